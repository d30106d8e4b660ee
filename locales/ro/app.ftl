# Aplicația echipei: tot ce spune ea însăși.

# Peste tot
app-loading = O clipă…
app-close = Închideți
app-cancel = Renunțați
app-save = Salvați
app-saved = Salvat
app-done = Gata
app-change = Modificați
app-copy = Copiați
app-copied = Copiat
app-back = Înapoi
app-try-again = Încercați din nou
app-show-more = Afișați mai multe
app-nothing-found = Nu s-a găsit nimic
app-skip = Direct la conținut
app-menu = Meniu
app-name = Nume
app-name-about = Clienții văd acest nume sub răspunsuri.
app-email = E-mail
app-phone = Telefon
app-language = Limbă
app-zone = Fus orar
app-zone-about = Toate orele din aplicație apar în acest fus.
app-role = Rol
app-role-agent = Agent
app-role-lead = Coordonator de echipă
app-role-admin = Administrator
app-team = Echipă
app-teams = Echipe
app-ticket = Solicitare
app-subject = Subiect
app-no-subject = Fără subiect
app-me = Dumneavoastră
app-nobody = Încă nimeni
app-missing-title = Aici nu este nicio pagină
app-missing-back = La mesajele primite
app-failure-unreachable = Serverul nu răspunde acum. Ce ați scris este păstrat; vă rugăm să încercați din nou peste un minut.
app-failure-unknown = Nu a reușit. Vă rugăm să încercați din nou.
app-failure-changed = Cineva tocmai a făcut o modificare. Aveți în față versiunea nouă; vă rugăm să repetați modificarea.
app-failure-request = Numărul acestei cereri, pentru administrator: { $id }
app-connection-lost = Legătura s-a întrerupt. Încercăm să o refacem; textul dumneavoastră este în siguranță.

# Timp
app-due = până { $when }, { $away }
app-due-short = până { $when }
app-due-late = termenul a fost { $when }, { $away }
app-due-late-short = termenul a fost { $when }
app-waits = așteaptă de { $span }

# Canale
app-channel-email = E-mail
app-channel-chat = Chat
app-channel-phone = Telefon

# Autentificare și început
app-sign-in = Intrați
app-sign-in-about = Ne bucurăm că sunteți aici.
app-sign-out = Ieșiți
app-password = Parolă
app-password-show = Afișați parola
app-password-about = Cel puțin 10 caractere. O propoziție scurtă se ține minte ușor.
app-password-old = Parola actuală
app-password-new = Parola nouă
app-password-unchanged = Lăsați gol pentru a o păstra pe cea actuală.
app-password-kept = neschimbată
app-password-change = Schimbați parola
app-password-changed = Parola a fost schimbată
app-session-ended = Vă rugăm să intrați din nou
app-session-ended-about = Sesiunea s-a încheiat. Tot ce ați scris este încă aici.
app-setup-title = Bine ați venit la Rapport
app-setup-about = Mai sunt doi pași: compania și dumneavoastră, ca prim administrator.
app-setup-admin = Dumneavoastră, primul administrator
app-setup-start = Deschideți biroul
app-demo = Demonstrație
app-demo-about = Demonstrație: nicio scrisoare nu părăsește acest calculator.
app-demo-letterbox = Cutia poștală a clienților
app-demo-logins = Intrați ca una dintre aceste persoane

# Meniu
app-rail-inbox = Mesaje primite
app-rail-narrow = Îngustați meniul
app-rail-widen = Lărgiți meniul
app-rail-count = { $name }: { $count }
app-me-menu = { $name }: profil și ieșire
app-interface-description = Descrierea API

# Mesaje primite
app-view-mine = Ale mele
app-view-team = Echipele mele
app-view-unassigned = Nepreluate
app-view-waiting = Ne așteaptă
app-view-all = Toate
app-view-resolved = Rezolvate
app-view-about-mine = Clienți care contează pe dumneavoastră.
app-view-about-team = Tot ce se află în echipele dumneavoastră.
app-view-about-unassigned = Nimeni nu le-a preluat încă.
app-view-about-waiting = Clienți care așteaptă acum un răspuns.
app-view-about-all = Tot ce este deschis.
app-view-about-resolved = Ce a fost dus la capăt.
app-sort-longest_waiting = Întâi cine așteaptă de mult
app-sort-newest = Întâi cele noi
app-sort-priority = Întâi cele urgente
app-all-teams = Toate echipele mele
app-inbox-empty = Aici nu așteaptă nimeni
app-inbox-empty-mine = Scrisorile noi apar aici de la sine.
app-inbox-empty-team = Echipele dumneavoastră au răspuns tuturor.
app-inbox-empty-unassigned = De fiecare solicitare se ocupă cineva.
app-inbox-empty-waiting = Fiecare client a primit un răspuns.
app-inbox-empty-all = De îndată ce scrie un client, veți vedea aici.
app-inbox-empty-resolved = Solicitările rezolvate se vor găsi aici.
app-unread = necitit
app-draft-mark = Ciornă
app-answered-mark = Răspuns:
app-priority = Prioritate
app-priority-1 = Scăzută
app-priority-2 = Obișnuită
app-priority-3 = Ridicată
app-priority-4 = Urgent

# Solicitare
app-ticket-missing = Această solicitare nu poate fi afișată
app-state-open = Deschisă
app-state-waiting = Așteptăm clientul
app-state-resolved = Rezolvată
app-tab-talk = Conversație
app-tab-customer = Client
app-list-hide = Ascundeți lista
app-list-show = Afișați lista
app-side-hide = Ascundeți clientul
app-side-show = Afișați clientul
app-previous = Solicitarea anterioară
app-next = Solicitarea următoare
app-copy-number = Copiați numărul
app-assignee = Cine se ocupă
app-take = O preiau eu
app-assign-nobody = Deocamdată nimeni
app-no-team = Fără echipă
app-language-unknown = Limbă necunoscută
app-resolve = Încheiați
app-reopen = Redeschideți
app-timeline = Conversație
app-timeline-earlier = Afișați mesajele mai vechi
app-message-by = { $kind }: { $name }
app-message-customer = Client
app-message-agent = Răspuns
app-message-note = Notă pentru colegi
app-message-auto = Răspuns automat
app-message-survey = Întrebarea dacă este rezolvat
app-message-more = Mai multe despre acest mesaj
app-message-original = Afișați scrisoarea originală
app-message-to = Către: { $list }
app-message-cc = Copie: { $list }
app-message-empty = Această scrisoare nu are text.
app-message-override = Trimis intenționat în această formă: { $reason }
app-message-all = Afișați mesajul întreg
app-quoted-show = Afișați textul citat
app-quoted-hide = Ascundeți textul citat
app-auto-show = Afișați textul
app-auto-hide = Ascundeți textul
app-delivery-queued = Pe drum
app-delivery-sending = Se livrează
app-delivery-sent = Livrat
app-delivery-retrying =
    { $attempts ->
        [one] Încă nelivrat; încercăm în continuare ({ $attempts } încercare până acum)
        [few] Încă nelivrat; încercăm în continuare ({ $attempts } încercări până acum)
       *[other] Încă nelivrat; încercăm în continuare ({ $attempts } de încercări până acum)
    }
app-delivery-failed = Această scrisoare nu a putut fi livrată
app-delivery-again = Trimiteți din nou
app-attachments = Atașamente
app-attach = Atașați fișiere
app-attachment-remove = Scoateți { $name }
app-attachment-large = { $name } depășește { $size } și nu poate fi atașat. Un link către fișier este de ajuns.
app-uploading = Se încarcă { $name }

# Scriere
app-composer = Scrieți
app-reply = Răspuns
app-reply-label = Răspunsul dumneavoastră
app-reply-placeholder = Scrieți către { $name }…
app-reply-sent = Scrisoarea este pe drum
app-note = Notă
app-note-label = Notă pentru colegi
app-note-placeholder = Nota este văzută doar de colegi, nu și de { $name }…
app-note-keep = Păstrați nota
app-note-kept = Nota a fost păstrată
app-send = Trimiteți
app-to = Către
app-cc = Copie
app-to-change = Modificați
app-draft-saving = Se salvează ciorna…
app-draft-saved = Ciornă salvată
app-draft-local = Ciornă păstrată în acest browser
app-editor-tools = Formatare
app-editor-bold = Aldin
app-editor-italic = Cursiv
app-editor-bulletlist = Listă
app-editor-orderedlist = Listă numerotată
app-editor-blockquote = Citat
app-editor-link = Link
app-editor-link-ask = Unde să ducă linkul?
app-new-meanwhile = De când ați început, a apărut ceva nou în conversație.
app-new-read = Am citit

# Sfaturi de formulare
app-guard-hint = Un gând despre formulare
app-guard-warn = Mai bine spus altfel
app-guard-block = Mai bine să nu plece așa
app-guard-use = Folosiți această formulare
app-guard-count =
    { $count ->
        [one] { $count } formulare de revăzut (Alt+Enter)
        [few] { $count } formulări de revăzut (Alt+Enter)
       *[other] { $count } de formulări de revăzut (Alt+Enter)
    }
app-blocked-title = Încă o privire asupra cuvintelor
app-blocked-about = Astfel de cuvinte rănesc mai des decât ajută. Puteți scrie mai departe sau trimite, spunând motivul.
app-blocked-instead = De pildă:
app-blocked-edit = Scrieți mai departe
app-blocked-anyway = Trimiteți așa cum este…
app-blocked-reason = De ce este potrivită aici această formulare?
app-blocked-reason-about = Motivul se păstrează împreună cu mesajul și poate fi citit de coordonator.
app-blocked-send = Trimiteți cu acest motiv
app-answer-check = Ce conține deja răspunsul
app-answer-missing = Ajută adesea în răspunsul la o reclamație
app-element-apology = Scuze
app-element-acknowledgement = Înțelegere
app-element-ownership = Asumare
app-element-next-step-with-time = Pasul următor și termenul
app-element-alternative = O alegere
app-element-thanks = Mulțumiri
app-element-check-back = Revenire la client
app-meanwhile-title = Un coleg tocmai a răspuns
app-meanwhile-about = Vă rugăm să citiți întâi acest răspuns. Mai este nevoie de scrisoarea dumneavoastră?
app-meanwhile-send = Trimiteți și scrisoarea mea

# Promisiuni
app-reminder = O promisiune a dumneavoastră
app-reminder-what = { $what }, pentru { $name }
app-reminder-open = Deschideți solicitarea
app-promises-title = Promisiuni
app-promises-about = Ce le-am promis clienților și până când.
app-promises-mine = Ale mele
app-promises-today = Pentru astăzi
app-promises-overdue = Cu termen depășit
app-promises-team = Ale echipelor mele
app-promises-all = Toate
app-promises-empty = Aici nu sunt promisiuni
app-promises-empty-about = Când promiteți ceva într-un răspuns, vă propunem să notați promisiunea aici.
app-promises-in-text = Promisiuni în textul dumneavoastră
app-promise-by = până { $when }, ora din { $city }
app-promise-own-time = la dumneavoastră: { $when }
app-promise-keep-it = Notați promisiunea
app-promise-no = Nu este o promisiune
app-promise-take-back = Nu notați această promisiune
app-promise-time = Schimbați ora
app-promise-zone = Ora din { $city }
app-promise-kept = Ținută
app-promise-otherwise = Altceva
app-promise-note = Notă
app-promise-noticed = Clientul știe de întârziere
app-promise-of = promisă de { $name }
app-promise-state-open = Deschisă
app-promise-state-kept = Ținută
app-promise-state-replaced = Mutată
app-promise-state-withdrawn = Retrasă
app-open-promises = Promisiuni deschise
app-delay-title = Anunțați clientul despre o întârziere
app-delay-about = { $name } primește această scrisoare, iar promisiunea primește un nou termen. Ambele se întâmplă împreună.
app-delay-due = Termenul nou
app-delay-letter = Scrisoarea despre întârziere
app-delay-send = Trimiteți și mutați promisiunea
app-delay-sent = Scrisoarea este pe drum, promisiunea are termen nou
app-replace-title = S-a convenit alt termen
app-replace-about = De pildă, la telefon. Nu pleacă nicio scrisoare.
app-withdraw-title = Nu mai este nevoie
app-withdraw-about = Clientul nu mai are nevoie de acest lucru. Nu pleacă nicio scrisoare.

# Rezolvare
app-resolve-title = Încheiați solicitarea
app-resolve-promises = Aici mai este ceva promis
app-resolve-promises-about = S-a făcut deja? Marcați promisiunea ca ținută. Dacă nu, solicitarea rămâne deschisă până atunci.
app-resolve-override = Sau încheiați totuși, deoarece…
app-resolved-done = Rezolvată. Clientul va fi întrebat mai târziu dacă este cu adevărat așa.
app-easy-question = Am făcut tot ce am putut ca să fie ușor?
app-easy-about = Doar pentru a învăța. Nu se face niciun clasament.
app-easy-yes = Da
app-easy-partly = În parte
app-easy-no = Nu
app-easy-comment = Ce a stat în cale? (dacă doriți)

# Client
app-customer-edit = Modificați datele clientului
app-organisation = Organizație
app-language-guessed = presupusă
app-local-time = Ora locală
app-local-time-there = { $time } în { $city }
app-contacts = Mesaje în 30 de zile
app-contacts-30 =
    { $count ->
        [one] { $shown } mesaj în 30 de zile
        [few] { $shown } mesaje în 30 de zile
       *[other] { $shown } de mesaje în 30 de zile
    }
app-linked = Are legătură cu
app-earlier-tickets = Alte solicitări
app-earlier-none = Este prima solicitare.
app-surveys = Cum a fost pentru client
app-survey-solved = Rezolvat cu adevărat
app-survey-not-yet = Încă nerezolvat
app-survey-effort = ușurință { $effort } din 7
app-survey-effort-about = „Compania mi-a făcut rezolvarea ușoară”: 1 înseamnă deloc, 7 întru totul.
app-survey-call = Roagă să fie sunat: { $contact }

# Prima scrisoare
app-new-title = Mesaj nou
app-new-about = Scrieți dumneavoastră întâi clientului. Cu scrisoarea începe o solicitare nouă.
app-new-from = De la
app-new-name = Numele clientului
app-new-placeholder = Ce doriți să spuneți?
app-new-no-mailbox = Nu există o căsuță activă pentru trimitere. Un administrator poate adăuga una.

# Jurnalul poștei
app-mail-title = Jurnalul poștei
app-mail-about = Fiecare scrisoare primită, ce s-a hotărât despre ea și de ce.
app-mail-filter = Care scrisori
app-mail-empty = Aici nu sunt scrisori
app-letters-every = Toate scrisorile
app-letters-received = În lucru
app-letters-stored = Preluate
app-letters-ignored = Puse deoparte
app-letters-quarantined = Carantină
app-letter-received = În lucru
app-letter-stored = Preluată
app-letter-ignored = Pusă deoparte
app-letter-quarantined = Carantină
app-letter-original = Originalul
app-letter-again = Prelucrați din nou
app-letter-again-done = Scrisoarea se prelucrează din nou
app-letter-headers-only = S-a păstrat doar antetul acestei scrisori, fiindcă este prea mare.

# Nelivrate
app-outbox-title = Nelivrate
app-outbox-about = Ce nu a reușit după multe încercări. Nimic nu s-a pierdut: încercați din nou când cauza este înlăturată.
app-outbox-empty = Totul a plecat
app-outbox-empty-about = Dacă ceva nu poate fi livrat, se va găsi aici.
app-outbox-attempts =
    { $count ->
        [one] { $count } încercare
        [few] { $count } încercări
       *[other] { $count } de încercări
    }
app-outbox-forget = Renunțați
app-outbox-forget-title = Renunțați definitiv?
app-outbox-forget-about = Nu se va mai încerca și nu poate fi adus înapoi.

# Căsuțe poștale
app-mailboxes-title = Căsuțe poștale
app-mailboxes-about = De unde vin scrisorile și de unde pleacă răspunsurile.
app-mailboxes-empty = Încă nicio căsuță poștală
app-mailboxes-empty-about = Conectați adresa la care vă scriu clienții.
app-mailbox-add = Adăugați o căsuță
app-mailbox-change = Modificați căsuța
app-mailbox-remove = Ștergeți căsuța
app-mailbox-remove-ask = Solicitările rămân. Ștergeți căsuța?
app-mailbox-from-config = Această căsuță este stabilită în rapport.toml. Adresa și serverele se schimbă acolo.
app-mailbox-letterbox = cutia poștală a demonstrației
app-mailbox-name = Nume
app-mailbox-address = Adresă de e-mail
app-mailbox-team = Echipă
app-mailbox-team-about = Solicitările noi ajung la această echipă.
app-mailbox-signature = Semnătură
app-mailbox-acknowledge = Confirmați scrisorile noi
app-mailbox-acknowledge-about = O dată pe conversație, în limba clientului, cu o așteptare onestă.
app-mailbox-enabled = În uz
app-mailbox-test = Încercați această căsuță
app-mailbox-ok = Conectată
app-mailbox-connecting = Se conectează…
app-mailbox-failed = Fără legătură
app-mailbox-off = Oprită
app-server-imap = Poștă primită (IMAP)
app-server-smtp = Poștă trimisă (SMTP)
app-server-host = Server
app-server-port = Port
app-server-tls = Criptare
app-server-user = Utilizator
app-server-folder = Dosar
app-tls-tls = TLS
app-tls-starttls = STARTTLS
app-tls-plain = Fără
app-check-ok-imap = Poșta primită funcționează
app-check-ok-smtp = Poșta trimisă funcționează
app-check-failed-imap = Poșta primită nu funcționează încă
app-check-failed-smtp = Poșta trimisă nu funcționează încă
app-mailbox-provider = Furnizor
app-mailbox-provider-about = Completează serverele. Le puteți schimba apoi.
app-mailbox-provider-other = Altul
app-mailbox-kind = Cum sosesc scrisorile
app-mailbox-kind-imap = Le luăm de pe un server de poștă (IMAP)
app-mailbox-kind-direct = Le aduce serverul Dumneavoastră de poștă (LMTP sau SMTP)
app-handling-title = Mai multe despre această căsuță
app-handling-sender-name = Numele din scrisori
app-sender-agent-and-company = Mira (Lumora)
app-sender-agent = Doar persoana
app-sender-company = Doar compania
app-sender-mailbox = Numele acestei căsuțe
app-handling-token-pattern = Adresă de răspuns cu marcaj
app-handling-token-pattern-about = După el un răspuns își găsește solicitarea chiar dacă programul de poștă pierde tot restul. Serverul trebuie să accepte astfel de adrese. Dacă nu sunteți sigur, lăsați câmpul gol.
app-handling-return-tokens = Același marcaj pentru scrisorile returnate
app-handling-return-tokens-about = Fiecare înștiințare despre o scrisoare neajunsă își găsește mesajul. Nu orice furnizor permite acest lucru.
app-handling-more-folders = Alte dosare
app-handling-more-folders-about = Se citesc și ele, separate prin virgule.
app-handling-afterwards = Pe server, o scrisoare sosită este
app-afterwards-seen = marcată ca citită
app-afterwards-flagged = marcată ca citită și cu steguleț
app-afterwards-moved = mutată în alt dosar
app-afterwards-deleted = ștearsă; noi o avem
app-handling-move-to = Mută în dosarul
app-handling-trusted-server = Numele serverului Dumneavoastră în Authentication-Results
app-handling-trusted-server-about = Ce spune despre expeditor se vede la fiecare scrisoare.
app-handling-oauth = Autentificare cu token-uri de acces (OAuth 2.0)
app-handling-oauth-about = Google și Microsoft cer acest lucru în locul parolei.
app-oauth-token-url = Adresa serverului de token-uri
app-oauth-client-id = ID-ul clientului
app-oauth-client-secret = Secretul clientului
app-oauth-refresh-token = Token de reînnoire
app-oauth-scope = Domeniul de acces
app-handling-dkim = Semnați ce se trimite (DKIM)
app-handling-dkim-about = Doar dacă serverul de poștă nu semnează deja. Testul arată înregistrarea de publicat.
app-dkim-domain = Domeniu
app-dkim-selector = Selector
app-dkim-key = Cheie privată (PEM)
app-check-ok-oauth = Token-urile de acces funcționează
app-check-failed-oauth = Token-urile de acces nu funcționează încă
app-check-ok-dkim = Cheia poate semna
app-check-failed-dkim = Cheia nu poate semna încă
app-letter-doubtful = Este posibil ca această scrisoare să nu vină de unde spune: domeniul expeditorului nu o confirmă. Vă rugăm să fiți atent la linkuri, plăți și date personale.
app-address-refusing = { $address } nu primește scrisori. Serverul de poștă spune: „{ $words }”
app-message-person-inside = Deschideți o solicitare pentru persoana din interior

# Oameni și echipe
app-people-title = Oameni și echipe
app-people-about = Cine răspunde aici și în ce echipe.
app-agents = Oameni
app-agent-add = Adăugați o persoană
app-agent-change = Modificați persoana
app-agent-gone = Nu mai este aici
app-agent-active = Poate intra
app-team-add = Adăugați o echipă
app-team-change = Modificați echipa
app-team-empty = Încă nimeni
app-team-purpose = Menire
app-team-purpose-about = Într-o propoziție: pentru ce există această echipă.

# Companie și chei
app-company-title = Companie
app-company-about = Cum apare compania dumneavoastră în fața clienților.
app-company-name = Numele companiei
app-company-language = Limba companiei
app-company-zone = Fusul orar al companiei
app-company-days = Zile lucrătoare
app-company-days-about = Întrebările către clienți pleacă numai în aceste zile.
app-keys-title = Chei API
app-keys-about = Pentru programele dumneavoastră care citesc sau scriu solicitări.
app-keys-empty = Încă nicio cheie
app-key-name = Pentru ce este?
app-key-scope = Ce are voie
app-key-make = Creați o cheie
app-key-once = Vă rugăm să copiați cheia acum: se afișează o singură dată.
app-key-revoke = Revocați
app-scope-read = Citire
app-scope-write = Citire și scriere

# Profil
app-profile-title = Profilul meu
app-own-language = Limba aplicației
app-own-languages = Limbile în care răspund
app-own-languages-about = Scrisorile în aceste limbi ajung întâi la dumneavoastră.
app-theme = Aspect
app-theme-auto = Ca sistemul
app-theme-light = Luminos
app-theme-dark = Întunecat

# Guard settings and wordings
app-remove = Elimină
app-guard-title = Paznicul cuvintelor
app-guard-about = Ce se subliniază în timp ce cineva scrie, cât cântărește și cuvintele casei dumneavoastră. Modificările sunt valabile de la următorul cuvânt scris.
app-guard-try = Încercați
app-guard-try-placeholder = Scrieți o frază ca pentru un client.
app-guard-try-clean = Nimic de spus despre aceste cuvinte.
app-guard-rules = Reguli
app-guard-words = Cuvintele noastre
app-guard-packs = Pachetele noastre
app-guard-changed = modificată
app-guard-weight = Greutate
app-guard-weight-of = Greutatea regulii „{ $name }”
app-guard-weight-block = Oprește trimiterea
app-guard-weight-warn = Subliniază
app-guard-weight-hint = Un sfat discret
app-guard-switch = Regula „{ $name }” este activă
app-guard-more = Mai multe despre această regulă
app-guard-instead = În schimb
app-guard-practice = Practica
app-guard-clean-when = Potrivit când
app-guard-words-empty = Încă nu există cuvinte proprii
app-guard-words-about = Jargonul casei și cuvântul simplu pentru el, denumiri vechi de produse, expresii pe care ați prefera să nu le vedeți într-o scrisoare.
app-guard-words-words = Cuvinte (* pentru orice terminație)
app-guard-words-instead = Mai bine
app-guard-words-why = De ce
app-guard-words-add = Adaugă
app-guard-words-remove = Elimină „{ $words }”
app-guard-family = Limba
app-guard-family-about = Citit în scrisorile în această limbă
app-guard-family-en = engleză
app-guard-family-ru = rusă
app-guard-family-bcs = bosniacă, croată, sârbă
app-guard-family-ro = română
app-guard-packs-empty = Încă nu există pachete proprii
app-guard-packs-about = Pentru cine dorește să scrie singur reguli: limbajul pachetelor este descris în documentație (docs/guard.md).
app-guard-pack-add = Pachet nou
app-guard-pack-name = Nume
app-guard-pack-name-about = Litere mici latine, cifre, cratime
app-guard-pack-text = Reguli (TOML)
app-guard-pack-check = Verifică
app-guard-pack-fine = Acest pachet este în regulă.
app-guard-pack-line = Rândul { $line }:
app-guard-fine = Era bine așa
app-guard-fine-about = Le spune coordonatorilor că aici nu trebuie subliniat
app-guard-fine-noted = Vă mulțumim, este notat pentru coordonatori.
app-wording-title = Formulări
app-wording-about = Ce formulări apar cel mai des, ce consideră agenții potrivit și ce a plecat în ciuda opririi. Este vorba despre cuvinte, nu despre oameni.
app-wording-period = Perioada
app-wording-most = Cele mai dese
app-wording-found = Scrisori
app-wording-overridden = Trimise cu motiv
app-wording-fine = „Era bine așa”
app-wording-none = În această perioadă nu s-a subliniat nimic.
app-wording-overrides = Trimise în ciuda opririi
app-wording-overrides-none = Nimic nu a plecat în ciuda opririi.
app-wording-alarms = „Era bine așa”
app-wording-alarms-new = De văzut
app-wording-alarms-excepted = Exceptate
app-wording-alarms-kept = Regula păstrată
app-wording-alarms-none = Nimic aici.
app-wording-exception = Cuvinte care nu se mai subliniază
app-wording-except = Exceptează cuvintele
app-wording-keep = Păstrează regula
app-wording-days =
    { $count ->
        [one] { $count } zi
        [few] { $count } zile
       *[other] { $count } de zile
    }
