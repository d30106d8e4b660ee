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
event-merged-into = { $agent } unește această solicitare cu solicitarea { $ticket }: „{ $reason_given }”
event-merged-from = { $agent } unește aici solicitarea { $ticket } („{ $subject }”): „{ $reason_given }”
event-unmerged = { $agent } anulează unirea cu solicitarea { $ticket }
event-split-off = { $agent } desprinde dintr-un mesaj solicitarea { $ticket } („{ $subject }”)
event-customer-changed = { $agent } schimbă clientul: era { $from }, acum este { $to }
event-link-made = { $kind ->
    [parent] { $agent } pune această solicitare sub solicitarea { $ticket }
    [child] { $agent } pune solicitarea { $ticket } sub aceasta
    [duplicate_of] { $agent } marchează această solicitare ca repetare a solicitării { $ticket }
    [duplicated_by] { $agent } marchează solicitarea { $ticket } ca repetare a acesteia
   *[related] { $agent } leagă această solicitare de solicitarea { $ticket }
}
event-link-removed = { $agent } scoate legătura cu solicitarea { $ticket }
event-watcher-added = { $own ->
    [yes] { $agent } urmărește solicitarea
   *[no] { $agent } adaugă printre cei care urmăresc: { $name }
}
event-watcher-removed = { $own ->
    [yes] { $agent } nu mai urmărește solicitarea
   *[no] { $agent } scoate dintre cei care urmăresc: { $name }
}
event-step-added = { $agent } adaugă un pas: { $step }
event-step-done = { $agent } bifează: { $step }
event-step-open = { $agent } redeschide un pas: { $step }
event-step-removed = { $agent } scoate un pas: { $step }
event-side-thread-opened = { $agent } întreabă { $address }: „{ $subject }”
event-side-thread-answered = { $address } răspunde la întrebarea noastră
event-side-thread-ended = { $agent } încheie schimbul de mesaje cu { $address }
event-restatement-asked = { $agent } întreabă clientul dacă am înțeles bine: „{ $words }”
event-restatement-confirmed = Clientul spune: da, așa este
event-restatement-corrected = Clientul a corectat felul în care am înțeles problema
event-restatement-withdrawn = { $agent } retrage întrebarea dacă am înțeles bine
tickets-merge-self = O solicitare nu poate fi unită cu ea însăși.
tickets-merge-needs-reason = Vă rugăm să scrieți în câteva cuvinte de ce aceste solicitări sunt una.
tickets-merge-other-customer = Aceste solicitări sunt de la clienți diferiți. După unire, răspunsurile pot ajunge la oricare dintre ei. Vă rugăm să confirmați că doriți acest lucru.
tickets-no-such-merge = Nu există o astfel de unire sau aparține altei echipe.
tickets-merge-undone = Această unire a fost deja anulată.
tickets-merge-too-late = O unire poate fi anulată timp de o zi; aceasta este mai veche. Puteți desprinde în schimb mesaje separate.
tickets-split-only-customers = Doar un mesaj al clientului poate deveni o solicitare separată.
tickets-split-only-one = Acesta este singurul mesaj al clientului aici. În solicitare nu ar mai rămâne nimic.
tickets-link-self = O solicitare nu poate fi legată de ea însăși.
tickets-link-there = Aceste solicitări sunt deja legate.
tickets-no-such-link = Această legătură nu mai există.
tickets-too-many-links = O solicitare poate avea cel mult { $max } legături.
watchers-no-such-agent = Nu există un astfel de coleg sau nu mai lucrează aici.
watchers-no-such-team = Nu există o astfel de echipă.
watchers-cannot-see = { $name } nu vede solicitările acestei echipe. Dați solicitarea echipei sale sau întrebați un coordonator.
watchers-too-many = Sunt mai mult de { $max } persoane.
checklists-no-such-item = Acest pas nu mai există; poate că l-a scos un coleg.
checklists-text = Un pas are nevoie de 1 până la { $max } caractere.
checklists-too-many = O solicitare poate avea cel mult { $max } pași.
checklists-order = Un coleg a schimbat pașii între timp. Vă rugăm să încercați din nou.
side-threads-not-found = Nu există un astfel de schimb de mesaje sau aparține altei echipe.
side-threads-address = Vă rugăm să introduceți o adresă de e-mail.
side-threads-is-customer = Aceasta este chiar adresa clientului. Vă rugăm să îi răspundeți în conversație.
side-threads-ended = Acest schimb de mesaje a fost încheiat.
side-threads-too-many = O solicitare poate avea cel mult { $max } schimburi de mesaje cu alții.
side-threads-passed-on = { $name }, { $at }:
restatements-not-found = Nu există o astfel de întrebare.
restatements-not-asked = Această întrebare nu mai este deschisă.
restatements-text = Vă rugăm să scrieți una sau două propoziții, cel mult { $max } caractere.
restatements-correction = Vă rugăm să scrieți ce este diferit, cel mult { $max } caractere.
restatements-letter-greeting = Bună ziua, { $customer },
restatements-letter-greeting-nameless = Bună ziua,
restatements-letter-opening = Vă scriu ce am înțeles din mesajul dumneavoastră:
restatements-letter-question = Este corect?
restatements-letter-yes = Da, așa este
restatements-letter-no = Nu chiar
restatements-letter-after = Este de ajuns un clic. Puteți și să răspundeți pur și simplu la acest mesaj.
restatements-letter-closing = Cu stimă,
    { $agent }
    { $company }
desk-no-tickets = Vă rugăm să alegeți cel puțin o solicitare.
desk-too-many-tickets = Se pot uni odată cel mult { $max } solicitări.
desk-passed-on = Se pot transmite cel mult { $max } mesaje din conversație; notele rămân la noi.
desk-linked-split = A fost desprinsă din solicitarea { $ticket }.
helpcentre-restate-title = V-am înțeles bine?
helpcentre-restate-intro = Ce am înțeles:
helpcentre-restate-yes = Da, așa este
helpcentre-restate-no = Nu chiar? Vă rugăm să ne spuneți ce este diferit:
helpcentre-restate-send = Trimite
helpcentre-restate-thanks-title = Vă mulțumim
helpcentre-restate-thanks-yes = Ați confirmat că v-am înțeles bine. Pasul următor este al nostru.
helpcentre-restate-thanks-no = Cuvintele dumneavoastră au ajuns la noi. Le vom citi și vă vom scrie.
helpcentre-restate-closed-title = Această întrebare nu mai este deschisă
helpcentre-restate-closed-text = Între timp v-am întrebat din nou sau nu mai avem nevoie să știm. Dacă ceva este diferit, vă rugăm să răspundeți la ultimul nostru mesaj.
