# Mailboxes and the mail log: what cannot be done, and what was decided about a letter.

mailboxes-missing = Takav poštanski sandučić ne postoji.
mailboxes-letter-missing = Takvo pismo ne postoji.
mailboxes-forbidden = Poštanske sandučiće podešavaju administratori; dnevnik pošte je za voditelje i administratore.
mailboxes-name-wrong = Molimo upišite naziv do 200 znakova.
mailboxes-address-wrong = „{ $address }“ ne izgleda kao adresa e-pošte. Molimo provjerite kako je napisana.
mailboxes-address-taken = Drugi sandučić već ima ovu adresu.
mailboxes-signature-too-long = Potpis je duži od 10.000 znakova. Molimo skratite ga.
mailboxes-host-wrong = Molimo upišite samo ime servera, npr. imap.example.org.
mailboxes-port-wrong = Port je broj od 1 do 65535.
mailboxes-login-missing = Molimo upišite korisničko ime za ovaj server.
mailboxes-password-missing = Molimo upišite lozinku. Potrebna je ponovo kada se promijeni server ili korisničko ime.
mailboxes-folder-missing = Molimo upišite mapu koja se čita; obično je to INBOX.
mailboxes-server-missing = Sandučiću su potrebni server za dolaznu (IMAP) i server za odlaznu poštu (SMTP).
mailboxes-team-unknown = Takav tim ne postoji.
mailboxes-declared = Ovaj sandučić je podešen u datoteci rapport.toml. Molimo izmijenite ga tamo i ponovo pokrenite Rapport.
mailboxes-in-use = Ovom sandučiću pripadaju pisma ili upiti, zato ostaje. Umjesto toga ga možete isključiti.
mailboxes-stale = Postavke sandučića su se u međuvremenu promijenile. Molimo pogledajte novu verziju i ponovite izmjenu.
mailboxes-head-only = Sačuvano je samo zaglavlje ovog pisma. Cijelo pismo je i dalje na mail serveru: molimo otvorite ga tamo.
mailboxes-not-set-aside = Ovo pismo se upravo čita ili je već postalo poruka.
letters-decision-waiting = Čeka na čitanje.
