# Customers: what cannot be done, and what to do instead.

customers-address-wrong = „{ $address }“ ne izgleda kao adresa e-pošte. Molimo proverite kako je napisana.
customers-address-taken = Ova adresa već pripada drugom kupcu.
customers-missing = Takav kupac ne postoji.
customers-name-missing = Molimo unesite ime.
customers-name-too-long = Ime je duže od { $limit } znakova. Molimo skratite ga.
customers-phone-wrong = Ovo ne izgleda kao broj telefona. Možete koristiti cifre, razmake, +, -, / i zagrade.
customers-time-zone-unknown = Ova vremenska zona nije poznata. Molimo izaberite jednu sa spiska, npr. Europe/Belgrade.
customers-stale = Podaci o kupcu su se u međuvremenu promenili. Molimo pogledajte novu verziju i ponovite izmenu.
