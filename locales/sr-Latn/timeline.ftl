# Sentences of the timeline. $agent is who did it, or "none" when the desk itself did; so are other values that are not there.
event-opened = Upit je otvoren
event-linked = { $because ->
    [forwarded] Otvoreno za osobu čije je pismo prosleđeno u upitu { $ticket }
    [trash] Otvoreno uz upit { $ticket }: kupac je tamo odgovorio, ali je upit u otpadu
    [spam] Otvoreno uz upit { $ticket }: tamo je stigao odgovor, ali je upit označen kao neželjena pošta
    [split] Izdvojeno iz upita { $ticket }
   *[other_sender] Otvoreno uz upit { $ticket }: pismo navodi tu prepisku, ali je stiglo sa adrese koju ne poznajemo
}
event-assigned = { $agent ->
    [none] Dodeljeno ({ $assignee }): { $reason }
   *[other] { $agent } dodeljuje upit ({ $assignee }): { $reason }
}
event-assigned-to-team = { $agent ->
    [none] Prepušteno timu { $team }: { $reason }
   *[other] { $agent } prepušta upit timu { $team }: { $reason }
}
event-unassigned = { $agent ->
    [none] Upit još niko nema: { $reason }
   *[other] { $agent } ukida dodelu: { $reason }
}
event-changed = { $field ->
    [subject] { $agent } menja predmet: bilo je „{ $from }”, sada je „{ $to }”
    [priority] { $agent } menja hitnost: bila je { event-priority-from }, sada je { event-priority-to }
   *[language] { $agent } menja jezik prepiske
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
    [customer_wrote] Ponovo otvoreno: kupac je pisao
    [survey] Ponovo otvoreno: kupac kaže da još nije rešeno
    [merged] Ponovo otvoreno: pripojen mu je otvoren upit
   *[agent] { $agent } ponovo otvara upit
}
event-acknowledged = Kupcu je javljeno da je pismo stiglo
event-auto-reply = Stigao je automatski odgovor: „{ $words }”
event-delivery-failed = Pismo nije stiglo. Server pošte kaže: „{ $words }”
event-guard-overridden = { $agent } šalje tekst uprkos savetu čuvara fraza ({ $rules }): „{ $reason_given }”
event-promise-made = Obećano: { $action }, rok { $due_at }
event-promise-reminded = Podsetnik: { $action }, obećano za { $due_at }
event-promise-kept = { $note ->
    [none] Obećanje ispunjeno: { $action }
   *[other] Obećanje ispunjeno: { $action } („{ $note }”)
}
event-promise-missed = Rok obećanja je prošao: { $action }, { $due_at }. I dalje ga dugujemo
event-promise-replaced = { $note ->
    [none] Rok { $due_at } je pomeren: { $action }
   *[other] Rok { $due_at } je pomeren: { $action } („{ $note }”)
}
event-promise-withdrawn = Obećanje povučeno: { $action } („{ $note }”)
event-delay-noticed = Kupcu je javljeno za kašnjenje: { $action }, obećano za { $due_at }
event-survey-planned = Pitanje da li je rešeno odlazi { $due_at }
event-survey-sent = Kupac je upitan da li je rešeno
event-survey-cancelled = Pitanje da li je rešeno je povučeno
event-survey-answered = { $answer ->
    [yes] Kupac kaže: rešeno je
    [not_yet] Kupac kaže: još nije rešeno
   *[none] Kupac je odgovorio na anketu
}
event-other = Dogodilo se još nešto ({ $kind })
event-passed-on = { $agent } otvara upit { $ticket } za osobu čije je pismo prosleđeno
event-letter-stopped = { $because ->
    [customer_wrote] Planirano pismo nije poslato ({ $writer }): kupac je u međuvremenu pisao
    [answered_meanwhile] Planirano pismo nije poslato ({ $writer }): neko drugi je u međuvremenu odgovorio
   *[other] Planirano pismo nije poslato ({ $writer }); ponovo je nacrt
}
event-promise-handed-over = Obećanje preuzima { $assignee }: { $action }
event-automation-fired = Delovalo je pravilo „{ $rule }“
event-automation-refused = Pravilo „{ $rule }“ nije moglo jednu stvar: { $reason }
