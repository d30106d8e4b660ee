# Statuses, types, topics, tags, fields, and changes of many tickets at once.
app-archive = Arhiviraj
app-archive-it = Arhiviraj „{ $name }”
app-archived = Arhivirano
app-unarchive = Koristi ponovo
app-unarchive-it = Koristi ponovo „{ $name }”
app-change-it = Promeni „{ $name }”
app-move-up = Pomeri „{ $name }” naviše
app-move-down = Pomeri „{ $name }” naniže
app-label-languages = Nazivi na drugim jezicima
app-status = Status
app-status-plain = { $name } (obični)
app-status-add = Dodaj status
app-status-add-to = Dodaj status u „{ $name }”
app-status-change = Promeni status
app-status-category = Kategorija
app-category-about-open = Red je na nama.
app-category-about-waiting = Čekamo kupca ili nekog drugog.
app-category-about-resolved = Nema više šta da se uradi. Pre takvog statusa agent odgovara na pitanje pri zatvaranju.
app-type = Vrsta
app-types = Vrste
app-listed-about-types = Kakav je upit: pitanje, kvar, porudžbina.
app-listed-add-types = Dodaj vrstu
app-topic = Tema
app-topics = Teme
app-listed-about-topics = O čemu je upit: isporuka, računi, proizvod.
app-listed-add-topics = Dodaj temu
app-tags = Oznake
app-tags-add = Dodaj oznake
app-tags-find = Pronađi oznaku
app-tags-about = Agenti prave oznake usput. Ovde možete da im date bolje nazive i da spojite one koje znače isto.
app-tag-merge = Spoji
app-tag-merge-into = Spoji sa
app-properties = Svojstva
app-field-choose = Izaberite
app-field-empty = Isprazni „{ $name }”
app-field-missing = Molimo Vas da ovo popunite.
app-field-open-url = Otvori stranicu
app-field-kind = Šta sadrži
app-field-kind-text = Tekst
app-field-kind-number = Broj
app-field-kind-date = Datum
app-field-kind-choice = Izbor
app-field-kind-nested = Višestepeni izbor
app-field-kind-checkbox = Kvačica
app-field-kind-url = Veb-adresa
app-field-required = Obavezno
app-field-required-never = Nikad
app-field-required-opening = Pri otvaranju
app-field-required-closing = Pri zatvaranju
app-field-conditional = prikazuje se pod uslovima
app-field-choices = Mogućnosti
app-field-choice = Mogućnost { $number }
app-field-choice-add = Dodaj mogućnost
app-field-choice-within = Dodaj mogućnost unutar „{ $name }”
app-field-choice-remove = Ukloni mogućnost „{ $name }”
app-fields-add = Dodaj polje
app-fields-none = Još nema polja.
app-fields-ticket = Upiti
app-fields-customer = Kupci
app-fields-organisation = Organizacije
app-condition-when = Prikazati kad je
app-condition-is = jedno od
app-condition-add = Dodaj uslov
app-condition-remove = Ukloni uslov { $number }
app-condition-type = Vrsta
app-condition-topic = Tema
app-condition-status = Status
app-condition-category = Kategorija statusa
app-condition-true = označeno
app-condition-false = nije označeno
app-resolve-fields = Molimo Vas da prvo popunite
app-resolve-unanswered = Poslednju reč ima kupac
app-resolve-unanswered-about = Na njegovo poslednje pismo još nema odgovora.
app-resolve-unanswered-reason = Zašto odgovor nije potreban
app-resolve-answer-first = Prvo odgovori
app-bulk-bar = Izabrani upiti
app-bulk-all = Izaberi sve u ovom prikazu
app-bulk-clear = Poništi izbor
app-bulk-assign = Dodeli
app-bulk-snooze = Odloži
app-bulk-snooze-answer = Dok kupac ne odgovori
app-bulk-more = Još
app-bulk-spam = Označi kao spam
app-bulk-trash = Premesti u otpad
app-bulk-tags-add = Dodaj svima
app-bulk-tags-remove = Ukloni svima
app-bulk-unanswered-about = Samo za upite u kojima je kupac pisao poslednji. Bez razloga oni ostaju otvoreni.
app-bulk-undo = Poništi
app-bulk-progress = Menjanje upita
app-bulk-running = Menjamo upite: gotovo { $count } od { $total }
app-bulk-undoing = Vraćamo: gotovo { $undone } od { $count }
app-tag-tickets = { $count ->
    [one] { $count } upit
    [few] { $count } upita
   *[other] { $count } upita
}
app-tag-delete = { $count ->
    [one] Skini oznaku sa { $count } upita i obriši je
    [few] Skini oznaku sa { $count } upita i obriši je
   *[other] Skini oznaku sa { $count } upita i obriši je
}
app-bulk-selected = { $count ->
    [one] { $count } izabran
    [few] { $count } izabrana
   *[other] { $count } izabranih
}
app-bulk-resolve-title = { $count ->
    [one] Reši { $count } upit
    [few] Reši { $count } upita
   *[other] Reši { $count } upita
}
app-bulk-done = { $count ->
    [one] Promenjen je { $count } upit.
    [few] Promenjena su { $count } upita.
   *[other] Promenjeno je { $count } upita.
}
app-bulk-undone = { $undone ->
    [one] Vraćen je { $undone } upit.
    [few] Vraćena su { $undone } upita.
   *[other] Vraćeno je { $undone } upita.
}
app-bulk-refused = { $count ->
    [one] { $count } je ostao kakav je bio:
    [few] { $count } su ostala kakva su bila:
   *[other] { $count } je ostalo kakvo je bilo:
}
app-reminders-switch = Podseća na pitanja bez odgovora
app-reminders-days = Posle dana
app-reminders-working-days = Samo radni dani
app-views-order-about = Prevucite prikaz ili ga pomerite strelicama. Redosled se odmah čuva.
app-views-order-moved = „{ $name }” je sada na { $place }. mestu od { $all }.
app-bulk-merge = Spojite u jedan…
app-bulk-merge-title = { $count ->
    [one] Spajanje { $count } upita
    [few] Spajanje { $count } upita
   *[other] Spajanje { $count } upita
}
app-bulk-merge-into = Sve se nastavlja u
app-bulk-merge-reason = Zašto
app-bulk-merge-about = Ovo čitaju kolege u upitu. Spajanje se može poništiti u roku od jednog dana.
app-bulk-merge-others = I upite drugih kupaca
app-bulk-merge-do = Spojite
app-bulk-merged = { $count ->
    [one] { $count } upit se nastavlja u
    [few] { $count } upita se nastavljaju u
   *[other] { $count } upita se nastavlja u
}
