properties-missing = Ovoga više nema. Molimo Vas da izaberete nešto drugo.
properties-name = Naziv treba da ima od 1 do { $max } znakova.
properties-taken = Takav naziv već postoji. Umesto toga možete spojiti to dvoje.
properties-too-many = Može ih biti najviše { $max }.
properties-stale = U međuvremenu je neko od kolega ovo promenio. Pogledajte novu verziju i pokušajte ponovo.
properties-in-use = Neki upiti imaju ovaj status, pa on ostaje u svojoj kategoriji. Možete ga arhivirati i napraviti novi.
properties-order = Lista se u međuvremenu promenila. Molimo Vas da je ponovo pogledate.
properties-closure-needed = Pre rešavanja upita postavlja se jedno kratko pitanje.
properties-reopen-first = Ovaj upit je rešen. Prvo ga ponovo otvorite.
properties-choices = Polju sa izborom treba bar jedna mogućnost; svaka ima naziv, a mogu ležati najviše pet nivoa duboko.
properties-condition = Jedan uslov upućuje na nešto čega nema.
properties-value-text = U polje „{ $name }” stane do 500 znakova.
properties-value-url = U polje „{ $name }” ide adresa koja počinje sa https://.
properties-value-number = U polje „{ $name }” ide broj.
properties-value-date = U polje „{ $name }” ide datum.
properties-value-choice = U polje „{ $name }” ide jedna od ponuđenih mogućnosti.
properties-value-checkbox = Polje „{ $name }” je ili označeno ili nije.
properties-empty = Molimo Vas da prvo popunite: { $names }.
properties-unanswered = Kupac je pisao poslednji i još nema odgovor. Prvo odgovorite ili napišite zašto odgovor nije potreban.
event-status-changed = { $agent } menja status: bio je { event-status-from }, sada je { event-status-to }
event-status-from = { $from ->
    [none] { $from_state ->
        [waiting] „Čeka kupca”
        [resolved] „Rešeno”
       *[open] „Otvoreno”
    }
   *[other] „{ $from }”
}
event-status-to = { $to ->
    [none] { $to_state ->
        [waiting] „Čeka kupca”
        [resolved] „Rešeno”
       *[open] „Otvoreno”
    }
   *[other] „{ $to }”
}
event-type-changed = { $to ->
    [none] { $agent } uklanja vrstu „{ $from }”
   *[other] { $agent } određuje vrstu „{ $to }”
}
event-topic-changed = { $to ->
    [none] { $agent } uklanja temu „{ $from }”
   *[other] { $agent } određuje temu „{ $to }”
}
event-tagged = { $removed ->
    [none] { $agent } dodaje oznake: { $added }
   *[other] { $added ->
        [none] { $agent } uklanja oznake: { $removed }
       *[other] { $agent } dodaje oznake: { $added }, a uklanja: { $removed }
    }
}
event-field-changed = { $to ->
    [none] { $agent } prazni polje „{ $name }”
   *[other] { $agent } popunjava polje „{ $name }”: { $to }
}
event-left-unanswered = Na poslednje pismo nije potreban odgovor: „{ $reason_given }”

# The reminder of a question of ours
replies-reminder-question = Pre nekoliko dana smo Vas nešto pitali u vezi sa „{ $subject }” (broj { $number }). Možda se naše pismo izgubilo među drugima ili za njega još nije bilo vremena.
replies-reminder-next = Ako smo Vam još potrebni, samo odgovorite na ovo pismo; sve ostaje na jednom mestu. Ako je već sve u redu, ne treba ništa da radite. Ovu poruku šalje naš računar i druge neće biti.
replies-reminder-days = Podsetnik dolazi posle 1 do { $max } dana.
desk-job-questions-remind = Podsećanje kupca na pitanje
event-reminded = Kupac je podsećen na naše pitanje

# The audit log
audit-status-created = Status napravljen
audit-status-changed = Status promenjen
audit-ticket-type-created = Vrsta upita napravljena
audit-ticket-type-changed = Vrsta upita promenjena
audit-topic-created = Tema napravljena
audit-topic-changed = Tema promenjena
audit-tag-renamed = Oznaka preimenovana
audit-tag-merged = Dve oznake spojene
audit-tag-removed = Oznaka obrisana
audit-own-field-created = Sopstveno polje napravljeno
audit-own-field-changed = Sopstveno polje promenjeno
audit-field-category = Kategorija
audit-field-archived = Arhivirano
audit-field-required = Obavezno
audit-field-choices = Mogućnosti
