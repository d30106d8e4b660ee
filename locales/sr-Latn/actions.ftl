# Upiti koji su odloženi, spojeni, razdvojeni; ljudi koji ih prate.
event-snoozed = { $until_at ->
    [none] { $agent } odlaže upit dok kupac ne odgovori
   *[other] { $agent } odlaže upit do { $until_at }
}
event-woken = { $because ->
    [customer_wrote] Ponovo u radu: kupac je pisao
    [time] Ponovo u radu: došlo je vreme
   *[agent] { $agent } vraća upit u rad
}
event-marked-spam = { $agent } označava upit kao neželjenu poštu
event-not-spam = { $agent } kaže da ovo nije neželjena pošta
event-spam-suspected = Pisma sa ove adrese su ranije označena kao neželjena; na ovo nije poslata potvrda
event-trashed = { $agent } premešta upit u otpad
event-restored = { $agent } vraća upit iz otpada
tickets-is-merged = Ovaj upit je spojen sa drugim. Molimo nastavite tamo.
tickets-is-spam = Ovaj upit je označen kao neželjena pošta. Ako to nije, prvo uklonite oznaku.
tickets-is-trash = Ovaj upit je u otpadu. Molimo prvo ga vratite.
tickets-not-laid-aside = Upit više nije tu; možda ga je neko od kolega u međuvremenu vratio.
tickets-snooze-time = Molimo izaberite buduće vreme, najviše godinu dana unapred.
tickets-snooze-resolved = Ovaj upit je rešen; nema šta da se odloži.
desk-linked-trash = Kupac je odgovorio na upit { $ticket }, koji je u otpadu.
desk-linked-spam = Stigao je odgovor na upit { $ticket }, označen kao neželjena pošta.
desk-job-tickets-wake = Vraćanje odloženog upita
