# Datele unei persoane: ce nu se poate face și ce stă în locul cuvintelor șterse.

privacy-no-export = Acest export nu mai este aici. Vă rugăm să cereți unul nou.
privacy-planned = Ștergerea datelor acestei persoane este deja planificată.
privacy-nothing-planned = Nu este planificată nicio ștergere sau timpul ei a venit deja.
privacy-erased-text = Textul a fost șters.
privacy-erased-name = Persoană ștearsă
