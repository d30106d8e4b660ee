# Running the desk: settings, people, roles, the audit log, automation, hours, retention.

# Audit log
app-audit-export = Descarcă fișierul
app-audit-filters = Filtre
app-audit-who = Cine
app-audit-anybody = Oricine
app-audit-what = Ce
app-audit-anything = Orice
app-audit-when = Când
app-audit-span-day = Ultimele 24 de ore
app-audit-span-week = Ultimele 7 zile
app-audit-span-month = Ultimele 30 de zile
app-audit-span-year = Ultimul an
app-audit-span-ever = Tot ce s-a păstrat
app-audit-kind-agent = Persoane și autentificări
app-audit-kind-team = Echipe
app-audit-kind-role = Roluri
app-audit-kind-invitation = Invitații
app-audit-kind-company = Companie
app-audit-kind-hours = Program de lucru
app-audit-kind-mailbox = Căsuțe poștale
app-audit-kind-letter = Scrisori
app-audit-kind-job = Lucrări eșuate
app-audit-kind-guard = Paznicul cuvintelor
app-audit-kind-automation = Automatizare
app-audit-kind-api_key = Chei API
app-audit-kind-retention = Perioade de păstrare
app-audit-kind-audit = Jurnalul însuși
app-audit-desk = Rapport însuși
app-audit-customer = Un client
app-audit-empty = eliminat
app-audit-way-session = în aplicație
app-audit-way-api_key = cu o cheie API
app-audit-way-command_line = din linia de comandă
app-audit-way-desk = de la sine

# Settings
app-settings-about = Cum funcționează serviciul și cine ce poate face.
app-settings-search = Caută în setări
app-settings-people = Persoane
app-settings-tickets = Solicitări
app-settings-letters = Scrisori
app-settings-company = Companie
app-settings-safety = Siguranță și date

# Roles
app-roles = Roluri
app-roles-built-in = Predefinite
app-roles-own = Proprii
app-rights = Drepturi
app-rights-work = Lucrul cu solicitările
app-rights-lead = Conducere
app-rights-desk = Administrarea serviciului
app-rights-trust = Date și încredere
app-right-all_tickets = Vede solicitările tuturor echipelor
app-right-delete_tickets = Mută solicitări la coș și le readuce
app-right-merge_tickets = Unește și separă solicitări
app-right-export = Descarcă și importă liste ca fișiere
app-right-override = Închide în ciuda unei promisiuni deschise
app-right-team_promises = Urmărește promisiunile echipelor sale
app-right-mail_log = Citește jurnalul corespondenței, repară eșecurile
app-right-reports = Citește rapoarte
app-right-people = Administrează persoane, roluri și echipe
app-right-company = Modifică datele companiei și programul
app-right-mailboxes = Configurează căsuțe poștale
app-right-guard = Modifică paznicul cuvintelor
app-right-macros = Scrie macrocomenzi pentru echipe și pentru toți
app-right-shared_views = Partajează vederi cu toți
app-right-automation = Scrie reguli de automatizare
app-right-fields = Stări, tipuri, teme și câmpuri proprii
app-right-api_keys = Creează și revocă chei API
app-right-audit = Citește jurnalul modificărilor
app-right-erase_persons = Exportă și șterge datele unei persoane
app-right-retention = Decide cât timp se păstrează datele

# Invitations
app-invite = Invită
app-invite-title = Invitați pe cineva
app-invite-name-about = Poate rămâne gol; persoana îl scrie singură.
app-invite-language = Limba scrisorii
app-invite-through = Trimite scrisoarea de la
app-invite-no-letter = Fără scrisoare: predau eu linkul
app-invite-by-hand = Vă rugăm să predați acest link persoanei. Este valabil șapte zile și pentru o singură persoană.
app-invitations = Invitați
app-invitation-expired = Expirată
app-invitation-good = valabilă până la { $until }
app-invitation-was-good = a fost valabilă până la { $until }
app-invitation-trouble = Scrisoarea nu a ajuns. Serverul de e-mail spune: „{ $words }”
app-invitation-link = Arată linkul
app-invitation-again = Trimite din nou
app-invitation-renew = Link nou
app-invitation-revoke = Retrage
app-join-title = Bun venit
app-join-about = { $by } vă invită. Vă veți autentifica cu { $email }; vă rugăm să alegeți parola.
app-join = Începeți

# Leaving
app-depart = Dezactivează și predă lucrările
app-depart-open = Pleacă din serviciu…
app-depart-title = { $name } pleacă
app-depart-left = Solicitări deschise: { $tickets }. Promisiuni deschise: { $promises }. Ciorne: { $drafts }.
app-depart-to = Cine preia?
app-depart-spread = Colegii din fiecare echipă, ca la solicitările noi
app-depart-agent = O persoană
app-depart-team = O echipă
app-depart-who = Persoana
app-depart-about = Persoana este deconectată imediat peste tot, iar cheile API se închid. Ce a scris rămâne al ei. Promisiunile către clienți își păstrează cuvintele și termenele.

# API keys
app-scope-admin = Administrarea serviciului
app-scope-about-read = Citește ce puteți vedea dumneavoastră.
app-scope-about-write = De asemenea răspunde și modifică solicitări și clienți.
app-scope-about-admin = De asemenea modifică setări, în măsura în care puteți și dumneavoastră.
app-key-ends = Se închide
app-key-ends-month = după 30 de zile
app-key-ends-quarter = după 90 de zile
app-key-ends-year = după un an
app-key-ends-never = niciodată
app-key-never-ends = nu se închide
app-key-ended = s-a închis
app-key-until = până: { $when }
app-key-used = Ultima folosire: { $when }
app-key-unused = Nefolosită încă

# Automation
app-automation-empty = Încă nu există reguli
app-automation-empty-about = O primă regulă bună: scrisorile despre facturi ajung la echipa care le cunoaște.
app-automation-add = Regulă nouă
app-automation-change = Modifică regula
app-automation-remove = Elimină regula
app-automation-name = Numele regulii
app-automation-on = { $name }: activată
app-automation-up = { $name }: mai devreme
app-automation-down = { $name }: mai târziu
app-automation-when = Când
app-automation-events = Când se întâmplă ceva
app-automation-times = După câteva ore
app-automation-hours = Ore
app-automation-conditions = Dacă solicitarea este așa
app-automation-actions = Atunci fă aceasta
app-automation-action-add = Adaugă o acțiune
app-automation-action-remove = Elimină acțiunea
app-automation-try = Încearcă
app-automation-tried = Acum sunt așa { $matching } din ultimele { $count } solicitări din 30 de zile.
app-automation-would = S-ar întâmpla: { $what }
app-automation-log = Ce au făcut regulile
app-automation-log-empty = Nicio regulă nu a acționat încă.
app-happening-opened = Când se deschide o solicitare
app-happening-customer_answered = Când clientul scrie din nou
app-happening-we_answered = Când am răspuns
app-happening-state_changed = Când este rezolvată, redeschisă, amânată sau reluată
app-happening-assigned = Când este atribuită cuiva
app-happening-changed = Când se schimbă subiectul, prioritatea sau limba
app-happening-promise_missed = Când a trecut termenul unei promisiuni
app-happening-delivery_failed = Când o scrisoare nu a ajuns
app-since-customer_waits = { $hours ->
    [one] Clientul așteaptă de { $hours } oră
    [few] Clientul așteaptă de { $hours } ore
   *[other] Clientul așteaptă de { $hours } de ore
}
app-since-customer_silent = { $hours ->
    [one] Clientul tace de { $hours } oră
    [few] Clientul tace de { $hours } ore
   *[other] Clientul tace de { $hours } de ore
}
app-since-opened = { $hours ->
    [one] Solicitarea este deschisă de { $hours } oră
    [few] Solicitarea este deschisă de { $hours } ore
   *[other] Solicitarea este deschisă de { $hours } de ore
}
app-since-about-customer_waits = Ore de când clientul așteaptă
app-since-about-customer_silent = Ore de la răspunsul nostru, clientul tăcând
app-since-about-opened = Ore de la deschiderea solicitării
app-because-opened = solicitare deschisă
app-because-customer_answered = clientul a scris din nou
app-because-we_answered = am răspuns
app-because-state_changed = stare schimbată
app-because-assigned = atribuită
app-because-changed = modificată
app-because-promise_missed = promisiune întârziată
app-because-delivery_failed = scrisoarea nu a ajuns
app-because-customer_waits = clientul așteaptă
app-because-customer_silent = clientul tace
app-rule-action-assign = Atribuie unei persoane
app-rule-action-team = Atribuie unei echipe
app-rule-action-state = Stabilește starea
app-rule-action-priority = Stabilește prioritatea
app-rule-action-note = Scrie o notă
app-rule-action-answer = Răspunde automat
app-rule-action-answer-about = Numai oamenilor și nu mai multe scrisori automate decât poate primi cineva. { $variable } ține locul numelui clientului.
app-happening-tagged = Când se adaugă sau se scot etichete
app-because-tagged = etichete schimbate
app-rule-action-add_tag = Adaugă o etichetă
app-rule-action-remove_tag = Scoate o etichetă

# Business hours
app-hours-company = Compania
app-hours-same = Programul companiei
app-hours-none = Încă fără program
app-hours-set = Stabilește programul
app-hours-open = Deschis acum, până { $when }
app-hours-open-always = Mereu deschis
app-hours-closed = Închis acum, se deschide { $when }
app-hours-closed-always = Închis; nicio deschidere prevăzută
app-hours-edit = Program: { $name }
app-hours-week = Săptămâna obișnuită
app-hours-day = { $day }: ore
app-hours-day-about = De exemplu 08:00-12:00, 13:00-17:00. Gol înseamnă închis.
app-hours-wrong = Vă rugăm să scrieți orele ca 08:00-16:00, mai multe cu virgulă.
app-hours-holidays = Sărbători legale din
app-hours-no-holidays = Fără
app-hours-holidays-ba-fbih = Bosnia și Herțegovina, Federația
app-hours-holidays-ba-rs = Bosnia și Herțegovina, Republica Srpska
app-hours-holidays-de = Germania
app-hours-holidays-gb = Marea Britanie
app-hours-holidays-hr = Croația
app-hours-holidays-md = Moldova
app-hours-holidays-ro = România
app-hours-holidays-rs = Serbia
app-hours-holidays-ru = Rusia
app-hours-holidays-us = Statele Unite
app-hours-exceptions = Zile speciale
app-hours-exceptions-about = Date cu program propriu sau închise.
app-hours-exception-add = Adaugă o zi
app-hours-exception-remove = Elimină ziua
app-hours-date = Data
app-hours-clear = Folosește programul companiei

# Retention
app-retention-audit = Jurnalul modificărilor
app-retention-audit-about = Rândurile mai vechi se șterg definitiv, iar jurnalul consemnează acest lucru.
app-retention-ever = Se păstrează mereu
app-retention-days = { $days ->
    [one] { $days } zi
    [few] { $days } zile
   *[other] { $days } de zile
}
app-retention-trash = Coș de gunoi
app-retention-trash-about = Solicitările pe care cineva le-a aruncat. După acest timp nimeni nu le mai poate recupera.
app-retention-spam = Spam
app-retention-spam-about = Solicitările marcate ca spam. Expeditorii lor rămân cunoscuți.
app-retention-original = Originalele scrisorilor
app-retention-original-about = Scrisorile așa cum au venit, cu antetele lor. Ce se vede în solicitări și fișierele atașate rămân.
app-retention-there = { $count ->
    [one] Este { $count } solicitare.
    [few] Sunt { $count } solicitări.
   *[other] Sunt { $count } de solicitări.
}
app-retention-next = Prima se șterge
app-rule-action-notify = Anunță un coleg
app-rule-action-macro = Aplică un macro
app-rule-action-macro-about = Acțiunile lui se execută, iar textul pleacă automat către client.
