# What this capability refuses, in words for the people at the desk.
hours-forbidden = Rolul dumneavoastră nu permite stabilirea programului. Îl poate schimba cineva care administrează persoanele.
hours-no-such-team = Nu am găsit această echipă sau programul ei.
hours-unknown-holidays = Nu cunoaștem încă sărbătorile acestei țări. Zilele speciale pot fi scrise manual.
hours-wrong = Aceste ore nu se potrivesc: { $why }
hours-too-many = Vă rugăm să păstrați cel mult { $max } zile speciale; cele trecute pot fi eliminate.
