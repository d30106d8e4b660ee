# Mailboxes and the mail log: what cannot be done, and what was decided about a letter.

mailboxes-missing = Takvo poštansko sanduče ne postoji.
mailboxes-letter-missing = Takvo pismo ne postoji.
mailboxes-forbidden = Poštanske sandučiće podešavaju administratori; dnevnik pošte je za rukovodioce i administratore.
mailboxes-name-wrong = Molimo unesite naziv do 200 znakova.
mailboxes-address-wrong = „{ $address }“ ne izgleda kao adresa e-pošte. Molimo proverite kako je napisana.
mailboxes-address-taken = Drugo sanduče već ima ovu adresu.
mailboxes-signature-too-long = Potpis je duži od 10.000 znakova. Molimo skratite ga.
mailboxes-host-wrong = Molimo unesite samo ime servera, npr. imap.example.org.
mailboxes-port-wrong = Port je broj od 1 do 65535.
mailboxes-login-missing = Molimo unesite korisničko ime za ovaj server.
mailboxes-password-missing = Molimo unesite lozinku. Potrebna je ponovo kada se promeni server ili korisničko ime.
mailboxes-folder-missing = Molimo unesite fasciklu koja se čita; obično je to INBOX.
mailboxes-server-missing = Sandučetu su potrebni server za dolaznu (IMAP) i server za odlaznu poštu (SMTP).
mailboxes-team-unknown = Takav tim ne postoji.
mailboxes-declared = Ovo sanduče je podešeno u datoteci rapport.toml. Molimo izmenite ga tamo i ponovo pokrenite Rapport.
mailboxes-in-use = Ovom sandučetu pripadaju pisma ili upiti, zato ostaje. Umesto toga ga možete isključiti.
mailboxes-stale = Podešavanja sandučeta su se u međuvremenu promenila. Molimo pogledajte novu verziju i ponovite izmenu.
mailboxes-head-only = Sačuvano je samo zaglavlje ovog pisma. Celo pismo je i dalje na mejl serveru: molimo otvorite ga tamo.
mailboxes-not-set-aside = Ovo pismo se upravo čita ili je već postalo poruka.
letters-decision-waiting = Čeka na čitanje.
