# Mail servers: what is wrong with a connection, in words that say what to do.

email-trouble-name = There is no server called { $host }. Please check the spelling of the name.
email-trouble-port = { $host } does not answer on port { $port }. Please check the port, and whether a firewall stands between.
email-trouble-silent = { $host } accepts connections on port { $port } but said nothing in time. Perhaps this port expects TLS from the first byte, or the server is busy.
email-trouble-tls = The encrypted connection to { $host } could not be made: { $words }
email-trouble-certificate = The certificate of { $host } cannot be trusted: { $words }. Please check the name of the server, or ask its operator for a valid certificate.
email-trouble-not-tls = { $host } does not speak TLS on port { $port }. Please choose STARTTLS, or another port.
email-trouble-no-starttls = { $host } does not offer STARTTLS on this port. Please choose TLS, with its own port.
email-trouble-password = Please check the login and the password. The server says: { $words }
email-trouble-needs-tls = The server takes a password only over an encrypted connection. Please choose TLS or STARTTLS. It says: { $words }
email-trouble-folder = The folder “{ $folder }” cannot be opened. Please check its name. The server says: { $words }
email-trouble-busy = The server has no time for us at the moment. We try again by ourselves. It says: { $words }
email-trouble-refused = The server refuses: { $words }
email-trouble-dropped = The connection to { $host } was cut. We try again by ourselves.
email-trouble-garbled = { $host } answers in a way we do not understand. Please check that this is a mail server and that the port is right.
email-trouble-storage = Letters cannot be kept at the moment: our own storage does not take them. They stay on the mail server; nothing is lost.
email-check-imap-ok = Connected. The folder “{ $folder }” holds { $letters ->
         [one] { $letters } letter
        *[other] { $letters } letters
     }.
email-check-smtp-ok = Connected. Letters can be sent through { $host }.
email-delivery-address = “{ $address }” is not an address to which a letter can be sent.
email-delivery-letters = The server { $host } does not take addresses or letters with characters beyond English.
email-delivery-server-missing = No server for outgoing letters is set up for this mailbox. Please add one on the settings page.
email-trouble-token = The provider gave no access token. Please check the client ID, the secret and the refresh token. It says: { $words }
email-check-token-ok = The provider gives access tokens.
email-check-key-ok = The key can sign. Please publish this TXT record under { $name }: { $record }
email-check-key = The key cannot be read. Please paste an RSA or Ed25519 private key in PEM form. Details: { $words }
email-delivery-key = The key that signs letters of this mailbox cannot be used, so the letter waits. Details: { $words }
email-delivery-trial = Dry run: this letter was written and not sent.
