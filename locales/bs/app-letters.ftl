# Letters as they are shown, and their log.
app-letter-images-wait =
    { $count ->
        [one] { $count } slika s drugog mjesta čeka.
        [few] { $count } slike s drugog mjesta čekaju.
       *[other] { $count } slika s drugog mjesta čeka.
    }
app-letter-pixels =
    { $count ->
        [one] Uklonjen je { $count } piksel za praćenje: { $hosts }.
        [few] Uklonjena su { $count } piksela za praćenje: { $hosts }.
       *[other] Uklonjeno je { $count } piksela za praćenje: { $hosts }.
    }
app-show-images = Prikažite slike
app-letter-smime_signed = Potpisano sa S/MIME. Potpis se ovdje ne provjerava.
app-letter-smime_encrypted = Šifrirano sa S/MIME: pismo se može pročitati samo ključem primaoca. Izvorno pismo je sačuvano.
app-letter-pgp_signed = Potpisano sa OpenPGP. Potpis se ovdje ne provjerava.
app-letter-pgp_encrypted = Šifrirano sa OpenPGP: pismo se može pročitati samo ključem primaoca. Izvorno pismo je sačuvano.
app-letter-signs = Znakovi automatskog pisma: { $list }
app-letter-mended = Popravljeno pri čitanju: { $list }
app-letter-as-message = Primite kao poruku
app-letter-as-message-done = Pismo postaje poruka
