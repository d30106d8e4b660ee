# Solicitări lăsate deoparte, unite, despărțite; oamenii care le urmăresc.
event-snoozed = { $until_at ->
    [none] { $agent } amână solicitarea până răspunde clientul
   *[other] { $agent } amână solicitarea până la { $until_at }
}
event-woken = { $because ->
    [customer_wrote] Din nou în lucru: clientul a scris
    [time] Din nou în lucru: a venit momentul
   *[agent] { $agent } readuce solicitarea în lucru
}
event-marked-spam = { $agent } marchează solicitarea ca spam
event-not-spam = { $agent } spune că nu este spam
event-spam-suspected = Mesajele de la această adresă au mai fost marcate ca spam; pentru acesta nu s-a trimis confirmare
event-trashed = { $agent } mută solicitarea în coșul de gunoi
event-restored = { $agent } scoate solicitarea din coșul de gunoi
tickets-is-merged = Această solicitare a fost unită cu alta. Vă rugăm să continuați acolo.
tickets-is-spam = Această solicitare este marcată ca spam. Dacă nu este, scoateți mai întâi marcajul.
tickets-is-trash = Această solicitare este în coșul de gunoi. Vă rugăm să o restaurați mai întâi.
tickets-not-laid-aside = Solicitarea nu mai este aici; poate că un coleg a readus-o între timp.
tickets-snooze-time = Vă rugăm să alegeți un moment din viitor, în cel mult un an.
tickets-snooze-resolved = Această solicitare este rezolvată; nu este nimic de amânat.
desk-linked-trash = Clientul a răspuns la solicitarea { $ticket }, care este în coșul de gunoi.
desk-linked-spam = A venit un răspuns la solicitarea { $ticket }, marcată ca spam.
desk-job-tickets-wake = Readucerea unei solicitări amânate
