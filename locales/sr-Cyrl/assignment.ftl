# Why a ticket went where it went; read on the ticket
assignment-reason-returned = { $agent } већ зна овог купца
assignment-reason-language-and-room =
    { $open ->
        [one] { $agent } је ту, говори { assignment-language } и има највише простора ({ $open } отворен упит)
        [few] { $agent } је ту, говори { assignment-language } и има највише простора ({ $open } отворена упита)
       *[other] { $agent } је ту, говори { assignment-language } и има највише простора ({ $open } отворених упита)
    }
assignment-reason-room =
    { $open ->
        [one] { $agent } је ту и има највише простора ({ $open } отворен упит)
        [few] { $agent } је ту и има највише простора ({ $open } отворена упита)
       *[other] { $agent } је ту и има највише простора ({ $open } отворених упита)
    }
assignment-reason-previous-away = { $previous } већ зна овог купца, али сада није ту; од оних који су ту и могу да одговоре, највише простора има { $agent }
assignment-reason-nobody-speaks = у тиму { $team } сада нема никога ко говори { assignment-language }
assignment-reason-nobody-present = у тиму { $team } сада нема никога; упит ће видети ко први дође
assignment-reason-no-team = ово сандуче још нема тим
# Follows „govori”
assignment-language =
    { $language ->
        [ru] руски
        [bs] босански
        [hr] хрватски
        [sr-Latn] српски
        [sr-Cyrl] српски
        [ro] румунски
       *[en] енглески
    }
assignment-reason-by-hand = додељено ручно

# Refusals
assignment-no-such-agent = Ова особа више не ради код нас. Изаберите, молимо Вас, неког другог.
assignment-no-such-team = Таквог тима нема. Изаберите, молимо Вас, други.
assignment-not-of-team = Ова особа припада другом тиму. Изаберите, молимо Вас, њен тим или неког из овог.
