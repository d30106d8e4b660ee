# Šta svaka stranica može reći.

request-fault = Ovdje je nešto pošlo po zlu i zabilježili smo to. Molimo Vas da pokušate ponovo za minutu.
request-not-found = Ovo nismo pronašli. Možda je uklonjeno ili Vam nije dostupno.
request-method-not-allowed = Ova adresa ne prima takvu vrstu zahtjeva.
request-too-large = Ovo je preveliko da bismo ga primili. Molimo Vas da pošaljete nešto manje.
request-too-slow = Ovo je trajalo predugo i zaustavljeno je. Molimo Vas da pokušate ponovo.
request-not-json = Ova adresa čita JSON. Molimo Vas da ga pošaljete s tipom application/json.
request-malformed = Nismo mogli pročitati poslano. Molimo Vas da provjerite oblik.
request-invalid = Nismo mogli pročitati polje „{ $field }“. Molimo Vas da provjerite vrijednost.
request-stale = U međuvremenu je neko ovo izmijenio. Molimo Vas da pogledate novu verziju i ponovo sačuvate.
request-cross-site = Ovaj zahtjev je došao s druge stranice, pa ga nismo izvršili. Molimo Vas da koristite stranice ovog sistema.
request-still-working = Isti zahtjev se još izvršava. Molimo Vas da pokušate ponovo za deset sekundi.
request-key-reused = Ovaj Idempotency-Key je već korišten za drugi zahtjev. Molimo Vas da odaberete novi.
request-too-many-streams = Trenutno je otvoreno mnogo prozora. Molimo Vas da jedan zatvorite i pokušate ponovo.
storage-full = Nema više mjesta da se ovo sačuva. Čitanje i dalje radi; administrator može osloboditi mjesto.
storage-busy = Sistem je trenutno vrlo zauzet. Molimo Vas da pokušate ponovo za nekoliko sekundi.
storage-missing = Nismo pronašli ovu datoteku. Administrator to može provjeriti.
storage-not-durable = Ovo nije moglo biti sigurno sačuvano. Molimo Vas da pokušate ponovo.

# Umjesto aplikacije, kada je server napravljen bez nje.
web-kit-app-missing-title = Server radi
web-kit-app-missing = Ovaj server je napravljen bez aplikacije za preglednik. Napravite je naredbom „make web“ i ponovo pokrenite server. Za programe je sučelje opisano ovdje:
