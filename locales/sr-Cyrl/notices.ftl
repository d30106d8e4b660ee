# Одбијања
notices-not-found = Овог обавештења више нема.
notices-unknown-kind = Таква врста обавештења не постоји.
notices-time-of-day = Молимо Вас да изаберете време у дану.
notices-agents-only = Обавештења имају само они који овде раде.
notices-needs-admin = Сандучић за ова писма бира администратор.
notices-subscription = Овај прегледач није дао адресу на коју обавештења могу да се шаљу.
notices-too-many-browsers = Обавештења већ иду у највећи могући број прегледача. Молимо Вас да уклоните онај који више не користите.

# О чему се јавља: { $who } колега или купац, { $customer } и { $subject } упита, { $times } колико пута
notices-said-assigned = { $who } Вам предаје упит „{ $subject }“, купац: { $customer }
notices-said-assigned-nameless = Упит „{ $subject }“ сада је код Вас, купац: { $customer }
notices-said-mentioned = { $who } Вас помиње у упиту „{ $subject }“
notices-said-answered =
    { $times ->
        [one] Одговор, { $who }: { $subject }
        [few] { $times } поруке, { $who }: { $subject }
       *[other] { $times } порука, { $who }: { $subject }
    }
notices-said-watched = { $who } пише у упиту „{ $subject }“ који пратите
notices-said-woken = Упит „{ $subject }“ поново је ту, купац: { $customer }
notices-said-promise-due = Обећано, { $due }, купац: { $customer }. { $action }
notices-said-promise-missed = Прошло је време за обећано, купац: { $customer }. { $action }
notices-said-team-new = Ново за Ваш тим, { $customer }: { $subject }
notices-said-elsewhere = Упит који сада припада другом тиму

# Писмо дана
notices-letter-subject =
    { $count ->
        [one] Чека Вас { $count } новост
        [few] Чекају Вас { $count } новости
       *[other] Чека Вас { $count } новости
    }
notices-letter-greeting = Добар дан, { $name },
notices-letter-about =
    { $count ->
        [one] од прошлог писма стигло је и још није прочитано:
        [few] од прошлог писма стигле су и још нису прочитане { $count } новости:
       *[other] од прошлог писма стигло је и још није прочитано { $count } новости:
    }
notices-letter-change = Која писма добијате и када, одлучујете Ви
notices-said-rule = Правило „{ $who }“ моли Вас да погледате упит „{ $subject }“, купац: { $customer }
