properties-missing = Ovoga više nema. Molimo Vas da odaberete nešto drugo.
properties-name = Naziv treba imati od 1 do { $max } znakova.
properties-taken = Takav naziv već postoji. Umjesto toga možete spojiti to dvoje.
properties-too-many = Može ih biti najviše { $max }.
properties-stale = U međuvremenu je netko od kolega ovo promijenio. Pogledajte novu verziju i pokušajte ponovno.
properties-in-use = Neki upiti imaju ovaj status, pa on ostaje u svojoj kategoriji. Možete ga arhivirati i izraditi novi.
properties-order = Popis se u međuvremenu promijenio. Molimo Vas da ga ponovno pogledate.
properties-closure-needed = Prije rješavanja upita postavlja se jedno kratko pitanje.
properties-reopen-first = Ovaj upit je riješen. Najprije ga ponovno otvorite.
properties-choices = Polje s izborom treba barem jednu mogućnost; svaka ima naziv, a mogu ležati najviše pet razina duboko.
properties-condition = Jedan uvjet upućuje na nešto čega nema.
properties-value-text = U polje „{ $name }” stane do 500 znakova.
properties-value-url = U polje „{ $name }” ide adresa koja počinje s https://.
properties-value-number = U polje „{ $name }” ide broj.
properties-value-date = U polje „{ $name }” ide datum.
properties-value-choice = U polje „{ $name }” ide jedna od ponuđenih mogućnosti.
properties-value-checkbox = Polje „{ $name }” je ili označeno ili nije.
properties-empty = Molimo Vas da najprije popunite: { $names }.
properties-unanswered = Kupac je pisao posljednji i još nema odgovor. Najprije odgovorite ili napišite zašto odgovor nije potreban.
event-status-changed = { $agent } mijenja status: bio je { event-status-from }, sada je { event-status-to }
event-status-from = { $from ->
    [none] { $from_state ->
        [waiting] „Čeka kupca”
        [resolved] „Riješeno”
       *[open] „Otvoreno”
    }
   *[other] „{ $from }”
}
event-status-to = { $to ->
    [none] { $to_state ->
        [waiting] „Čeka kupca”
        [resolved] „Riješeno”
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
event-left-unanswered = Na posljednje pismo nije potreban odgovor: „{ $reason_given }”

# The reminder of a question of ours
replies-reminder-question = Prije nekoliko dana nešto smo Vas pitali u vezi s „{ $subject }” (broj { $number }). Možda se naše pismo izgubilo među drugima ili za njega još nije bilo vremena.
replies-reminder-next = Ako smo Vam još potrebni, samo odgovorite na ovo pismo; sve ostaje na jednom mjestu. Ako je već sve u redu, ne treba ništa činiti. Ovu poruku šalje naše računalo i druge neće biti.
replies-reminder-days = Podsjetnik dolazi nakon 1 do { $max } dana.
desk-job-questions-remind = Podsjećanje kupca na pitanje
event-reminded = Kupac je podsjećen na naše pitanje

# The audit log
audit-status-created = Status izrađen
audit-status-changed = Status promijenjen
audit-ticket-type-created = Vrsta upita izrađena
audit-ticket-type-changed = Vrsta upita promijenjena
audit-topic-created = Tema izrađena
audit-topic-changed = Tema promijenjena
audit-tag-renamed = Oznaka preimenovana
audit-tag-merged = Dvije oznake spojene
audit-tag-removed = Oznaka obrisana
audit-own-field-created = Vlastito polje izrađeno
audit-own-field-changed = Vlastito polje promijenjeno
audit-field-category = Kategorija
audit-field-archived = Arhivirano
audit-field-required = Obvezno
audit-field-choices = Mogućnosti
