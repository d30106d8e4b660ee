# Customers: what cannot be done, and what to do instead.

customers-address-wrong = „{ $address }” ne izgleda kao adresa e-pošte. Molimo provjerite kako je napisana.
customers-address-taken = Ova adresa već pripada drugom kupcu.
customers-missing = Takav kupac ne postoji.
customers-name-missing = Molimo upišite ime.
customers-name-too-long = Ime je dulje od { $limit } znakova. Molimo skratite ga.
customers-phone-wrong = Ovo ne izgleda kao telefonski broj. Možete upotrijebiti znamenke, razmake, +, -, / i zagrade.
customers-time-zone-unknown = Ova vremenska zona nije poznata. Molimo odaberite jednu s popisa, npr. Europe/Zagreb.
customers-stale = Podaci o kupcu u međuvremenu su se promijenili. Molimo pogledajte novu verziju i ponovite izmjenu.
