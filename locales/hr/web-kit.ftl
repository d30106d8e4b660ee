# Što svaka stranica može reći.

request-fault = Ovdje je nešto pošlo po zlu i zabilježili smo to. Molimo Vas da pokušate ponovno za minutu.
request-not-found = Ovo nismo pronašli. Možda je uklonjeno ili Vam nije dostupno.
request-method-not-allowed = Ova adresa ne prima takvu vrstu zahtjeva.
request-too-large = Ovo je preveliko da bismo ga primili. Molimo Vas da pošaljete nešto manje.
request-too-slow = Ovo je trajalo predugo i zaustavljeno je. Molimo Vas da pokušate ponovno.
request-not-json = Ova adresa čita JSON. Molimo Vas da ga pošaljete s vrstom application/json.
request-malformed = Nismo mogli pročitati poslano. Molimo Vas da provjerite oblik.
request-invalid = Nismo mogli pročitati polje „{ $field }”. Molimo Vas da provjerite vrijednost.
request-stale = U međuvremenu je netko ovo izmijenio. Molimo Vas da pogledate novu inačicu i ponovno spremite.
request-cross-site = Ovaj je zahtjev došao s druge stranice, pa ga nismo izvršili. Molimo Vas da se služite stranicama ovog sustava.
request-still-working = Isti se zahtjev još izvršava. Molimo Vas da pokušate ponovno za deset sekundi.
request-key-reused = Ovaj Idempotency-Key već je upotrijebljen za drugi zahtjev. Molimo Vas da odaberete novi.
request-too-many-streams = Trenutačno je otvoreno mnogo prozora. Molimo Vas da jedan zatvorite i pokušate ponovno.
storage-full = Nema više mjesta da se ovo spremi. Čitanje i dalje radi; administrator može osloboditi mjesto.
storage-busy = Sustav je trenutačno vrlo zauzet. Molimo Vas da pokušate ponovno za nekoliko sekundi.
storage-missing = Nismo pronašli ovu datoteku. Administrator to može provjeriti.
storage-not-durable = Ovo se nije moglo sigurno spremiti. Molimo Vas da pokušate ponovno.

# Umjesto aplikacije, kada je poslužitelj izgrađen bez nje.
web-kit-app-missing-title = Poslužitelj radi
web-kit-app-missing = Ovaj je poslužitelj izgrađen bez aplikacije za preglednik. Izgradite je naredbom „make web” i ponovno pokrenite poslužitelj. Za programe je sučelje opisano ovdje:
