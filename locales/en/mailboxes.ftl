# Mailboxes and the mail log: what cannot be done, and what was decided about a letter.

mailboxes-missing = There is no such mailbox.
mailboxes-letter-missing = There is no such letter.
mailboxes-forbidden = Mailboxes are set up by admins; the mail log is for leads and admins.
mailboxes-name-wrong = Please enter a name of up to 200 characters.
mailboxes-address-wrong = “{ $address }” does not look like an e-mail address. Please check the spelling.
mailboxes-address-taken = Another mailbox already has this address.
mailboxes-signature-too-long = The signature is longer than 10,000 characters. Please shorten it.
mailboxes-host-wrong = Please enter the name of the server only, such as imap.example.org.
mailboxes-port-wrong = A port is a number from 1 to 65535.
mailboxes-login-missing = Please enter the login for this server.
mailboxes-password-missing = Please enter the password. It is asked for again when the server or the login changes.
mailboxes-folder-missing = Please enter the folder that is to be read; usually it is INBOX.
mailboxes-server-missing = A mailbox needs a server for incoming letters (IMAP) and one for outgoing letters (SMTP).
mailboxes-team-unknown = There is no such team.
mailboxes-declared = This mailbox is set up in rapport.toml. Please change it there and start Rapport again.
mailboxes-in-use = Letters or tickets belong to this mailbox, so it stays. It can be switched off instead.
mailboxes-stale = Somebody changed this mailbox in the meantime. Please look at the new version and make your change again.
mailboxes-head-only = Only the head of this letter was kept. The whole letter is still on the mail server: please open it there.
mailboxes-not-set-aside = This letter is being read or has become a message already.
letters-decision-waiting = Waits to be read.
