# Writing: macros, signatures, sending later, presence, drafts that are handed on.
app-macros-none = Još nema makroa
app-macros-none-about = Počnite sa odgovorom koji ste ove nedelje najčešće pisali.
app-macros-search = Pretraži makroe
app-macros-no-hit = Nijedan makro nema te reči
app-macros-keys = Strelice biraju, Enter umeće, Esc zatvara
app-macros-manage = Uredi makroe
app-macros-open = Umetni makro ( / )
app-macro-new = Novi makro
app-macro-folder = Fascikla
app-macro-folder-example = Dostava / Kašnjenja
app-macro-no-folder = Bez fascikle
app-macro-reach = Ko ga koristi
app-macro-reach-own = Samo ja
app-macro-reach-team = Jedan tim
app-macro-reach-all = Svi
app-macro-reach-of-team = Tim { $team }
app-macro-languages-about = Tekst se bira po jeziku upita. Gde ga nema, uskače srodan jezik, zatim jezik firme, zatim engleski.
app-macro-remove = Ukloni makro
app-macro-text = Tekst: { $language }
app-macro-placeholder = Šta se piše; bez teksta makro samo nešto uradi
app-macro-variables = Šta može da se uvrsti
app-macro-slot = Mesto za lične reči
app-macro-slot-example = šta ste razumeli
app-macro-actions = Šta se radi kad se pismo pošalje
app-macro-action-add = Dodaj radnju
app-macro-action-state = Ko je na redu
app-macro-action-assign = Dodeli
app-macro-action-team = Dodeli timu
app-macro-action-priority = Prioritet
app-macro-language-kin = Na srodnom jeziku ({ $language }): na jeziku upita nema teksta
app-macro-language-company = Na jeziku firme ({ $language }): na jeziku upita nema teksta
app-macro-language-other = Na drugom jeziku ({ $language }): na jeziku upita nema teksta
app-action-state-waiting = Čekati kupca
app-action-state-open = Ostaviti otvoreno
app-action-state-resolved = Rešiti
app-action-assign-me = Dodeliti onome ko šalje
app-action-assign = Dodeliti: { $name }
app-action-team = Dodeliti timu { $name }
app-action-priority = Prioritet: { $name }
app-action-remove = Ukloni: { $name }
app-actions-with-letter = Radi se pri slanju
app-writing-title = Kako pišete
app-writing-undo = Vreme za povraćaj pisma
app-writing-undo-about = Pismo odlazi tek posle toga; do tada ga jedan klik vraća u nacrt.
app-writing-undo-none = Slati odmah
app-writing-signature-for = Potpis za
app-writing-signature-all = Sve sandučiće
app-writing-signature = Vaš potpis
app-writing-signature-about = Bez sopstvenog potpisa pod Vašim pismima stoji potpis sandučeta.
app-writing-signature-save = Sačuvaj potpis
app-writing-unsaved = Još nije sačuvano
app-picture = Slika
app-picture-before = Prethodna slika
app-picture-next = Sledeća slika
app-message-reply = Odgovori na ovo
app-message-quote = Citiraj u odgovoru
app-message-link = Kopiraj vezu
app-message-planned = Pismo koje čeka na slanje: { $name }
app-planned-stopped = Vaše pismo nije poslato
app-planned-is-draft = Ponovo je nacrt.
app-planned-fine = Pročitano
app-planned-leaving = Odlazi za { $seconds } s
app-planned-at = Odlazi: { $when } ({ $city })
app-planned-now = Pošalji sada
app-planned-back = Vrati
app-undo = Opozovi
app-timeline-new = Novo otkako ste poslednji put gledali
app-meanwhile-own = Šta ste Vi napisali
app-from = Od
app-bcc = Bcc
app-send-more = Drugi načini slanja
app-send-wait = Pošalji i čekaj kupca
app-send-open = Pošalji i ostavi otvoreno
app-send-resolve = Pošalji i reši
app-send-later = Pošalji kasnije…
app-later-title = Pošalji kasnije
app-later-about = Vreme je ono koje vidi { $name } ({ $city }). Ako pre toga stigne novo pismo, ovo ostaje ovde.
app-later-today-afternoon = Danas po podne
app-later-tomorrow-morning = Sutra ujutru
app-later-tomorrow-afternoon = Sutra po podne
app-later-monday-morning = U ponedeljak ujutru
app-later-own = Drugo vreme
app-later-plan = Pošalji tada
app-draft-offered = Nacrt predaje { $name }:
app-draft-take = Preuzmi
app-draft-take-first = Prvo pošaljite ili obrišite sopstveni nacrt
app-draft-share = Predaj kolegama
app-draft-shared = Predato kolegama
app-draft-discard = Odbaci nacrt
app-draft-discarded = Nacrt je odbačen.
app-draft-taken = { $name } sada piše Vaš nacrt dalje.
app-draft-taken-fine = Dobro
app-signature-own = Moj potpis
app-signature-mailbox = Potpis sandučeta
app-signature-none = Bez potpisa
app-signature-change = Promeni potpis
app-signature-own-edit = Uredi moj potpis
app-similar = Ovaj kupac je već dobio gotovo isto pismo ({ $when }, { $name }).
app-similar-show = Prikaži
app-similar-hide = Sakrij
app-similar-fine = Ipak odgovara
app-similar-ticket = Otvori upit { $ticket }
app-slot-open = Jedno mesto još čeka Vaše reči. Tab vodi na sledeće.
app-attach-limit = Priloži fajlove, svaki do { $size }
app-here = Ko je još ovde
app-macro-action-status = Status
app-macro-action-tags = Oznake
app-macro-tags-add = Dodaj oznake
app-macro-tags-remove = Ukloni oznake
app-action-status = Status: { $name }
app-action-tags = Oznake: { $list }
app-emoji = Emotikoni
app-emoji-search = Traži po reči
app-macro-slots = { $count ->
    [one] { $count } mesto čeka Vaše reči
    [few] { $count } mesta čekaju Vaše reči
   *[other] { $count } mesta čeka Vaše reči
}
app-macro-uses = { $count ->
    [0] još nije korišćen
    [one] korišćen { $shown } put
    [few] korišćen { $shown } puta
   *[other] korišćen { $shown } puta
}
app-writing-undo-seconds = { $seconds ->
    [one] { $seconds } sekunda
    [few] { $seconds } sekunde
   *[other] { $seconds } sekundi
}
app-macro-command = Makro: { $name }
app-write-first = Još ništa nije napisano.
app-keys-slash = Izbor makroa tokom pisanja
app-keys-wording = Zašto su reči podvučene
app-keys-slot = Na sledeće mesto za popunjavanje
app-words-macros = šablon gotov odgovor
app-words-attach = fajl dokument slika prilog spajalica
app-words-send = odgovor pismo zatvori završi
app-mention = Pozovi kolegu ili tim
app-mention-team = Tim
app-mention-found = { $count ->
    [one] { $count } ime. Strelicama birate, Enter poziva.
    [few] { $count } imena. Strelicama birate, Enter poziva.
   *[other] { $count } imena. Strelicama birate, Enter poziva.
}
app-actions-with-note = Uradiće se uz belešku
app-attach-drop = Spustite fajlove ovde, svaki do { $size }
app-words-undo = poništi vrati zaustavi pismo
app-words-discard = odbaci obriši baci nacrt isprazni
app-message-reply-all = Odgovori svima
