# Mail servers: what is wrong with a connection, in words that say what to do.

email-trouble-name = Serverul { $host } nu a fost găsit. Vă rugăm să verificați cum este scris numele.
email-trouble-port = { $host } nu răspunde pe portul { $port }. Vă rugăm să verificați portul și dacă există un firewall la mijloc.
email-trouble-silent = { $host } acceptă conexiuni pe portul { $port }, dar nu a răspuns la timp. Poate că acest port așteaptă TLS de la primul octet sau serverul este ocupat.
email-trouble-tls = Conexiunea criptată cu { $host } nu a putut fi stabilită: { $words }
email-trouble-certificate = Certificatul serverului { $host } nu este de încredere: { $words }. Vă rugăm să verificați numele serverului sau să cereți un certificat valid celui care îl administrează.
email-trouble-not-tls = { $host } nu folosește TLS pe portul { $port }. Vă rugăm să alegeți STARTTLS sau alt port.
email-trouble-no-starttls = { $host } nu oferă STARTTLS pe acest port. Vă rugăm să alegeți TLS, cu portul său.
email-trouble-password = Serverul nu acceptă acest nume de utilizator și această parolă. Răspunsul său: { $words }
email-trouble-needs-tls = Serverul primește parola doar printr-o conexiune criptată. Vă rugăm să alegeți TLS sau STARTTLS. Răspunsul său: { $words }
email-trouble-folder = Dosarul „{ $folder }” nu poate fi deschis. Vă rugăm să verificați numele lui. Serverul spune: { $words }
email-trouble-busy = Serverul este ocupat acum. Încercăm din nou singuri. Răspunsul său: { $words }
email-trouble-refused = Serverul refuză: { $words }
email-trouble-dropped = Conexiunea cu { $host } s-a întrerupt. Încercăm din nou singuri.
email-trouble-garbled = { $host } răspunde într-un mod pe care nu îl înțelegem. Vă rugăm să verificați că este un server de e-mail și că portul este corect.
email-trouble-storage = Scrisorile nu pot fi păstrate acum: spațiul nostru de stocare nu le primește. Rămân pe serverul de e-mail; nu se pierde nimic.
email-check-imap-ok = Conexiunea funcționează. În dosarul „{ $folder }” { $letters ->
         [one] este { $letters } scrisoare
         [few] sunt { $letters } scrisori
        *[other] sunt { $letters } de scrisori
     }.
email-check-smtp-ok = Conexiunea funcționează. Prin { $host } se pot trimite scrisori.
email-delivery-address = „{ $address }” nu este o adresă la care se poate trimite o scrisoare.
email-delivery-letters = Serverul { $host } nu acceptă adrese sau scrisori cu caractere din afara alfabetului englez.
email-delivery-server-missing = Pentru această căsuță nu este configurat un server de trimitere. Vă rugăm să adăugați unul pe pagina de setări.
email-trouble-token = Furnizorul nu a dat un token de acces. Vă rugăm să verificați ID-ul clientului, secretul și token-ul de reînnoire. Răspunsul său: { $words }
email-check-token-ok = Furnizorul dă token-uri de acces.
email-check-key-ok = Cheia poate semna. Vă rugăm să publicați această înregistrare TXT sub numele { $name }: { $record }
email-check-key = Cheia nu poate fi citită. Vă rugăm să lipiți o cheie privată RSA sau Ed25519 în format PEM. Detalii: { $words }
email-delivery-key = Cheia cu care se semnează scrisorile acestei căsuțe nu poate fi folosită, așa că scrisoarea așteaptă. Detalii: { $words }
email-delivery-trial = Rulare de probă: scrisoarea a fost scrisă, dar nu a fost trimisă.
