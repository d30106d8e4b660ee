# Refuzuri: macrouri.
macros-no-such-macro = Acest macro nu există. Poate a fost șters.
macros-needs-lead = Doar coordonatorii modifică macrourile pe care le folosesc și alții.
macros-name = Vă rugăm să dați macroului un nume de cel mult { $max } caractere.
macros-folder = Numele dosarului poate avea cel mult { $max } caractere.
macros-empty = Vă rugăm să scrieți un text sau să alegeți ce face macroul.
macros-too-long = Un text poate avea cel mult { $max } caractere.
macros-unknown-variable = Variabila „{ $name }” nu este cunoscută. Vă rugăm să alegeți una din listă.
macros-too-many-actions = Un macro poate face cel mult { $max } lucruri.
macros-bad-team = Vă rugăm să alegeți o echipă pe care o coordonați.
macros-full = Există deja { $max } macrouri. Vă rugăm să ștergeți mai întâi unul.
macros-stale = Cineva a modificat între timp acest macro. Vă rugăm să îl priviți din nou.
