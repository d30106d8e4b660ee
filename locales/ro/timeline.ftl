# Sentences of the timeline. $agent is who did it, or "none" when the desk itself did; so are other values that are not there.
event-opened = Solicitare deschisă
event-linked = { $because ->
    [forwarded] Deschisă pentru persoana a cărei scrisoare a fost transmisă în solicitarea { $ticket }
    [trash] Deschisă lângă solicitarea { $ticket }: clientul a răspuns acolo, dar este în coșul de gunoi
    [spam] Deschisă lângă solicitarea { $ticket }: acolo a venit un răspuns, dar este marcată ca spam
    [split] Desprinsă din solicitarea { $ticket }
   *[other_sender] Deschisă lângă solicitarea { $ticket }: mesajul trimite la acea discuție, dar vine de la o adresă pe care nu o cunoaștem
}
event-assigned = { $agent ->
    [none] Atribuită ({ $assignee }): { $reason }
   *[other] { $agent } atribuie solicitarea ({ $assignee }): { $reason }
}
event-assigned-to-team = { $agent ->
    [none] Lăsată echipei { $team }: { $reason }
   *[other] { $agent } lasă solicitarea echipei { $team }: { $reason }
}
event-unassigned = { $agent ->
    [none] Solicitarea nu este încă la nimeni: { $reason }
   *[other] { $agent } anulează atribuirea: { $reason }
}
event-changed = { $field ->
    [subject] { $agent } schimbă subiectul din „{ $from }” în „{ $to }”
    [priority] { $agent } schimbă urgența din { event-priority-from } în { event-priority-to }
   *[language] { $agent } schimbă limba discuției
}
event-priority-from = { $from ->
    [1] scăzută
    [3] ridicată
    [4] maximă
   *[2] obișnuită
}
event-priority-to = { $to ->
    [1] scăzută
    [3] ridicată
    [4] maximă
   *[2] obișnuită
}
event-resolved = { $override ->
    [none] { $agent } închide solicitarea
   *[other] { $agent } închide solicitarea deși ceva a rămas deschis: „{ $override }”
}
event-reopened = { $because ->
    [customer_wrote] Deschisă din nou: clientul a scris
    [survey] Deschisă din nou: clientul spune că încă nu s-a rezolvat
    [merged] Deschisă din nou: i s-a alăturat o solicitare deschisă
   *[agent] { $agent } deschide din nou solicitarea
}
event-acknowledged = Clientul a fost anunțat că mesajul a ajuns
event-auto-reply = A venit un răspuns automat: „{ $words }”
event-delivery-failed = Un mesaj nu a ajuns. Serverul de poștă spune: „{ $words }”
event-guard-overridden = { $agent } trimite textul în pofida sfatului dat de paznicul frazelor ({ $rules }): „{ $reason_given }”
event-promise-made = Promis: { $action }, termen { $due_at }
event-promise-reminded = Amintire: { $action }, promis pentru { $due_at }
event-promise-kept = { $note ->
    [none] Promisiune îndeplinită: { $action }
   *[other] Promisiune îndeplinită: { $action } („{ $note }”)
}
event-promise-missed = Termenul unei promisiuni a trecut: { $action }, { $due_at }. O datorăm în continuare
event-promise-replaced = { $note ->
    [none] Termenul { $due_at } a fost mutat: { $action }
   *[other] Termenul { $due_at } a fost mutat: { $action } („{ $note }”)
}
event-promise-withdrawn = Promisiune retrasă: { $action } („{ $note }”)
event-delay-noticed = Clientul a fost anunțat de o întârziere: { $action }, promis pentru { $due_at }
event-survey-planned = Întrebarea dacă s-a rezolvat pleacă { $due_at }
event-survey-sent = Clientul a fost întrebat dacă s-a rezolvat
event-survey-cancelled = Întrebarea dacă s-a rezolvat a fost retrasă
event-survey-answered = { $answer ->
    [yes] Clientul spune: s-a rezolvat
    [not_yet] Clientul spune: încă nu s-a rezolvat
   *[none] Clientul a răspuns la sondaj
}
event-other = S-a mai întâmplat ceva ({ $kind })
event-passed-on = { $agent } a deschis solicitarea { $ticket } pentru persoana a cărei scrisoare a fost transmisă
event-letter-stopped = { $because ->
    [customer_wrote] O scrisoare planificată nu a fost trimisă ({ $writer }): clientul a scris între timp
    [answered_meanwhile] O scrisoare planificată nu a fost trimisă ({ $writer }): altcineva a răspuns între timp
   *[other] O scrisoare planificată nu a fost trimisă ({ $writer }); este din nou ciornă
}
event-promise-handed-over = Promisiunea trece la { $assignee }: { $action }
event-automation-fired = A acționat regula „{ $rule }”
event-automation-refused = Regula „{ $rule }” nu a putut face un lucru: { $reason }
