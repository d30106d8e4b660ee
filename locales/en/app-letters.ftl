# Letters as they are shown, and their log.
app-letter-images-wait =
    { $count ->
        [one] { $count } image from elsewhere waits.
       *[other] { $count } images from elsewhere wait.
    }
app-letter-pixels =
    { $count ->
        [one] { $count } tracking pixel of { $hosts } was taken out.
       *[other] { $count } tracking pixels were taken out: { $hosts }.
    }
app-show-images = Show images
app-letter-smime_signed = Signed with S/MIME. The signature is not checked here.
app-letter-smime_encrypted = Encrypted with S/MIME: it can only be read with the recipient’s key. The original is kept.
app-letter-pgp_signed = Signed with OpenPGP. The signature is not checked here.
app-letter-pgp_encrypted = Encrypted with OpenPGP: it can only be read with the recipient’s key. The original is kept.
app-letter-signs = Signs of a machine: { $list }
app-letter-mended = Mended while reading: { $list }
app-letter-as-message = Take it in as a message
app-letter-as-message-done = The letter becomes a message
