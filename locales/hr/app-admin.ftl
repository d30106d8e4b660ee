# Running the desk: settings, people, roles, the audit log, automation, hours, retention.

# Audit log
app-audit-export = Preuzmi kao datoteku
app-audit-filters = Filtri
app-audit-who = Tko
app-audit-anybody = Bilo tko
app-audit-what = Što
app-audit-anything = Bilo što
app-audit-when = Kada
app-audit-span-day = Posljednja 24 sata
app-audit-span-week = Zadnjih 7 dana
app-audit-span-month = Zadnjih 30 dana
app-audit-span-year = Zadnjih godinu dana
app-audit-span-ever = Sve što je sačuvano
app-audit-kind-agent = Ljudi i prijave
app-audit-kind-team = Timovi
app-audit-kind-role = Uloge
app-audit-kind-invitation = Pozivnice
app-audit-kind-company = Tvrtka
app-audit-kind-hours = Radno vrijeme
app-audit-kind-mailbox = Poštanski sandučići
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
app-audit-way-command_line = iz naredbenog retka
app-audit-way-desk = samostalno

# Settings
app-settings-about = Kako Vaša služba radi i tko što smije.
app-settings-search = Traži u postavkama
app-settings-people = Ljudi
app-settings-tickets = Upiti
app-settings-letters = Pisma
app-settings-company = Tvrtka
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
app-right-export = Preuzima i uvozi popise kao datoteke
app-right-override = Zatvara unatoč otvorenom obećanju
app-right-team_promises = Prati obećanja svojih timova
app-right-mail_log = Čita dnevnik pošte, popravlja neuspjelo
app-right-reports = Čita izvješća
app-right-people = Upravlja ljudima, ulogama i timovima
app-right-company = Mijenja podatke tvrtke i radno vrijeme
app-right-mailboxes = Postavlja sandučiće
app-right-guard = Uređuje čuvara izraza
app-right-macros = Piše makroe za timove i za sve
app-right-shared_views = Dijeli prikaze sa svima
app-right-automation = Piše pravila automatizacije
app-right-fields = Statusi, vrste, teme i vlastita polja
app-right-api_keys = Stvara i opoziva API ključeve
app-right-audit = Čita dnevnik izmjena
app-right-erase_persons = Izvozi i briše podatke osobe
app-right-retention = Odlučuje koliko se što čuva

# Invitations
app-invite = Pozovi
app-invite-title = Pozovite osobu
app-invite-name-about = Može ostati prazno; osoba ga upisuje sama.
app-invite-language = Jezik pisma
app-invite-through = Pošalji pismo s adrese
app-invite-no-letter = Bez pisma: poveznicu predajem osobno
app-invite-by-hand = Molimo predajte ovu poveznicu osobi. Vrijedi sedam dana i za jednu osobu.
app-invitations = Pozvani
app-invitation-expired = Istekla
app-invitation-good = vrijedi do { $until }
app-invitation-was-good = vrijedila je do { $until }
app-invitation-trouble = Pismo nije stiglo. Poslužitelj pošte kaže: „{ $words }”
app-invitation-link = Prikaži poveznicu
app-invitation-again = Pošalji ponovno
app-invitation-renew = Nova poveznica
app-invitation-revoke = Povuci
app-join-title = Dobro došli
app-join-about = Poziva Vas { $by }. Prijavljivat ćete se adresom { $email }; molimo odaberite lozinku.
app-join = Počnite

# Leaving
app-depart = Deaktiviraj i predaj posao
app-depart-open = Odlazi iz službe…
app-depart-title = { $name } odlazi
app-depart-left = Otvoreni upiti: { $tickets }. Otvorena obećanja: { $promises }. Nacrti: { $drafts }.
app-depart-to = Tko ovo preuzima?
app-depart-spread = Kolege iz svakog tima, kao kod novih upita
app-depart-agent = Jedna osoba
app-depart-team = Tim
app-depart-who = Osoba
app-depart-about = Odmah se odjavljuje svugdje, a API ključevi prestaju. Ono što je osoba napisala ostaje njezino. Obećanja kupcima zadržavaju riječi i rokove.

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
app-key-used = Zadnja uporaba: { $when }
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
app-automation-events = Kada se nešto dogodi
app-automation-times = Nekoliko sati kasnije
app-automation-hours = Sati
app-automation-conditions = Ako je upit ovakav
app-automation-actions = Onda učini ovo
app-automation-action-add = Dodaj radnju
app-automation-action-remove = Ukloni radnju
app-automation-try = Isprobaj
app-automation-tried = Ovakvih je sada { $matching } od zadnjih { $count } upita u 30 dana.
app-automation-would = Dogodilo bi se: { $what }
app-automation-log = Što su pravila učinila
app-automation-log-empty = Još nijedno pravilo nije djelovalo.
app-happening-opened = Kada se upit otvori
app-happening-customer_answered = Kada kupac ponovno piše
app-happening-we_answered = Kada odgovorimo
app-happening-state_changed = Kada se riješi, ponovno otvori, odgodi ili probudi
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
app-because-customer_answered = kupac ponovno pisao
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
app-rule-action-answer-about = Samo ljudima, i ne više automatskih pisama nego što itko smije dobiti. { $variable } stoji za ime kupca.
app-happening-tagged = Kada se oznake dodaju ili skinu
app-because-tagged = oznake promijenjene
app-rule-action-add_tag = Dodaj oznaku
app-rule-action-remove_tag = Skini oznaku

# Business hours
app-hours-company = Tvrtka
app-hours-same = Kao tvrtka
app-hours-none = Još nema radnog vremena
app-hours-set = Postavi vrijeme
app-hours-open = Sada otvoreno, do { $when }
app-hours-open-always = Uvijek otvoreno
app-hours-closed = Sada zatvoreno, otvara se { $when }
app-hours-closed-always = Zatvoreno; otvaranje nije predviđeno
app-hours-edit = Radno vrijeme: { $name }
app-hours-week = Uobičajeni tjedan
app-hours-day = { $day }: sati
app-hours-day-about = Na primjer 08:00-12:00, 13:00-17:00. Prazno znači zatvoreno.
app-hours-wrong = Molimo pišite vremena kao 08:00-16:00, više njih sa zarezom.
app-hours-holidays = Državni blagdani
app-hours-no-holidays = Nema
app-hours-holidays-ba-fbih = Bosna i Hercegovina, Federacija
app-hours-holidays-ba-rs = Bosna i Hercegovina, Republika Srpska
app-hours-holidays-de = Njemačka
app-hours-holidays-gb = Velika Britanija
app-hours-holidays-hr = Hrvatska
app-hours-holidays-md = Moldavija
app-hours-holidays-ro = Rumunjska
app-hours-holidays-rs = Srbija
app-hours-holidays-ru = Rusija
app-hours-holidays-us = Sjedinjene Američke Države
app-hours-exceptions = Posebni dani
app-hours-exceptions-about = Datumi s vlastitim satima ili zatvoreni.
app-hours-exception-add = Dodaj dan
app-hours-exception-remove = Ukloni dan
app-hours-date = Datum
app-hours-clear = Koristi vrijeme tvrtke

# Retention
app-retention-audit = Dnevnik izmjena
app-retention-audit-about = Stariji se redovi brišu zauvijek, a dnevnik to bilježi.
app-retention-ever = Čuva se zauvijek
app-retention-days = { $days ->
    [one] { $days } dan
    [few] { $days } dana
   *[other] { $days } dana
}
app-retention-trash = Koš za smeće
app-retention-trash-about = Upiti koje je netko odbacio. Nakon tog vremena nitko ih više ne može vratiti.
app-retention-spam = Neželjena pošta
app-retention-spam-about = Upiti označeni kao neželjena pošta. Njihovi pošiljatelji ostaju poznati.
app-retention-original = Izvornici pisama
app-retention-original-about = Pisma onakva kakva su stigla, sa zaglavljima. Ono što se vidi u upitima i prilozi ostaju.
app-retention-there = { $count ->
    [one] Ondje je { $count } upit.
    [few] Ondje su { $count } upita.
   *[other] Ondje je { $count } upita.
}
app-retention-next = Prvi se briše
app-rule-action-notify = Javiti kolegi
app-rule-action-macro = Primijeni makro
app-rule-action-macro-about = Njegove se radnje izvrše, a tekst se automatski šalje kupcu.
