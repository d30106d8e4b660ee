# Clienți și organizații dintr-un fișier.

app-import-title = Import dintr-un fișier
app-import-about = Clienți și organizații dintr-un fișier CSV, așa cum îl poate salva orice tabel și orice alt sistem.
app-import-new = Un fișier nou
app-import-none = Încă nu s-a importat nimic.
app-import-before = Toate importurile
app-import-entity = Ce conține fișierul
app-import-entity-customers = Clienți
app-import-entity-organisations = Organizații
app-import-choose = Alegeți un fișier
app-import-hint = Sau lăsați-l aici. Până la 25 MB și 100.000 de rânduri, cu titluri pe primul rând. Nu se scrie nimic înainte să vă uitați.
app-import-uploading = Se încarcă
app-import-rows = { $count ->
    [one] { $count } rând
    [few] { $count } rânduri
   *[other] { $count } de rânduri
}
app-import-counts = noi: { $created }, modificate: { $changed }, neschimbate: { $unchanged }, nepreluate: { $refused }
app-import-state-new = Ce înseamnă coloanele?
app-import-state-checking = Fișierul se verifică
app-import-state-checked = Verificat: încă nu s-a scris nimic
app-import-state-running = Se importă
app-import-state-stopped = Oprit
app-import-state-done = Importat
app-import-drop = Ștergeți fișierul
app-import-columns = Ce înseamnă coloanele
app-import-column = Semnificația coloanei { $heading }
app-import-column-nameless = Coloana { $number }
app-import-column-skip = Nu se preia
app-import-column-name = Nume
app-import-column-first-name = Prenume
app-import-column-last-name = Nume de familie
app-import-column-email = E-mail
app-import-column-phone = Telefon
app-import-column-organisation = Organizație
app-import-column-language = Limbă
app-import-column-time-zone = Fus orar
app-import-column-tags = Etichete
app-import-column-note = Notă
app-import-column-external-id = Număr din alt sistem
app-import-column-domains = Domenii
app-import-reading = Cum se citește fișierul
app-import-encoding = Codificare
app-import-encoding-utf-8 = UTF-8
app-import-encoding-utf-16le = UTF-16 (LE)
app-import-encoding-utf-16be = UTF-16 (BE)
app-import-encoding-windows-1250 = Central-europeană (Windows-1250)
app-import-encoding-windows-1251 = Chirilică (Windows-1251)
app-import-encoding-windows-1252 = Vest-europeană (Windows-1252)
app-import-delimiter = Între celule
app-import-delimiter-comma = Virgulă
app-import-delimiter-semicolon = Punct și virgulă
app-import-delimiter-tab = Tabulator
app-import-delimiter-bar = Bară verticală
app-import-known = Cei pe care îi cunoașteți deja
app-import-known-about = O persoană este recunoscută după numărul din alt sistem, după e-mail sau după telefon și nume. Adresele, telefoanele, etichetele și notele doar se adaugă, nu se șterg niciodată.
app-import-known-fill = Se completează ce lipsește
app-import-known-fill-about = Ce este scris aici rămâne.
app-import-known-overwrite = Este valabil fișierul
app-import-known-overwrite-about = Numele, organizația, limba și câmpurile proprii devin ca în fișier.
app-import-known-leave = Rămân cum sunt
app-import-known-leave-about = Se scriu doar cei noi.
app-import-first-rows = Primele rânduri, așa cum vor fi
app-import-verdict-new = Nou
app-import-verdict-changed = Se modifică
app-import-verdict-same = Neschimbat
app-import-verdict-refused = Nepreluat
app-import-line = Rândul { $line }
app-import-how-far = Cât s-a făcut
app-import-check = Verificați tot fișierul
app-import-run = { $count ->
    [one] Importați { $count } rând
    [few] Importați { $count } rânduri
   *[other] Importați { $count } de rânduri
}
app-import-stop = Opriți
app-import-go-on = Continuați
app-import-see-customers = Vedeți clienții
app-import-see-organisations = Vedeți organizațiile
app-import-no-letters = Nimănui nu i se scrie.
app-import-file-gone = Fișierul nu mai este aici.
app-import-until = Fișierul se șterge
app-import-was-created = Noi
app-import-was-changed = Modificate
app-import-was-unchanged = Neschimbate
app-import-was-refused = Nepreluate
app-import-would-created = Ar fi noi
app-import-would-changed = S-ar modifica
app-import-would-unchanged = Ar rămâne
app-import-would-refused = Nu pot fi preluate
app-import-refusals = { $count ->
    [one] { $count } rând nu poate fi preluat
    [few] { $count } rânduri nu pot fi preluate
   *[other] { $count } de rânduri nu pot fi preluate
}
app-import-report = Descărcați-le cu rândul și motivul
