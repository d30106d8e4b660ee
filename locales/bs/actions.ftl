# Upiti koji su odloženi, spojeni, razdvojeni; ljudi koji ih prate.
event-snoozed = { $until_at ->
    [none] { $agent } odgađa upit dok kupac ne odgovori
   *[other] { $agent } odgađa upit do { $until_at }
}
event-woken = { $because ->
    [customer_wrote] Ponovo u radu: kupac je pisao
    [time] Ponovo u radu: došlo je vrijeme
   *[agent] { $agent } vraća upit u rad
}
event-marked-spam = { $agent } označava upit kao neželjenu poštu
event-not-spam = { $agent } kaže da ovo nije neželjena pošta
event-spam-suspected = Pisma s ove adrese su ranije označena kao neželjena; na ovo nije poslana potvrda
event-trashed = { $agent } premješta upit u otpad
event-restored = { $agent } vraća upit iz otpada
tickets-is-merged = Ovaj upit je spojen s drugim. Molimo nastavite tamo.
tickets-is-spam = Ovaj upit je označen kao neželjena pošta. Ako to nije, prvo uklonite oznaku.
tickets-is-trash = Ovaj upit je u otpadu. Molimo prvo ga vratite.
tickets-not-laid-aside = Upit više nije tu; možda ga je neko od kolega u međuvremenu vratio.
tickets-snooze-time = Molimo izaberite buduće vrijeme, najviše godinu dana unaprijed.
tickets-snooze-resolved = Ovaj upit je riješen; nema šta da se odgodi.
desk-linked-trash = Kupac je odgovorio na upit { $ticket }, koji je u otpadu.
desk-linked-spam = Stigao je odgovor na upit { $ticket }, označen kao neželjena pošta.
desk-job-tickets-wake = Vraćanje odgođenog upita
