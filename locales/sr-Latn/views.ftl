# Refusals
views-no-such-view = Ovaj prikaz ne postoji ili pripada nekom drugom.
views-not-yours = Prikaze tima menjaju njegovi vođe, a zajedničke prikaze administratori.
views-name = Molimo Vas da prikazu date naziv od najviše { $max } znakova.
views-unknown-word = Molimo Vas da izaberete kolone, redosled i izgled koje lista ima.
views-too-many = Ima mesta za { $max } prikaza. Molimo Vas da prvo uklonite jedan.
views-stale = Neko od kolega je upravo izmenio ovaj prikaz. Molimo Vas da ga pogledate još jednom.
views-filter-shape = Ovaj filter ne može da se pročita: potrebni su uslovi u grupama { "all" } ili { "any" }.
views-filter-field = Nema takvog polja za filter.
views-filter-test = Ovo polje ne može tako da se poredi.
views-filter-value = Ova vrednost ne odgovara polju.
views-filter-too-deep = Grupe mogu biti ugnežđene do dubine { $depth }.
views-filter-too-many = U filteru ima mesta za { $conditions } uslova, u svakom do { $values } vrednosti.
