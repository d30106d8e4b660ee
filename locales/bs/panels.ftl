# Šta stoji pored razgovora: šta se ne može uraditi i šta uraditi umjesto toga.

panels-missing = Takvog panela nema.
panels-name = Molimo unesite naziv od najviše { $limit } znakova.
panels-address = Molimo unesite adresu koja počinje s https://.
panels-too-many = Moguće je najviše { $limit } panela. Molimo prvo uklonite jedan.
panels-facts = Jedan od ovih podataka ovdje nije poznat. Molimo osvježite stranicu.
