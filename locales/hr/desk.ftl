desk-agents-only = Ovo može učiniti samo agent.
desk-override-needs-lead = Jedno je obećanje još otvoreno. Najprije ga ispunite ili pomaknite, ili zamolite voditelja da zatvori upit.
desk-override-needs-reason = Molimo Vas da napišete zašto se upit zatvara s otvorenim obećanjem.
desk-no-mailbox = Ovaj upit nema sandučić iz kojeg se odgovara. Administrator ga može povezati u postavkama.
desk-no-such-mailbox = Takvog sandučića nema.
desk-file-too-large = Datoteka može imati do { $max_mb } MB. Veću možete podijeliti poveznicom.
desk-bad-link = Poveznica nije potpuna ili više ne vrijedi. Otvorite poveznicu iz našeg posljednjeg pisma ili odgovorite na to pismo.
desk-no-original = Za ovu poruku nema izvornog pisma.
desk-no-such-job = Ove stavke više nema: u međuvremenu je obavljena ili uklonjena.
desk-cannot-resolve-promises = Jedno obećanje kupcu još je otvoreno.
desk-linked-other-sender = Na pismo iz upita { $ticket } odgovorila je druga osoba.
desk-job-letters-receive = Čitanje pristigloga pisma
desk-job-tickets-welcome = Raspoređivanje upita i potvrda primitka
desk-job-letters-deliver = Dostava pisma
desk-job-promises-remind = Podsjećanje na obećanje
desk-job-promises-miss = Bilježenje propuštenog obećanja
desk-job-surveys-ask = Pitanje je li zaista riješeno
desk-not-forwarded = U ovoj poruci nema pisma druge osobe. Toj osobi možete pisati novim upitom.
desk-linked-forwarded = Pismo je proslijeđeno u upitu { $ticket }.
desk-open-slot = Jedno je mjesto još prazno: „{ $slot }”. Molimo popunite ga ili izbrišite.
desk-bad-action = Jedna se od radnji ne može izvršiti. Molimo uklonite je i odaberite ponovno.
desk-closing-missing = Molimo najprije odgovorite je li kupcu bilo lako.
desk-job-letters-send = Slanje planiranog pisma
desk-stopped-customer-wrote = Kupac je u međuvremenu pisao. Molimo najprije pročitajte to.
desk-stopped-answered-meanwhile = Netko je drugi u međuvremenu odgovorio. Molimo najprije pročitajte to.
desk-stopped-writer-left = Autor pisma više ne radi ovdje.
desk-cannot-take-over = Molimo odaberite nekog drugog tko radi ovdje ili tim.
desk-job-invitations-send = Slanje pozivnice
desk-job-people-hand-over = Predaja posla osobe koja je otišla
desk-invitation-subject = Vaše mjesto u Rapportu tvrtke { $company }
desk-invitation-text = 
    { $name ->
        [none] Dobar dan,
       *[other] Dobar dan, { $name },
    }

    { $by } Vas poziva da radite u službi za korisnike tvrtke { $company }. Molimo odaberite lozinku ovdje:

    { $link }

    Poveznica vrijedi { $days } dana i za jednu osobu. Ako niste očekivali ovo pismo, ne morate ništa učiniti.
desk-job-tickets-happened = Provjera pravila za upit
desk-job-automation-sweep = Provjera vremenskog pravila
