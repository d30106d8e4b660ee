# Sentences of the timeline. $agent is who did it, or "none" when the desk itself did; so are other values that are not there.
event-opened = Upit je otvoren
event-linked = { $because ->
    [forwarded] Otvoreno za osobu čije je pismo proslijeđeno u upitu { $ticket }
    [trash] Otvoreno uz upit { $ticket }: kupac je ondje odgovorio, ali je upit u smeću
    [spam] Otvoreno uz upit { $ticket }: ondje je stigao odgovor, ali je upit označen kao neželjena pošta
    [split] Izdvojeno iz upita { $ticket }
   *[other_sender] Otvoreno uz upit { $ticket }: pismo navodi to dopisivanje, ali je stiglo s adrese koju ne poznajemo
}
event-assigned = { $agent ->
    [none] Dodijeljeno ({ $assignee }): { $reason }
   *[other] { $agent } dodjeljuje upit ({ $assignee }): { $reason }
}
event-assigned-to-team = { $agent ->
    [none] Prepušteno timu { $team }: { $reason }
   *[other] { $agent } prepušta upit timu { $team }: { $reason }
}
event-unassigned = { $agent ->
    [none] Upit još nitko nema: { $reason }
   *[other] { $agent } ukida dodjelu: { $reason }
}
event-changed = { $field ->
    [subject] { $agent } mijenja predmet: bilo je „{ $from }”, sada je „{ $to }”
    [priority] { $agent } mijenja hitnost: bila je { event-priority-from }, sada je { event-priority-to }
   *[language] { $agent } mijenja jezik dopisivanja
}
event-priority-from = { $from ->
    [1] niska
    [3] visoka
    [4] najviša
   *[2] obična
}
event-priority-to = { $to ->
    [1] niska
    [3] visoka
    [4] najviša
   *[2] obična
}
event-resolved = { $override ->
    [none] { $agent } zatvara upit
   *[other] { $agent } zatvara upit iako je nešto ostalo otvoreno: „{ $override }”
}
event-reopened = { $because ->
    [customer_wrote] Ponovno otvoreno: kupac je pisao
    [survey] Ponovno otvoreno: kupac kaže da još nije riješeno
    [merged] Ponovno otvoreno: pripojen mu je otvoren upit
   *[agent] { $agent } ponovno otvara upit
}
event-acknowledged = Kupcu je javljeno da je pismo stiglo
event-auto-reply = Stigao je automatski odgovor: „{ $words }”
event-delivery-failed = Pismo nije stiglo. Poslužitelj pošte kaže: „{ $words }”
event-guard-overridden = { $agent } šalje tekst unatoč savjetu čuvara fraza ({ $rules }): „{ $reason_given }”
event-promise-made = Obećano: { $action }, rok { $due_at }
event-promise-reminded = Podsjetnik: { $action }, obećano za { $due_at }
event-promise-kept = { $note ->
    [none] Obećanje ispunjeno: { $action }
   *[other] Obećanje ispunjeno: { $action } („{ $note }”)
}
event-promise-missed = Rok obećanja je prošao: { $action }, { $due_at }. I dalje ga dugujemo
event-promise-replaced = { $note ->
    [none] Rok { $due_at } pomaknut je: { $action }
   *[other] Rok { $due_at } pomaknut je: { $action } („{ $note }”)
}
event-promise-withdrawn = Obećanje povučeno: { $action } („{ $note }”)
event-delay-noticed = Kupcu je javljeno za kašnjenje: { $action }, obećano za { $due_at }
event-survey-planned = Pitanje je li riješeno odlazi { $due_at }
event-survey-sent = Kupca smo pitali je li riješeno
event-survey-cancelled = Pitanje je li riješeno povučeno je
event-survey-answered = { $answer ->
    [yes] Kupac kaže: riješeno je
    [not_yet] Kupac kaže: još nije riješeno
   *[none] Kupac je odgovorio na anketu
}
event-other = Dogodilo se još nešto ({ $kind })
event-passed-on = { $agent } otvara upit { $ticket } za osobu čije je pismo proslijeđeno
event-letter-stopped = { $because ->
    [customer_wrote] Planirano pismo nije poslano ({ $writer }): kupac je u međuvremenu pisao
    [answered_meanwhile] Planirano pismo nije poslano ({ $writer }): netko je drugi u međuvremenu odgovorio
   *[other] Planirano pismo nije poslano ({ $writer }); ponovno je nacrt
}
event-promise-handed-over = Obećanje preuzima { $assignee }: { $action }
event-automation-fired = Djelovalo je pravilo „{ $rule }”
event-automation-refused = Pravilo „{ $rule }” nije moglo jednu stvar: { $reason }
