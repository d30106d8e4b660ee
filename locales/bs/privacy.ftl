# Podaci jedne osobe: šta se ne može uraditi i šta stoji na mjestu izbrisanih riječi.

privacy-no-export = Ovog izvoza više nema. Molimo zatražite novi.
privacy-planned = Brisanje podataka ove osobe je već planirano.
privacy-nothing-planned = Brisanje nije planirano ili je njegovo vrijeme već došlo.
privacy-erased-text = Tekst je izbrisan.
privacy-erased-name = Izbrisana osoba
