# Ce poate avea de spus orice pagină.

request-fault = Ceva nu a mers bine la noi și am notat acest lucru. Vă rugăm să încercați din nou peste un minut.
request-not-found = Nu am găsit acest lucru. Este posibil să fi fost eliminat sau să nu vă fie accesibil.
request-method-not-allowed = Această adresă nu primește astfel de cereri.
request-too-large = Este prea mare pentru a fi primit. Vă rugăm să trimiteți ceva mai mic.
request-too-slow = A durat prea mult și a fost oprit. Vă rugăm să încercați din nou.
request-not-json = Această adresă citește JSON. Vă rugăm să îl trimiteți cu tipul application/json.
request-malformed = Nu am putut citi ceea ce a fost trimis. Vă rugăm să verificați forma.
request-invalid = Nu am putut citi câmpul „{ $field }”. Vă rugăm să verificați valoarea.
request-stale = Între timp cineva a modificat aceste date. Vă rugăm să vedeți noua versiune și să salvați din nou.
request-cross-site = Această cerere a venit de pe alt site, așa că nu am executat-o. Vă rugăm să folosiți paginile acestui sistem.
request-still-working = Aceeași cerere este încă în curs. Vă rugăm să încercați din nou peste zece secunde.
request-key-reused = Acest Idempotency-Key a fost deja folosit pentru altă cerere. Vă rugăm să alegeți unul nou.
request-too-many-streams = Sunt deschise multe ferestre în acest moment. Vă rugăm să închideți una și să încercați din nou.
storage-full = Nu mai este loc pentru a salva. Citirea funcționează în continuare; administratorul poate face loc.
storage-busy = Sistemul este foarte ocupat în acest moment. Vă rugăm să încercați din nou peste câteva secunde.
storage-missing = Nu am găsit acest fișier. Administratorul poate verifica.
storage-not-durable = Nu s-a putut salva în siguranță. Vă rugăm să încercați din nou.

# În locul aplicației, când serverul a fost construit fără ea.
web-kit-app-missing-title = Serverul funcționează
web-kit-app-missing = Acest server a fost construit fără aplicația pentru browser. Construiți-o cu „make web” și porniți din nou serverul. Pentru programe, interfața este descrisă aici:
