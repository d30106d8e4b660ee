# Što stoji uz razgovor: što se ne može učiniti i što učiniti umjesto toga.

panels-missing = Takvog panela nema.
panels-name = Molimo unesite naziv od najviše { $limit } znakova.
panels-address = Molimo unesite adresu koja počinje s https://.
panels-too-many = Moguće je najviše { $limit } panela. Molimo najprije uklonite jedan.
panels-facts = Jedan od ovih podataka ovdje nije poznat. Molimo osvježite stranicu.
