# Why a ticket went where it went; read on the ticket
assignment-reason-returned = { $agent } već poznaje ovog kupca
assignment-reason-language-and-room =
    { $open ->
        [one] { $agent } je tu, govori { assignment-language } i ima najviše prostora ({ $open } otvoren upit)
        [few] { $agent } je tu, govori { assignment-language } i ima najviše prostora ({ $open } otvorena upita)
       *[other] { $agent } je tu, govori { assignment-language } i ima najviše prostora ({ $open } otvorenih upita)
    }
assignment-reason-room =
    { $open ->
        [one] { $agent } je tu i ima najviše prostora ({ $open } otvoren upit)
        [few] { $agent } je tu i ima najviše prostora ({ $open } otvorena upita)
       *[other] { $agent } je tu i ima najviše prostora ({ $open } otvorenih upita)
    }
assignment-reason-previous-away = { $previous } već poznaje ovog kupca, ali sada nije tu; od onih koji su tu i mogu odgovoriti, najviše prostora ima { $agent }
assignment-reason-nobody-speaks = u timu { $team } sada nema nikoga tko govori { assignment-language }
assignment-reason-nobody-present = u timu { $team } sada nema nikoga; upit će vidjeti tko prvi dođe
assignment-reason-no-team = ovaj pretinac još nema tim
# Follows „govori”
assignment-language =
    { $language ->
        [ru] ruski
        [bs] bosanski
        [hr] hrvatski
        [sr-Latn] srpski
        [sr-Cyrl] srpski
        [ro] rumunjski
       *[en] engleski
    }
assignment-reason-by-hand = dodijeljeno ručno

# Refusals
assignment-no-such-agent = Ova osoba više ne radi kod nas. Odaberite, molimo Vas, nekog drugog.
assignment-no-such-team = Takvog tima nema. Odaberite, molimo Vas, drugi.
assignment-not-of-team = Ova osoba pripada drugom timu. Odaberite, molimo Vas, njezin tim ili nekoga iz ovoga.
