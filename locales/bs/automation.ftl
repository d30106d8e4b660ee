# What automation refuses, in words for the people at the desk.
automation-forbidden = Vaša uloga ne dozvoljava pisanje pravila. To može promijeniti osoba koja upravlja ljudima.
automation-no-such-rule = To pravilo nismo našli. Možda je uklonjeno.
automation-name = Molimo dajte pravilu naziv do { $max } znakova.
automation-actions = Molimo izaberite od jedne do { $max } radnji i popunite ih.
automation-conditions = Uslova je previše ili su preduboko ugniježđeni. Dva pravila mogu biti jasnija od jednog.
automation-bad-condition = Molimo popunite svaki uslov; za veće i manje potrebni su brojevi.
automation-hours = Molimo izaberite od 1 do 8760 sati.
automation-full = Već postoji { $max } pravila. Molimo uklonite neko koje više nije potrebno.
automation-stale = Neko je u međuvremenu izmijenio ovo pravilo. Molimo pogledajte novu verziju i sačuvajte ponovo.
automation-personal = Pravilo ne djeluje ni u čije ime: molimo izostavite uslove koji zavise od toga ko gleda, kao što su „ja” ili nepročitano.
automation-macro = Pravilo može primijeniti makroe tima ili zajedničke, ako ne zatvaraju upite i ne ostavljaju mjesta koja se popunjavaju ručno.
