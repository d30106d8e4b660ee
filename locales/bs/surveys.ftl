# Refusals
surveys-not-found = Na ovom linku nema našeg pitanja. Odgovorite, molimo Vas, na samo pismo: i tako stiže do nas.
surveys-not-asked = Ovo pitanje više nije potrebno: Vaš upit je ponovo otvoren i neko od nas radi na njemu.
surveys-unknown-time-zone = Ne poznajemo tu vremensku zonu. Odaberite je, molimo Vas, s liste.
surveys-effort-out-of-range = Odaberite, molimo Vas, broj od 1 do 7.
surveys-too-long = Skratite, molimo Vas, tekst na najviše { $limit } znakova.

# The letter, one or two days after a ticket was closed
surveys-letter-subject = Je li zaista riješeno? { $subject }
surveys-letter-greeting = Dobar dan, { $customer },
surveys-letter-greeting-nameless = Dobar dan,
surveys-letter-question = dana { $date } zatvorili smo Vaš upit „{ $subject }”. Vi najbolje znate je li to bilo ispravno, pa pitamo Vas: je li zaista riješeno?
surveys-letter-yes = Da, riješeno je
surveys-letter-not-yet = Još nije
surveys-letter-after = Ako odaberete „Još nije”, upit se vraća osobi koja već zna cijelu priču: { $agent }. Ne morate ništa objašnjavati ponovo. Možete i jednostavno odgovoriti na ovo pismo.
surveys-letter-after-nobody = Ako odaberete „Još nije”, upit se ponovo otvara sa svime što ste nam već napisali. Ne morate ništa objašnjavati ponovo. Možete i jednostavno odgovoriti na ovo pismo.
surveys-letter-call-back = Ako Vam je draže razgovarati, ostavite na stranici koja se otvori broj telefona i vrijeme koje Vam odgovara, pa ćemo Vas nazvati.
surveys-letter-no-more = Radije bih da me ne pitate
surveys-letter-closing =
    Hvala Vam na izdvojenom vremenu,
    { $company }
