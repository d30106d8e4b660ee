# Statuses, types, topics, tags, fields, and changes of many tickets at once.
app-archive = Arhivați
app-archive-it = Arhivați „{ $name }”
app-archived = Arhivat
app-unarchive = Folosiți din nou
app-unarchive-it = Folosiți din nou „{ $name }”
app-change-it = Modificați „{ $name }”
app-move-up = Mutați „{ $name }” mai sus
app-move-down = Mutați „{ $name }” mai jos
app-label-languages = Nume în alte limbi
app-status = Statut
app-status-plain = { $name } (obișnuit)
app-status-add = Adăugați un statut
app-status-add-to = Adăugați un statut la „{ $name }”
app-status-change = Modificați statutul
app-status-category = Categorie
app-category-about-open = Este rândul nostru.
app-category-about-waiting = Așteptăm clientul sau pe altcineva.
app-category-about-resolved = Nu mai este nimic de făcut. Înaintea unui astfel de statut, agentul răspunde la întrebarea de închidere.
app-type = Tip
app-types = Tipuri
app-listed-about-types = Ce fel de solicitare este: o întrebare, o defecțiune, o comandă.
app-listed-add-types = Adăugați un tip
app-topic = Temă
app-topics = Teme
app-listed-about-topics = Despre ce este solicitarea: livrare, facturi, un produs.
app-listed-add-topics = Adăugați o temă
app-tags = Etichete
app-tags-add = Adăugați etichete
app-tags-find = Căutați o etichetă
app-tags-about = Agenții creează etichete pe parcurs. Aici le puteți da nume mai bune și le puteți uni pe cele cu același sens.
app-tag-merge = Uniți
app-tag-merge-into = Uniți cu
app-properties = Proprietăți
app-field-choose = Alegeți
app-field-empty = Goliți „{ $name }”
app-field-missing = Vă rugăm să completați acest câmp.
app-field-open-url = Deschideți pagina
app-field-kind = Ce conține
app-field-kind-text = Text
app-field-kind-number = Număr
app-field-kind-date = Dată
app-field-kind-choice = Alegere
app-field-kind-nested = Alegere pe niveluri
app-field-kind-checkbox = Bifă
app-field-kind-url = Adresă web
app-field-required = Obligatoriu
app-field-required-never = Niciodată
app-field-required-opening = La deschidere
app-field-required-closing = La închidere
app-field-conditional = apare în anumite condiții
app-field-choices = Variante
app-field-choice = Varianta { $number }
app-field-choice-add = Adăugați o variantă
app-field-choice-within = Adăugați o variantă în „{ $name }”
app-field-choice-remove = Eliminați varianta „{ $name }”
app-fields-add = Adăugați un câmp
app-fields-none = Încă nu sunt câmpuri.
app-fields-ticket = Solicitări
app-fields-customer = Clienți
app-fields-organisation = Organizații
app-condition-when = Apare când
app-condition-is = este una dintre
app-condition-add = Adăugați o condiție
app-condition-remove = Eliminați condiția { $number }
app-condition-type = Tip
app-condition-topic = Temă
app-condition-status = Statut
app-condition-category = Categoria statutului
app-condition-true = bifat
app-condition-false = nebifat
app-resolve-fields = Vă rugăm să completați mai întâi
app-resolve-unanswered = Clientul a avut ultimul cuvânt
app-resolve-unanswered-about = Ultima sa scrisoare nu are încă un răspuns.
app-resolve-unanswered-reason = De ce nu este nevoie de răspuns
app-resolve-answer-first = Răspundeți mai întâi
app-bulk-bar = Solicitări selectate
app-bulk-all = Selectați toate din această listă
app-bulk-clear = Anulați selecția
app-bulk-assign = Atribuiți
app-bulk-snooze = Amânați
app-bulk-snooze-answer = Până la răspunsul clientului
app-bulk-more = Mai multe
app-bulk-spam = Marcați ca spam
app-bulk-trash = Mutați la coș
app-bulk-tags-add = Adăugați la toate
app-bulk-tags-remove = Eliminați de la toate
app-bulk-unanswered-about = Doar pentru solicitările în care clientul a scris ultimul. Fără motiv, acestea rămân deschise.
app-bulk-undo = Anulați
app-bulk-progress = Modificarea solicitărilor
app-bulk-running = Modificăm solicitările: { $count } din { $total }
app-bulk-undoing = Revenim: { $undone } din { $count }
app-tag-tickets = { $count ->
    [one] { $count } solicitare
    [few] { $count } solicitări
   *[other] { $count } de solicitări
}
app-tag-delete = { $count ->
    [one] Scoateți eticheta de la { $count } solicitare și ștergeți-o
    [few] Scoateți eticheta de la { $count } solicitări și ștergeți-o
   *[other] Scoateți eticheta de la { $count } de solicitări și ștergeți-o
}
app-bulk-selected = { $count ->
    [one] { $count } selectată
    [few] { $count } selectate
   *[other] { $count } selectate
}
app-bulk-resolve-title = { $count ->
    [one] Rezolvați { $count } solicitare
    [few] Rezolvați { $count } solicitări
   *[other] Rezolvați { $count } de solicitări
}
app-bulk-done = { $count ->
    [one] { $count } solicitare modificată.
    [few] { $count } solicitări modificate.
   *[other] { $count } de solicitări modificate.
}
app-bulk-undone = { $undone ->
    [one] { $undone } solicitare readusă la starea de dinainte.
    [few] { $undone } solicitări readuse la starea de dinainte.
   *[other] { $undone } de solicitări readuse la starea de dinainte.
}
app-bulk-refused = { $count ->
    [one] { $count } a rămas cum era:
    [few] { $count } au rămas cum erau:
   *[other] { $count } au rămas cum erau:
}
app-reminders-switch = Reamintește întrebările fără răspuns
app-reminders-days = După câte zile
app-reminders-working-days = Doar zile lucrătoare
app-views-order-about = Trageți o vedere sau mutați-o cu săgețile. Ordinea se păstrează imediat.
app-views-order-moved = „{ $name }” este acum pe locul { $place } din { $all }.
app-bulk-merge = Uniți într-una…
app-bulk-merge-title = { $count ->
    [one] Unirea unei solicitări
    [few] Unirea a { $count } solicitări
   *[other] Unirea a { $count } de solicitări
}
app-bulk-merge-into = Totul continuă în
app-bulk-merge-reason = De ce
app-bulk-merge-about = Colegii citesc aceasta în solicitare. Timp de o zi se poate anula.
app-bulk-merge-others = Și pe cele ale altor clienți
app-bulk-merge-do = Uniți
app-bulk-merged = { $count ->
    [one] { $count } solicitare continuă în
    [few] { $count } solicitări continuă în
   *[other] { $count } de solicitări continuă în
}
