# Odbijanja: makroi.
macros-no-such-macro = Ovog makroa nema. Možda je uklonjen.
macros-needs-lead = Makroe koje koriste i drugi mijenjaju samo voditelji.
macros-name = Molimo dajte makrou naziv od najviše { $max } znakova.
macros-folder = Naziv mape može imati najviše { $max } znakova.
macros-empty = Molimo napišite tekst ili odaberite šta makro radi.
macros-too-long = Tekst može imati najviše { $max } znakova.
macros-unknown-variable = Varijabla „{ $name }” nije poznata. Molimo odaberite jednu sa spiska.
macros-too-many-actions = Makro može uraditi najviše { $max } stvari.
macros-bad-team = Molimo odaberite tim koji Vi vodite.
macros-full = Već ima { $max } makroa. Molimo prvo uklonite jedan.
macros-stale = Neko je u međuvremenu izmijenio ovaj makro. Molimo pogledajte ga ponovo.
