# Letters as they are shown, and their log.
app-letter-images-wait =
    { $count ->
        [one] { $count } imagine din exterior așteaptă.
        [few] { $count } imagini din exterior așteaptă.
       *[other] { $count } de imagini din exterior așteaptă.
    }
app-letter-pixels =
    { $count ->
        [one] A fost eliminat { $count } pixel de urmărire: { $hosts }.
        [few] Au fost eliminați { $count } pixeli de urmărire: { $hosts }.
       *[other] Au fost eliminați { $count } de pixeli de urmărire: { $hosts }.
    }
app-show-images = Afișați imaginile
app-letter-smime_signed = Semnată cu S/MIME. Aici nu verificăm semnătura.
app-letter-smime_encrypted = Criptată cu S/MIME: se poate citi doar cu cheia destinatarului. Originalul este păstrat.
app-letter-pgp_signed = Semnată cu OpenPGP. Aici nu verificăm semnătura.
app-letter-pgp_encrypted = Criptată cu OpenPGP: se poate citi doar cu cheia destinatarului. Originalul este păstrat.
app-letter-signs = Semne ale unei scrisori automate: { $list }
app-letter-mended = Îndreptat la citire: { $list }
app-letter-as-message = Preluați ca mesaj
app-letter-as-message-done = Scrisoarea devine mesaj
