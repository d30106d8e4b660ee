# Writing: macros, signatures, sending later, presence, drafts that are handed on.
app-macros-none = Još nema makroa
app-macros-none-about = Počnite s odgovorom koji ste ove sedmice najčešće pisali.
app-macros-search = Pretraži makroe
app-macros-no-hit = Nijedan makro nema te riječi
app-macros-keys = Strelice biraju, Enter umeće, Esc zatvara
app-macros-manage = Uredi makroe
app-macros-open = Umetni makro ( / )
app-macro-new = Novi makro
app-macro-folder = Mapa
app-macro-folder-example = Dostava / Kašnjenja
app-macro-no-folder = Bez mape
app-macro-reach = Ko ga koristi
app-macro-reach-own = Samo ja
app-macro-reach-team = Jedan tim
app-macro-reach-all = Svi
app-macro-reach-of-team = Tim { $team }
app-macro-languages-about = Tekst se bira po jeziku upita. Gdje ga nema, uskače srodan jezik, zatim jezik firme, zatim engleski.
app-macro-remove = Ukloni makro
app-macro-text = Tekst: { $language }
app-macro-placeholder = Šta se piše; bez teksta makro samo nešto uradi
app-macro-variables = Šta se može uvrstiti
app-macro-slot = Mjesto za lične riječi
app-macro-slot-example = šta ste razumjeli
app-macro-actions = Šta se radi kad se pismo pošalje
app-macro-action-add = Dodaj radnju
app-macro-action-state = Na kome je red
app-macro-action-assign = Dodijeli
app-macro-action-team = Dodijeli timu
app-macro-action-priority = Prioritet
app-macro-language-kin = Na srodnom jeziku ({ $language }): na jeziku upita nema teksta
app-macro-language-company = Na jeziku firme ({ $language }): na jeziku upita nema teksta
app-macro-language-other = Na drugom jeziku ({ $language }): na jeziku upita nema teksta
app-action-state-waiting = Čekati kupca
app-action-state-open = Ostaviti otvoreno
app-action-state-resolved = Riješiti
app-action-assign-me = Dodijeliti onome ko šalje
app-action-assign = Dodijeliti: { $name }
app-action-team = Dodijeliti timu { $name }
app-action-priority = Prioritet: { $name }
app-action-remove = Ukloni: { $name }
app-actions-with-letter = Radi se pri slanju
app-writing-title = Kako pišete
app-writing-undo = Vrijeme za povrat pisma
app-writing-undo-about = Pismo odlazi tek nakon toga; do tada ga jedan klik vraća u nacrt.
app-writing-undo-none = Slati odmah
app-writing-signature-for = Potpis za
app-writing-signature-all = Sve sandučiće
app-writing-signature = Vaš potpis
app-writing-signature-about = Bez vlastitog potpisa pod Vašim pismima stoji potpis sandučića.
app-writing-signature-save = Sačuvaj potpis
app-writing-unsaved = Još nije sačuvano
app-picture = Slika
app-picture-before = Prethodna slika
app-picture-next = Sljedeća slika
app-message-reply = Odgovori na ovo
app-message-quote = Citiraj u odgovoru
app-message-link = Kopiraj poveznicu
app-message-planned = Pismo koje čeka na slanje: { $name }
app-planned-stopped = Vaše pismo nije poslano
app-planned-is-draft = Ponovo je nacrt.
app-planned-fine = Pročitano
app-planned-leaving = Odlazi za { $seconds } s
app-planned-at = Odlazi: { $when } ({ $city })
app-planned-now = Pošalji sada
app-planned-back = Vrati
app-undo = Opozovi
app-timeline-new = Novo otkako ste zadnji put gledali
app-meanwhile-own = Šta ste Vi napisali
app-from = Od
app-bcc = Bcc
app-send-more = Drugi načini slanja
app-send-wait = Pošalji i čekaj kupca
app-send-open = Pošalji i ostavi otvoreno
app-send-resolve = Pošalji i riješi
app-send-later = Pošalji kasnije…
app-later-title = Pošalji kasnije
app-later-about = Vrijeme je ono koje vidi { $name } ({ $city }). Ako prije toga stigne novo pismo, ovo ostaje ovdje.
app-later-today-afternoon = Danas poslijepodne
app-later-tomorrow-morning = Sutra ujutro
app-later-tomorrow-afternoon = Sutra poslijepodne
app-later-monday-morning = U ponedjeljak ujutro
app-later-own = Drugo vrijeme
app-later-plan = Pošalji tada
app-draft-offered = Nacrt predaje { $name }:
app-draft-take = Preuzmi
app-draft-take-first = Prvo pošaljite ili obrišite vlastiti nacrt
app-draft-share = Predaj kolegama
app-draft-shared = Predano kolegama
app-draft-discard = Odbaci nacrt
app-draft-discarded = Nacrt je odbačen.
app-draft-taken = { $name } sada piše Vaš nacrt dalje.
app-draft-taken-fine = Dobro
app-signature-own = Moj potpis
app-signature-mailbox = Potpis sandučića
app-signature-none = Bez potpisa
app-signature-change = Promijeni potpis
app-signature-own-edit = Uredi moj potpis
app-similar = Ovaj kupac je već dobio gotovo isto pismo ({ $when }, { $name }).
app-similar-show = Prikaži
app-similar-hide = Sakrij
app-similar-fine = Ipak odgovara
app-similar-ticket = Otvori upit { $ticket }
app-slot-open = Jedno mjesto još čeka Vaše riječi. Tab vodi na sljedeće.
app-attach-limit = Priloži fajlove, svaki do { $size }
app-here = Ko je još ovdje
app-macro-action-status = Status
app-macro-action-tags = Oznake
app-macro-tags-add = Dodaj oznake
app-macro-tags-remove = Ukloni oznake
app-action-status = Status: { $name }
app-action-tags = Oznake: { $list }
app-emoji = Emotikoni
app-emoji-search = Traži po riječi
app-macro-slots = { $count ->
    [one] { $count } mjesto čeka Vaše riječi
    [few] { $count } mjesta čekaju Vaše riječi
   *[other] { $count } mjesta čeka Vaše riječi
}
app-macro-uses = { $count ->
    [0] još nije korišten
    [one] korišten { $shown } put
    [few] korišten { $shown } puta
   *[other] korišten { $shown } puta
}
app-writing-undo-seconds = { $seconds ->
    [one] { $seconds } sekunda
    [few] { $seconds } sekunde
   *[other] { $seconds } sekundi
}
app-macro-command = Makro: { $name }
app-write-first = Još ništa nije napisano.
app-keys-slash = Izbor makroa tokom pisanja
app-keys-wording = Zašto su riječi podvučene
app-keys-slot = Na sljedeće mjesto za popunjavanje
app-words-macros = predložak šablon gotov odgovor
app-words-attach = fajl dokument slika prilog spajalica
app-words-send = odgovor pismo zatvori završi
app-mention = Pozovi kolegu ili tim
app-mention-team = Tim
app-mention-found = { $count ->
    [one] { $count } ime. Strelicama birate, Enter poziva.
    [few] { $count } imena. Strelicama birate, Enter poziva.
   *[other] { $count } imena. Strelicama birate, Enter poziva.
}
app-actions-with-note = Uradit će se s bilješkom
app-attach-drop = Spustite fajlove ovdje, svaki do { $size }
app-words-undo = poništi vrati zaustavi pismo
app-words-discard = odbaci obriši baci nacrt isprazni
app-message-reply-all = Odgovori svima
