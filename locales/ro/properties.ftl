properties-missing = Acest element nu mai există. Vă rugăm să alegeți altul.
properties-name = Un nume are între 1 și { $max } caractere.
properties-taken = Există deja unul cu același nume. Le puteți uni.
properties-too-many = Pot fi cel mult { $max }.
properties-stale = Între timp, un coleg a făcut o modificare. Priviți noua versiune și încercați din nou.
properties-in-use = Unele solicitări au acest statut, de aceea rămâne în categoria sa. Îl puteți arhiva și puteți crea altul.
properties-order = Lista s-a schimbat între timp. Vă rugăm să o priviți din nou.
properties-closure-needed = Înainte de rezolvarea unei solicitări se pune o scurtă întrebare.
properties-reopen-first = Această solicitare este rezolvată. Redeschideți-o mai întâi.
properties-choices = Un câmp cu variante are nevoie de cel puțin una; fiecare are un nume, pe cel mult cinci niveluri.
properties-condition = O condiție trimite la ceva ce nu există.
properties-value-text = În „{ $name }” încap până la 500 de caractere.
properties-value-url = „{ $name }” are nevoie de o adresă care începe cu https://.
properties-value-number = „{ $name }” are nevoie de un număr.
properties-value-date = „{ $name }” are nevoie de o dată.
properties-value-choice = „{ $name }” are nevoie de una dintre variante.
properties-value-checkbox = „{ $name }” este fie bifat, fie nebifat.
properties-empty = Vă rugăm să completați mai întâi: { $names }.
properties-unanswered = Clientul a scris ultimul și nu are încă un răspuns. Răspundeți mai întâi sau scrieți de ce nu este nevoie de răspuns.
event-status-changed = { $agent } schimbă statutul din { event-status-from } în { event-status-to }
event-status-from = { $from ->
    [none] { $from_state ->
        [waiting] „Așteptăm clientul”
        [resolved] „Rezolvată”
       *[open] „Deschisă”
    }
   *[other] „{ $from }”
}
event-status-to = { $to ->
    [none] { $to_state ->
        [waiting] „Așteptăm clientul”
        [resolved] „Rezolvată”
       *[open] „Deschisă”
    }
   *[other] „{ $to }”
}
event-type-changed = { $to ->
    [none] { $agent } elimină tipul „{ $from }”
   *[other] { $agent } alege tipul „{ $to }”
}
event-topic-changed = { $to ->
    [none] { $agent } elimină tema „{ $from }”
   *[other] { $agent } alege tema „{ $to }”
}
event-tagged = { $removed ->
    [none] { $agent } adaugă etichete: { $added }
   *[other] { $added ->
        [none] { $agent } elimină etichete: { $removed }
       *[other] { $agent } adaugă etichete: { $added } și elimină: { $removed }
    }
}
event-field-changed = { $to ->
    [none] { $agent } golește câmpul „{ $name }”
   *[other] { $agent } completează câmpul „{ $name }”: { $to }
}
event-left-unanswered = Ultima scrisoare nu are nevoie de răspuns: „{ $reason_given }”

# The reminder of a question of ours
replies-reminder-question = Acum câteva zile v-am întrebat ceva despre „{ $subject }” (numărul { $number }). Poate că scrisoarea noastră s-a pierdut printre altele sau nu ați avut încă timp pentru ea.
replies-reminder-next = Dacă mai aveți nevoie de noi, răspundeți pur și simplu la această scrisoare; totul rămâne într-un singur loc. Dacă totul este deja bine, nu trebuie să faceți nimic. Acest mesaj vine de la calculatorul nostru și nu va urma un al doilea.
replies-reminder-days = Un memento vine după 1 până la { $max } zile.
desk-job-questions-remind = Reamintirea unei întrebări
event-reminded = Clientului i s-a reamintit întrebarea noastră

# The audit log
audit-status-created = Statut creat
audit-status-changed = Statut modificat
audit-ticket-type-created = Tip de solicitări creat
audit-ticket-type-changed = Tip de solicitări modificat
audit-topic-created = Temă creată
audit-topic-changed = Temă modificată
audit-tag-renamed = Etichetă redenumită
audit-tag-merged = Două etichete unite
audit-tag-removed = Etichetă ștearsă
audit-own-field-created = Câmp propriu creat
audit-own-field-changed = Câmp propriu modificat
audit-field-category = Categorie
audit-field-archived = Arhivat
audit-field-required = Obligatoriu
audit-field-choices = Variante
