# Odbijanja: makroi.
macros-no-such-macro = Ovog makroa nema. Možda je uklonjen.
macros-needs-lead = Makroe koje koriste i drugi menjaju samo rukovodioci.
macros-name = Molimo dajte makrou naziv od najviše { $max } znakova.
macros-folder = Naziv fascikle može imati najviše { $max } znakova.
macros-empty = Molimo napišite tekst ili izaberite šta makro radi.
macros-too-long = Tekst može imati najviše { $max } znakova.
macros-unknown-variable = Promenljiva „{ $name }” nije poznata. Molimo izaberite jednu sa spiska.
macros-too-many-actions = Makro može da uradi najviše { $max } stvari.
macros-bad-team = Molimo izaberite tim koji Vi vodite.
macros-full = Već ima { $max } makroa. Molimo prvo uklonite jedan.
macros-stale = Neko je u međuvremenu izmenio ovaj makro. Molimo pogledajte ga ponovo.
