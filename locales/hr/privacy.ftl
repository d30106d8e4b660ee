# Podaci jedne osobe: što se ne može učiniti i što stoji na mjestu izbrisanih riječi.

privacy-no-export = Ovog izvoza više nema. Molimo zatražite novi.
privacy-planned = Brisanje podataka ove osobe već je planirano.
privacy-nothing-planned = Brisanje nije planirano ili je njegovo vrijeme već došlo.
privacy-erased-text = Tekst je izbrisan.
privacy-erased-name = Izbrisana osoba
