# Refusals
views-no-such-view = Ovaj prikaz ne postoji ili pripada nekom drugom.
views-not-yours = Prikaze tima mijenjaju njegovi voditelji, zajedničke prikaze mijenjaju administratori.
views-name = Molimo Vas da prikazu date naziv od najviše { $max } znakova.
views-unknown-word = Molimo Vas da odaberete kolone, redoslijed i izgled koje lista ima.
views-too-many = Ima mjesta za { $max } prikaza. Molimo Vas da prvo uklonite jedan.
views-stale = Neko od kolega je upravo izmijenio ovaj prikaz. Molimo Vas da ga pogledate još jednom.
views-filter-shape = Ovaj filter se ne može pročitati: potrebni su uslovi u grupama { "all" } ili { "any" }.
views-filter-field = Nema takvog polja za filter.
views-filter-test = Ovo polje se ne može tako porediti.
views-filter-value = Ova vrijednost ne odgovara polju.
views-filter-too-deep = Grupe mogu biti ugniježđene do dubine { $depth }.
views-filter-too-many = U filteru ima mjesta za { $conditions } uslova, u svakom do { $values } vrijednosti.
