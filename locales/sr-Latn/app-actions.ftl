app-state-snoozed = Odloženo
app-state-spam = Neželjena pošta
app-state-trash = U otpadu
app-state-merged = Spojeno
app-snooze = Odloži
app-snooze-later-today = Kasnije danas
app-snooze-tomorrow-morning = Sutra ujutru
app-snooze-monday = U ponedeljak
app-snooze-in-a-week = Za nedelju dana
app-snooze-own = Drugo vreme …
app-snooze-until-answer = Dok kupac ne odgovori
app-snooze-title = Do kada odložiti?
app-snooze-until = Vrati u rad
app-snoozed-until = Odloženo do { $when }. Odgovor kupca odmah ga vraća.
app-snoozed-until-answer = Odloženo do odgovora kupca.
app-wake = Vrati u rad
app-more = Više
app-spam = Ovo je neželjena pošta
app-not-spam = Nije neželjena pošta
app-spam-done = Označeno kao neželjena pošta
app-is-spam = Ovaj upit je označen kao neželjena pošta. Zbog njega se nikome ne piše.
app-spam-suspected = Pisma sa ove adrese su ranije označena kao neželjena. Da li je i ovo neželjena pošta?
app-trash = Premesti u otpad
app-trash-done = Premešteno u otpad
app-is-trash = Ovaj upit je u otpadu.
app-restore = Vrati
app-merge = Spoji …
app-merge-title = Pripoji upitu { $id }
app-merge-about = Poruke prelaze ovamo, a pisma za bilo koji od upita nastavljaju se ovdje. Kupcu se ništa ne šalje. Jedan dan možete poništiti spajanje.
app-merge-same-customer = Od istog kupca
app-merge-number = Broj drugog upita
app-merge-reason = Zašto su jedno?
app-merge-strangers = Upiti su od različitih kupaca, i to je u redu
app-merge-do = Spoji
app-merge-done = { $count ->
    [one] Spojen { $count } upit
    [few] Spojena { $count } upita
   *[other] Spojeno { $count } upita
}
app-merge-undo = Poništi spajanje
app-merged-into = { $reason ->
    [none] Nastavlja se u upitu { $id }.
   *[other] Nastavlja se u upitu { $id }: „{ $reason }“
}
app-merged-open = Otvori upit { $id }
app-merged-here = #{ $id } je pripojen ovdje: „{ $reason }“
app-whose = Promeni kupca …
app-whose-title = Čiji je ovo upit?
app-whose-about = Onoga ko ima ovu adresu; ako je niko nema, kupac se dodaje.
app-whose-address = Ili imejl adresa
app-whose-name = Ime, ako ga znate
app-whose-do = Promeni kupca
app-restate = Da li smo razumeli?
app-restate-title = Da li smo razumeli?
app-restate-about = Napišite problem u rečenici ili dvije. Kupac potvrđuje jednim klikom ili ispravlja.
app-restate-words = Kako ste Vi razumeli
app-restate-done = Kupac je upitan
app-restatement = Kako smo razumeli
app-restatement-asked = Čeka potvrdu
app-restatement-confirmed = Kupac je potvrdio
app-restatement-corrected = Kupac je ispravio
app-restatement-withdrawn = Povučeno
app-restatement-withdraw = Povuci
app-restatement-history = { $count ->
    [one] { $count } ranije
    [few] { $count } ranija
   *[other] { $count } ranijih
}
app-restatement-history-hide = Sakrij ranija
app-restatement-their-words = Rečima kupca:
app-forward = Pitaj nekog drugog …
app-forward-title = Pitaj nekog drugog
app-forward-about = Odgovori stižu ovamo, uz prepisku; kupcu ostaju skriveni.
app-forward-to = Imejl adresa
app-forward-words = Vaše pitanje
app-forward-messages = Prosledi
app-forward-files = Sa datotekama
app-forward-done = Pismo je na putu
app-side-thread = Prepiska sa adresom { $address }
app-side-asked = Upitano
app-side-answered = Odgovoreno
app-side-ended = Završeno
app-side-letters = { $count ->
    [one] { $count } pismo
    [few] { $count } pisma
   *[other] { $count } pisama
}
app-side-about = Kupac ne vidi ovu prepisku.
app-side-failed = nije isporučeno: { $words }
app-side-write = Napiši ponovo
app-side-end = Ne očekujemo više ništa
app-watchers = Prate
app-watch = Prati upit
app-watcher-add = Dodaj kolegu
app-watcher-remove = { $name } više ne prati
app-checklist = Koraci
app-checklist-done = { $done } od { $all }
app-step-add = Dodaj korak
app-step-up = Pomeri gore: { $step }
app-step-down = Pomeri dole: { $step }
app-step-remove = Ukloni: { $step }
app-links = Povezani upiti
app-link-related = Povezano
app-link-parent = Deo upita
app-link-child = Sadrži
app-link-duplicate-of = Ponavlja
app-link-duplicated-by = Ima ponavljanje
app-link-kind = Šta je drugi upit
app-link-number = Broj upita
app-link-add = Poveži upit
app-link-remove = Ukloni vezu sa upitom { $id }
app-split = Izdvoji u zaseban upit
app-split-done = Sada je to upit { $id }
app-unwatch = Više ne prati
app-snooze-to = Odloži: { $name }
app-split-choose = Izdvoji jednu poruku u zaseban upit …
app-split-about = Poruka postaje zaseban upit istog kupca. Nikome se ništa ne šalje.
app-split-which = Koja poruka?
app-copy-link = Kopirajte vezu ka upitu
app-words-tags = oznaka označi etiketa tag
app-words-step = lista zadatak podsetnik korak
app-words-link = veza povezan deo celina duplikat
app-words-watch = pratilac prati posmatraj pretplata
app-words-snooze = kasnije podseti pauza probudi
app-words-status = stanje otvoren čekamo rešen promeni
app-words-restate = potvrda razumevanje sažetak problem
app-words-forward = prosledi treća osoba partner dobavljač imejl
app-words-merge = sjedini duplikat isti objedini
app-words-split = podeli odvoji poruka
app-words-whose = pošiljalac podnosilac čiji osoba
app-words-spam = spam neželjeno
app-words-trash = obriši izbriši korpa vrati
app-words-team = odeljenje grupa predaj prebaci
app-words-priority = hitno važno prioritet
app-words-copy-link = adresa link podeli
app-whose-known = Kupac kog poznajemo
