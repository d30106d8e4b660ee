desk-agents-only = Numai un agent poate face acest lucru.
desk-override-needs-lead = O promisiune este încă deschisă. Respectați-o sau mutați-o mai întâi ori rugați un coordonator să închidă solicitarea.
desk-override-needs-reason = Vă rugăm să scrieți de ce se închide solicitarea cu o promisiune deschisă.
desk-no-mailbox = Această solicitare nu are o căsuță poștală de răspuns. Un administrator poate conecta una din setări.
desk-no-such-mailbox = Această căsuță poștală nu există.
desk-file-too-large = Un fișier poate avea cel mult { $max_mb } MB. Unul mai mare îl puteți trimite printr-un link.
desk-bad-link = Linkul este incomplet sau nu mai este valabil. Folosiți linkul din ultima noastră scrisoare sau răspundeți la acea scrisoare.
desk-no-original = Acest mesaj nu are o scrisoare originală.
desk-no-such-job = Această înregistrare nu mai există: a fost îndeplinită sau eliminată între timp.
desk-cannot-resolve-promises = O promisiune făcută clientului este încă deschisă.
desk-linked-other-sender = Altcineva a răspuns la o scrisoare din solicitarea { $ticket }.
desk-job-letters-receive = Citirea unei scrisori primite
desk-job-tickets-welcome = Repartizarea și confirmarea unei solicitări
desk-job-letters-deliver = Livrarea unei scrisori
desk-job-promises-remind = Amintirea unei promisiuni
desk-job-promises-miss = Notarea unei promisiuni ratate
desk-job-surveys-ask = Întrebarea dacă este cu adevărat rezolvat
desk-not-forwarded = În acest mesaj nu se află scrisoarea altcuiva. Puteți scrie persoanei printr-o solicitare nouă.
desk-linked-forwarded = Scrisoarea a fost transmisă mai departe în solicitarea { $ticket }.
desk-open-slot = Un loc este încă necompletat: „{ $slot }”. Vă rugăm să îl completați sau să îl ștergeți.
desk-bad-action = Una dintre acțiuni nu poate fi făcută. Vă rugăm să o scoateți și să o alegeți din nou.
desk-closing-missing = Vă rugăm să spuneți mai întâi dacă i-a fost ușor clientului.
desk-job-letters-send = Trimiterea unei scrisori planificate
desk-stopped-customer-wrote = Clientul a scris între timp. Vă rugăm să citiți mai întâi mesajul.
desk-stopped-answered-meanwhile = Altcineva a răspuns între timp. Vă rugăm să citiți mai întâi răspunsul.
desk-stopped-writer-left = Autorul scrisorii nu mai lucrează aici.
desk-cannot-take-over = Vă rugăm să alegeți altă persoană care lucrează aici sau o echipă.
desk-job-invitations-send = Trimiterea unei invitații
desk-job-people-hand-over = Predarea lucrărilor unei persoane plecate
desk-invitation-subject = Locul dumneavoastră în Rapport la { $company }
desk-invitation-text = 
    { $name ->
        [none] Bună ziua,
       *[other] Bună ziua, { $name },
    }

    { $by } vă invită să lucrați în serviciul pentru clienți al companiei { $company }. Vă rugăm să vă alegeți parola aici:

    { $link }

    Linkul este valabil { $days } zile și pentru o singură persoană. Dacă nu așteptați această scrisoare, nu trebuie să faceți nimic.
desk-job-tickets-happened = Verificarea regulilor pentru o solicitare
desk-job-automation-sweep = Verificarea unei reguli de timp
