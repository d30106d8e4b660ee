# Kupci i organizacije iz datoteke.

app-import-title = Uvoz iz datoteke
app-import-about = Kupci i organizacije iz CSV datoteke, kakvu može sačuvati svaka tabela i svaki drugi sistem.
app-import-new = Nova datoteka
app-import-none = Još ništa nije uvezeno.
app-import-before = Svi uvozi
app-import-entity = Šta je u datoteci
app-import-entity-customers = Kupci
app-import-entity-organisations = Organizacije
app-import-choose = Odaberite datoteku
app-import-hint = Ili je spustite ovdje. Do 25 MB i 100.000 redova, s naslovima kolona u prvom redu. Ništa se ne upisuje dok ne pogledate.
app-import-uploading = Učitavanje
app-import-rows = { $count ->
    [one] { $count } red
    [few] { $count } reda
   *[other] { $count } redova
}
app-import-counts = novih: { $created }, izmijenjenih: { $changed }, bez izmjene: { $unchanged }, nije preuzeto: { $refused }
app-import-state-new = Šta znače kolone?
app-import-state-checking = Datoteka se provjerava
app-import-state-checked = Provjereno: još ništa nije upisano
app-import-state-running = Uvoz je u toku
app-import-state-stopped = Zaustavljeno
app-import-state-done = Uvezeno
app-import-drop = Uklonite datoteku
app-import-columns = Šta znače kolone
app-import-column = Značenje kolone { $heading }
app-import-column-nameless = Kolona { $number }
app-import-column-skip = Ne preuzima se
app-import-column-name = Ime ili naziv
app-import-column-first-name = Ime
app-import-column-last-name = Prezime
app-import-column-email = E-mail
app-import-column-phone = Telefon
app-import-column-organisation = Organizacija
app-import-column-language = Jezik
app-import-column-time-zone = Vremenska zona
app-import-column-tags = Oznake
app-import-column-note = Bilješka
app-import-column-external-id = Broj u drugom sistemu
app-import-column-domains = Domene
app-import-reading = Kako se datoteka čita
app-import-encoding = Kodiranje
app-import-encoding-utf-8 = UTF-8
app-import-encoding-utf-16le = UTF-16 (LE)
app-import-encoding-utf-16be = UTF-16 (BE)
app-import-encoding-windows-1250 = Srednjoevropsko (Windows-1250)
app-import-encoding-windows-1251 = Ćirilica (Windows-1251)
app-import-encoding-windows-1252 = Zapadnoevropsko (Windows-1252)
app-import-delimiter = Između ćelija
app-import-delimiter-comma = Zarez
app-import-delimiter-semicolon = Tačka-zarez
app-import-delimiter-tab = Tabulator
app-import-delimiter-bar = Uspravna crta
app-import-known = Oni koje već poznajete
app-import-known-about = Osoba se prepoznaje po broju u drugom sistemu, po e-mailu ili po telefonu i imenu. Adrese, telefoni, oznake i bilješke se samo dodaju i nikad se ne uklanjaju.
app-import-known-fill = Popunjava se što je prazno
app-import-known-fill-about = Ono što je ovdje upisano ostaje.
app-import-known-overwrite = Vrijedi datoteka
app-import-known-overwrite-about = Ime, organizacija, jezik i vlastita polja postaju kao u datoteci.
app-import-known-leave = Ostaju kakvi jesu
app-import-known-leave-about = Upisuju se samo novi.
app-import-first-rows = Prvi redovi kakvi će biti
app-import-verdict-new = Novo
app-import-verdict-changed = Mijenja se
app-import-verdict-same = Bez izmjene
app-import-verdict-refused = Ne preuzima se
app-import-line = Red { $line }
app-import-how-far = Dokle je stiglo
app-import-check = Provjerite cijelu datoteku
app-import-run = { $count ->
    [one] Uvezite { $count } red
    [few] Uvezite { $count } reda
   *[other] Uvezite { $count } redova
}
app-import-stop = Zaustavite
app-import-go-on = Nastavite
app-import-see-customers = Pogledajte kupce
app-import-see-organisations = Pogledajte organizacije
app-import-no-letters = Nikome se ne piše.
app-import-file-gone = Datoteke više nema.
app-import-until = Datoteka se uklanja
app-import-was-created = Novi
app-import-was-changed = Izmijenjeni
app-import-was-unchanged = Bez izmjene
app-import-was-refused = Nisu preuzeti
app-import-would-created = Bit će novi
app-import-would-changed = Promijenit će se
app-import-would-unchanged = Ostat će isti
app-import-would-refused = Ne mogu se preuzeti
app-import-refusals = { $count ->
    [one] { $count } red s greškom
    [few] { $count } reda s greškom
   *[other] { $count } redova s greškom
}
app-import-report = Preuzmite ih s redom i razlogom
