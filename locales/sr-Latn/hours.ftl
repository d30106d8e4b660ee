# What this capability refuses, in words for the people at the desk.
hours-forbidden = Vaša uloga ne dozvoljava postavljanje radnog vremena. To može promeniti osoba koja upravlja ljudima.
hours-no-such-team = Taj tim ili njegovo vreme nismo našli.
hours-unknown-holidays = Praznike ove zemlje još ne znamo. Posebni dani mogu se upisati ručno.
hours-wrong = Ovi sati se ne slažu: { $why }
hours-too-many = Molimo ostavite najviše { $max } posebnih dana; prošli se mogu ukloniti.
