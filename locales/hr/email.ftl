# Mail servers: what is wrong with a connection, in words that say what to do.

email-trouble-name = Poslužitelj { $host } nije pronađen. Molimo provjerite kako je naziv napisan.
email-trouble-port = { $host } ne odgovara na portu { $port }. Molimo provjerite port i stoji li između vatrozid.
email-trouble-silent = { $host } prima veze na portu { $port }, ali nije odgovorio na vrijeme. Možda taj port očekuje TLS od prvog bajta ili je poslužitelj zauzet.
email-trouble-tls = Šifrirana veza s { $host } nije uspostavljena: { $words }
email-trouble-certificate = Certifikatu poslužitelja { $host } ne može se vjerovati: { $words }. Molimo provjerite naziv poslužitelja ili zatražite valjan certifikat od onoga tko ga vodi.
email-trouble-not-tls = { $host } na portu { $port } ne govori TLS. Molimo odaberite STARTTLS ili drugi port.
email-trouble-no-starttls = { $host } na ovom portu ne nudi STARTTLS. Molimo odaberite TLS s njegovim portom.
email-trouble-password = Poslužitelj ne prihvaća ovo korisničko ime i lozinku. Kaže: { $words }
email-trouble-needs-tls = Poslužitelj prima lozinku samo preko šifrirane veze. Molimo odaberite TLS ili STARTTLS. Kaže: { $words }
email-trouble-folder = Mapa „{ $folder }” ne može se otvoriti. Molimo provjerite njezin naziv. Poslužitelj kaže: { $words }
email-trouble-busy = Poslužitelj trenutačno nema vremena za nas. Sami ćemo pokušati ponovno. Kaže: { $words }
email-trouble-refused = Poslužitelj odbija: { $words }
email-trouble-dropped = Veza s { $host } je prekinuta. Sami ćemo pokušati ponovno.
email-trouble-garbled = { $host } odgovara na način koji ne razumijemo. Molimo provjerite je li to poslužitelj pošte i je li port ispravan.
email-trouble-storage = Pisma se trenutačno ne mogu sačuvati: naše ih spremište ne prima. Ostaju na poslužitelju pošte, ništa se ne gubi.
email-check-imap-ok = Veza je uspostavljena. U mapi „{ $folder }” { $letters ->
         [one] je { $letters } pismo
         [few] su { $letters } pisma
        *[other] je { $letters } pisama
     }.
email-check-smtp-ok = Veza je uspostavljena. Preko { $host } mogu se slati pisma.
email-delivery-address = „{ $address }” nije adresa na koju se može poslati pismo.
email-delivery-letters = Poslužitelj { $host } ne prima adrese ni pisma sa znakovima izvan engleske abecede.
email-delivery-server-missing = Za ovaj sandučić nije postavljen poslužitelj odlazne pošte. Molimo dodajte ga na stranici postavki.
email-trouble-token = Davatelj usluge nije dao pristupni token. Molimo provjerite ID klijenta, tajnu i token za obnovu. Kaže: { $words }
email-check-token-ok = Davatelj usluge daje pristupne tokene.
email-check-key-ok = Ključ može potpisivati. Molimo objavite TXT zapis pod imenom { $name }: { $record }
email-check-key = Ključ se ne može pročitati. Molimo zalijepite privatni ključ RSA ili Ed25519 u obliku PEM. Pojedinosti: { $words }
email-delivery-key = Ključ kojim se potpisuju pisma ovog sandučića ne može se koristiti, zato pismo čeka. Pojedinosti: { $words }
email-delivery-trial = Probni rad: pismo je napisano, ali nije poslano.
