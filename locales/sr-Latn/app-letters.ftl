# Letters as they are shown, and their log.
app-letter-images-wait =
    { $count ->
        [one] { $count } slika sa drugog mesta čeka.
        [few] { $count } slike sa drugog mesta čekaju.
       *[other] { $count } slika sa drugog mesta čeka.
    }
app-letter-pixels =
    { $count ->
        [one] Uklonjen je { $count } piksel za praćenje: { $hosts }.
        [few] Uklonjena su { $count } piksela za praćenje: { $hosts }.
       *[other] Uklonjeno je { $count } piksela za praćenje: { $hosts }.
    }
app-show-images = Prikažite slike
app-letter-smime_signed = Potpisano pomoću S/MIME. Potpis se ovde ne proverava.
app-letter-smime_encrypted = Šifrovano pomoću S/MIME: pismo se može pročitati samo ključem primaoca. Izvorno pismo je sačuvano.
app-letter-pgp_signed = Potpisano pomoću OpenPGP. Potpis se ovde ne proverava.
app-letter-pgp_encrypted = Šifrovano pomoću OpenPGP: pismo se može pročitati samo ključem primaoca. Izvorno pismo je sačuvano.
app-letter-signs = Znaci automatskog pisma: { $list }
app-letter-mended = Popravljeno pri čitanju: { $list }
app-letter-as-message = Primite kao poruku
app-letter-as-message-done = Pismo postaje poruka
