# Upiti koji su odgođeni, spojeni, razdvojeni; ljudi koji ih prate.
event-snoozed = { $until_at ->
    [none] { $agent } odgađa upit dok kupac ne odgovori
   *[other] { $agent } odgađa upit do { $until_at }
}
event-woken = { $because ->
    [customer_wrote] Ponovno u radu: kupac je pisao
    [time] Ponovno u radu: došlo je vrijeme
   *[agent] { $agent } vraća upit u rad
}
event-marked-spam = { $agent } označuje upit kao neželjenu poštu
event-not-spam = { $agent } kaže da ovo nije neželjena pošta
event-spam-suspected = Pisma s ove adrese već su označena kao neželjena; na ovo nije poslana potvrda
event-trashed = { $agent } premješta upit u smeće
event-restored = { $agent } vraća upit iz smeća
tickets-is-merged = Ovaj je upit spojen s drugim. Molimo nastavite ondje.
tickets-is-spam = Ovaj je upit označen kao neželjena pošta. Ako to nije, najprije uklonite oznaku.
tickets-is-trash = Ovaj je upit u smeću. Molimo najprije ga vratite.
tickets-not-laid-aside = Upit više nije ovdje; možda ga je netko od kolega u međuvremenu vratio.
tickets-snooze-time = Molimo odaberite vrijeme u budućnosti, najviše godinu dana unaprijed.
tickets-snooze-resolved = Ovaj je upit riješen; nema se što odgoditi.
desk-linked-trash = Kupac je odgovorio na upit { $ticket }, koji je u smeću.
desk-linked-spam = Stigao je odgovor na upit { $ticket }, označen kao neželjena pošta.
desk-job-tickets-wake = Vraćanje odgođenog upita
