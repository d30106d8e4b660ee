# Okvir aplikacije: paleta, prečice, obaveštenja, dostupnost, izgled, upoznavanje.

# Paleta i prečice
app-palette = Idite ili uradite
app-palette-ask = Šta želite da uradite?
app-palette-nothing = Ništa nije nađeno. Možda pomognu druge reči.
app-palette-how = Strelice biraju, Enter otvara, Escape zatvara.
app-group-recent = Upiti
app-group-ticket = Ovaj upit
app-group-write = Pisanje
app-group-macros = Makroi
app-group-list = Lista
app-group-go = Idite na
app-group-people = Kolege
app-group-customers = Kupci
app-group-app = Svuda
app-keys-then = zatim
app-keys-next-row = Sledeći na listi
app-keys-previous-row = Prethodni na listi
app-keys-open-row = Otvorite upit
app-keys-back = Nazad na listu
app-next-none = Ovo je poslednji na listi.
app-previous-none = Ovo je prvi na listi.
app-taken = Već je kod Vas.
app-assign-to = Dodelite: { $name }
app-assign-to-team = Predajte timu { $name }
app-set-priority = Prioritet: { $name }
app-set-language = Jezik: { $name }
app-sheet-title = Prečice na tastaturi
app-sheet-about = Ovde su tasteri koji nešto rade na ovoj stranici. Slova rade u svakom rasporedu tastature.
app-single-keys = Prečice od jednog slova
app-single-keys-about = Isključite ih ako slova rade nešto što niste želeli. Prečice sa Ctrl ili ⌘ ostaju.
app-words-sheet = tasteri tastatura pomoć
app-words-profile = moj nalog podešavanja jezik tema vremenska zona lozinka
app-words-new = napiši piši poruka napravi
app-words-mine = dodeljeno meni moji upiti
app-words-unassigned = ničiji novi slobodni
app-words-waiting = bez odgovora otvoreni
app-words-resolved = zatvoreni gotovi završeni arhiva
app-words-mail-log = pristigla pisma dnevnik karantin
app-words-outbox = neuspelo greške poslovi
app-words-people = korisnici agenti kolege timovi uloge
app-words-company = firma radni dani podešavanja
app-words-api-keys = token integracija program
app-words-reply = odgovori piši kupcu
app-words-note = interna beleška komentar za kolege
app-words-resolve = zatvori završi gotovo rešeno
app-words-assign = zadužena osoba predaj prebaci daj dodeli

# Notices, availability, looks, offline, tour
app-manifest-about = Služba za korisnike za ljude koji slušaju.
app-bar = Najviše korišćeno
app-bar-find = Nađi
app-notices-title = Obaveštenja
app-notices-unread =
    { $count ->
        [0] Obaveštenja: ništa novo
        [one] Obaveštenja: { $count } novo
        [few] Obaveštenja: { $count } nova
       *[other] Obaveštenja: { $count } novih
    }
app-notices-read-all = Označite sve kao pročitano
app-notices-choose = Izaberite o čemu Vas obaveštavamo
app-notices-none = Ništa novo
app-notices-none-about = Kad Vas nešto čeka, ovde se pojavi samo od sebe.
app-notices-mark-read = Pročitano
app-notices-mark-unread = Nepročitano
app-notices-mark-read-of = Označite kao pročitano: { $what }
app-notices-mark-unread-of = Označite kao nepročitano: { $what }
app-notices-about = Izaberite o čemu i kako saznajete. O onome što sami uradite ne obaveštavamo Vas.
app-notices-what = Kada
app-notices-way-bell = Zvono
app-notices-way-push = Pregledač
app-notices-way-mail = Pismo
app-notices-kind-assigned = Predat Vam je upit
app-notices-kind-answered = Kupac je odgovorio u Vašem upitu
app-notices-kind-mentioned = Kolega Vas pominje
app-notices-kind-watched = Neko je pisao u upitu koji pratite
app-notices-kind-woken = Upit koji ste odložili ponovo je tu
app-notices-kind-promise_due = Uskoro ističe Vaše obećanje
app-notices-kind-promise_missed = Vreme Vašeg obećanja je prošlo
app-notices-kind-team_new = Vašem timu je stigao novi upit i niko ga nema
app-notices-cell = { $what }: { $way }
app-notices-no-letters = Dnevna pisma se ovde ne šalju. Administrator može da izabere sandučić za njih.
app-notices-digest-hour = Sat dnevnog pisma
app-notices-quiet = Tihi sati
app-notices-quiet-about = Tada ništa ne stiže u Vaše pregledače. Zvono sve čuva za Vas.
app-notices-quiet-from = Od
app-notices-quiet-until = Do
app-notices-quiet-none = Bez tihih sati
app-push-title = Obaveštenja u ovom pregledaču
app-push-unsupported = Ovaj pregledač ne može da prikaže obaveštenja dok je aplikacija zatvorena.
app-push-denied = Obaveštenja sa ove stranice zabranjena su u podešavanjima pregledača. Prvo ih tamo dozvolite.
app-push-off = Isključeno. Obaveštenja mogu da stižu i kada je aplikacija zatvorena.
app-push-on = Uključeno. Obaveštenja ovde stižu i kada je aplikacija zatvorena.
app-push-switch-on = Uključite
app-push-switch-off = Isključite
app-push-failed = Nije uspelo. Možda je usluga obaveštenja pregledača trenutno nedostupna.
app-push-some-browser = Pregledač
app-push-remove = Uklonite
app-availability-title = Dostupnost
app-availability-page-about = Zašto je neko tu ili nije. Nove upite dobijaju samo oni koji su dostupni.
app-availability-about = Sada sam
app-availability-now = Dostupnost: { $name }
app-availability-set = Sada sam: { $name }
app-availability-chosen = izabrano
app-availability-automatic = automatski
app-availability-back = Drago nam je da ste se vratili: ponovo ste dostupni.
app-availability-available = Na raspolaganju
app-availability-away = Odsutnost
app-availability-meeting = Na sastanku
app-availability-lunch = Na ručku
app-availability-end_of_shift = Kraj smene
app-availability-add = Dodajte razlog
app-availability-change = Izmenite razlog
app-availability-change-of = Izmenite: { $name }
app-availability-remove = Uklonite
app-availability-own-name = Ostavite prazno pa svako vidi uobičajeni naziv na svom jeziku.
app-availability-gets = dobija nove upite
app-availability-gets-none = ne dobija nove upite
app-availability-away-after = Minute bez aktivnosti nakon kojih je neko odsutan
app-availability-away-after-about = 0 ovo isključuje. Ko se vrati, sam je ponovo dostupan.
app-digest-mailbox = Sandučić za dnevna pisma
app-digest-mailbox-about = Kolege koji to žele dobijaju jedno pismo dnevno sa onim što još nije pročitano. Šalje se iz ovog sandučića.
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
app-offline-note-kept = Niste na mreži. Vaša beleška je sačuvana ovde i otići će sama kad se veza vrati.
app-offline-notes =
    { $count ->
        [one] { $count } beleška čeka.
        [few] { $count } beleške čekaju.
       *[other] { $count } beleški čeka.
    }
app-offline-sending =
    { $count ->
        [one] Šalje se { $count } beleška.
        [few] Šalju se { $count } beleške.
       *[other] Šalje se { $count } beleški.
    }
app-offline-refused = Beleška sačuvana ovde nije mogla da bude poslata:
app-offline-copy = Kopirajte njen tekst
app-offline-drop = Odbacite
app-update-title = Nova verzija Rapporta je spremna.
app-update-now = Učitajte je sada
app-tour-title = Upoznavanje
app-tour-invitation = Novi ste ovde? Šest kratkih koraka pokazaće Vam glavno.
app-tour-show = Pokažite mi
app-tour-not-now = Ne sada
app-tour-step = Korak { $step } od { $steps }
app-tour-skip = Preskočite
app-tour-on = Dalje
app-tour-done = Počnimo
app-tour-inbox = Vaša pošta
app-tour-inbox-words = Ovde su kupci koji računaju na Vas; ko najduže čeka, prvi je. Brojevi su uvek tačni, u svakom pregledaču.
app-tour-ticket = Razgovor
app-tour-ticket-words = Upit čuva sve što smo kupac i mi rekli jedni drugima. J i K vode na sledeći, R odgovara, N piše belešku.
app-tour-palette = Jedno polje za sve
app-tour-palette-words = Pritisnite Ctrl K (ili ⌘ K) i upišite šta želite: stranicu, radnju, ime, broj. Upitnik pokazuje sve prečice.
app-tour-guard = Još jedan par očiju
app-tour-guard-words = Dok pišete, mesta koja mogu da povrede su podvučena. Uz svako stoji razlog i reči koje kažu isto, a ne vređaju.
app-tour-promises = Obećanja
app-tour-promises-words = „Zvaću Vas sutra do podne“ bude primećeno i zapisano. Na vreme Vas podsjetimo, a o kašnjenju kupac sazna pre roka.
app-tour-self = Vi
app-tour-self-words = Recite kad ste na ručku ili na sastanku: nove upite tada dobijaju drugi. Zvono čuva šta je novo za Vas.
app-words-notices = zvono novosti upozorenja notifikacije
app-words-availability = status odsutan ručak sastanak pauza dostupan zauzet
app-words-tour = pomoć uvod početak vodič
app-people-tickets = Upiti: { $name }

# Names of pages and what lists show: needed by the first page already.
app-audit-title = Dnevnik izmena
app-audit-about = Svaka izmena u radu službe i pravima: ko, kada, šta je bilo i šta je sada.
app-settings-title = Podešavanja
app-words-settings = opcije konfiguracija administracija postavke
app-role-add = Nova uloga
app-role-change = Izmeni ulogu
app-role-remove = Ukloni ulogu
app-role-own = Sopstvena uloga
app-role-name = Naziv uloge
app-role-about = Svako odgovara na upite svojih timova i na sopstvene. Ovde birate šta sme osim toga. Možete dati ono što i sami smete.
app-role-answers = Odgovara na upite
app-role-everything = Sve
app-automation-title = Automatizacija
app-automation-about = Ono što bi neko svaki put uradio isto, rade pravila, ovim redom. Pravilo nikad ne zatvara upit.
app-hours-title = Radno vreme
app-hours-about = Kada je neko tu: za firmu i za timove s drugačijim vremenom.
app-retention-title = Rokovi čuvanja
app-retention-about = Koliko se čuva ono što više niko ne gleda. Reči i datoteke se brišu, brojevi i vremena ostaju za statistiku.
app-macros-title = Makroi
app-macros-about = Ono što često pišete, na više jezika, zajedno sa onim što se tada radi. U odgovoru ukucajte / da ga umetnete.
app-here-looking = { $name } gleda
app-here-replying = { $name } piše odgovor
app-here-noting = { $name } piše belešku
app-customers-title = Kupci
app-organisations-title = Organizacije
app-portrait-title = Kupac pored upita
app-portrait-about = Koji podaci o kupcu stoje pored razgovora i kojim redom.
app-panels-title = Paneli drugih sistema
app-panels-about = Stranica Vaše prodavnice ili baze kupaca pored razgovora, ili veza ka njoj.
app-statuses-title = Statusi
app-statuses-about = Sopstveni statusi u tri kategorije. Upit koji dobije status prelazi u njegovu kategoriju.
app-tags-topics-title = Oznake i teme
app-tags-topics-about = Kako su upiti razvrstani: po vrsti, temi i oznakama.
app-fields-title = Polja
app-fields-about = Šta još želite da znate osim predmeta i pošiljaoca. Polje može da se pojavi samo kad je važno.
app-keys-select-row = Izaberi ovaj upit
app-select-ticket = Izaberi „{ $subject }”
app-reminders-title = Podsetnici
app-reminders-about = Kad smo nešto pitali, a kupac ćuti, dobije jedan ljubazan podsetnik na svom jeziku. Upit se time nikad ne zatvara.
app-notices-kind-rule = Pravilo automatizacije moli Vas da pogledate
