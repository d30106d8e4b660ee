app-state-snoozed = Amânată
app-state-spam = Spam
app-state-trash = În coșul de gunoi
app-state-merged = Unită
app-snooze = Amână
app-snooze-later-today = Mai târziu azi
app-snooze-tomorrow-morning = Mâine dimineață
app-snooze-monday = Luni
app-snooze-in-a-week = Peste o săptămână
app-snooze-own = Alt moment…
app-snooze-until-answer = Până răspunde clientul
app-snooze-title = Până când o amânați?
app-snooze-until = Readuce în lucru
app-snoozed-until = Amânată până la { $when }. Un răspuns al clientului o readuce imediat.
app-snoozed-until-answer = Amânată până răspunde clientul.
app-wake = Readu în lucru
app-more = Mai mult
app-spam = Este spam
app-not-spam = Nu este spam
app-spam-done = Marcată ca spam
app-is-spam = Această solicitare este marcată ca spam. Nu se scrie nimănui din cauza ei.
app-spam-suspected = Mesajele de la această adresă au mai fost marcate ca spam. Este și acesta spam?
app-trash = Mută în coșul de gunoi
app-trash-done = Mutată în coșul de gunoi
app-is-trash = Această solicitare este în coșul de gunoi.
app-restore = Restaurează
app-merge = Unește…
app-merge-title = Unește cu solicitarea { $id }
app-merge-about = Mesajele trec aici, iar cele trimise la oricare dintre solicitări continuă aici. Clientului nu i se trimite nimic. Puteți anula timp de o zi.
app-merge-same-customer = De la același client
app-merge-number = Numărul altei solicitări
app-merge-reason = De ce sunt una?
app-merge-strangers = Sunt de la clienți diferiți și este corect așa
app-merge-do = Unește
app-merge-done = { $count ->
    [one] { $count } solicitare unită
    [few] { $count } solicitări unite
   *[other] { $count } de solicitări unite
}
app-merge-undo = Anulează unirea
app-merged-into = { $reason ->
    [none] Continuă în solicitarea { $id }.
   *[other] Continuă în solicitarea { $id }: „{ $reason }”
}
app-merged-open = Deschide solicitarea { $id }
app-merged-here = #{ $id } a fost unită aici: „{ $reason }”
app-whose = Schimbă clientul…
app-whose-title = A cui este solicitarea?
app-whose-about = A celui care are această adresă; dacă nu o are nimeni, clientul este adăugat.
app-whose-address = Sau o adresă de e-mail
app-whose-name = Numele, dacă îl știți
app-whose-do = Schimbă clientul
app-restate = Am înțeles bine?
app-restate-title = Am înțeles bine?
app-restate-about = Scrieți problema în una sau două propoziții. Clientul confirmă cu un clic sau corectează.
app-restate-words = Cum ați înțeles dumneavoastră
app-restate-done = Clientul a fost întrebat
app-restatement = Cum am înțeles
app-restatement-asked = Așteaptă confirmarea
app-restatement-confirmed = Confirmat de client
app-restatement-corrected = Corectat de client
app-restatement-withdrawn = Retras
app-restatement-withdraw = Retrage
app-restatement-history = { $count ->
    [one] { $count } anterioară
    [few] { $count } anterioare
   *[other] { $count } de variante anterioare
}
app-restatement-history-hide = Ascunde cele anterioare
app-restatement-their-words = În cuvintele clientului:
app-forward = Întreabă pe altcineva…
app-forward-title = Întreabă pe altcineva
app-forward-about = Răspunsurile vin aici, lângă conversație. Clientul nu vede nimic din acestea.
app-forward-to = Adresa de e-mail
app-forward-words = Întrebarea dumneavoastră
app-forward-messages = Transmite
app-forward-files = Cu fișierele lor
app-forward-done = Mesajul este pe drum
app-side-thread = Schimb de mesaje cu { $address }
app-side-asked = Întrebat
app-side-answered = A răspuns
app-side-ended = Încheiat
app-side-letters = { $count ->
    [one] { $count } mesaj
    [few] { $count } mesaje
   *[other] { $count } de mesaje
}
app-side-about = Clientul nu vede acest schimb de mesaje.
app-side-failed = nelivrat: { $words }
app-side-write = Scrieți din nou
app-side-end = Nu mai așteptăm nimic
app-watchers = Urmăresc
app-watch = Urmărește
app-watcher-add = Adaugă un coleg
app-watcher-remove = { $name } nu mai urmărește
app-checklist = Pași
app-checklist-done = { $done } din { $all }
app-step-add = Adaugă un pas
app-step-up = Mută în sus: { $step }
app-step-down = Mută în jos: { $step }
app-step-remove = Scoate: { $step }
app-links = Solicitări legate
app-link-related = Legată
app-link-parent = Parte din
app-link-child = Cuprinde
app-link-duplicate-of = Repetă
app-link-duplicated-by = Este repetată de
app-link-kind = Ce este cealaltă solicitare
app-link-number = Numărul solicitării
app-link-add = Leagă o solicitare
app-link-remove = Scoate legătura cu solicitarea { $id }
app-split = Fă din el o solicitare separată
app-split-done = Acum este solicitarea { $id }
app-unwatch = Nu mai urmări
app-snooze-to = Amână: { $name }
app-split-choose = Fă dintr-un mesaj o solicitare separată…
app-split-about = Mesajul devine o solicitare separată a aceluiași client. Nu se trimite nimic nimănui.
app-split-which = Care mesaj?
app-copy-link = Copiați linkul solicitării
app-words-tags = etichetă marcaj cuvânt cheie
app-words-step = listă sarcină de făcut pas
app-words-link = legătură înrudită parte duplicat
app-words-watch = urmărire abonare observator
app-words-snooze = mai târziu amintește pauză trezește
app-words-status = stare deschisă așteptăm rezolvată schimbă
app-words-restate = confirmare înțelegere rezumat problemă
app-words-forward = redirecționează terț partener furnizor e-mail
app-words-merge = combină duplicat aceeași alătură
app-words-split = împarte separă mesaj
app-words-whose = expeditor solicitant al cui persoană
app-words-spam = nedorit junk
app-words-trash = șterge elimină coș restaurează
app-words-team = departament grup predă transferă
app-words-priority = urgență urgent important nivel
app-words-copy-link = adresă url partajează
app-whose-known = Un client cunoscut
