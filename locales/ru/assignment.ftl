# Why a ticket went where it went; read on the ticket
assignment-reason-returned = этот клиент уже знаком с сотрудником: { $agent }
assignment-reason-language-and-room =
    { $open ->
        [one] { $agent } на месте, говорит { assignment-language } и несёт меньше всего ({ $open } открытое обращение)
        [few] { $agent } на месте, говорит { assignment-language } и несёт меньше всего ({ $open } открытых обращения)
       *[other] { $agent } на месте, говорит { assignment-language } и несёт меньше всего ({ $open } открытых обращений)
    }
assignment-reason-room =
    { $open ->
        [one] { $agent } на месте и несёт меньше всего ({ $open } открытое обращение)
        [few] { $agent } на месте и несёт меньше всего ({ $open } открытых обращения)
       *[other] { $agent } на месте и несёт меньше всего ({ $open } открытых обращений)
    }
assignment-reason-previous-away = { $previous } знает этого клиента, но сейчас не на месте; из тех, кто на месте и может ответить, { $agent } несёт меньше всего
assignment-reason-nobody-speaks = в команде «{ $team }» сейчас нет никого, кто говорит { assignment-language }
assignment-reason-nobody-present = в команде «{ $team }» сейчас никого нет на месте; обращение увидит первый, кто придёт
assignment-reason-no-team = у этого почтового ящика пока нет команды
# Follows «говорит»
assignment-language =
    { $language ->
        [ru] по-русски
        [bs] по-боснийски
        [hr] по-хорватски
        [sr-Latn] по-сербски
        [sr-Cyrl] по-сербски
        [ro] по-румынски
       *[en] по-английски
    }
assignment-reason-by-hand = назначено вручную

# Refusals
assignment-no-such-agent = Этот сотрудник у нас больше не работает. Выберите, пожалуйста, другого.
assignment-no-such-team = Такой команды нет. Выберите, пожалуйста, другую.
assignment-not-of-team = Этот сотрудник из другой команды. Выберите, пожалуйста, его команду или кого-то из этой.
