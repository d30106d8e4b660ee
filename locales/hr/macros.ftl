# Odbijanja: makronaredbe.
macros-no-such-macro = Ovog makroa nema. Možda je uklonjen.
macros-needs-lead = Makroe koje koriste i drugi mijenjaju samo voditelji.
macros-name = Molimo dajte makrou naziv od najviše { $max } znakova.
macros-folder = Naziv mape može imati najviše { $max } znakova.
macros-empty = Molimo napišite tekst ili odaberite što makro radi.
macros-too-long = Tekst može imati najviše { $max } znakova.
macros-unknown-variable = Varijabla „{ $name }” nije poznata. Molimo odaberite jednu s popisa.
macros-too-many-actions = Makro može učiniti najviše { $max } stvari.
macros-bad-team = Molimo odaberite tim koji Vi vodite.
macros-full = Već ima { $max } makroa. Molimo najprije uklonite jedan.
macros-stale = Netko je u međuvremenu izmijenio ovaj makro. Molimo pogledajte ga ponovno.
