# What automation refuses, in words for the people at the desk.
automation-forbidden = Vaša uloga ne dopušta pisanje pravila. To može promijeniti osoba koja upravlja ljudima.
automation-no-such-rule = To pravilo nismo našli. Možda je uklonjeno.
automation-name = Molimo dajte pravilu naziv do { $max } znakova.
automation-actions = Molimo odaberite od jedne do { $max } radnji i ispunite ih.
automation-conditions = Uvjeta je previše ili su preduboko ugniježđeni. Dva pravila mogu biti jasnija od jednog.
automation-bad-condition = Molimo ispunite svaki uvjet; za veće i manje potrebni su brojevi.
automation-hours = Molimo odaberite od 1 do 8760 sati.
automation-full = Već postoji { $max } pravila. Molimo uklonite neko koje više nije potrebno.
automation-stale = Netko je u međuvremenu izmijenio ovo pravilo. Molimo pogledajte novu verziju i spremite ponovno.
automation-personal = Pravilo ne djeluje ni u čije ime: molimo izostavite uvjete koji ovise o tome tko gleda, kao što su „ja” ili nepročitano.
automation-macro = Pravilo može primijeniti makroe tima ili zajedničke, ako ne zatvaraju upite i ne ostavljaju mjesta koja se popunjavaju ručno.
