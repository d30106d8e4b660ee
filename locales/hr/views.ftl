# Refusals
views-no-such-view = Ovaj prikaz ne postoji ili pripada nekomu drugom.
views-not-yours = Prikaze tima mijenjaju njegovi voditelji, a zajedničke prikaze administratori.
views-name = Molimo Vas da prikazu date naziv od najviše { $max } znakova.
views-unknown-word = Molimo Vas da odaberete stupce, redoslijed i izgled koje popis ima.
views-too-many = Ima mjesta za { $max } prikaza. Molimo Vas da najprije uklonite jedan.
views-stale = Netko od kolega upravo je izmijenio ovaj prikaz. Molimo Vas da ga pogledate još jednom.
views-filter-shape = Ovaj filtar nije moguće pročitati: potrebni su uvjeti u skupinama { "all" } ili { "any" }.
views-filter-field = Nema takvog polja za filtar.
views-filter-test = Ovo se polje ne može tako uspoređivati.
views-filter-value = Ova vrijednost ne odgovara polju.
views-filter-too-deep = Skupine mogu biti ugniježđene do dubine { $depth }.
views-filter-too-many = U filtru ima mjesta za { $conditions } uvjeta, u svakom do { $values } vrijednosti.
