# Refusals
promises-deadline-in-past = To vreme je već prošlo. Izaberite, molimo Vas, neko koje tek dolazi.
promises-deadline-too-far = Obećanje može da važi najviše godinu dana. Izaberite, molimo Vas, bliži rok.
promises-empty = Napišite ovde, molimo Vas, nekoliko reči.
promises-too-long = Skratite, molimo Vas, tekst na najviše { $limit } znakova.
promises-unknown-time-zone = Ne poznajemo tu vremensku zonu. Izaberite je, molimo Vas, sa spiska.
promises-not-found = Takvog obećanja ovde nema ili pripada drugom timu.
promises-not-open =
    { $state ->
        [kept] Ovo obećanje je već ispunjeno.
        [replaced] Za ovo obećanje je u međuvremenu određen novi rok.
       *[other] Ovo obećanje je u međuvremenu povučeno.
    }
promises-stale = Neko od kolega je u međuvremenu izmenio ovo obećanje. Pogledajte ga, molimo Vas, još jednom.
promises-still-open =
    { $count ->
        [one] Ovom kupcu dugujemo još { $count } obećanje. Ispunite ga, odredite novi rok ili ga povucite, pa zatvorite upit.
        [few] Ovom kupcu dugujemo još { $count } obećanja. Ispunite ih, odredite nove rokove ili ih povucite, pa zatvorite upit.
       *[other] Ovom kupcu dugujemo još { $count } obećanja. Ispunite ih, odredite nove rokove ili ih povucite, pa zatvorite upit.
    }
promises-unknown-view = Obećanja mogu da se prikažu po vrednostima { "mine" }, { "team" }, { "today" }, { "overdue" } ili { "all" }.

# The draft of a delay notice: the times stand in the customer's zone
promises-delay-greeting = Dobar dan, { $customer },
promises-delay-greeting-nameless = Dobar dan,
promises-delay-reminder = javljam Vam se u vezi sa našim dogovorom: { $action }, rok { $due }.
promises-delay-reminder-quoted = javljam Vam se u vezi sa porukom u kojoj stoji: „{ $words }” Računali ste na { $due }.
promises-delay-news = Za to je potrebno više vremena i želim da to čujete od mene sada, pre tog roka. Izvinjavam se zbog čekanja. Novi rok, kog ću se držati: { $due }. Ako Vam je to prekasno, pišite mi i naći ćemo drugo rešenje.
promises-delay-news-late = Za to je potrebno više vremena, a to je trebalo da čujete od mene pre tog roka. Izvinjavam se zbog jednog i drugog. Novi rok, kog ću se držati: { $due }. Ako Vam je to prekasno, pišite mi i naći ćemo drugo rešenje.
promises-delay-closing =
    Hvala Vam,
    { $agent }
