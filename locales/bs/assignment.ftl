# Why a ticket went where it went; read on the ticket
assignment-reason-returned = { $agent } već zna ovog kupca
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
assignment-reason-previous-away = { $previous } već zna ovog kupca, ali sada nije tu; od onih koji su tu i mogu odgovoriti, najviše prostora ima { $agent }
assignment-reason-nobody-speaks = u timu { $team } sada nema nikoga ko govori { assignment-language }
assignment-reason-nobody-present = u timu { $team } sada nema nikoga; upit će vidjeti ko prvi dođe
assignment-reason-no-team = ovo sanduče još nema tim
# Follows „govori”
assignment-language =
    { $language ->
        [ru] ruski
        [bs] bosanski
        [hr] hrvatski
        [sr-Latn] srpski
        [sr-Cyrl] srpski
        [ro] rumunski
       *[en] engleski
    }
assignment-reason-by-hand = dodijeljeno ručno

# Refusals
assignment-no-such-agent = Ova osoba više ne radi kod nas. Odaberite, molimo Vas, nekog drugog.
assignment-no-such-team = Takvog tima nema. Odaberite, molimo Vas, drugi.
assignment-not-of-team = Ova osoba pripada drugom timu. Odaberite, molimo Vas, njen tim ili nekog iz ovog.
