# Refusals
views-no-such-view = Această vedere nu există sau aparține altcuiva.
views-not-yours = Vederile unei echipe sunt schimbate de conducătorii ei, cele comune de administratori.
views-name = Vă rugăm să dați vederii un nume de cel mult { $max } de caractere.
views-unknown-word = Vă rugăm să alegeți coloanele, ordinea și aspectul pe care le are lista.
views-too-many = Este loc pentru { $max } de vederi. Vă rugăm să eliminați mai întâi una.
views-stale = Un coleg tocmai a modificat această vedere. Vă rugăm să o priviți încă o dată.
views-filter-shape = Acest filtru nu poate fi citit: are nevoie de condiții în grupuri { "all" } sau { "any" }.
views-filter-field = Nu există un asemenea câmp pentru filtru.
views-filter-test = Acest câmp nu poate fi comparat astfel.
views-filter-value = Această valoare nu se potrivește câmpului.
views-filter-too-deep = Grupurile pot fi imbricate până la adâncimea { $depth }.
views-filter-too-many = Un filtru are loc pentru { $conditions } de condiții cu câte { $values } de valori.
