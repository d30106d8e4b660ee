# Writing: macros, signatures, sending later, presence, drafts that are handed on.
app-macros-none = Încă nu există macrouri
app-macros-none-about = Începeți cu răspunsul pe care l-ați scris cel mai des săptămâna aceasta.
app-macros-search = Căutați în macrouri
app-macros-no-hit = Niciun macro nu conține aceste cuvinte
app-macros-keys = Săgețile aleg, Enter inserează, Esc închide
app-macros-manage = Modificați macrourile
app-macros-open = Inserați un macro ( / )
app-macro-new = Macro nou
app-macro-folder = Dosar
app-macro-folder-example = Livrare / Întârzieri
app-macro-no-folder = Fără dosar
app-macro-reach = Cine îl folosește
app-macro-reach-own = Doar eu
app-macro-reach-team = O echipă
app-macro-reach-all = Toți
app-macro-reach-of-team = Echipa { $team }
app-macro-languages-about = Limba solicitării alege textul. Unde lipsește, se ia o limbă înrudită, apoi limba companiei, apoi engleza.
app-macro-remove = Ștergeți macroul
app-macro-text = Text: { $language }
app-macro-placeholder = Ce se scrie; fără text, macroul doar face ceva
app-macro-variables = Ce se poate completa
app-macro-slot = Un loc de completat
app-macro-slot-example = ce ați înțeles
app-macro-actions = Ce se face când scrisoarea este trimisă
app-macro-action-add = Adăugați o acțiune
app-macro-action-state = Al cui este rândul
app-macro-action-assign = Dați către
app-macro-action-team = Dați unei echipe
app-macro-action-priority = Prioritate
app-macro-language-kin = Într-o limbă înrudită ({ $language }): nu există text în limba solicitării
app-macro-language-company = În limba companiei ({ $language }): nu există text în limba solicitării
app-macro-language-other = În altă limbă ({ $language }): nu există text în limba solicitării
app-action-state-waiting = Așteptați clientul
app-action-state-open = Rămâne deschisă
app-action-state-resolved = Rezolvați
app-action-assign-me = Dați celui care trimite
app-action-assign = Dați către { $name }
app-action-team = Dați echipei { $name }
app-action-priority = Prioritate: { $name }
app-action-remove = Scoateți: { $name }
app-actions-with-letter = Se face la trimitere
app-writing-title = Cum scrieți
app-writing-undo = Timp pentru a retrage o scrisoare
app-writing-undo-about = Scrisoarea pleacă abia după aceea; până atunci, un clic o face din nou ciornă.
app-writing-undo-none = Trimiteți imediat
app-writing-signature-for = Semnătura pentru
app-writing-signature-all = Toate căsuțele poștale
app-writing-signature = Semnătura dumneavoastră
app-writing-signature-about = Fără una proprie, sub scrisori stă semnătura căsuței poștale.
app-writing-signature-save = Salvați semnătura
app-writing-unsaved = Încă nesalvat
app-picture = Imagine
app-picture-before = Imaginea anterioară
app-picture-next = Imaginea următoare
app-message-reply = Răspundeți la acesta
app-message-quote = Citați în răspuns
app-message-link = Copiați linkul
app-message-planned = Scrisoare care așteaptă trimiterea: { $name }
app-planned-stopped = O scrisoare a dumneavoastră nu a fost trimisă
app-planned-is-draft = Este din nou ciornă.
app-planned-fine = Am citit
app-planned-leaving = Pleacă în { $seconds } s
app-planned-at = Pleacă: { $when } ({ $city })
app-planned-now = Trimiteți acum
app-planned-back = Retrageți
app-undo = Anulați
app-timeline-new = Nou de la ultima vizualizare
app-meanwhile-own = Ce ați scris dumneavoastră
app-from = De la
app-bcc = Bcc
app-send-more = Alte moduri de trimitere
app-send-wait = Trimiteți și așteptați clientul
app-send-open = Trimiteți și lăsați deschisă
app-send-resolve = Trimiteți și rezolvați
app-send-later = Trimiteți mai târziu…
app-later-title = Trimiteți mai târziu
app-later-about = Orele sunt cele pentru { $name } ({ $city }). Dacă scrie înainte, scrisoarea rămâne aici.
app-later-today-afternoon = Astăzi după-amiază
app-later-tomorrow-morning = Mâine dimineață
app-later-tomorrow-afternoon = Mâine după-amiază
app-later-monday-morning = Luni dimineață
app-later-own = Altă oră
app-later-plan = Trimiteți atunci
app-draft-offered = { $name } predă o ciornă:
app-draft-take = Preluați
app-draft-take-first = Trimiteți sau ștergeți mai întâi ciorna proprie
app-draft-share = Predați colegilor
app-draft-shared = Predat colegilor
app-draft-discard = Renunță la ciornă
app-draft-discarded = Ciorna a fost ștearsă.
app-draft-taken = { $name } a preluat ciorna dumneavoastră și scrie mai departe.
app-draft-taken-fine = Bine
app-signature-own = Semnătura mea
app-signature-mailbox = Semnătura căsuței poștale
app-signature-none = Fără semnătură
app-signature-change = Schimbați semnătura
app-signature-own-edit = Modificați semnătura mea
app-similar = Acest client a primit deja aproape aceeași scrisoare ({ $when }, { $name }).
app-similar-show = Arătați
app-similar-hide = Ascundeți
app-similar-fine = Se potrivește totuși
app-similar-ticket = Deschideți solicitarea { $ticket }
app-slot-open = Un loc așteaptă încă cuvintele dumneavoastră. Tab duce la următorul.
app-attach-limit = Atașați fișiere, fiecare până la { $size }
app-here = Cine mai este aici
app-macro-action-status = Stare
app-macro-action-tags = Etichete
app-macro-tags-add = Etichete de adăugat
app-macro-tags-remove = Etichete de scos
app-action-status = Stare: { $name }
app-action-tags = Etichete: { $list }
app-emoji = Emoji
app-emoji-search = Căutați după un cuvânt
app-macro-slots = { $count ->
    [one] { $count } loc așteaptă cuvintele dumneavoastră
    [few] { $count } locuri așteaptă cuvintele dumneavoastră
   *[other] { $count } de locuri așteaptă cuvintele dumneavoastră
}
app-macro-uses = { $count ->
    [0] încă nefolosit
    [one] folosit o dată
    [few] folosit de { $shown } ori
   *[other] folosit de { $shown } de ori
}
app-writing-undo-seconds = { $seconds ->
    [one] { $seconds } secundă
    [few] { $seconds } secunde
   *[other] { $seconds } de secunde
}
app-macro-command = Macrou: { $name }
app-write-first = Încă nu este scris nimic.
app-keys-slash = Alegerea unui macrou în timpul scrierii
app-keys-wording = De ce sunt subliniate cuvintele
app-keys-slot = La următorul loc de completat
app-words-macros = șablon răspuns pregătit
app-words-attach = fișier document imagine atașament
app-words-send = răspuns scrisoare închide termină
app-mention = Cheamă un coleg sau o echipă
app-mention-team = Echipă
app-mention-found = { $count ->
    [one] { $count } nume. Săgețile aleg, Enter cheamă.
    [few] { $count } nume. Săgețile aleg, Enter cheamă.
   *[other] { $count } de nume. Săgețile aleg, Enter cheamă.
}
app-actions-with-note = Se face odată cu nota
app-attach-drop = Lăsați fișierele aici, fiecare până la { $size }
app-words-undo = anulează oprește retrage scrisoarea
app-words-discard = renunță șterge aruncă ciornă golește
app-message-reply-all = Răspundeți tuturor
