# The list of tickets, views, filters and search
app-view-mentions = Mențiuni
app-view-snoozed = Amânate
app-view-spam = Spam
app-view-trash = Coș de gunoi
app-view-about-mentions = Solicitări în care un coleg vi se adresează.
app-view-about-snoozed = Ascunse până la un moment sau până la un răspuns.
app-view-about-spam = Scrisori care nu cereau nimic.
app-view-about-trash = Aruncate; pot fi scoase din nou.
app-view-of-agent = O vedere a dumneavoastră.
app-view-of-team = O vedere a echipei dumneavoastră.
app-view-of-all = O vedere pentru toți.
app-view-change = Modificați vederea
app-view-save = Salvați ca vedere
app-view-new = Vedere nouă
app-view-saved = Vederea „{ $name }” este salvată.
app-view-name = Nume
app-view-owner = Cine o vede
app-view-owner-agent = Numai eu
app-view-owner-team = Echipa mea
app-view-owner-all = Toți
app-view-shows =
    { $count ->
        [one] Arată acum { $count } solicitare.
        [few] Arată acum { $count } solicitări.
       *[other] Arată acum { $count } de solicitări.
    }
app-view-shows-more = Arată acum peste { $count } de solicitări.
app-view-incomplete = Vă rugăm să completați fiecare condiție.
app-view-remove = Eliminați vederea
app-view-keep = Salvați
app-sort-next_due = Mai întâi termenul cel mai apropiat
app-inbox-empty-mentions = Nu v-a menționat nimeni.
app-inbox-empty-snoozed = Nimic nu este amânat.
app-inbox-empty-spam = Nu există spam.
app-inbox-empty-trash = Coșul este gol.
app-inbox-empty-saved = Acum nu se potrivește nicio solicitare.
app-list-columns = Coloane
app-list-as-cards = Carduri
app-list-as-table = Tabel
app-column-number = Număr
app-column-customer = Client
app-column-subject = Subiect
app-column-state = Stare
app-column-priority = Prioritate
app-column-assignee = Responsabil
app-column-team = Echipă
app-column-waiting = Așteptare
app-column-last_message = Ultimul mesaj
app-column-due = Termenul următor
app-column-language = Limbă
app-column-channel = Canal
app-column-tags = Etichete
app-column-type = Tip
app-column-topic = Temă
app-rail-views = Vederi
app-search-title = Căutare
app-search-box = Căutați solicitări și clienți
app-search-hint = Cuvinte, un număr, o adresă, „o expresie exactă”
app-search-clear = Ștergeți
app-search-about = Solicitările, mesajele și clienții se găsesc după cuvinte în orice limbă, după număr, adresă sau telefon. Puneți o expresie exactă între ghilimele.
app-search-not-whole = Solicitările mai vechi se adaugă încă la căutare. Peste câteva minute vor fi găsite și ele.
app-search-phrase-missed = Nimeni nu a scris exact așa. Acestea conțin cuvintele respective.
app-search-customers = Clienți
app-search-tickets = Solicitări
app-search-some-words = Cu o parte din cuvinte
app-search-cut = Sunt foarte multe rezultate; cele mai vechi nu au fost privite. Încă un cuvânt ajută.
app-search-nothing = Nu s-a găsit nimic
app-search-nothing-about = Poate ajută o altă scriere sau mai puține cuvinte.
app-filter-title = Filtru
app-filter-field = Câmp
app-filter-op = Comparație
app-filter-value = Valoare
app-filter-unit = Unitate
app-filter-yes = Da
app-filter-no = Nu
app-filter-nothing = Nimic nu se potrivește
app-filter-choose = Vă rugăm să alegeți
app-filter-add = Filtru
app-filter-apply = Aplicați
app-filter-remove = Eliminați: { $name }
app-filter-take-away = Eliminați condiția { $number }
app-filter-join = Cum se leagă condițiile
app-filter-all = Toate acestea
app-filter-any = Oricare dintre acestea
app-filter-add-condition = Condiție
app-filter-add-group = Grup
app-filter-group =
    { $count ->
        [one] Grup cu { $count } condiție
        [few] Grup cu { $count } condiții
       *[other] Grup cu { $count } de condiții
    }
app-filter-not = nu: { $name }
app-filter-my-teams = Echipele mele
app-filter-channel-email = E-mail
app-filter-state-open = deschisă
app-filter-state-waiting = așteaptă clientul
app-filter-state-resolved = rezolvată
app-filter-state-snoozed = amânată
app-filter-state-spam = spam
app-filter-state-trash = coș de gunoi
app-filter-field-state = Situație
app-filter-field-status = Stare
app-filter-field-priority = Prioritate
app-filter-field-assignee = Responsabil
app-filter-field-team = Echipă
app-filter-field-tag = Etichetă
app-filter-field-type = Tip
app-filter-field-topic = Temă
app-filter-field-language = Limbă
app-filter-field-channel = Canal
app-filter-field-mailbox = Căsuță poștală
app-filter-field-subject = Subiect
app-filter-field-last_line = Ultimul mesaj
app-filter-field-customer_address = Adresa clientului
app-filter-field-tag_name = Numele unei etichete
app-filter-field-customer = Client
app-filter-field-created = Deschisă
app-filter-field-last_message = Ultimul mesaj
app-filter-field-resolved = Rezolvată
app-filter-field-waiting = Clientul așteaptă din
app-filter-field-due = Termenul următor
app-filter-field-promise = Promisiune deschisă
app-filter-field-unread = Necitită
app-filter-field-snoozed = Amânată
app-filter-field-watched = O urmăresc
app-filter-field-mentioned = Sunt menționat aici
app-filter-field-draft = Ciorna mea
app-filter-field-attachment = Fișier atașat
app-filter-op-is = este
app-filter-op-is_not = nu este
app-filter-op-contains = conține
app-filter-op-contains_not = nu conține
app-filter-op-at_least = cel puțin
app-filter-op-at_most = cel mult
app-filter-op-within_last = în ultimele
app-filter-op-longer_ago = mai vechi de
app-filter-op-within_next = în următoarele
app-filter-op-before = înainte de
app-filter-op-from = începând cu
app-filter-op-some = este completat
app-filter-op-none = nu este completat
app-filter-unit-hours = ore
app-filter-unit-days = zile
app-filter-unit-weeks = săptămâni
app-filter-span-hours =
    { $count ->
        [one] { $count } oră
        [few] { $count } ore
       *[other] { $count } de ore
    }
app-filter-span-days =
    { $count ->
        [one] { $count } zi
        [few] { $count } zile
       *[other] { $count } de zile
    }
app-filter-span-weeks =
    { $count ->
        [one] { $count } săptămână
        [few] { $count } săptămâni
       *[other] { $count } de săptămâni
    }
app-search-all = Căutați peste tot „{ $words }”
app-filter-field-organisation = Organizație
app-filter-find = Scrieți un nume sau o adresă
app-filter-words = Scrieți cuvinte, Enter după fiecare
app-views-order = Ordinea vederilor
