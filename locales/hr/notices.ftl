# Odbijanja
notices-not-found = Te obavijesti više nema.
notices-unknown-kind = Takva vrsta obavijesti ne postoji.
notices-time-of-day = Molimo Vas da odaberete vrijeme u danu.
notices-agents-only = Obavijesti imaju samo oni koji ovdje rade.
notices-needs-admin = Sandučić za ova pisma bira administrator.
notices-subscription = Ovaj preglednik nije dao adresu na koju se obavijesti mogu slati.
notices-too-many-browsers = Obavijesti već idu u najveći mogući broj preglednika. Molimo Vas da uklonite onaj koji više ne koristite.

# O čemu se javlja: { $who } kolega ili kupac, { $customer } i { $subject } upita, { $times } koliko puta
notices-said-assigned = { $who } Vam predaje upit „{ $subject }“, kupac: { $customer }
notices-said-assigned-nameless = Upit „{ $subject }“ sada je kod Vas, kupac: { $customer }
notices-said-mentioned = { $who } Vas spominje u upitu „{ $subject }“
notices-said-answered =
    { $times ->
        [one] Odgovor, { $who }: { $subject }
        [few] { $times } poruke, { $who }: { $subject }
       *[other] { $times } poruka, { $who }: { $subject }
    }
notices-said-watched = { $who } piše u upitu „{ $subject }“ koji pratite
notices-said-woken = Upit „{ $subject }“ ponovno je tu, kupac: { $customer }
notices-said-promise-due = Obećano, { $due }, kupac: { $customer }. { $action }
notices-said-promise-missed = Prošlo je vrijeme za obećano, kupac: { $customer }. { $action }
notices-said-team-new = Novo za Vaš tim, { $customer }: { $subject }
notices-said-elsewhere = Upit koji sada pripada drugom timu

# Pismo dana
notices-letter-subject =
    { $count ->
        [one] Čeka Vas { $count } novost
        [few] Čekaju Vas { $count } novosti
       *[other] Čeka Vas { $count } novosti
    }
notices-letter-greeting = Dobar dan, { $name },
notices-letter-about =
    { $count ->
        [one] od prošlog pisma stiglo je i još nije pročitano:
        [few] od prošlog pisma stigle su i još nisu pročitane { $count } novosti:
       *[other] od prošlog pisma stiglo je i još nije pročitano { $count } novosti:
    }
notices-letter-change = Koja pisma dobivate i kada, odlučujete Vi
notices-said-rule = Pravilo „{ $who }” moli Vas da pogledate upit „{ $subject }”, kupac: { $customer }
