# Okvir aplikacije: paleta, prečice, obavijesti, dostupnost, izgled, upoznavanje.

# Paleta i prečice
app-palette = Idite ili uradite
app-palette-ask = Šta želite uraditi?
app-palette-nothing = Ništa nije nađeno. Možda pomognu druge riječi.
app-palette-how = Strelice biraju, Enter otvara, Escape zatvara.
app-group-recent = Upiti
app-group-ticket = Ovaj upit
app-group-write = Pisanje
app-group-macros = Makroi
app-group-list = Lista
app-group-go = Idite na
app-group-people = Kolege
app-group-customers = Kupci
app-group-app = Svugdje
app-keys-then = zatim
app-keys-next-row = Sljedeći na listi
app-keys-previous-row = Prethodni na listi
app-keys-open-row = Otvorite upit
app-keys-back = Nazad na listu
app-next-none = Ovo je posljednji na listi.
app-previous-none = Ovo je prvi na listi.
app-taken = Već je kod Vas.
app-assign-to = Dodijelite: { $name }
app-assign-to-team = Predajte timu { $name }
app-set-priority = Prioritet: { $name }
app-set-language = Jezik: { $name }
app-sheet-title = Prečice na tastaturi
app-sheet-about = Ovdje su tipke koje nešto rade na ovoj stranici. Slova rade na svakoj tastaturi.
app-single-keys = Prečice od jednog slova
app-single-keys-about = Isključite ih ako slova rade nešto što niste željeli. Prečice s Ctrl ili ⌘ ostaju.
app-words-sheet = tipke tastatura pomoć
app-words-profile = moj nalog postavke jezik tema vremenska zona lozinka
app-words-new = napiši piši poruka napravi
app-words-mine = dodijeljeno meni moji upiti
app-words-unassigned = ničiji novi slobodni
app-words-waiting = bez odgovora otvoreni
app-words-resolved = zatvoreni gotovi završeni arhiva
app-words-mail-log = pristigla pisma dnevnik karantin
app-words-outbox = neuspjelo greške poslovi
app-words-people = korisnici agenti kolege timovi uloge
app-words-company = firma radni dani postavke
app-words-api-keys = token integracija program
app-words-reply = odgovori piši kupcu
app-words-note = interna napomena komentar za kolege
app-words-resolve = zatvori završi gotovo riješeno
app-words-assign = zadužena osoba predaj prebaci daj dodijeli

# Notices, availability, looks, offline, tour
app-manifest-about = Služba za korisnike za ljude koji slušaju.
app-bar = Najviše korišteno
app-bar-find = Nađi
app-notices-title = Obavijesti
app-notices-unread =
    { $count ->
        [0] Obavijesti: ništa novo
        [one] Obavijesti: { $count } nova
        [few] Obavijesti: { $count } nove
       *[other] Obavijesti: { $count } novih
    }
app-notices-read-all = Označite sve kao pročitano
app-notices-choose = Odaberite o čemu Vas obavještavamo
app-notices-none = Ništa novo
app-notices-none-about = Kad Vas nešto čeka, ovdje se pojavi samo od sebe.
app-notices-mark-read = Pročitano
app-notices-mark-unread = Nepročitano
app-notices-mark-read-of = Označite kao pročitano: { $what }
app-notices-mark-unread-of = Označite kao nepročitano: { $what }
app-notices-about = Odaberite o čemu i kako saznajete. O onome što sami uradite ne obavještavamo Vas.
app-notices-what = Kada
app-notices-way-bell = Zvono
app-notices-way-push = Preglednik
app-notices-way-mail = Pismo
app-notices-kind-assigned = Predat Vam je upit
app-notices-kind-answered = Kupac je odgovorio u Vašem upitu
app-notices-kind-mentioned = Kolega Vas spominje
app-notices-kind-watched = Neko je pisao u upitu koji pratite
app-notices-kind-woken = Upit koji ste odložili ponovo je tu
app-notices-kind-promise_due = Uskoro ističe Vaše obećanje
app-notices-kind-promise_missed = Vrijeme Vašeg obećanja je prošlo
app-notices-kind-team_new = Vašem timu je stigao novi upit i niko ga nema
app-notices-cell = { $what }: { $way }
app-notices-no-letters = Dnevna pisma se ovdje ne šalju. Administrator može odabrati sandučić za njih.
app-notices-digest-hour = Sat dnevnog pisma
app-notices-quiet = Tihi sati
app-notices-quiet-about = Tada ništa ne stiže u Vaše preglednike. Zvono sve čuva za Vas.
app-notices-quiet-from = Od
app-notices-quiet-until = Do
app-notices-quiet-none = Bez tihih sati
app-push-title = Obavijesti u ovom pregledniku
app-push-unsupported = Ovaj preglednik ne može prikazati obavijesti dok je aplikacija zatvorena.
app-push-denied = Obavijesti s ove stranice zabranjene su u postavkama preglednika. Prvo ih tamo dozvolite.
app-push-off = Isključeno. Obavijesti mogu stizati i kad je aplikacija zatvorena.
app-push-on = Uključeno. Obavijesti ovdje stižu i kad je aplikacija zatvorena.
app-push-switch-on = Uključite
app-push-switch-off = Isključite
app-push-failed = Nije uspjelo. Možda je usluga obavijesti preglednika trenutno nedostupna.
app-push-some-browser = Preglednik
app-push-remove = Uklonite
app-availability-title = Dostupnost
app-availability-page-about = Zašto je neko tu ili nije. Nove upite dobijaju samo oni koji su dostupni.
app-availability-about = Sada sam
app-availability-now = Dostupnost: { $name }
app-availability-set = Sada sam: { $name }
app-availability-chosen = odabrano
app-availability-automatic = automatski
app-availability-back = Drago nam je da ste se vratili: ponovo ste dostupni.
app-availability-available = Na raspolaganju
app-availability-away = Odsutnost
app-availability-meeting = Na sastanku
app-availability-lunch = Na ručku
app-availability-end_of_shift = Kraj smjene
app-availability-add = Dodajte razlog
app-availability-change = Izmijenite razlog
app-availability-change-of = Izmijenite: { $name }
app-availability-remove = Uklonite
app-availability-own-name = Ostavite prazno pa svako vidi uobičajeni naziv na svom jeziku.
app-availability-gets = dobija nove upite
app-availability-gets-none = ne dobija nove upite
app-availability-away-after = Minute bez aktivnosti nakon kojih je neko odsutan
app-availability-away-after-about = 0 ovo isključuje. Ko se vrati, sam je ponovo dostupan.
app-digest-mailbox = Sandučić za dnevna pisma
app-digest-mailbox-about = Kolege koji to žele dobijaju jedno pismo dnevno s onim što još nije pročitano. Šalje se iz ovog sandučića.
app-digest-mailbox-none = Bez dnevnih pisama
app-looks-contrast = Kontrast
app-looks-contrast-auto = Kao sistem
app-looks-contrast-plain = Uobičajen
app-looks-contrast-more = Visok
app-looks-density = Razmak
app-looks-density-cosy = Prostrano
app-looks-density-compact = Zbijeno
app-looks-motion = Kretanje
app-looks-motion-auto = Kao sistem
app-looks-motion-less = Bez kretanja
app-offline-note-kept = Niste na mreži. Vaša bilješka je sačuvana ovdje i otići će sama kad se veza vrati.
app-offline-notes =
    { $count ->
        [one] { $count } bilješka čeka.
        [few] { $count } bilješke čekaju.
       *[other] { $count } bilješki čeka.
    }
app-offline-sending =
    { $count ->
        [one] Šalje se { $count } bilješka.
        [few] Šalju se { $count } bilješke.
       *[other] Šalje se { $count } bilješki.
    }
app-offline-refused = Bilješka sačuvana ovdje nije mogla biti poslana:
app-offline-copy = Kopirajte njen tekst
app-offline-drop = Odbacite
app-update-title = Nova verzija Rapporta je spremna.
app-update-now = Učitajte je sada
app-tour-title = Upoznavanje
app-tour-invitation = Novi ste ovdje? Šest kratkih koraka pokazat će Vam glavno.
app-tour-show = Pokažite mi
app-tour-not-now = Ne sada
app-tour-step = Korak { $step } od { $steps }
app-tour-skip = Preskočite
app-tour-on = Dalje
app-tour-done = Počnimo
app-tour-inbox = Vaša pošta
app-tour-inbox-words = Ovdje su kupci koji računaju na Vas; ko najduže čeka, prvi je. Brojevi su uvijek tačni, u svakom pregledniku.
app-tour-ticket = Razgovor
app-tour-ticket-words = Upit čuva sve što smo kupac i mi rekli jedni drugima. J i K vode na sljedeći, R odgovara, N piše bilješku.
app-tour-palette = Jedno polje za sve
app-tour-palette-words = Pritisnite Ctrl K (ili ⌘ K) i upišite šta želite: stranicu, radnju, ime, broj. Upitnik pokazuje sve prečice.
app-tour-guard = Još jedan par očiju
app-tour-guard-words = Dok pišete, mjesta koja mogu povrijediti su podvučena. Uz svako stoji razlog i riječi koje kažu isto, a ne vrijeđaju.
app-tour-promises = Obećanja
app-tour-promises-words = „Zvat ću Vas sutra do podne“ bude primijećeno i zapisano. Na vrijeme Vas podsjetimo, a o kašnjenju kupac sazna prije roka.
app-tour-self = Vi
app-tour-self-words = Recite kad ste na ručku ili na sastanku: nove upite tada dobijaju drugi. Zvono čuva šta je novo za Vas.
app-words-notices = zvono novosti upozorenja notifikacije
app-words-availability = status odsutan ručak sastanak pauza dostupan zauzet
app-words-tour = pomoć uvod početak vodič
app-people-tickets = Upiti: { $name }

# Names of pages and what lists show: needed by the first page already.
app-audit-title = Dnevnik izmjena
app-audit-about = Svaka izmjena u radu službe i pravima: ko, kada, šta je bilo i šta je sada.
app-settings-title = Postavke
app-words-settings = opcije konfiguracija administracija podešavanja
app-role-add = Nova uloga
app-role-change = Izmijeni ulogu
app-role-remove = Ukloni ulogu
app-role-own = Vlastita uloga
app-role-name = Naziv uloge
app-role-about = Svako odgovara na upite svojih timova i na vlastite. Ovdje birate šta smije osim toga. Možete dati ono što i sami smijete.
app-role-answers = Odgovara na upite
app-role-everything = Sve
app-automation-title = Automatizacija
app-automation-about = Ono što bi neko svaki put uradio isto, rade pravila, ovim redom. Pravilo nikad ne zatvara upit.
app-hours-title = Radno vrijeme
app-hours-about = Kada je neko tu: za firmu i za timove s drugačijim vremenom.
app-retention-title = Rokovi čuvanja
app-retention-about = Koliko se čuva ono što više niko ne gleda. Riječi i datoteke se brišu, brojevi i vremena ostaju za statistiku.
app-macros-title = Makroi
app-macros-about = Ono što često pišete, na više jezika, zajedno s onim što se tada radi. U odgovoru ukucajte / da ga umetnete.
app-here-looking = { $name } gleda
app-here-replying = { $name } piše odgovor
app-here-noting = { $name } piše bilješku
app-customers-title = Kupci
app-organisations-title = Organizacije
app-portrait-title = Kupac pored upita
app-portrait-about = Koji podaci o kupcu stoje pored razgovora i kojim redom.
app-panels-title = Paneli drugih sistema
app-panels-about = Stranica Vaše prodavnice ili baze kupaca pored razgovora, ili link na nju.
app-statuses-title = Statusi
app-statuses-about = Vlastiti statusi u tri kategorije. Upit koji dobije status prelazi u njegovu kategoriju.
app-tags-topics-title = Oznake i teme
app-tags-topics-about = Kako su upiti razvrstani: po vrsti, temi i oznakama.
app-fields-title = Polja
app-fields-about = Šta još želite znati osim predmeta i pošiljaoca. Polje se može pojaviti samo kad je važno.
app-keys-select-row = Izaberi ovaj upit
app-select-ticket = Izaberi „{ $subject }”
app-reminders-title = Podsjetnici
app-reminders-about = Kad smo nešto pitali, a kupac šuti, dobije jedan ljubazan podsjetnik na svom jeziku. Upit se time nikad ne zatvara.
app-notices-kind-rule = Pravilo automatizacije moli Vas da pogledate
