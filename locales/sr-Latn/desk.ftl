desk-agents-only = Ovo može da uradi samo agent.
desk-override-needs-lead = Jedno obećanje je još otvoreno. Prvo ga ispunite ili pomerite, ili zamolite rukovodioca da zatvori upit.
desk-override-needs-reason = Molimo Vas da napišete zašto se upit zatvara sa otvorenim obećanjem.
desk-no-mailbox = Ovaj upit nema sanduče iz kog se odgovara. Administrator ga može povezati u podešavanjima.
desk-no-such-mailbox = Takvog sandučeta nema.
desk-file-too-large = Fajl može imati do { $max_mb } MB. Veći možete podeliti linkom.
desk-bad-link = Link nije potpun ili više ne važi. Otvorite link iz našeg poslednjeg pisma ili odgovorite na to pismo.
desk-no-original = Za ovu poruku nema izvornog pisma.
desk-no-such-job = Ove stavke više nema: u međuvremenu je urađena ili uklonjena.
desk-cannot-resolve-promises = Jedno obećanje kupcu je još otvoreno.
desk-linked-other-sender = Na pismo iz upita { $ticket } odgovorila je druga osoba.
desk-job-letters-receive = Čitanje pristiglog pisma
desk-job-tickets-welcome = Raspoređivanje upita i potvrda prijema
desk-job-letters-deliver = Isporuka pisma
desk-job-promises-remind = Podsećanje na obećanje
desk-job-promises-miss = Beleženje propuštenog obećanja
desk-job-surveys-ask = Pitanje da li je zaista rešeno
desk-not-forwarded = U ovoj poruci nema pisma druge osobe. Toj osobi možete pisati novim upitom.
desk-linked-forwarded = Pismo je prosleđeno u upitu { $ticket }.
desk-open-slot = Jedno mesto je još prazno: „{ $slot }”. Molimo popunite ga ili obrišite.
desk-bad-action = Jedna od radnji ne može da se izvrši. Molimo uklonite je i izaberite ponovo.
desk-closing-missing = Molimo prvo odgovorite da li je kupcu bilo lako.
desk-job-letters-send = Slanje planiranog pisma
desk-stopped-customer-wrote = Kupac je u međuvremenu pisao. Molimo prvo pročitajte to.
desk-stopped-answered-meanwhile = Neko drugi je u međuvremenu odgovorio. Molimo prvo pročitajte to.
desk-stopped-writer-left = Autor pisma više ne radi ovde.
desk-cannot-take-over = Molimo izaberite nekog drugog ko radi ovde ili tim.
desk-job-invitations-send = Slanje pozivnice
desk-job-people-hand-over = Predaja posla osobe koja je otišla
desk-invitation-subject = Vaše mesto u Rapportu firme { $company }
desk-invitation-text = 
    { $name ->
        [none] Dobar dan,
       *[other] Dobar dan, { $name },
    }

    { $by } Vas poziva da radite u službi za kupce firme { $company }. Molimo izaberite lozinku ovde:

    { $link }

    Link važi { $days } dana i za jednu osobu. Ako niste očekivali ovo pismo, ne morate ništa da uradite.
desk-job-tickets-happened = Provera pravila za upit
desk-job-automation-sweep = Provera vremenskog pravila
