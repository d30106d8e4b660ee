# Customers: what cannot be done, and what to do instead.

customers-address-wrong = „{ $address }” nu pare a fi o adresă de e-mail. Vă rugăm să verificați cum este scrisă.
customers-address-taken = Această adresă aparține deja altui client.
customers-missing = Nu există un astfel de client.
customers-name-missing = Vă rugăm să introduceți un nume.
customers-name-too-long = Numele are mai mult de { $limit } de caractere. Vă rugăm să îl scurtați.
customers-phone-wrong = Acesta nu pare a fi un număr de telefon. Puteți folosi cifre, spații, +, -, / și paranteze.
customers-time-zone-unknown = Acest fus orar nu este cunoscut. Vă rugăm să alegeți unul din listă, de exemplu Europe/Bucharest.
customers-stale = Datele clientului s-au schimbat între timp. Vă rugăm să vedeți noua versiune și să repetați modificarea.
