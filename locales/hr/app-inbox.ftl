# The list of tickets, views, filters and search
app-view-mentions = Spominjanja
app-view-snoozed = Odgođeno
app-view-spam = Neželjena pošta
app-view-trash = Koš za smeće
app-view-about-mentions = Upiti u kojima Vam se kolege obraćaju.
app-view-about-snoozed = Sklonjeno do određenog vremena ili do odgovora.
app-view-about-spam = Pisma u kojima nitko ništa nije tražio.
app-view-about-trash = Bačeno; može se vratiti.
app-view-of-agent = Vaš vlastiti prikaz.
app-view-of-team = Prikaz Vašeg tima.
app-view-of-all = Prikaz za sve.
app-view-change = Izmijeni prikaz
app-view-save = Spremi kao prikaz
app-view-new = Novi prikaz
app-view-saved = Prikaz „{ $name }” je spremljen.
app-view-name = Naziv
app-view-owner = Tko ga vidi
app-view-owner-agent = Samo ja
app-view-owner-team = Moj tim
app-view-owner-all = Svi
app-view-shows =
    { $count ->
        [one] Trenutno prikazuje { $count } upit.
        [few] Trenutno prikazuje { $count } upita.
       *[other] Trenutno prikazuje { $count } upita.
    }
app-view-shows-more = Trenutno prikazuje više od { $count } upita.
app-view-incomplete = Molimo Vas da popunite svaki uvjet.
app-view-remove = Ukloni prikaz
app-view-keep = Spremi
app-sort-next_due = Prvo najbliži rok
app-inbox-empty-mentions = Nitko Vas nije spomenuo.
app-inbox-empty-snoozed = Ništa nije odgođeno.
app-inbox-empty-spam = Nema neželjene pošte.
app-inbox-empty-trash = Koš za smeće je prazan.
app-inbox-empty-saved = Trenutno nijedan upit ne odgovara.
app-list-columns = Stupci
app-list-as-cards = Kartice
app-list-as-table = Tablica
app-column-number = Broj
app-column-customer = Kupac
app-column-subject = Predmet
app-column-state = Status
app-column-priority = Prioritet
app-column-assignee = Zadužena osoba
app-column-team = Tim
app-column-waiting = Čekanje
app-column-last_message = Posljednja poruka
app-column-due = Sljedeći rok
app-column-language = Jezik
app-column-channel = Kanal
app-column-tags = Oznake
app-column-type = Vrsta
app-column-topic = Tema
app-rail-views = Prikazi
app-search-title = Pretraživanje
app-search-box = Traži upite i kupce
app-search-hint = Riječi, broj, adresa, „točna fraza”
app-search-clear = Izbriši
app-search-about = Upiti, poruke i kupci pronalaze se po riječima na svakom jeziku, po broju, adresi ili telefonu. Točnu frazu stavite pod navodnike.
app-search-not-whole = Stariji upiti još se dodaju u pretraživanje. Za nekoliko minuta i oni će se pronaći.
app-search-phrase-missed = Baš tako nitko nije napisao. Ovi upiti sadrže te riječi.
app-search-customers = Kupci
app-search-tickets = Upiti
app-search-some-words = S nekima od riječi
app-search-cut = Pogodaka je vrlo mnogo; najstariji nisu pregledani. Pomoći će još jedna riječ.
app-search-nothing = Ništa nije pronađeno
app-search-nothing-about = Možda će pomoći drukčije napisana riječ ili manje riječi.
app-filter-title = Filtar
app-filter-field = Polje
app-filter-op = Usporedba
app-filter-value = Vrijednost
app-filter-unit = Jedinica
app-filter-yes = Da
app-filter-no = Ne
app-filter-nothing = Ništa ne odgovara
app-filter-choose = Molimo odaberite
app-filter-add = Filtar
app-filter-apply = Primijeni
app-filter-remove = Ukloni: { $name }
app-filter-take-away = Ukloni uvjet { $number }
app-filter-join = Kako su uvjeti povezani
app-filter-all = Sve od ovoga
app-filter-any = Bilo što od ovoga
app-filter-add-condition = Uvjet
app-filter-add-group = Skupina
app-filter-group =
    { $count ->
        [one] Skupina s { $count } uvjetom
        [few] Skupina s { $count } uvjeta
       *[other] Skupina s { $count } uvjeta
    }
app-filter-not = ne: { $name }
app-filter-my-teams = Moji timovi
app-filter-channel-email = E-pošta
app-filter-state-open = otvoreno
app-filter-state-waiting = čeka kupca
app-filter-state-resolved = riješeno
app-filter-state-snoozed = odgođeno
app-filter-state-spam = neželjena pošta
app-filter-state-trash = koš za smeće
app-filter-field-state = Stanje
app-filter-field-status = Status
app-filter-field-priority = Prioritet
app-filter-field-assignee = Zadužena osoba
app-filter-field-team = Tim
app-filter-field-tag = Oznaka
app-filter-field-type = Vrsta
app-filter-field-topic = Tema
app-filter-field-language = Jezik
app-filter-field-channel = Kanal
app-filter-field-mailbox = Sandučić
app-filter-field-subject = Predmet
app-filter-field-last_line = Zadnja poruka
app-filter-field-customer_address = Adresa kupca
app-filter-field-tag_name = Naziv oznake
app-filter-field-customer = Kupac
app-filter-field-created = Otvoreno
app-filter-field-last_message = Posljednja poruka
app-filter-field-resolved = Riješeno
app-filter-field-waiting = Kupac čeka od
app-filter-field-due = Sljedeći rok
app-filter-field-promise = Otvoreno obećanje
app-filter-field-unread = Nepročitano
app-filter-field-snoozed = Odgođeno
app-filter-field-watched = Pratim
app-filter-field-mentioned = Spomenuti ste
app-filter-field-draft = Moja skica
app-filter-field-attachment = Privitak
app-filter-op-is = je
app-filter-op-is_not = nije
app-filter-op-contains = sadrži
app-filter-op-contains_not = ne sadrži
app-filter-op-at_least = najmanje
app-filter-op-at_most = najviše
app-filter-op-within_last = u posljednjih
app-filter-op-longer_ago = prije više od
app-filter-op-within_next = u sljedećih
app-filter-op-before = prije
app-filter-op-from = od
app-filter-op-some = je navedeno
app-filter-op-none = nije navedeno
app-filter-unit-hours = sati
app-filter-unit-days = dana
app-filter-unit-weeks = tjedana
app-filter-span-hours =
    { $count ->
        [one] { $count } sat
        [few] { $count } sata
       *[other] { $count } sati
    }
app-filter-span-days =
    { $count ->
        [one] { $count } dan
        [few] { $count } dana
       *[other] { $count } dana
    }
app-filter-span-weeks =
    { $count ->
        [one] { $count } tjedan
        [few] { $count } tjedna
       *[other] { $count } tjedana
    }
app-search-all = Traži svugdje: „{ $words }”
app-filter-field-organisation = Organizacija
app-filter-find = Upišite ime ili adresu
app-filter-words = Upišite riječi, Enter nakon svake
app-views-order = Redoslijed prikaza
