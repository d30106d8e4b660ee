# Running the desk: settings, people, roles, the audit log, automation, hours, retention.

# Audit log
app-audit-export = Preuzmi kao datoteku
app-audit-filters = Filteri
app-audit-who = Ko
app-audit-anybody = Bilo ko
app-audit-what = Šta
app-audit-anything = Bilo šta
app-audit-when = Kada
app-audit-span-day = Posljednja 24 sata
app-audit-span-week = Posljednjih 7 dana
app-audit-span-month = Posljednjih 30 dana
app-audit-span-year = Posljednjih godinu dana
app-audit-span-ever = Sve što je sačuvano
app-audit-kind-agent = Ljudi i prijave
app-audit-kind-team = Timovi
app-audit-kind-role = Uloge
app-audit-kind-invitation = Pozivnice
app-audit-kind-company = Firma
app-audit-kind-hours = Radno vrijeme
app-audit-kind-mailbox = Poštanska sandučad
app-audit-kind-letter = Pisma
app-audit-kind-job = Neuspjeli poslovi
app-audit-kind-guard = Čuvar izraza
app-audit-kind-automation = Automatizacija
app-audit-kind-api_key = API ključevi
app-audit-kind-retention = Rokovi čuvanja
app-audit-kind-audit = Sam dnevnik
app-audit-desk = Sam Rapport
app-audit-customer = Kupac
app-audit-empty = uklonjeno
app-audit-way-session = u aplikaciji
app-audit-way-api_key = API ključem
app-audit-way-command_line = iz komandne linije
app-audit-way-desk = samostalno

# Settings
app-settings-about = Kako Vaša služba radi i ko šta smije.
app-settings-search = Traži u postavkama
app-settings-people = Ljudi
app-settings-tickets = Upiti
app-settings-letters = Pisma
app-settings-company = Firma
app-settings-safety = Sigurnost i podaci

# Roles
app-roles = Uloge
app-roles-built-in = Ugrađene
app-roles-own = Vaše vlastite
app-rights = Prava
app-rights-work = Rad na upitima
app-rights-lead = Vođenje
app-rights-desk = Uređivanje službe
app-rights-trust = Podaci i povjerenje
app-right-all_tickets = Vidi upite svih timova
app-right-delete_tickets = Baca upite u otpad i vraća ih
app-right-merge_tickets = Spaja i razdvaja upite
app-right-export = Preuzima i uvozi liste kao datoteke
app-right-override = Zatvara uprkos otvorenom obećanju
app-right-team_promises = Prati obećanja svojih timova
app-right-mail_log = Čita dnevnik pošte, popravlja neuspjelo
app-right-reports = Čita izvještaje
app-right-people = Upravlja ljudima, ulogama i timovima
app-right-company = Mijenja podatke firme i radno vrijeme
app-right-mailboxes = Postavlja sandučiće
app-right-guard = Uređuje čuvara izraza
app-right-macros = Piše makroe za timove i za sve
app-right-shared_views = Dijeli prikaze sa svima
app-right-automation = Piše pravila automatizacije
app-right-fields = Statusi, vrste, teme i vlastita polja
app-right-api_keys = Pravi i opoziva API ključeve
app-right-audit = Čita dnevnik izmjena
app-right-erase_persons = Izvozi i briše podatke osobe
app-right-retention = Odlučuje koliko se šta čuva

# Invitations
app-invite = Pozovi
app-invite-title = Pozovite osobu
app-invite-name-about = Može ostati prazno; osoba ga upisuje sama.
app-invite-language = Jezik pisma
app-invite-through = Pošalji pismo sa adrese
app-invite-no-letter = Bez pisma: link predajem lično
app-invite-by-hand = Molimo predajte ovaj link osobi. Važi sedam dana i za jednu osobu.
app-invitations = Pozvani
app-invitation-expired = Istekla
app-invitation-good = važi do { $until }
app-invitation-was-good = važila je do { $until }
app-invitation-trouble = Pismo nije stiglo. Server pošte kaže: „{ $words }“
app-invitation-link = Prikaži link
app-invitation-again = Pošalji ponovo
app-invitation-renew = Novi link
app-invitation-revoke = Povuci
app-join-title = Dobro došli
app-join-about = Poziva Vas { $by }. Prijavljivat ćete se adresom { $email }; molimo izaberite lozinku.
app-join = Počnite

# Leaving
app-depart = Deaktiviraj i predaj posao
app-depart-open = Odlazi iz službe…
app-depart-title = { $name } odlazi
app-depart-left = Otvoreni upiti: { $tickets }. Otvorena obećanja: { $promises }. Nacrti: { $drafts }.
app-depart-to = Ko ovo preuzima?
app-depart-spread = Kolege iz svakog tima, kao kod novih upita
app-depart-agent = Jedna osoba
app-depart-team = Tim
app-depart-who = Osoba
app-depart-about = Odmah se odjavljuje svugdje, a API ključevi prestaju. Ono što je osoba napisala ostaje njeno. Obećanja kupcima zadržavaju riječi i rokove.

# API keys
app-scope-admin = Upravljanje službom
app-scope-about-read = Čita ono što Vi smijete vidjeti.
app-scope-about-write = Također odgovara i mijenja upite i kupce.
app-scope-about-admin = Također mijenja postavke, koliko i Vi smijete.
app-key-ends = Prestaje
app-key-ends-month = nakon 30 dana
app-key-ends-quarter = nakon 90 dana
app-key-ends-year = nakon godinu dana
app-key-ends-never = nikad
app-key-never-ends = ne prestaje
app-key-ended = prestao je
app-key-until = do { $when }
app-key-used = Posljednja upotreba: { $when }
app-key-unused = Još nije korišten

# Automation
app-automation-empty = Još nema pravila
app-automation-empty-about = Dobro prvo pravilo: pisma o računima idu timu koji ih poznaje.
app-automation-add = Novo pravilo
app-automation-change = Izmijeni pravilo
app-automation-remove = Ukloni pravilo
app-automation-name = Naziv pravila
app-automation-on = { $name }: uključeno
app-automation-up = { $name }: ranije
app-automation-down = { $name }: kasnije
app-automation-when = Kada
app-automation-events = Kada se nešto desi
app-automation-times = Nekoliko sati kasnije
app-automation-hours = Sati
app-automation-conditions = Ako je upit ovakav
app-automation-actions = Onda uradi ovo
app-automation-action-add = Dodaj radnju
app-automation-action-remove = Ukloni radnju
app-automation-try = Isprobaj
app-automation-tried = Ovakvih je sada { $matching } od posljednjih { $count } upita u 30 dana.
app-automation-would = Desilo bi se: { $what }
app-automation-log = Šta su pravila uradila
app-automation-log-empty = Još nijedno pravilo nije djelovalo.
app-happening-opened = Kada se upit otvori
app-happening-customer_answered = Kada kupac ponovo piše
app-happening-we_answered = Kada odgovorimo
app-happening-state_changed = Kada se riješi, ponovo otvori, odloži ili probudi
app-happening-assigned = Kada se nekome dodijeli
app-happening-changed = Kada se promijeni predmet, prioritet ili jezik
app-happening-promise_missed = Kada prođe rok obećanja
app-happening-delivery_failed = Kada pismo ne stigne
app-since-customer_waits = { $hours ->
    [one] Kupac čeka { $hours } sat
    [few] Kupac čeka { $hours } sata
   *[other] Kupac čeka { $hours } sati
}
app-since-customer_silent = { $hours ->
    [one] Kupac se ne javlja { $hours } sat
    [few] Kupac se ne javlja { $hours } sata
   *[other] Kupac se ne javlja { $hours } sati
}
app-since-opened = { $hours ->
    [one] Upit je otvoren { $hours } sat
    [few] Upit je otvoren { $hours } sata
   *[other] Upit je otvoren { $hours } sati
}
app-since-about-customer_waits = Sati otkad kupac čeka
app-since-about-customer_silent = Sati od našeg odgovora dok se kupac ne javlja
app-since-about-opened = Sati od otvaranja upita
app-because-opened = upit otvoren
app-because-customer_answered = kupac ponovo pisao
app-because-we_answered = odgovorili smo
app-because-state_changed = stanje promijenjeno
app-because-assigned = dodijeljeno
app-because-changed = izmijenjeno
app-because-promise_missed = rok obećanja prošao
app-because-delivery_failed = pismo nije stiglo
app-because-customer_waits = kupac čeka
app-because-customer_silent = kupac se ne javlja
app-rule-action-assign = Dodijeli osobi
app-rule-action-team = Dodijeli timu
app-rule-action-state = Postavi stanje
app-rule-action-priority = Postavi prioritet
app-rule-action-note = Napiši bilješku
app-rule-action-answer = Odgovori automatski
app-rule-action-answer-about = Samo ljudima, i ne više automatskih pisama nego što iko smije dobiti. { $variable } stoji za ime kupca.
app-happening-tagged = Kada se oznake dodaju ili skinu
app-because-tagged = oznake promijenjene
app-rule-action-add_tag = Dodaj oznaku
app-rule-action-remove_tag = Skini oznaku

# Business hours
app-hours-company = Firma
app-hours-same = Kao firma
app-hours-none = Još nema radnog vremena
app-hours-set = Postavi vrijeme
app-hours-open = Sada otvoreno, do { $when }
app-hours-open-always = Uvijek otvoreno
app-hours-closed = Sada zatvoreno, otvara se { $when }
app-hours-closed-always = Zatvoreno; otvaranje nije predviđeno
app-hours-edit = Radno vrijeme: { $name }
app-hours-week = Uobičajena sedmica
app-hours-day = { $day }: sati
app-hours-day-about = Na primjer 08:00-12:00, 13:00-17:00. Prazno znači zatvoreno.
app-hours-wrong = Molimo pišite vremena kao 08:00-16:00, više njih sa zarezom.
app-hours-holidays = Državni praznici
app-hours-no-holidays = Nema
app-hours-holidays-ba-fbih = Bosna i Hercegovina, Federacija
app-hours-holidays-ba-rs = Bosna i Hercegovina, Republika Srpska
app-hours-holidays-de = Njemačka
app-hours-holidays-gb = Velika Britanija
app-hours-holidays-hr = Hrvatska
app-hours-holidays-md = Moldavija
app-hours-holidays-ro = Rumunija
app-hours-holidays-rs = Srbija
app-hours-holidays-ru = Rusija
app-hours-holidays-us = Sjedinjene Američke Države
app-hours-exceptions = Posebni dani
app-hours-exceptions-about = Datumi s vlastitim satima ili zatvoreni.
app-hours-exception-add = Dodaj dan
app-hours-exception-remove = Ukloni dan
app-hours-date = Datum
app-hours-clear = Koristi vrijeme firme

# Retention
app-retention-audit = Dnevnik izmjena
app-retention-audit-about = Stariji redovi se brišu zauvijek, a dnevnik to bilježi.
app-retention-ever = Čuva se zauvijek
app-retention-days = { $days ->
    [one] { $days } dan
    [few] { $days } dana
   *[other] { $days } dana
}
app-retention-trash = Korpa
app-retention-trash-about = Upiti koje je neko odbacio. Nakon tog vremena niko ih više ne može vratiti.
app-retention-spam = Neželjena pošta
app-retention-spam-about = Upiti označeni kao neželjena pošta. Njihovi pošiljaoci ostaju poznati.
app-retention-original = Originali pisama
app-retention-original-about = Pisma onakva kakva su stigla, sa zaglavljima. Ono što se vidi u upitima i prilozi ostaju.
app-retention-there = { $count ->
    [one] Tamo je { $count } upit.
    [few] Tamo su { $count } upita.
   *[other] Tamo je { $count } upita.
}
app-retention-next = Prvi se briše
app-rule-action-notify = Javiti kolegi
app-rule-action-macro = Primijeni makro
app-rule-action-macro-about = Njegove radnje se izvrše, a tekst automatski odlazi kupcu.
