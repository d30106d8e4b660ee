# The letter box of the demonstration.

letterbox-title = Poštanski sandučić
letterbox-welcome = Ovdje ste Vi kupci
letterbox-about = Pisma koja šalje { $company } stižu u ovaj sandučić i ne napuštaju računalo. Ono što Vi napišete stiže podršci kao i svako drugo pismo.
letterbox-choose = Odaberite nekoga s popisa da pročitate pisma i odgovorite na njih ili pišite kao netko novi.
letterbox-people = Kupci
letterbox-nobody = Još nema pisama.
letterbox-write = Napišite pismo
letterbox-new = Novo
letterbox-you = Vi
letterbox-back = Svi kupci
letterbox-clock-now = Sat pokazuje { $moment }
letterbox-clock-label = Pomaknite sat unaprijed
letterbox-clock-hour = +1 sat
letterbox-clock-day = +1 dan
letterbox-clock-two-days = +2 dana
letterbox-from = Od
letterbox-to = Za
letterbox-date = Datum
letterbox-subject = Naslov
letterbox-text = Pismo
letterbox-name = Ime
letterbox-address = E-adresa
letterbox-address-hint = Može bilo koja adresa, na primjer ana@example.com: ništa ne napušta ovo računalo.
letterbox-files = Datoteke
letterbox-answer = Pošaljite odgovor
letterbox-answer-label = Vaš odgovor
letterbox-send = Pošaljite pismo
letterbox-sent = Vaše pismo stiglo je na { $address }.
letterbox-original = Prikažite izvorno pismo
letterbox-no-subject = (bez naslova)
letterbox-wrote = { $moment }, { $name } piše:
letterbox-needs-text = Molimo napišite nekoliko riječi.
letterbox-needs-address = Molimo navedite cijelu adresu, na primjer ana@example.com.
letterbox-too-large = Molimo da sve datoteke zajedno imaju manje od 25 MB.
letterbox-no-mailbox = Podrška još nema poštanski sandučić pa nema kome pisati.
letterbox-not-found = Takvog pisma nema
letterbox-not-found-text = Možda pripada nekoj ranijoj demonstraciji.
letterbox-fault = Kod nas je nešto pošlo po zlu
letterbox-fault-text = Molimo pokušajte ponovno za minutu.
letterbox-unread = { $count ->
     [one] { $count } novo
     [few] { $count } nova
    *[other] { $count } novih
}
