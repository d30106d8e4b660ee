# Upiti koji su odloženi, spojeni, razdvojeni; ljudi koji ih prate.
event-snoozed = { $until_at ->
    [none] { $agent } odgađa upit do odgovora kupca
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
event-merged-into = { $agent } spaja ovaj upit s upitom { $ticket }: „{ $reason_given }“
event-merged-from = { $agent } pripaja ovdje upit { $ticket } („{ $subject }“): „{ $reason_given }“
event-unmerged = { $agent } poništava spajanje s upitom { $ticket }
event-split-off = { $agent } izdvaja iz jedne poruke upit { $ticket } („{ $subject }“)
event-customer-changed = { $agent } mijenja kupca: bio je { $from }, sada je { $to }
event-link-made = { $kind ->
    [parent] { $agent } stavlja ovaj upit pod upit { $ticket }
    [child] { $agent } stavlja upit { $ticket } pod ovaj
    [duplicate_of] { $agent } označava ovaj upit kao ponavljanje upita { $ticket }
    [duplicated_by] { $agent } označava upit { $ticket } kao ponavljanje ovog
   *[related] { $agent } povezuje ovaj upit s upitom { $ticket }
}
event-link-removed = { $agent } uklanja vezu s upitom { $ticket }
event-watcher-added = { $own ->
    [yes] { $agent } prati ovaj upit
   *[no] { $agent } dodaje među one koji prate: { $name }
}
event-watcher-removed = { $own ->
    [yes] { $agent } više ne prati ovaj upit
   *[no] { $agent } uklanja iz onih koji prate: { $name }
}
event-step-added = { $agent } dodaje korak: { $step }
event-step-done = { $agent } označava kao urađeno: { $step }
event-step-open = { $agent } ponovo otvara korak: { $step }
event-step-removed = { $agent } uklanja korak: { $step }
event-side-thread-opened = { $agent } pita { $address }: „{ $subject }“
event-side-thread-answered = { $address } odgovara na naše pitanje
event-side-thread-ended = { $agent } završava prepisku s adresom { $address }
event-restatement-asked = { $agent } pita kupca jesmo li dobro razumjeli: „{ $words }“
event-restatement-confirmed = Kupac kaže: da, to je to
event-restatement-corrected = Kupac je ispravio kako smo razumjeli problem
event-restatement-withdrawn = { $agent } povlači pitanje jesmo li dobro razumjeli
tickets-merge-self = Molimo izaberite drugi upit: ovo je isti.
tickets-merge-needs-reason = Molimo napišite u nekoliko riječi zašto su ovi upiti jedno.
tickets-merge-other-customer = Ovi upiti su od različitih kupaca. Nakon spajanja odgovori mogu stići bilo kojem od njih. Molimo potvrdite da to želite.
tickets-no-such-merge = Takvog spajanja nema, ili pripada drugom timu.
tickets-merge-undone = Ovo spajanje je već poništeno.
tickets-merge-too-late = Spajanje se može poništiti u roku od jednog dana; ovo je starije. Možete izdvojiti pojedine poruke.
tickets-split-only-customers = Samo poruka kupca može postati zaseban upit.
tickets-split-only-one = Ovo je jedina poruka kupca ovdje. U ovom upitu ne bi ništa ostalo.
tickets-link-self = Molimo izaberite drugi upit: ovo je isti.
tickets-link-there = Ovi upiti su već povezani.
tickets-no-such-link = Te veze više nema.
tickets-too-many-links = Upit može imati najviše { $max } veza.
watchers-no-such-agent = Takvog kolege nema, ili više ne radi ovdje.
watchers-no-such-team = Takvog tima nema.
watchers-cannot-see = { $name } ne vidi upite ovog tima. Predajte upit njihovom timu ili se obratite voditelju.
watchers-too-many = To je više od { $max } osoba.
checklists-no-such-item = Ovog koraka više nema; možda ga je uklonio neko od kolega.
checklists-text = Za korak treba 1 do { $max } znakova.
checklists-too-many = Upit može imati najviše { $max } koraka.
checklists-order = Kolega je u međuvremenu promijenio korake. Molimo pokušajte ponovo.
side-threads-not-found = Takve prepiske nema, ili pripada drugom timu.
side-threads-address = Molimo unesite e-mail adresu.
side-threads-is-customer = Ovo je adresa samog kupca. Molimo odgovorite mu u prepisci.
side-threads-ended = Prepisku je neko već završio; sljedeće pismo je otvara ponovo.
side-threads-too-many = Upit može imati najviše { $max } prepiski s drugima.
side-threads-passed-on = { $name }, { $at }:
restatements-not-found = Takvog pitanja nema.
restatements-not-asked = Ovo pitanje više nije otvoreno.
restatements-text = Molimo napišite rečenicu ili dvije, najviše { $max } znakova.
restatements-correction = Molimo napišite šta je drugačije, najviše { $max } znakova.
restatements-letter-greeting = Dobar dan, { $customer },
restatements-letter-greeting-nameless = Dobar dan,
restatements-letter-opening = hvala Vam na pismu. Da bismo radili na pravoj stvari, evo kako smo razumjeli Vaš problem:
restatements-letter-question = Je li tako?
restatements-letter-yes = Da, to je to
restatements-letter-no = Ne sasvim
restatements-letter-after = Dovoljan je jedan klik. Možete i jednostavno odgovoriti na ovo pismo.
restatements-letter-closing = Srdačan pozdrav
    { $agent }
    { $company }
desk-no-tickets = Molimo izaberite barem jedan upit.
desk-too-many-tickets = Odjednom se može spojiti najviše { $max } upita.
desk-passed-on = Može se proslijediti najviše { $max } poruka iz prepiske; bilješke ostaju u kući.
desk-linked-split = Izdvojeno iz upita { $ticket }.
helpcentre-restate-title = Jesmo li Vas dobro razumjeli?
helpcentre-restate-intro = Ovako smo razumjeli Vaš problem:
helpcentre-restate-yes = Da, to je to
helpcentre-restate-no = Nije sasvim tako? Molimo napišite šta je drugačije:
helpcentre-restate-send = Pošalji
helpcentre-restate-thanks-title = Hvala Vam
helpcentre-restate-thanks-yes = Potvrdili ste da smo Vas dobro razumjeli. Sljedeći korak je naš.
helpcentre-restate-thanks-no = Vaše riječi su stigle do nas. Pročitat ćemo ih i pisati Vam.
helpcentre-restate-closed-title = Ovo pitanje više nije otvoreno
helpcentre-restate-closed-text = U međuvremenu smo Vas ponovo pitali, ili odgovor više nije potreban. Ako je nešto drugačije, molimo odgovorite na naše posljednje pismo.
