# The letter box of the demonstration.

letterbox-title = Cutia poștală
letterbox-welcome = Aici dumneavoastră sunteți clienții
letterbox-about = Mesajele trimise de { $company } ajung în această cutie și nu părăsesc calculatorul. Ce scrieți dumneavoastră ajunge la asistență ca orice alt mesaj.
letterbox-choose = Alegeți pe cineva din listă ca să citiți mesajele și să răspundeți la ele sau scrieți ca o persoană nouă.
letterbox-people = Clienți
letterbox-nobody = Încă nu sunt mesaje.
letterbox-write = Scrieți un mesaj
letterbox-new = Nou
letterbox-you = Dumneavoastră
letterbox-back = Toți clienții
letterbox-clock-now = Ceasul arată { $moment }
letterbox-clock-label = Dați ceasul înainte
letterbox-clock-hour = +1 oră
letterbox-clock-day = +1 zi
letterbox-clock-two-days = +2 zile
letterbox-from = De la
letterbox-to = Către
letterbox-date = Data
letterbox-subject = Subiect
letterbox-text = Mesaj
letterbox-name = Nume
letterbox-address = Adresă de e-mail
letterbox-address-hint = Merge orice adresă, de exemplu ana@example.com: nimic nu părăsește acest calculator.
letterbox-files = Fișiere
letterbox-answer = Trimiteți răspunsul
letterbox-answer-label = Răspunsul dumneavoastră
letterbox-send = Trimiteți mesajul
letterbox-sent = Mesajul dumneavoastră a ajuns la { $address }.
letterbox-original = Afișați mesajul original
letterbox-no-subject = (fără subiect)
letterbox-wrote = { $moment }, { $name } a scris:
letterbox-needs-text = Vă rugăm să scrieți câteva cuvinte.
letterbox-needs-address = Vă rugăm să scrieți adresa întreagă, de exemplu ana@example.com.
letterbox-too-large = Vă rugăm ca toate fișierele împreună să aibă sub 25 MB.
letterbox-no-mailbox = Asistența nu are încă o cutie poștală, așa că nu aveți cui să îi scrieți.
letterbox-not-found = Nu există un astfel de mesaj
letterbox-not-found-text = Poate că ține de o demonstrație anterioară.
letterbox-fault = Ceva nu a mers bine la noi
letterbox-fault-text = Vă rugăm să încercați din nou peste un minut.
letterbox-unread = { $count ->
     [one] un mesaj nou
     [few] { $count } mesaje noi
    *[other] { $count } de mesaje noi
}
