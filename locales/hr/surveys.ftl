# Refusals
surveys-not-found = Na ovoj poveznici nema našeg pitanja. Odgovorite, molimo Vas, na sâmo pismo: i tako stiže do nas.
surveys-not-asked = Ovo pitanje više nije potrebno: Vaš je upit ponovno otvoren i netko od nas radi na njemu.
surveys-unknown-time-zone = Ne poznajemo tu vremensku zonu. Odaberite je, molimo Vas, s popisa.
surveys-effort-out-of-range = Odaberite, molimo Vas, broj od 1 do 7.
surveys-too-long = Skratite, molimo Vas, tekst na najviše { $limit } znakova.

# The letter, one or two days after a ticket was closed
surveys-letter-subject = Je li zaista riješeno? { $subject }
surveys-letter-greeting = Poštovanje, { $customer },
surveys-letter-greeting-nameless = Poštovanje,
surveys-letter-question = dana { $date } zatvorili smo Vaš upit „{ $subject }”. Vi najbolje znate je li to bilo ispravno pa pitamo Vas: je li zaista riješeno?
surveys-letter-yes = Da, riješeno je
surveys-letter-not-yet = Još nije
surveys-letter-after = Odaberete li „Još nije”, upit se vraća osobi koja već zna cijelu priču: { $agent }. Ne morate ništa objašnjavati ponovno. Možete i jednostavno odgovoriti na ovo pismo.
surveys-letter-after-nobody = Odaberete li „Još nije”, upit se ponovno otvara sa svime što ste nam već napisali. Ne morate ništa objašnjavati ponovno. Možete i jednostavno odgovoriti na ovo pismo.
surveys-letter-call-back = Ako Vam je draže razgovarati, ostavite na stranici koja se otvori broj telefona i vrijeme koje Vam odgovara pa ćemo Vas nazvati.
surveys-letter-no-more = Radije bih da me ne pitate
surveys-letter-closing =
    Hvala Vam na izdvojenom vremenu,
    { $company }
