# What this capability refuses, in words for the people at the desk.
hours-forbidden = Vaša uloga ne dopušta postavljanje radnog vremena. To može promijeniti osoba koja upravlja ljudima.
hours-no-such-team = Taj tim ili njegovo vrijeme nismo našli.
hours-unknown-holidays = Blagdane ove zemlje još ne znamo. Posebni dani mogu se upisati ručno.
hours-wrong = Ovi se sati ne slažu: { $why }
hours-too-many = Molimo ostavite najviše { $max } posebnih dana; prošli se mogu ukloniti.
