# Refusals
surveys-not-found = Acest link nu duce la o întrebare de-a noastră. Vă rugăm să răspundeți la mesaj: ajunge la noi la fel de bine.
surveys-not-asked = Această întrebare nu mai este necesară: solicitarea dumneavoastră este din nou deschisă și un coleg se ocupă de ea.
surveys-unknown-time-zone = Nu cunoaștem acest fus orar. Vă rugăm să alegeți unul din listă.
surveys-effort-out-of-range = Vă rugăm să alegeți un număr de la 1 la 7.
surveys-too-long = Vă rugăm să scurtați textul la cel mult { $limit } de caractere.

# The letter, one or two days after a ticket was closed
surveys-letter-subject = S-a rezolvat cu adevărat? { $subject }
surveys-letter-greeting = Bună ziua, { $customer },
surveys-letter-greeting-nameless = Bună ziua,
surveys-letter-question = la data de { $date } am închis solicitarea dumneavoastră „{ $subject }”. Dumneavoastră știți cel mai bine dacă a fost corect, așa că vă întrebăm: s-a rezolvat cu adevărat?
surveys-letter-yes = Da, s-a rezolvat
surveys-letter-not-yet = Încă nu
surveys-letter-after = Dacă alegeți „Încă nu”, solicitarea se întoarce la persoana care cunoaște toată povestea: { $agent }. Nu va trebui să explicați nimic din nou. Puteți și să răspundeți pur și simplu la acest mesaj.
surveys-letter-after-nobody = Dacă alegeți „Încă nu”, solicitarea se redeschide cu tot ce ne-ați scris deja. Nu va trebui să explicați nimic din nou. Puteți și să răspundeți pur și simplu la acest mesaj.
surveys-letter-call-back = Dacă preferați să vorbim, lăsați pe pagina care se deschide un număr de telefon și o oră potrivită, iar noi vă vom suna.
surveys-letter-no-more = Prefer să nu primesc această întrebare
surveys-letter-closing =
    Vă mulțumim pentru timpul acordat,
    { $company }
