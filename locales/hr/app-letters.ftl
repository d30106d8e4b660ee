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
app-letter-smime_signed = Potpisano pomoću S/MIME-a. Potpis se ovdje ne provjerava.
app-letter-smime_encrypted = Šifrirano pomoću S/MIME-a: pismo se može pročitati samo primateljevim ključem. Izvorno pismo je spremljeno.
app-letter-pgp_signed = Potpisano pomoću OpenPGP-a. Potpis se ovdje ne provjerava.
app-letter-pgp_encrypted = Šifrirano pomoću OpenPGP-a: pismo se može pročitati samo primateljevim ključem. Izvorno pismo je spremljeno.
app-letter-signs = Znakovi automatskog pisma: { $list }
app-letter-mended = Popravljeno pri čitanju: { $list }
app-letter-as-message = Primite kao poruku
app-letter-as-message-done = Pismo postaje poruka
