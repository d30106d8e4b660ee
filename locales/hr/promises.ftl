# Refusals
promises-deadline-in-past = To je vrijeme već prošlo. Odaberite, molimo Vas, neko koje tek dolazi.
promises-deadline-too-far = Obećanje može vrijediti najviše godinu dana. Odaberite, molimo Vas, bliži rok.
promises-empty = Napišite ovdje, molimo Vas, nekoliko riječi.
promises-too-long = Skratite, molimo Vas, tekst na najviše { $limit } znakova.
promises-unknown-time-zone = Ne poznajemo tu vremensku zonu. Odaberite je, molimo Vas, s popisa.
promises-not-found = Takvog obećanja ovdje nema ili pripada drugom timu.
promises-not-open =
    { $state ->
        [kept] Ovo je obećanje već ispunjeno.
        [replaced] Za ovo je obećanje u međuvremenu određen novi rok.
       *[other] Ovo je obećanje u međuvremenu povučeno.
    }
promises-stale = Netko od kolega u međuvremenu je izmijenio ovo obećanje. Pogledajte ga, molimo Vas, još jednom.
promises-still-open =
    { $count ->
        [one] Ovom kupcu dugujemo još { $count } obećanje. Ispunite ga, odredite novi rok ili ga povucite pa zatvorite upit.
        [few] Ovom kupcu dugujemo još { $count } obećanja. Ispunite ih, odredite nove rokove ili ih povucite pa zatvorite upit.
       *[other] Ovom kupcu dugujemo još { $count } obećanja. Ispunite ih, odredite nove rokove ili ih povucite pa zatvorite upit.
    }
promises-unknown-view = Obećanja se mogu prikazati kao mine, team, today, overdue ili all.

# The draft of a delay notice: the times stand in the customer's zone
promises-delay-greeting = Poštovanje, { $customer },
promises-delay-greeting-nameless = Poštovanje,
promises-delay-reminder = javljam Vam se zbog našeg dogovora: { $action }, rok { $due }.
promises-delay-reminder-quoted = javljam Vam se zbog poruke u kojoj stoji: „{ $words }” Računali ste na { $due }.
promises-delay-news = Za to je potrebno više vremena i želim da to čujete od mene sada, prije tog roka. Ispričavam se zbog čekanja. Novi rok, kojega ću se držati: { $due }. Ako Vam je to prekasno, pišite mi i naći ćemo drugo rješenje.
promises-delay-news-late = Za to je potrebno više vremena, a ta je vijest trebala stići prije tog roka. Ispričavam se zbog jednoga i drugoga. Novi rok, kojega ću se držati: { $due }. Ako Vam je to prekasno, pišite mi i naći ćemo drugo rješenje.
promises-delay-closing =
    Hvala Vam,
    { $agent }
