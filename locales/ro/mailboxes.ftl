# Mailboxes and the mail log: what cannot be done, and what was decided about a letter.

mailboxes-missing = Nu există o astfel de căsuță poștală.
mailboxes-letter-missing = Nu există o astfel de scrisoare.
mailboxes-forbidden = Căsuțele poștale sunt configurate de administratori; jurnalul de scrisori este pentru coordonatori și administratori.
mailboxes-name-wrong = Vă rugăm să introduceți un nume de cel mult 200 de caractere.
mailboxes-address-wrong = „{ $address }” nu pare a fi o adresă de e-mail. Vă rugăm să verificați cum este scrisă.
mailboxes-address-taken = Altă căsuță poștală are deja această adresă.
mailboxes-signature-too-long = Semnătura are mai mult de 10.000 de caractere. Vă rugăm să o scurtați.
mailboxes-host-wrong = Vă rugăm să introduceți doar numele serverului, de exemplu imap.example.org.
mailboxes-port-wrong = Portul este un număr de la 1 la 65535.
mailboxes-login-missing = Vă rugăm să introduceți numele de utilizator pentru acest server.
mailboxes-password-missing = Vă rugăm să introduceți parola. Este cerută din nou când se schimbă serverul sau numele de utilizator.
mailboxes-folder-missing = Vă rugăm să introduceți dosarul care va fi citit; de obicei este INBOX.
mailboxes-server-missing = O căsuță poștală are nevoie de un server pentru scrisorile primite (IMAP) și unul pentru cele trimise (SMTP).
mailboxes-team-unknown = Nu există o astfel de echipă.
mailboxes-declared = Această căsuță este configurată în rapport.toml. Vă rugăm să o modificați acolo și să reporniți Rapport.
mailboxes-in-use = De această căsuță țin scrisori sau solicitări, așa că rămâne. O puteți dezactiva în schimb.
mailboxes-stale = Setările căsuței s-au schimbat între timp. Vă rugăm să vedeți noua versiune și să repetați modificarea.
mailboxes-head-only = S-a păstrat doar antetul acestei scrisori. Scrisoarea întreagă este încă pe serverul de e-mail: vă rugăm să o deschideți acolo.
mailboxes-not-set-aside = Această scrisoare este în curs de citire sau a devenit deja un mesaj.
letters-decision-waiting = Așteaptă să fie citită.
