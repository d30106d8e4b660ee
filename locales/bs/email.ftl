# Mail servers: what is wrong with a connection, in words that say what to do.

email-trouble-name = Server { $host } nije pronađen. Molimo provjerite kako je ime napisano.
email-trouble-port = { $host } se ne javlja na portu { $port }. Molimo provjerite port i stoji li između zaštitni zid.
email-trouble-silent = { $host } prima veze na portu { $port }, ali nije odgovorio na vrijeme. Možda taj port očekuje TLS od prvog bajta ili je server zauzet.
email-trouble-tls = Šifrovana veza sa { $host } nije uspostavljena: { $words }
email-trouble-certificate = Certifikatu servera { $host } se ne može vjerovati: { $words }. Molimo provjerite ime servera ili zatražite valjan certifikat od onoga ko ga vodi.
email-trouble-not-tls = { $host } na portu { $port } ne govori TLS. Molimo odaberite STARTTLS ili drugi port.
email-trouble-no-starttls = { $host } na ovom portu ne nudi STARTTLS. Molimo odaberite TLS s njegovim portom.
email-trouble-password = Server ne prihvata ovo korisničko ime i lozinku. Kaže: { $words }
email-trouble-needs-tls = Server prima lozinku samo preko šifrovane veze. Molimo odaberite TLS ili STARTTLS. Kaže: { $words }
email-trouble-folder = Mapa „{ $folder }“ se ne može otvoriti. Molimo provjerite njen naziv. Server kaže: { $words }
email-trouble-busy = Server trenutno nema vremena za nas. Sami ćemo pokušati ponovo. Kaže: { $words }
email-trouble-refused = Server odbija: { $words }
email-trouble-dropped = Veza sa { $host } je prekinuta. Sami ćemo pokušati ponovo.
email-trouble-garbled = { $host } odgovara na način koji ne razumijemo. Molimo provjerite da je to mail server i da je port ispravan.
email-trouble-storage = Pisma se trenutno ne mogu sačuvati: naše spremište ih ne prima. Ostaju na mail serveru, ništa se ne gubi.
email-check-imap-ok = Veza je uspostavljena. U mapi „{ $folder }“ { $letters ->
         [one] je { $letters } pismo
         [few] su { $letters } pisma
        *[other] je { $letters } pisama
     }.
email-check-smtp-ok = Veza je uspostavljena. Preko { $host } se mogu slati pisma.
email-delivery-address = „{ $address }“ nije adresa na koju se može poslati pismo.
email-delivery-letters = Server { $host } ne prima adrese ili pisma sa znakovima izvan engleske abecede.
email-delivery-server-missing = Za ovaj sandučić nije podešen server odlazne pošte. Molimo dodajte ga na stranici postavki.
email-trouble-token = Pružalac usluge nije dao pristupni token. Molimo provjerite ID klijenta, tajnu i token za obnovu. Kaže: { $words }
email-check-token-ok = Pružalac usluge daje pristupne tokene.
email-check-key-ok = Ključ može potpisivati. Molimo objavite TXT zapis pod imenom { $name }: { $record }
email-check-key = Ključ se ne može pročitati. Molimo zalijepite privatni ključ RSA ili Ed25519 u obliku PEM. Pojedinosti: { $words }
email-delivery-key = Ključ kojim se potpisuju pisma ovog sandučića ne može se koristiti, zato pismo čeka. Pojedinosti: { $words }
email-delivery-trial = Probni rad: pismo je napisano, ali nije poslano.
