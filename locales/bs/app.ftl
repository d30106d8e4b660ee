# Aplikacija za zaposlene: sve što ona sama kaže.

# Svuda
app-loading = Samo trenutak…
app-close = Zatvorite
app-cancel = Odustanite
app-save = Sačuvajte
app-saved = Sačuvano
app-done = Gotovo
app-change = Izmijenite
app-copy = Kopirajte
app-copied = Kopirano
app-back = Nazad
app-try-again = Pokušajte ponovo
app-show-more = Prikažite još
app-nothing-found = Ništa nije pronađeno
app-skip = Na sadržaj
app-menu = Meni
app-name = Ime
app-name-about = Kupci vide ovo ime ispod odgovora.
app-email = E-pošta
app-phone = Telefon
app-language = Jezik
app-zone = Vremenska zona
app-zone-about = Sva vremena u aplikaciji prikazana su u ovoj zoni.
app-role = Uloga
app-role-agent = Agent
app-role-lead = Vođa tima
app-role-admin = Administrator
app-team = Tim
app-teams = Timovi
app-ticket = Upit
app-subject = Predmet
app-no-subject = Bez predmeta
app-me = Vi
app-nobody = Još niko
app-missing-title = Ovdje nema stranice
app-missing-back = U prijemno sanduče
app-failure-unreachable = Server trenutno nije dostupan. Ono što ste napisali je sačuvano; pokušajte ponovo za minutu.
app-failure-unknown = Nije uspjelo. Molimo Vas da pokušate ponovo.
app-failure-changed = Neko je upravo nešto izmijenio. Sada vidite novu verziju; molimo Vas da ponovite svoju izmjenu.
app-failure-request = Broj ovog zahtjeva za administratora: { $id }
app-connection-lost = Veza je prekinuta. Pokušavamo je uspostaviti; Vaš tekst je na sigurnom.

# Vrijeme
app-due = rok: { $when }, { $away }
app-due-short = rok: { $when }
app-due-late = rok je bio { $when }, { $away }
app-due-late-short = rok je bio { $when }
app-waits = čeka { $span }

# Kanali
app-channel-email = E-pošta
app-channel-chat = Razgovor uživo
app-channel-phone = Telefon

# Prijava i početak
app-sign-in = Prijavite se
app-sign-in-about = Dobro je da ste tu.
app-sign-out = Odjavite se
app-password = Lozinka
app-password-show = Prikažite lozinku
app-password-about = Najmanje 10 znakova. Kratka rečenica se lako pamti.
app-password-old = Sadašnja lozinka
app-password-new = Nova lozinka
app-password-unchanged = Ostavite prazno da lozinka ostane ista.
app-password-kept = bez promjene
app-password-change = Promijenite lozinku
app-password-changed = Lozinka je promijenjena
app-session-ended = Molimo Vas da se ponovo prijavite
app-session-ended-about = Sesija je istekla. Sve što ste napisali i dalje je tu.
app-setup-title = Dobro došli u Rapport
app-setup-about = Još dvije stvari: Vaša firma i Vi kao prvi administrator.
app-setup-admin = Vi, prvi administrator
app-setup-start = Počnite s radom
app-demo = Demonstracija
app-demo-about = Demonstracija: nijedno pismo ne napušta ovaj računar.
app-demo-letterbox = Poštansko sanduče kupaca
app-demo-logins = Prijavite se kao neko od njih

# Meni
app-rail-inbox = Prijemno sanduče
app-rail-narrow = Suzite meni
app-rail-widen = Proširite meni
app-rail-count = { $name }: { $count }
app-me-menu = { $name }: profil i odjava
app-interface-description = Opis API-ja

# Prijemno sanduče
app-view-mine = Moji upiti
app-view-team = Moji timovi
app-view-unassigned = Nedodijeljeni
app-view-waiting = Čekaju nas
app-view-all = Svi
app-view-resolved = Riješeni
app-view-about-mine = Kupci koji računaju na Vas.
app-view-about-team = Sve u timovima kojima pripadate.
app-view-about-unassigned = Ovo još niko nije preuzeo.
app-view-about-waiting = Kupci koji sada očekuju odgovor.
app-view-about-all = Sve što je otvoreno.
app-view-about-resolved = Ono što je dovedeno do kraja.
app-sort-longest_waiting = Prvo oni koji najduže čekaju
app-sort-newest = Prvo najnoviji
app-sort-priority = Prvo najhitniji
app-all-teams = Svi moji timovi
app-inbox-empty = Ovdje niko ne čeka
app-inbox-empty-mine = Nova pisma se ovdje pojavljuju sama.
app-inbox-empty-team = Vaši timovi su svima odgovorili.
app-inbox-empty-unassigned = O svakom upitu se neko brine.
app-inbox-empty-waiting = Svaki kupac je dobio odgovor.
app-inbox-empty-all = Čim neki kupac piše, vidjet ćete to ovdje.
app-inbox-empty-resolved = Riješeni upiti će biti ovdje.
app-unread = nepročitano
app-draft-mark = Nacrt
app-answered-mark = Odgovor:
app-priority = Hitnost
app-priority-1 = Niska
app-priority-2 = Uobičajena
app-priority-3 = Visoka
app-priority-4 = Hitno

# Upit
app-ticket-missing = Ovaj upit se ne može prikazati
app-state-open = Otvoren
app-state-waiting = Čekamo kupca
app-state-resolved = Riješen
app-tab-talk = Prepiska
app-tab-customer = Kupac
app-list-hide = Sakrijte listu
app-list-show = Prikažite listu
app-side-hide = Sakrijte kupca
app-side-show = Prikažite kupca
app-previous = Prethodni upit
app-next = Sljedeći upit
app-copy-number = Kopirajte broj
app-assignee = Ko se brine
app-take = Preuzimam
app-assign-nobody = Zasad niko
app-no-team = Bez tima
app-language-unknown = Jezik nije poznat
app-resolve = Riješite
app-reopen = Ponovo otvorite
app-timeline = Prepiska
app-timeline-earlier = Prikažite ranije poruke
app-message-by = { $kind }: { $name }
app-message-customer = Kupac
app-message-agent = Odgovor
app-message-note = Bilješka za kolege
app-message-auto = Automatski odgovor
app-message-survey = Pitanje da li je riješeno
app-message-more = Još o ovoj poruci
app-message-original = Prikažite izvorno pismo
app-message-to = Za: { $list }
app-message-cc = Kopija: { $list }
app-message-empty = U ovom pismu nema teksta.
app-message-override = Namjerno poslano s ovim riječima: { $reason }
app-message-all = Prikažite cijelu poruku
app-quoted-show = Prikažite citirani tekst
app-quoted-hide = Sakrijte citirani tekst
app-auto-show = Prikažite tekst
app-auto-hide = Sakrijte tekst
app-delivery-queued = Na putu
app-delivery-sending = Isporučuje se
app-delivery-sent = Isporučeno
app-delivery-retrying =
    { $attempts ->
        [one] Još nije isporučeno; pokušavamo dalje ({ $attempts } pokušaj do sada)
        [few] Još nije isporučeno; pokušavamo dalje ({ $attempts } pokušaja do sada)
       *[other] Još nije isporučeno; pokušavamo dalje ({ $attempts } pokušaja do sada)
    }
app-delivery-failed = Ovo pismo nije bilo moguće isporučiti
app-delivery-again = Pošaljite ponovo
app-attachments = Prilozi
app-attach = Priložite datoteke
app-attachment-remove = Uklonite { $name }
app-attachment-large = { $name } je veće od { $size } i ne može se priložiti. Dovoljan je link do datoteke.
app-uploading = Učitava se { $name }

# Pisanje
app-composer = Pisanje
app-reply = Odgovor
app-reply-label = Vaš odgovor
app-reply-placeholder = Napišite odgovor, kome: { $name }…
app-reply-sent = Vaše pismo je na putu
app-note = Bilješka
app-note-label = Bilješka za kolege
app-note-placeholder = Ovo vide samo kolege, { $name } ne vidi…
app-note-keep = Sačuvajte bilješku
app-note-kept = Bilješka je sačuvana
app-send = Pošaljite
app-to = Za
app-cc = Kopija
app-to-change = Izmijenite
app-draft-saving = Nacrt se čuva…
app-draft-saved = Nacrt je sačuvan
app-draft-local = Nacrt je sačuvan u ovom pregledniku
app-editor-tools = Oblikovanje
app-editor-bold = Podebljano
app-editor-italic = Kurziv
app-editor-bulletlist = Lista
app-editor-orderedlist = Numerisana lista
app-editor-blockquote = Citat
app-editor-link = Link
app-editor-link-ask = Kuda treba da vodi link?
app-new-meanwhile = Otkako ste počeli pisati, u prepisku je stiglo nešto novo.
app-new-read = Pročitano

# Savjetnik za riječi
app-guard-hint = Jedna misao o izrazu
app-guard-warn = Bolje drugačije reći
app-guard-block = Ovako bolje da ne ode
app-guard-use = Uzmite ovaj izraz
app-guard-count =
    { $count ->
        [one] { $count } izraz koji vrijedi pogledati (Alt+Enter)
        [few] { $count } izraza koja vrijedi pogledati (Alt+Enter)
       *[other] { $count } izraza koje vrijedi pogledati (Alt+Enter)
    }
app-blocked-title = Još jedan pogled na riječi
app-blocked-about = Ovakve riječi češće povrijede nego što pomognu. Možete pisati dalje ili poslati uz razlog.
app-blocked-instead = Na primjer:
app-blocked-edit = Nastavite pisati
app-blocked-anyway = Pošaljite ovako…
app-blocked-reason = Zašto su baš ove riječi ovdje prave?
app-blocked-reason-about = Razlog se čuva uz poruku i može ga pročitati vođa tima.
app-blocked-send = Pošaljite s ovim razlogom
app-answer-check = Šta odgovor već ima
app-answer-missing = Često pomaže u odgovoru na reklamaciju
app-element-apology = Izvinjenje
app-element-acknowledgement = Razumijevanje
app-element-ownership = Preuzimanje odgovornosti
app-element-next-step-with-time = Sljedeći korak i rok
app-element-alternative = Izbor
app-element-thanks = Zahvala
app-element-check-back = Naknadna provjera
app-meanwhile-title = Iz tima je upravo stigao odgovor
app-meanwhile-about = Molimo Vas da prvo pročitate ovo. Da li je Vaše pismo još potrebno?
app-meanwhile-send = Pošaljite i moje

# Obećanja
app-reminder = Vaše obećanje
app-reminder-what = { $what }, za: { $name }
app-reminder-open = Otvorite upit
app-promises-title = Obećanja
app-promises-about = Šta smo kupcima obećali i do kada.
app-promises-mine = Moja
app-promises-today = Za danas
app-promises-overdue = Prekoračena
app-promises-team = Mojih timova
app-promises-all = Sva
app-promises-empty = Ovdje nema obećanja
app-promises-empty-about = Kada u odgovoru nešto obećate, ponudit ćemo da se to ovdje zapiše.
app-promises-in-text = Obećanja u Vašem tekstu
app-promise-by = rok: { $when }, { $city }
app-promise-own-time = kod Vas: { $when }
app-promise-keep-it = Zapišite obećanje
app-promise-no = Ovo nije obećanje
app-promise-take-back = Nemojte zapisati ovo obećanje
app-promise-time = Promijenite vrijeme
app-promise-zone = Vrijeme: { $city }
app-promise-kept = Ispunjeno
app-promise-otherwise = Nešto drugo
app-promise-note = Bilješka
app-promise-noticed = Kupac zna za kašnjenje
app-promise-of = obećanje daje { $name }
app-promise-state-open = Otvoreno
app-promise-state-kept = Ispunjeno
app-promise-state-replaced = Pomjereno
app-promise-state-withdrawn = Povučeno
app-open-promises = Otvorena obećanja
app-delay-title = Javite kupcu za kašnjenje
app-delay-about = { $name } dobija ovo pismo, a obećanje novi rok. Oboje se dešava zajedno.
app-delay-due = Novi rok
app-delay-letter = Pismo o kašnjenju
app-delay-send = Pošaljite i pomjerite obećanje
app-delay-sent = Pismo je na putu, obećanje ima novi rok
app-replace-title = Dogovoreno je drugo vrijeme
app-replace-about = Na primjer telefonom. Pismo se ne šalje.
app-withdraw-title = Više nije potrebno
app-withdraw-about = Kupcu ovo više nije potrebno. Pismo se ne šalje.

# Rješavanje
app-resolve-title = Zaključite upit kao riješen
app-resolve-promises = Ovdje je još nešto obećano
app-resolve-promises-about = Da li je to već urađeno? Onda označite kao ispunjeno. Ako nije, upit do tada ostaje otvoren.
app-resolve-override = Ili ipak zaključiti, jer…
app-resolved-done = Riješeno. Kupca ćemo kasnije pitati da li je zaista tako.
app-easy-question = Da li sam sve učinio/učinila da bude lako?
app-easy-about = Samo radi učenja. Nikoga ne rangiramo po tome.
app-easy-yes = Da
app-easy-partly = Djelimično
app-easy-no = Ne
app-easy-comment = Šta je smetalo? (ako želite)

# Kupac
app-customer-edit = Izmijenite podatke o kupcu
app-organisation = Organizacija
app-language-guessed = pretpostavka
app-local-time = Lokalno vrijeme
app-local-time-there = { $time }, { $city }
app-contacts = Poruke u 30 dana
app-contacts-30 =
    { $count ->
        [one] { $shown } poruka u 30 dana
        [few] { $shown } poruke u 30 dana
       *[other] { $shown } poruka u 30 dana
    }
app-linked = Povezano sa
app-earlier-tickets = Drugi upiti
app-earlier-none = Ovo je prvi upit.
app-surveys = Kako je bilo kupcu
app-survey-solved = Zaista riješeno
app-survey-not-yet = Još nije riješeno
app-survey-effort = lakoća { $effort } od 7
app-survey-effort-about = „Firma mi je olakšala rješavanje problema”: 1 znači nimalo, 7 potpuno.
app-survey-call = Moli da ga nazovemo: { $contact }

# Prvo pismo
app-new-title = Nova poruka
app-new-about = Vi pišete kupcu prvi. S pismom počinje novi upit.
app-new-from = Šalje
app-new-name = Ime kupca
app-new-placeholder = Šta želite reći?
app-new-no-mailbox = Nema uključenog sandučeta za slanje. Administrator ga može dodati.

# Dnevnik pošte
app-mail-title = Dnevnik pošte
app-mail-about = Svako pristiglo pismo, šta je o njemu odlučeno i zašto.
app-mail-filter = Koja pisma
app-mail-empty = Ovdje nema pisama
app-letters-every = Sva pisma
app-letters-received = U obradi
app-letters-stored = Primljena
app-letters-ignored = Ostavljena po strani
app-letters-quarantined = Karantin
app-letter-received = U obradi
app-letter-stored = Primljeno
app-letter-ignored = Ostavljeno po strani
app-letter-quarantined = Karantin
app-letter-original = Izvorno pismo
app-letter-again = Obradite ponovo
app-letter-again-done = Pismo se ponovo obrađuje
app-letter-headers-only = Sačuvano je samo zaglavlje, jer je pismo preveliko.

# Neisporučeno
app-outbox-title = Neisporučeno
app-outbox-about = Ono što ni nakon mnogo pokušaja nije uspjelo. Ništa nije izgubljeno: pokušajte ponovo kada se uzrok otkloni.
app-outbox-empty = Sve je otišlo
app-outbox-empty-about = Ako se nešto ne može isporučiti, naći će se ovdje.
app-outbox-attempts =
    { $count ->
        [one] { $count } pokušaj
        [few] { $count } pokušaja
       *[other] { $count } pokušaja
    }
app-outbox-forget = Odustanite
app-outbox-forget-title = Odustati zauvijek?
app-outbox-forget-about = Neće se više pokušavati i ne može se vratiti.

# Poštanska sandučad
app-mailboxes-title = Poštanska sandučad
app-mailboxes-about = Odakle pisma dolaze i odakle odgovori odlaze.
app-mailboxes-empty = Još nema sandučeta
app-mailboxes-empty-about = Povežite adresu na koju Vam kupci pišu.
app-mailbox-add = Dodajte sanduče
app-mailbox-change = Izmijenite sanduče
app-mailbox-remove = Uklonite sanduče
app-mailbox-remove-ask = Upiti ostaju. Zaista ukloniti?
app-mailbox-from-config = Ovo sanduče je zadano u rapport.toml. Adresa i serveri se mijenjaju tamo.
app-mailbox-letterbox = sanduče demonstracije
app-mailbox-name = Naziv
app-mailbox-address = Adresa e-pošte
app-mailbox-team = Tim
app-mailbox-team-about = Novi upiti idu ovom timu.
app-mailbox-signature = Potpis
app-mailbox-acknowledge = Potvrdite nova pisma
app-mailbox-acknowledge-about = Jednom po prepisci, na jeziku kupca, s poštenim očekivanjem.
app-mailbox-enabled = U upotrebi
app-mailbox-test = Isprobajte ovo sanduče
app-mailbox-ok = Povezano
app-mailbox-connecting = Povezuje se…
app-mailbox-failed = Nema veze
app-mailbox-off = Isključeno
app-server-imap = Dolazna pošta (IMAP)
app-server-smtp = Odlazna pošta (SMTP)
app-server-host = Server
app-server-port = Port
app-server-tls = Šifriranje
app-server-user = Korisničko ime
app-server-folder = Mapa
app-tls-tls = TLS
app-tls-starttls = STARTTLS
app-tls-plain = Bez
app-check-ok-imap = Dolazna pošta radi
app-check-ok-smtp = Odlazna pošta radi
app-check-failed-imap = Dolazna pošta još ne radi
app-check-failed-smtp = Odlazna pošta još ne radi
app-mailbox-provider = Pružalac usluge
app-mailbox-provider-about = Upisuje servere. Poslije ih možete promijeniti.
app-mailbox-provider-other = Drugi
app-mailbox-kind = Kako pisma stižu
app-mailbox-kind-imap = Preuzimamo ih s servera pošte (IMAP)
app-mailbox-kind-direct = Donosi ih Vaš server pošte (LMTP ili SMTP)
app-handling-title = Više o ovom sandučetu
app-handling-sender-name = Ime u pismima
app-sender-agent-and-company = Mira (Lumora)
app-sender-agent = Samo osoba
app-sender-company = Samo firma
app-sender-mailbox = Naziv ovog sandučeta
app-handling-token-pattern = Adresa za odgovore s oznakom
app-handling-token-pattern-about = Po njoj odgovor nalazi svoj upit i kada program za poštu izgubi sve drugo. Vaš server treba primati takve adrese. Ako niste sigurni, ostavite prazno.
app-handling-return-tokens = Ista oznaka za vraćena pisma
app-handling-return-tokens-about = Svaka obavijest o pismu koje nije stiglo nalazi svoju poruku. Ne dopušta to svaki pružalac usluge.
app-handling-more-folders = Dodatne mape
app-handling-more-folders-about = Čitaju se također, odvojene zarezima.
app-handling-afterwards = Pristiglo pismo se na serveru
app-afterwards-seen = označava kao pročitano
app-afterwards-flagged = označava kao pročitano i zastavicom
app-afterwards-moved = premješta u drugu mapu
app-afterwards-deleted = briše; kod nas je sačuvano
app-handling-move-to = Premjesti u mapu
app-handling-trusted-server = Ime Vašeg servera u Authentication-Results
app-handling-trusted-server-about = Što on kaže o pošiljaocu, vidi se uz svako pismo.
app-handling-oauth = Prijava pristupnim tokenima (OAuth 2.0)
app-handling-oauth-about = Google i Microsoft to traže umjesto lozinke.
app-oauth-token-url = Adresa servera tokena
app-oauth-client-id = ID klijenta
app-oauth-client-secret = Tajna klijenta
app-oauth-refresh-token = Token za obnovu
app-oauth-scope = Opseg pristupa
app-handling-dkim = Potpisujte što šaljete (DKIM)
app-handling-dkim-about = Samo ako Vaš server pošte već ne potpisuje. Proba pokazuje zapis koji treba objaviti.
app-dkim-domain = Domena
app-dkim-selector = Selektor
app-dkim-key = Privatni ključ (PEM)
app-check-ok-oauth = Pristupni tokeni rade
app-check-failed-oauth = Pristupni tokeni još ne rade
app-check-ok-dkim = Ključ može potpisivati
app-check-failed-dkim = Ključ još ne može potpisivati
app-letter-doubtful = Ovo pismo možda ne dolazi odakle piše: domena pošiljaoca to ne potvrđuje. Molimo budite oprezni s vezama, plaćanjem i ličnim podacima.
app-address-refusing = { $address } ne prima pisma. Server pošte kaže: „{ $words }”
app-message-person-inside = Otvorite upit za osobu čije je pismo unutra

# Ljudi i timovi
app-people-title = Ljudi i timovi
app-people-about = Ko ovdje odgovara i u kojim timovima.
app-agents = Ljudi
app-agent-add = Dodajte osobu
app-agent-change = Izmijenite podatke
app-agent-gone = Više nije ovdje
app-agent-active = Može se prijaviti
app-team-add = Dodajte tim
app-team-change = Izmijenite tim
app-team-empty = Još niko
app-team-purpose = Svrha
app-team-purpose-about = U jednoj rečenici: čemu služi ovaj tim.

# Firma i ključevi
app-company-title = Firma
app-company-about = Kako kupci vide Vašu firmu.
app-company-name = Naziv firme
app-company-language = Jezik firme
app-company-zone = Vremenska zona firme
app-company-days = Radni dani
app-company-days-about = Pitanja kupcima šaljemo samo tim danima.
app-keys-title = API ključevi
app-keys-about = Za Vaše programe koji čitaju ili pišu upite.
app-keys-empty = Još nema ključeva
app-key-name = Čemu služi?
app-key-scope = Šta smije
app-key-make = Napravite ključ
app-key-once = Molimo Vas da sada kopirate ključ: prikazuje se samo jednom.
app-key-revoke = Opozovite
app-scope-read = Čitanje
app-scope-write = Čitanje i pisanje

# Profil
app-profile-title = Moj profil
app-own-language = Jezik aplikacije
app-own-languages = Jezici na kojima odgovaram
app-own-languages-about = Pisma na ovim jezicima prvo stižu Vama.
app-theme = Izgled
app-theme-auto = Kao sistem
app-theme-light = Svijetlo
app-theme-dark = Tamno

# Guard settings and wordings
app-remove = Ukloni
app-guard-title = Čuvar izraza
app-guard-about = Šta se podvlači dok neko piše, koliko je to važno i riječi vaše kuće. Izmjene važe odmah.
app-guard-try = Isprobajte
app-guard-try-placeholder = Napišite rečenicu kao za kupca.
app-guard-try-clean = Ovim riječima nema šta da se doda.
app-guard-rules = Pravila
app-guard-words = Naše riječi
app-guard-packs = Naši paketi
app-guard-changed = promijenjeno
app-guard-weight = Težina
app-guard-weight-of = Težina pravila „{ $name }”
app-guard-weight-block = Zaustavlja slanje
app-guard-weight-warn = Podvlači
app-guard-weight-hint = Tih savjet
app-guard-switch = Pravilo „{ $name }” je uključeno
app-guard-more = Više o ovom pravilu
app-guard-instead = Umjesto toga
app-guard-practice = Praksa
app-guard-clean-when = U redu je kada
app-guard-words-empty = Još nema vaših riječi
app-guard-words-about = Žargon vaše kuće i obična riječ za njega, stari nazivi proizvoda, izrazi koje u pismu radije ne biste vidjeli.
app-guard-words-words = Riječi (* za svaki nastavak)
app-guard-words-instead = Bolje
app-guard-words-why = Zašto
app-guard-words-add = Dodaj
app-guard-words-remove = Ukloni „{ $words }”
app-guard-family = Jezik
app-guard-family-about = Čita se u pismima na ovom jeziku
app-guard-family-en = engleski
app-guard-family-ru = ruski
app-guard-family-bcs = bosanski, hrvatski, srpski
app-guard-family-ro = rumunski
app-guard-packs-empty = Još nema vaših paketa
app-guard-packs-about = Za one koji žele pisati pravila jezikom paketa (docs/guard.md).
app-guard-pack-add = Novi paket
app-guard-pack-name = Naziv
app-guard-pack-name-about = Mala latinična slova, cifre, crtice
app-guard-pack-text = Pravila (TOML)
app-guard-pack-check = Provjeri
app-guard-pack-fine = S ovim paketom je sve u redu.
app-guard-pack-line = Red { $line }:
app-guard-fine = Ovo je bilo u redu
app-guard-fine-about = Javlja voditeljima da ovdje ne treba podvlačiti
app-guard-fine-noted = Hvala, zabilježeno je za voditelje.
app-wording-title = Izrazi
app-wording-about = Koji se izrazi najčešće javljaju, šta agenti smatraju dobrim i šta je otišlo uprkos zaustavljanju. Riječ je o izrazima, ne o ljudima.
app-wording-period = Razdoblje
app-wording-most = Najčešće
app-wording-found = Pisama
app-wording-overridden = Poslano s razlogom
app-wording-fine = „Ovo je bilo u redu”
app-wording-none = U ovom razdoblju ništa nije podvučeno.
app-wording-overrides = Poslano uprkos zaustavljanju
app-wording-overrides-none = Ništa nije otišlo uprkos zaustavljanju.
app-wording-alarms = „Ovo je bilo u redu”
app-wording-alarms-new = Za pregled
app-wording-alarms-excepted = Izuzeto
app-wording-alarms-kept = Pravilo ostaje
app-wording-alarms-none = Ovdje nema ničega.
app-wording-exception = Riječi koje se više ne podvlače
app-wording-except = Izuzmi ove riječi
app-wording-keep = Zadrži pravilo
app-wording-days =
    { $count ->
        [one] { $count } dan
        [few] { $count } dana
       *[other] { $count } dana
    }
