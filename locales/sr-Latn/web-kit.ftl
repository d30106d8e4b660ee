# Šta svaka stranica može da kaže.

request-fault = Ovde je nešto pošlo naopako i zabeležili smo to. Molimo Vas da pokušate ponovo za minut.
request-not-found = Ovo nismo pronašli. Možda je uklonjeno ili Vam nije dostupno.
request-method-not-allowed = Ova adresa ne prima takvu vrstu zahteva.
request-too-large = Ovo je preveliko da bismo ga primili. Molimo Vas da pošaljete nešto manje.
request-too-slow = Ovo je trajalo predugo i zaustavljeno je. Molimo Vas da pokušate ponovo.
request-not-json = Ova adresa čita JSON. Molimo Vas da ga pošaljete sa tipom application/json.
request-malformed = Nismo mogli da pročitamo poslato. Molimo Vas da proverite oblik.
request-invalid = Nismo mogli da pročitamo polje „{ $field }“. Molimo Vas da proverite vrednost.
request-stale = U međuvremenu je neko ovo izmenio. Molimo Vas da pogledate novu verziju i ponovo sačuvate.
request-cross-site = Ovaj zahtev je došao sa drugog sajta, pa ga nismo izvršili. Molimo Vas da koristite stranice ovog sistema.
request-still-working = Isti zahtev se još izvršava. Molimo Vas da pokušate ponovo za deset sekundi.
request-key-reused = Ovaj Idempotency-Key je već korišćen za drugi zahtev. Molimo Vas da izaberete novi.
request-too-many-streams = Trenutno je otvoreno mnogo prozora. Molimo Vas da jedan zatvorite i pokušate ponovo.
storage-full = Nema više mesta da se ovo sačuva. Čitanje i dalje radi; administrator može da oslobodi mesto.
storage-busy = Sistem je trenutno veoma zauzet. Molimo Vas da pokušate ponovo za nekoliko sekundi.
storage-missing = Nismo pronašli ovu datoteku. Administrator može to da proveri.
storage-not-durable = Ovo nije moglo bezbedno da se sačuva. Molimo Vas da pokušate ponovo.

# Umesto aplikacije, kada je server napravljen bez nje.
web-kit-app-missing-title = Server radi
web-kit-app-missing = Ovaj server je napravljen bez aplikacije za pregledač. Napravite je naredbom „make web“ i ponovo pokrenite server. Za programe je interfejs opisan ovde:
