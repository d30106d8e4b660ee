# Podaci jedne osobe: šta se ne može uraditi i šta stoji na mestu obrisanih reči.

privacy-no-export = Ovog izvoza više nema. Molimo zatražite novi.
privacy-planned = Brisanje podataka ove osobe je već planirano.
privacy-nothing-planned = Brisanje nije planirano ili je njegovo vreme već došlo.
privacy-erased-text = Tekst je obrisan.
privacy-erased-name = Obrisana osoba
