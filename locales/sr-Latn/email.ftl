# Mail servers: what is wrong with a connection, in words that say what to do.

email-trouble-name = Server { $host } nije pronađen. Molimo proverite kako je ime napisano.
email-trouble-port = { $host } se ne javlja na portu { $port }. Molimo proverite port i da li između stoji zaštitni zid.
email-trouble-silent = { $host } prima veze na portu { $port }, ali nije odgovorio na vreme. Možda taj port očekuje TLS od prvog bajta ili je server zauzet.
email-trouble-tls = Šifrovana veza sa { $host } nije uspostavljena: { $words }
email-trouble-certificate = Sertifikatu servera { $host } se ne može verovati: { $words }. Molimo proverite ime servera ili zatražite važeći sertifikat od onoga ko ga vodi.
email-trouble-not-tls = { $host } na portu { $port } ne govori TLS. Molimo izaberite STARTTLS ili drugi port.
email-trouble-no-starttls = { $host } na ovom portu ne nudi STARTTLS. Molimo izaberite TLS sa njegovim portom.
email-trouble-password = Server ne prihvata ovo korisničko ime i lozinku. Kaže: { $words }
email-trouble-needs-tls = Server prima lozinku samo preko šifrovane veze. Molimo izaberite TLS ili STARTTLS. Kaže: { $words }
email-trouble-folder = Fascikla „{ $folder }“ se ne može otvoriti. Molimo proverite njen naziv. Server kaže: { $words }
email-trouble-busy = Server trenutno nema vremena za nas. Sami ćemo pokušati ponovo. Kaže: { $words }
email-trouble-refused = Server odbija: { $words }
email-trouble-dropped = Veza sa { $host } je prekinuta. Sami ćemo pokušati ponovo.
email-trouble-garbled = { $host } odgovara na način koji ne razumemo. Molimo proverite da je to mejl server i da je port ispravan.
email-trouble-storage = Pisma se trenutno ne mogu sačuvati: naše skladište ih ne prima. Ostaju na mejl serveru, ništa se ne gubi.
email-check-imap-ok = Veza je uspostavljena. U fascikli „{ $folder }“ { $letters ->
         [one] je { $letters } pismo
         [few] su { $letters } pisma
        *[other] je { $letters } pisama
     }.
email-check-smtp-ok = Veza je uspostavljena. Preko { $host } se mogu slati pisma.
email-delivery-address = „{ $address }“ nije adresa na koju se može poslati pismo.
email-delivery-letters = Server { $host } ne prima adrese ili pisma sa znakovima van engleske abecede.
email-delivery-server-missing = Za ovo sanduče nije podešen server odlazne pošte. Molimo dodajte ga na stranici podešavanja.
email-trouble-token = Pružalac usluge nije dao pristupni token. Molimo proverite ID klijenta, tajnu i token za obnovu. Kaže: { $words }
email-check-token-ok = Pružalac usluge daje pristupne tokene.
email-check-key-ok = Ključ može da potpisuje. Molimo objavite TXT zapis pod imenom { $name }: { $record }
email-check-key = Ključ se ne može pročitati. Molimo nalepite privatni ključ RSA ili Ed25519 u obliku PEM. Pojedinosti: { $words }
email-delivery-key = Ključ kojim se potpisuju pisma ovog sandučeta ne može da se koristi, zato pismo čeka. Pojedinosti: { $words }
email-delivery-trial = Probni rad: pismo je napisano, ali nije poslato.
