# The list of tickets, views, filters and search
app-view-mentions = Spominjanja
app-view-snoozed = Odgođeno
app-view-spam = Neželjena pošta
app-view-trash = Korpa
app-view-about-mentions = Upiti u kojima Vam se kolege obraćaju.
app-view-about-snoozed = Sklonjeno do nekog vremena ili do odgovora.
app-view-about-spam = Pisma u kojima niko ništa nije tražio.
app-view-about-trash = Bačeno; može se vratiti.
app-view-of-agent = Vaš vlastiti prikaz.
app-view-of-team = Prikaz Vašeg tima.
app-view-of-all = Prikaz za sve.
app-view-change = Izmijeni prikaz
app-view-save = Sačuvaj kao prikaz
app-view-new = Novi prikaz
app-view-saved = Prikaz „{ $name }“ je sačuvan.
app-view-name = Naziv
app-view-owner = Ko ga vidi
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
app-view-incomplete = Molimo Vas da popunite svaki uslov.
app-view-remove = Ukloni prikaz
app-view-keep = Sačuvaj
app-sort-next_due = Prvo najbliži rok
app-inbox-empty-mentions = Niko Vas nije spomenuo.
app-inbox-empty-snoozed = Ništa nije odgođeno.
app-inbox-empty-spam = Nema neželjene pošte.
app-inbox-empty-trash = Korpa je prazna.
app-inbox-empty-saved = Trenutno nijedan upit ne odgovara.
app-list-columns = Kolone
app-list-as-cards = Kartice
app-list-as-table = Tabela
app-column-number = Broj
app-column-customer = Kupac
app-column-subject = Predmet
app-column-state = Status
app-column-priority = Prioritet
app-column-assignee = Zadužena osoba
app-column-team = Tim
app-column-waiting = Čekanje
app-column-last_message = Posljednja poruka
app-column-due = Naredni rok
app-column-language = Jezik
app-column-channel = Kanal
app-column-tags = Oznake
app-column-type = Vrsta
app-column-topic = Tema
app-rail-views = Prikazi
app-search-title = Pretraga
app-search-box = Traži upite i kupce
app-search-hint = Riječi, broj, adresa, „tačna fraza“
app-search-clear = Obriši
app-search-about = Upiti, poruke i kupci nalaze se po riječima na svakom jeziku, po broju, adresi ili telefonu. Tačnu frazu stavite pod navodnike.
app-search-not-whole = Stariji upiti se još dodaju u pretragu. Za nekoliko minuta će se i oni naći.
app-search-phrase-missed = Baš tako niko nije napisao. Ovi upiti imaju te riječi.
app-search-customers = Kupci
app-search-tickets = Upiti
app-search-some-words = S nekim od riječi
app-search-cut = Pogodaka je veoma mnogo; najstariji nisu pregledani. Pomoći će još jedna riječ.
app-search-nothing = Ništa nije nađeno
app-search-nothing-about = Možda pomaže drugačije napisana riječ ili manje riječi.
app-filter-title = Filter
app-filter-field = Polje
app-filter-op = Poređenje
app-filter-value = Vrijednost
app-filter-unit = Jedinica
app-filter-yes = Da
app-filter-no = Ne
app-filter-nothing = Ništa ne odgovara
app-filter-choose = Molimo odaberite
app-filter-add = Filter
app-filter-apply = Primijeni
app-filter-remove = Ukloni: { $name }
app-filter-take-away = Ukloni uslov { $number }
app-filter-join = Kako su uslovi povezani
app-filter-all = Sve od ovoga
app-filter-any = Bilo šta od ovoga
app-filter-add-condition = Uslov
app-filter-add-group = Grupa
app-filter-group =
    { $count ->
        [one] Grupa s { $count } uslovom
        [few] Grupa s { $count } uslova
       *[other] Grupa s { $count } uslova
    }
app-filter-not = ne: { $name }
app-filter-my-teams = Moji timovi
app-filter-channel-email = E-pošta
app-filter-state-open = otvoreno
app-filter-state-waiting = čeka kupca
app-filter-state-resolved = riješeno
app-filter-state-snoozed = odgođeno
app-filter-state-spam = neželjena pošta
app-filter-state-trash = korpa
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
app-filter-field-last_line = Posljednja poruka
app-filter-field-customer_address = Adresa kupca
app-filter-field-tag_name = Naziv oznake
app-filter-field-customer = Kupac
app-filter-field-created = Otvoreno
app-filter-field-last_message = Posljednja poruka
app-filter-field-resolved = Riješeno
app-filter-field-waiting = Kupac čeka od
app-filter-field-due = Naredni rok
app-filter-field-promise = Otvoreno obećanje
app-filter-field-unread = Nepročitano
app-filter-field-snoozed = Odgođeno
app-filter-field-watched = Pratim
app-filter-field-mentioned = Spomenuti ste
app-filter-field-draft = Moj nacrt
app-filter-field-attachment = Prilog
app-filter-op-is = je
app-filter-op-is_not = nije
app-filter-op-contains = sadrži
app-filter-op-contains_not = ne sadrži
app-filter-op-at_least = najmanje
app-filter-op-at_most = najviše
app-filter-op-within_last = u posljednjih
app-filter-op-longer_ago = prije više od
app-filter-op-within_next = u narednih
app-filter-op-before = prije
app-filter-op-from = od
app-filter-op-some = je navedeno
app-filter-op-none = nije navedeno
app-filter-unit-hours = sati
app-filter-unit-days = dana
app-filter-unit-weeks = sedmica
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
        [one] { $count } sedmica
        [few] { $count } sedmice
       *[other] { $count } sedmica
    }
app-search-all = Traži svugdje: „{ $words }“
app-filter-field-organisation = Organizacija
app-filter-find = Upišite ime ili adresu
app-filter-words = Upišite riječi, Enter poslije svake
app-views-order = Redoslijed prikaza
