# Ce refuză identitatea, în cuvinte pentru oameni.

identity-not-signed-in = Vă rugăm să vă autentificați pentru a continua.
identity-wrong-password = Nu am găsit pe nimeni cu această adresă de e-mail și această parolă. Vă rugăm să le verificați și să încercați din nou.
identity-wrong-old-password = Aceasta nu este parola dumneavoastră actuală. Vă rugăm să o introduceți încă o dată.
identity-too-many-attempts = { $minutes ->
    [one] Au fost multe încercări de autentificare. Vă rugăm să încercați din nou peste un minut.
    [few] Au fost multe încercări de autentificare. Vă rugăm să încercați din nou peste { $minutes } minute.
   *[other] Au fost multe încercări de autentificare. Vă rugăm să încercați din nou peste { $minutes } de minute.
}
identity-needs-admin = Acest lucru îl poate face un administrator. Vă rugăm să vă adresați unuia dintre ei.
identity-needs-lead = Acest lucru îl poate face un coordonator de echipă sau un administrator. Vă rugăm să vă adresați unuia dintre ei.
identity-key-reads-only = Această cheie API poate doar să citească. Vă rugăm să folosiți o cheie care poate și să scrie.
identity-needs-person = Acest lucru este posibil numai când sunteți autentificat personal, nu cu o cheie API.
identity-already-founded = Sistemul este deja configurat. Vă rugăm să vă autentificați.
identity-not-founded = Sistemul nu este încă configurat. Vă rugăm să deschideți mai întâi pagina de configurare.
identity-email-taken = Cineva se autentifică deja cu această adresă de e-mail. Vă rugăm să alegeți alta.
identity-team-name-taken = Există deja o echipă cu acest nume. Vă rugăm să alegeți altul.
identity-agent-not-found = Nu am găsit acest coleg.
identity-team-not-found = Nu am găsit această echipă.
identity-key-not-found = Nu am găsit această cheie API. Este posibil să fi fost deja revocată.
identity-stale = Între timp cineva a modificat aceste date. Vă rugăm să vedeți noua versiune și să salvați din nou.
identity-last-admin = Acesta este singurul administrator. Vă rugăm să numiți mai întâi un alt administrator.
identity-full = Nu mai este loc. Vă rugăm să eliminați ceea ce nu mai este necesar.
identity-reason-not-found = Acest motiv nu este pe listă. Poate a fost eliminat între timp.
identity-last-reason = Pe listă trebuie să rămână cel puțin un motiv de prezență și unul de absență.
identity-minutes-out-of-range = Vă rugăm să alegeți între 0 și { $limit } minute.
identity-unknown-choice = Această opțiune nu există. Vă rugăm să alegeți una dintre cele oferite.
identity-name-missing = Vă rugăm să introduceți un nume.
identity-too-long = { $letters ->
    [one] Textul este prea lung: aici încape un caracter.
    [few] Textul este prea lung: aici încap { $letters } caractere.
   *[other] Textul este prea lung: aici încap { $letters } de caractere.
}
identity-email-malformed = Nu pare să fie o adresă de e-mail. Vă rugăm să o verificați.
identity-password-too-short = { $letters ->
    [one] Vă rugăm să alegeți o parolă de cel puțin un caracter. Câteva cuvinte sunt o alegere bună.
    [few] Vă rugăm să alegeți o parolă de cel puțin { $letters } caractere. Câteva cuvinte sunt o alegere bună.
   *[other] Vă rugăm să alegeți o parolă de cel puțin { $letters } de caractere. Câteva cuvinte sunt o alegere bună.
}
identity-password-is-email = Vă rugăm să alegeți o parolă diferită de adresa dumneavoastră de e-mail.
identity-unknown-time-zone = Nu cunoaștem acest fus orar. Vă rugăm să alegeți unul din listă.
identity-no-business-day = Vă rugăm să alegeți cel puțin o zi lucrătoare.
identity-needs-right = Rolul dumneavoastră nu permite acest lucru. Îl poate schimba cineva care administrează persoanele.
identity-more-than-own = Este vorba de drepturi pe care nici dumneavoastră nu le aveți. O poate face cineva care le are.
identity-role-not-found = Nu am găsit acest rol.
identity-role-name-taken = Există deja un rol cu acest nume. Vă rugăm să alegeți altul.
identity-role-in-use = Cineva are acest rol sau este invitat cu el. Vă rugăm să îi atribuiți mai întâi altul.
identity-no-invitation = Această invitație nu mai este deschisă: a fost acceptată sau retrasă.
identity-bad-invitation = Această invitație nu mai este valabilă. Vă rugăm să cereți una nouă.
identity-invited-already = Această adresă este deja invitată. Puteți trimite invitația din nou.
identity-expiry-in-past = Vă rugăm să alegeți o zi din viitor.
