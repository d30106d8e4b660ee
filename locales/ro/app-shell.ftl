# Cadrul aplicației: paleta, scurtături, notificări, disponibilitate, aspect, tur.

# Paleta și scurtăturile
app-palette = Mergeți sau faceți
app-palette-ask = Ce doriți să faceți?
app-palette-nothing = Nu s-a găsit nimic. Încercați alte cuvinte.
app-palette-how = Săgețile aleg, Enter deschide, Escape închide.
app-group-recent = Solicitări
app-group-ticket = Această solicitare
app-group-write = Scriere
app-group-macros = Macrouri
app-group-list = Listă
app-group-go = Mergeți la
app-group-people = Colegi
app-group-customers = Clienți
app-group-app = Peste tot
app-keys-then = apoi
app-keys-next-row = Următoarea din listă
app-keys-previous-row = Precedenta din listă
app-keys-open-row = Deschideți solicitarea
app-keys-back = Înapoi la listă
app-next-none = Aceasta este ultima din listă.
app-previous-none = Aceasta este prima din listă.
app-taken = Este deja la dumneavoastră.
app-assign-to = Atribuiți: { $name }
app-assign-to-team = Predați echipei { $name }
app-set-priority = Prioritate: { $name }
app-set-language = Limbă: { $name }
app-sheet-title = Scurtături de la tastatură
app-sheet-about = Aici sunt tastele care fac ceva pe această pagină. Literele funcționează în orice aranjament al tastaturii.
app-single-keys = Scurtături dintr-o literă
app-single-keys-about = Dezactivați-le dacă literele fac ceva ce nu ați dorit. Scurtăturile cu Ctrl sau ⌘ rămân.
app-words-sheet = taste tastatură ajutor
app-words-profile = contul meu setări limbă temă fus orar parolă
app-words-new = scrie compune mesaj creează
app-words-mine = atribuite mie solicitările mele
app-words-unassigned = nimeni noi libere
app-words-waiting = fără răspuns deschise
app-words-resolved = închise gata încheiate arhivă
app-words-mail-log = scrisori primite jurnal carantină
app-words-outbox = eșuate erori sarcini
app-words-people = utilizatori agenți colegi echipe roluri
app-words-company = firmă zile lucrătoare setări
app-words-api-keys = jeton integrare program
app-words-reply = răspunde scrie clientului
app-words-note = comentariu intern pentru colegi
app-words-resolve = închide termină gata rezolvat
app-words-assign = responsabil predă transferă dă atribuie

# Notices, availability, looks, offline, tour
app-manifest-about = Serviciul pentru clienți al celor care ascultă.
app-bar = Cele mai folosite
app-bar-find = Caută
app-notices-title = Notificări
app-notices-unread =
    { $count ->
        [0] Notificări: nimic nou
        [one] Notificări: una nouă
        [few] Notificări: { $count } noi
       *[other] Notificări: { $count } de noutăți
    }
app-notices-read-all = Marcați totul ca citit
app-notices-choose = Alegeți despre ce aflați
app-notices-none = Nimic nou
app-notices-none-about = Când vă așteaptă ceva, apare aici de la sine.
app-notices-mark-read = Citit
app-notices-mark-unread = Necitit
app-notices-mark-read-of = Marcați ca citit: { $what }
app-notices-mark-unread-of = Marcați ca necitit: { $what }
app-notices-about = Alegeți despre ce aflați și cum. Despre ce faceți dumneavoastră nu sunteți anunțat niciodată.
app-notices-what = Când
app-notices-way-bell = Clopoțel
app-notices-way-push = Browser
app-notices-way-mail = Scrisoare
app-notices-kind-assigned = Primiți o solicitare
app-notices-kind-answered = Un client răspunde la o solicitare a dumneavoastră
app-notices-kind-mentioned = Un coleg vă menționează
app-notices-kind-watched = Se scrie într-o solicitare pe care o urmăriți
app-notices-kind-woken = O solicitare pe care ați amânat-o a revenit
app-notices-kind-promise_due = O promisiune a dumneavoastră ajunge curând la termen
app-notices-kind-promise_missed = Termenul unei promisiuni a dumneavoastră a trecut
app-notices-kind-team_new = O solicitare nouă vine la echipa dumneavoastră și nu o are nimeni
app-notices-cell = { $what }: { $way }
app-notices-no-letters = Scrisorile zilei nu se trimit aici. Un administrator poate alege o căsuță pentru ele.
app-notices-digest-hour = Ora scrisorii zilei
app-notices-quiet = Ore de liniște
app-notices-quiet-about = Atunci nu ajunge nimic în browserele dumneavoastră. Clopoțelul păstrează totul.
app-notices-quiet-from = De la
app-notices-quiet-until = Până la
app-notices-quiet-none = Fără ore de liniște
app-push-title = Notificări în acest browser
app-push-unsupported = Acest browser nu poate arăta notificări cât timp aplicația este închisă.
app-push-denied = Notificările acestei pagini sunt blocate în setările browserului. Permiteți-le întâi acolo.
app-push-off = Oprit. Notificările pot ajunge și când aplicația este închisă.
app-push-on = Pornit. Notificările ajung aici și când aplicația este închisă.
app-push-switch-on = Porniți
app-push-switch-off = Opriți
app-push-failed = Nu a reușit. Poate că serviciul de notificări al browserului nu răspunde acum.
app-push-some-browser = Un browser
app-push-remove = Eliminați
app-availability-title = Disponibilitate
app-availability-page-about = De ce este cineva prezent sau nu. Solicitările noi ajung doar la cei disponibili.
app-availability-about = Acum sunt
app-availability-now = Disponibilitate: { $name }
app-availability-set = Acum: { $name }
app-availability-chosen = ales
app-availability-automatic = automat
app-availability-back = Ne bucurăm că v-ați întors: sunteți din nou disponibil.
app-availability-available = Disponibil
app-availability-away = Plecat
app-availability-meeting = În ședință
app-availability-lunch = La masă
app-availability-end_of_shift = Sfârșit de tură
app-availability-add = Adăugați un motiv
app-availability-change = Modificați motivul
app-availability-change-of = Modificați: { $name }
app-availability-remove = Eliminați
app-availability-own-name = Lăsați gol pentru numele obișnuit în limba fiecăruia.
app-availability-gets = primește solicitări noi
app-availability-gets-none = nu primește solicitări noi
app-availability-away-after = Minute fără activitate după care cineva este plecat
app-availability-away-after-about = 0 oprește această regulă. Cine revine este din nou disponibil de la sine.
app-digest-mailbox = Căsuța pentru scrisorile zilei
app-digest-mailbox-about = Colegii care doresc primesc o scrisoare pe zi cu ce este încă necitit. Pleacă din această căsuță.
app-digest-mailbox-none = Fără scrisori ale zilei
app-looks-contrast = Contrast
app-looks-contrast-auto = Ca sistemul
app-looks-contrast-plain = Obișnuit
app-looks-contrast-more = Ridicat
app-looks-density = Spațiere
app-looks-density-cosy = Aerisit
app-looks-density-compact = Compact
app-looks-motion = Mișcare
app-looks-motion-auto = Ca sistemul
app-looks-motion-less = Fără mișcare
app-offline-note-kept = Nu sunteți conectat. Nota este păstrată aici și pleacă singură când revine conexiunea.
app-offline-notes =
    { $count ->
        [one] O notă așteaptă.
        [few] { $count } note așteaptă.
       *[other] { $count } de note așteaptă.
    }
app-offline-sending =
    { $count ->
        [one] Se trimite o notă.
        [few] Se trimit { $count } note.
       *[other] Se trimit { $count } de note.
    }
app-offline-refused = O notă păstrată aici nu a putut fi trimisă:
app-offline-copy = Copiați textul ei
app-offline-drop = Renunțați
app-update-title = Este gata o versiune nouă Rapport.
app-update-now = Încărcați-o acum
app-tour-title = Tur
app-tour-invitation = Sunteți nou aici? Șase pași scurți vă arată ce este important.
app-tour-show = Arătați-mi
app-tour-not-now = Nu acum
app-tour-step = Pasul { $step } din { $steps }
app-tour-skip = Săriți peste
app-tour-on = Mai departe
app-tour-done = Să începem
app-tour-inbox = Solicitările dumneavoastră
app-tour-inbox-words = Aici sunt clienții care se bazează pe dumneavoastră; cine așteaptă de cel mai mult timp este primul. Numerele sunt mereu exacte.
app-tour-ticket = Conversația
app-tour-ticket-words = O solicitare păstrează tot ce ne-am spus noi și clientul. J și K duc la următoarea, R răspunde, N scrie o notă.
app-tour-palette = Un singur câmp pentru toate
app-tour-palette-words = Apăsați Ctrl K (sau ⌘ K) și scrieți ce doriți: o pagină, o acțiune, un nume, un număr. Semnul întrebării arată toate scurtăturile.
app-tour-guard = Încă o pereche de ochi
app-tour-guard-words = Cât scrieți, locurile care pot răni sunt subliniate. Fiecare vine cu motivul și cu alte cuvinte, care spun același lucru și nu rănesc.
app-tour-promises = Promisiuni
app-tour-promises-words = „Vă sun mâine până la prânz” este observat și păstrat. Sunteți anunțat la timp, iar clientul află de o întârziere înainte de termen.
app-tour-self = Dumneavoastră
app-tour-self-words = Spuneți când sunteți la masă sau în ședință: solicitările noi merg atunci la alții. Clopoțelul păstrează ce este nou.
app-words-notices = clopoțel notificări noutăți alerte
app-words-availability = stare plecat masă ședință pauză disponibil ocupat
app-words-tour = ajutor introducere început ghid
app-people-tickets = Solicitări: { $name }

# Names of pages and what lists show: needed by the first page already.
app-audit-title = Jurnalul modificărilor
app-audit-about = Fiecare modificare a setărilor și a drepturilor: cine, când, ce a fost și ce este acum.
app-settings-title = Setări
app-words-settings = opțiuni configurare administrare preferințe
app-role-add = Rol nou
app-role-change = Modifică rolul
app-role-remove = Elimină rolul
app-role-own = Rol propriu
app-role-name = Numele rolului
app-role-about = Fiecare răspunde la solicitările echipelor sale și la ale sale. Aici alegeți ce mai poate face. Puteți acorda ceea ce puteți face și dumneavoastră.
app-role-answers = Răspunde la solicitări
app-role-everything = Totul
app-automation-title = Automatizare
app-automation-about = Ceea ce cineva ar face mereu la fel fac regulile, în această ordine. O regulă nu închide niciodată o solicitare.
app-hours-title = Program de lucru
app-hours-about = Când este cineva prezent: pentru companie și pentru echipele cu alt program.
app-retention-title = Perioade de păstrare
app-retention-about = Cât se păstrează ce nu mai privește nimeni. Cuvintele și fișierele se șterg, numerele și momentele rămân pentru statistici.
app-macros-title = Macrouri
app-macros-about = Ce scrieți des, în mai multe limbi, împreună cu ce se face atunci. Într-un răspuns, tastați / ca să inserați unul.
app-here-looking = { $name } se uită
app-here-replying = { $name } scrie un răspuns
app-here-noting = { $name } scrie o notă
app-customers-title = Clienți
app-organisations-title = Organizații
app-portrait-title = Clientul lângă solicitare
app-portrait-about = Ce date despre client stau lângă conversație și în ce ordine.
app-panels-title = Panouri ale altor sisteme
app-panels-about = O pagină a magazinului sau a bazei de clienți lângă conversație, ori un link către ea.
app-statuses-title = Statute
app-statuses-about = Statutele dumneavoastră în cele trei categorii. O solicitare care primește unul trece în categoria lui.
app-tags-topics-title = Etichete și teme
app-tags-topics-about = Cum sunt ordonate solicitările: după tip, temă și etichete.
app-fields-title = Câmpuri
app-fields-about = Ce doriți să știți în afară de subiect și expeditor. Un câmp poate apărea doar atunci când contează.
app-keys-select-row = Selectați această solicitare
app-select-ticket = Selectați „{ $subject }”
app-reminders-title = Mementouri
app-reminders-about = Când am întrebat ceva și clientul tace, primește un singur memento prietenos în limba sa. Solicitarea nu se închide niciodată din această cauză.
app-notices-kind-rule = O regulă automată vă roagă să vă uitați
