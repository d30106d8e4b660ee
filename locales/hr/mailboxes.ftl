# Mailboxes and the mail log: what cannot be done, and what was decided about a letter.

mailboxes-missing = Takav poštanski sandučić ne postoji.
mailboxes-letter-missing = Takvo pismo ne postoji.
mailboxes-forbidden = Poštanske sandučiće postavljaju administratori; dnevnik pošte otvoren je voditeljima i administratorima.
mailboxes-name-wrong = Molimo upišite naziv do 200 znakova.
mailboxes-address-wrong = „{ $address }” ne izgleda kao adresa e-pošte. Molimo provjerite kako je napisana.
mailboxes-address-taken = Drugi sandučić već ima ovu adresu.
mailboxes-signature-too-long = Potpis je dulji od 10.000 znakova. Molimo skratite ga.
mailboxes-host-wrong = Molimo upišite samo naziv poslužitelja, npr. imap.example.org.
mailboxes-port-wrong = Port je broj od 1 do 65535.
mailboxes-login-missing = Molimo upišite korisničko ime za ovaj poslužitelj.
mailboxes-password-missing = Molimo upišite lozinku. Potrebna je ponovno kad se promijeni poslužitelj ili korisničko ime.
mailboxes-folder-missing = Molimo upišite mapu koja se čita; obično je to INBOX.
mailboxes-server-missing = Sandučiću su potrebni poslužitelj dolazne (IMAP) i poslužitelj odlazne pošte (SMTP).
mailboxes-team-unknown = Takav tim ne postoji.
mailboxes-declared = Ovaj je sandučić postavljen u datoteci rapport.toml. Molimo izmijenite ga ondje i ponovno pokrenite Rapport.
mailboxes-in-use = Ovom sandučiću pripadaju pisma ili upiti, zato ostaje. Umjesto toga možete ga isključiti.
mailboxes-stale = Postavke sandučića u međuvremenu su se promijenile. Molimo pogledajte novu verziju i ponovite izmjenu.
mailboxes-head-only = Sačuvano je samo zaglavlje ovog pisma. Cijelo je pismo i dalje na poslužitelju pošte: molimo otvorite ga ondje.
mailboxes-not-set-aside = Ovo se pismo upravo čita ili je već postalo poruka.
letters-decision-waiting = Čeka na čitanje.
