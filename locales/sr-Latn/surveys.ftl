# Refusals
surveys-not-found = Na ovoj vezi nema našeg pitanja. Odgovorite, molimo Vas, na samo pismo: i tako stiže do nas.
surveys-not-asked = Ovo pitanje više nije potrebno: Vaš upit je ponovo otvoren i neko od nas radi na njemu.
surveys-unknown-time-zone = Ne poznajemo tu vremensku zonu. Izaberite je, molimo Vas, sa spiska.
surveys-effort-out-of-range = Izaberite, molimo Vas, broj od 1 do 7.
surveys-too-long = Skratite, molimo Vas, tekst na najviše { $limit } znakova.

# The letter, one or two days after a ticket was closed
surveys-letter-subject = Da li je zaista rešeno? { $subject }
surveys-letter-greeting = Dobar dan, { $customer },
surveys-letter-greeting-nameless = Dobar dan,
surveys-letter-question = dana { $date } zatvorili smo Vaš upit „{ $subject }”. Vi najbolje znate da li je to bilo ispravno, pa pitamo Vas: da li je zaista rešeno?
surveys-letter-yes = Da, rešeno je
surveys-letter-not-yet = Još nije
surveys-letter-after = Ako izaberete „Još nije”, upit se vraća osobi koja već zna celu priču: { $agent }. Ne morate ništa ponovo da objašnjavate. Možete i jednostavno da odgovorite na ovo pismo.
surveys-letter-after-nobody = Ako izaberete „Još nije”, upit se ponovo otvara sa svim što ste nam već napisali. Ne morate ništa ponovo da objašnjavate. Možete i jednostavno da odgovorite na ovo pismo.
surveys-letter-call-back = Ako Vam je draži razgovor, ostavite na stranici koja se otvori broj telefona i vreme koje Vam odgovara, pa ćemo Vas pozvati.
surveys-letter-no-more = Radije bih da me ne pitate
surveys-letter-closing =
    Hvala Vam na izdvojenom vremenu,
    { $company }
