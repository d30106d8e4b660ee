# Отказы
notices-not-found = Этого уведомления больше нет.
notices-unknown-kind = Такого вида уведомлений нет.
notices-time-of-day = Выберите, пожалуйста, время дня.
notices-agents-only = Уведомления есть только у тех, кто здесь работает.
notices-needs-admin = Ящик для этих писем выбирает администратор.
notices-subscription = Этот браузер не дал адреса, на который можно присылать уведомления.
notices-too-many-browsers = Уведомления уже приходят в наибольшее число браузеров. Удалите, пожалуйста, тот, которым больше не пользуетесь.

# О чём сообщается: { $who } коллега или клиент, { $customer } и { $subject } обращения, { $times } сколько раз
notices-said-assigned = Вам передано обращение «{ $subject }», клиент: { $customer }. Передаёт { $who }
notices-said-assigned-nameless = Теперь у Вас: «{ $subject }», клиент: { $customer }
notices-said-mentioned = { $who } упоминает Вас в «{ $subject }»
notices-said-answered =
    { $times ->
        [one] Ответ, { $who }: { $subject }
        [few] { $times } письма, { $who }: { $subject }
       *[other] { $times } писем, { $who }: { $subject }
    }
notices-said-watched = { $who } пишет в «{ $subject }», за которым Вы следите
notices-said-woken = Снова здесь: «{ $subject }», клиент: { $customer }
notices-said-promise-due = Обещано, { $due }, клиент: { $customer }. { $action }
notices-said-promise-missed = Время прошло для обещанного, клиент: { $customer }. { $action }
notices-said-team-new = Новое для Вашей команды, { $customer }: { $subject }
notices-said-elsewhere = Обращение, которое теперь у другой команды

# Письмо дня
notices-letter-subject =
    { $count ->
        [one] Вас ждёт { $count } новость
        [few] Вас ждут { $count } новости
       *[other] Вас ждут { $count } новостей
    }
notices-letter-greeting = Здравствуйте, { $name }!
notices-letter-about =
    { $count ->
        [one] С прошлого письма пришло и ещё не прочитано:
        [few] С прошлого письма пришли и ещё не прочитаны { $count } новости:
       *[other] С прошлого письма пришли и ещё не прочитаны { $count } новостей:
    }
notices-letter-change = Какие письма получать и когда, решаете Вы
notices-said-rule = Правило «{ $who }» просит Вас посмотреть обращение «{ $subject }», клиент: { $customer }
