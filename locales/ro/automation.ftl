# What automation refuses, in words for the people at the desk.
automation-forbidden = Rolul dumneavoastră nu permite scrierea regulilor. Îl poate schimba cineva care administrează persoanele.
automation-no-such-rule = Nu am găsit această regulă. Poate a fost eliminată.
automation-name = Vă rugăm să dați regulii un nume de cel mult { $max } caractere.
automation-actions = Vă rugăm să alegeți între una și { $max } acțiuni și să le completați.
automation-conditions = Sunt prea multe condiții sau prea adânc imbricate. Două reguli pot fi mai clare decât una.
automation-bad-condition = Vă rugăm să completați fiecare condiție; pentru mai mare și mai mic sunt necesare numere.
automation-hours = Vă rugăm să alegeți între 1 și 8760 de ore.
automation-full = Există deja { $max } reguli. Vă rugăm să eliminați una care nu mai este necesară.
automation-stale = Cineva a modificat între timp această regulă. Vă rugăm să vedeți noua versiune și să salvați din nou.
automation-personal = O regulă nu lucrează în numele nimănui: vă rugăm să lăsați deoparte condițiile care depind de cine privește, precum „eu” sau necitit.
automation-macro = O regulă poate aplica macrouri ale unei echipe sau comune, dacă nu închid solicitări și nu lasă locuri de completat manual.
