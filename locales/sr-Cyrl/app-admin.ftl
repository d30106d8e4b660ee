# Running the desk: settings, people, roles, the audit log, automation, hours, retention.

# Audit log
app-audit-export = Преузми као датотеку
app-audit-filters = Филтери
app-audit-who = Ко
app-audit-anybody = Било ко
app-audit-what = Шта
app-audit-anything = Било шта
app-audit-when = Када
app-audit-span-day = Последња 24 сата
app-audit-span-week = Последњих 7 дана
app-audit-span-month = Последњих 30 дана
app-audit-span-year = Последњих годину дана
app-audit-span-ever = Све што је сачувано
app-audit-kind-agent = Људи и пријаве
app-audit-kind-team = Тимови
app-audit-kind-role = Улоге
app-audit-kind-invitation = Позивнице
app-audit-kind-company = Фирма
app-audit-kind-hours = Радно време
app-audit-kind-mailbox = Поштански сандучићи
app-audit-kind-letter = Писма
app-audit-kind-job = Неуспели послови
app-audit-kind-guard = Чувар израза
app-audit-kind-automation = Аутоматизација
app-audit-kind-api_key = API кључеви
app-audit-kind-retention = Рокови чувања
app-audit-kind-audit = Сам дневник
app-audit-desk = Сам Rapport
app-audit-customer = Купац
app-audit-empty = уклоњено
app-audit-way-session = у апликацији
app-audit-way-api_key = API кључем
app-audit-way-command_line = из командне линије
app-audit-way-desk = самостално

# Settings
app-settings-about = Како Ваша служба ради и ко шта сме.
app-settings-search = Тражи у подешавањима
app-settings-people = Људи
app-settings-tickets = Упити
app-settings-letters = Писма
app-settings-company = Фирма
app-settings-safety = Безбедност и подаци

# Roles
app-roles = Улоге
app-roles-built-in = Уграђене
app-roles-own = Ваше сопствене
app-rights = Права
app-rights-work = Рад на упитима
app-rights-lead = Вођење
app-rights-desk = Уређивање службе
app-rights-trust = Подаци и поверење
app-right-all_tickets = Види упите свих тимова
app-right-delete_tickets = Баца упите у отпад и враћа их
app-right-merge_tickets = Спаја и раздваја упите
app-right-export = Преузима и увози спискове као датотеке
app-right-override = Затвара упркос отвореном обећању
app-right-team_promises = Прати обећања својих тимова
app-right-mail_log = Чита дневник поште, поправља неуспело
app-right-reports = Чита извештаје
app-right-people = Управља људима, улогама и тимовима
app-right-company = Мења податке фирме и радно време
app-right-mailboxes = Поставља сандучиће
app-right-guard = Уређује чувара израза
app-right-macros = Пише макрое за тимове и за све
app-right-shared_views = Дели приказе са свима
app-right-automation = Пише правила аутоматизације
app-right-fields = Статуси, врсте, теме и сопствена поља
app-right-api_keys = Прави и опозива API кључеве
app-right-audit = Чита дневник измена
app-right-erase_persons = Извози и брише податке особе
app-right-retention = Одлучује колико се шта чува

# Invitations
app-invite = Позови
app-invite-title = Позовите особу
app-invite-name-about = Може остати празно; особа га уписује сама.
app-invite-language = Језик писма
app-invite-through = Пошаљи писмо са адресе
app-invite-no-letter = Без писма: линк предајем лично
app-invite-by-hand = Молимо предајте овај линк особи. Важи седам дана и за једну особу.
app-invitations = Позвани
app-invitation-expired = Истекла
app-invitation-good = важи до { $until }
app-invitation-was-good = важила је до { $until }
app-invitation-trouble = Писмо није стигло. Сервер поште каже: „{ $words }“
app-invitation-link = Прикажи линк
app-invitation-again = Пошаљи поново
app-invitation-renew = Нови линк
app-invitation-revoke = Повуци
app-join-title = Добро дошли
app-join-about = Позива Вас { $by }. Пријављиваћете се адресом { $email }; молимо изаберите лозинку.
app-join = Почните

# Leaving
app-depart = Деактивирај и предај посао
app-depart-open = Одлази из службе…
app-depart-title = { $name } одлази
app-depart-left = Отворени упити: { $tickets }. Отворена обећања: { $promises }. Нацрти: { $drafts }.
app-depart-to = Ко ово преузима?
app-depart-spread = Колеге из сваког тима, као код нових упита
app-depart-agent = Једна особа
app-depart-team = Тим
app-depart-who = Особа
app-depart-about = Одмах се одјављује свуда, а API кључеви престају. Оно што је особа написала остаје њено. Обећања купцима задржавају речи и рокове.

# API keys
app-scope-admin = Управљање службом
app-scope-about-read = Чита оно што Ви смете да видите.
app-scope-about-write = Такође одговара и мења упите и купце.
app-scope-about-admin = Такође мења подешавања, колико и Ви смете.
app-key-ends = Престаје
app-key-ends-month = после 30 дана
app-key-ends-quarter = после 90 дана
app-key-ends-year = после годину дана
app-key-ends-never = никад
app-key-never-ends = не престаје
app-key-ended = престао је
app-key-until = до { $when }
app-key-used = Последња употреба: { $when }
app-key-unused = Још није коришћен

# Automation
app-automation-empty = Још нема правила
app-automation-empty-about = Добро прво правило: писма о рачунима иду тиму који их познаје.
app-automation-add = Ново правило
app-automation-change = Измени правило
app-automation-remove = Уклони правило
app-automation-name = Назив правила
app-automation-on = { $name }: укључено
app-automation-up = { $name }: раније
app-automation-down = { $name }: касније
app-automation-when = Када
app-automation-events = Када се нешто деси
app-automation-times = Неколико сати касније
app-automation-hours = Сати
app-automation-conditions = Ако је упит овакав
app-automation-actions = Онда уради ово
app-automation-action-add = Додај радњу
app-automation-action-remove = Уклони радњу
app-automation-try = Испробај
app-automation-tried = Оваквих је сада { $matching } од последњих { $count } упита у 30 дана.
app-automation-would = Десило би се: { $what }
app-automation-log = Шта су правила урадила
app-automation-log-empty = Још ниједно правило није деловало.
app-happening-opened = Када се упит отвори
app-happening-customer_answered = Када купац поново пише
app-happening-we_answered = Када одговоримо
app-happening-state_changed = Када се реши, поново отвори, одложи или пробуди
app-happening-assigned = Када се некоме додели
app-happening-changed = Када се промени предмет, приоритет или језик
app-happening-promise_missed = Када прође рок обећања
app-happening-delivery_failed = Када писмо не стигне
app-since-customer_waits = { $hours ->
    [one] Купац чека { $hours } сат
    [few] Купац чека { $hours } сата
   *[other] Купац чека { $hours } сати
}
app-since-customer_silent = { $hours ->
    [one] Купац се не јавља { $hours } сат
    [few] Купац се не јавља { $hours } сата
   *[other] Купац се не јавља { $hours } сати
}
app-since-opened = { $hours ->
    [one] Упит је отворен { $hours } сат
    [few] Упит је отворен { $hours } сата
   *[other] Упит је отворен { $hours } сати
}
app-since-about-customer_waits = Сати откад купац чека
app-since-about-customer_silent = Сати од нашег одговора док се купац не јавља
app-since-about-opened = Сати од отварања упита
app-because-opened = упит отворен
app-because-customer_answered = купац поново писао
app-because-we_answered = одговорили смо
app-because-state_changed = стање промењено
app-because-assigned = додељено
app-because-changed = измењено
app-because-promise_missed = рок обећања прошао
app-because-delivery_failed = писмо није стигло
app-because-customer_waits = купац чека
app-because-customer_silent = купац се не јавља
app-rule-action-assign = Додели особи
app-rule-action-team = Додели тиму
app-rule-action-state = Постави стање
app-rule-action-priority = Постави приоритет
app-rule-action-note = Напиши белешку
app-rule-action-answer = Одговори аутоматски
app-rule-action-answer-about = Само људима, и не више аутоматских писама него што ико сме да добије. { $variable } стоји за име купца.
app-happening-tagged = Када се ознаке додају или скину
app-because-tagged = ознаке промењене
app-rule-action-add_tag = Додај ознаку
app-rule-action-remove_tag = Скини ознаку

# Business hours
app-hours-company = Фирма
app-hours-same = Као фирма
app-hours-none = Још нема радног времена
app-hours-set = Постави време
app-hours-open = Сада отворено, до { $when }
app-hours-open-always = Увек отворено
app-hours-closed = Сада затворено, отвара се { $when }
app-hours-closed-always = Затворено; отварање није предвиђено
app-hours-edit = Радно време: { $name }
app-hours-week = Уобичајена недеља
app-hours-day = { $day }: сати
app-hours-day-about = На пример 08:00-12:00, 13:00-17:00. Празно значи затворено.
app-hours-wrong = Молимо пишите времена као 08:00-16:00, више њих са зарезом.
app-hours-holidays = Државни празници
app-hours-no-holidays = Нема
app-hours-holidays-ba-fbih = Босна и Херцеговина, Федерација
app-hours-holidays-ba-rs = Босна и Херцеговина, Република Српска
app-hours-holidays-de = Немачка
app-hours-holidays-gb = Велика Британија
app-hours-holidays-hr = Хрватска
app-hours-holidays-md = Молдавија
app-hours-holidays-ro = Румунија
app-hours-holidays-rs = Србија
app-hours-holidays-ru = Русија
app-hours-holidays-us = Сједињене Америчке Државе
app-hours-exceptions = Посебни дани
app-hours-exceptions-about = Датуми са сопственим сатима или затворени.
app-hours-exception-add = Додај дан
app-hours-exception-remove = Уклони дан
app-hours-date = Датум
app-hours-clear = Користи време фирме

# Retention
app-retention-audit = Дневник измена
app-retention-audit-about = Старији редови се бришу заувек, а дневник то бележи.
app-retention-ever = Чува се заувек
app-retention-days = { $days ->
    [one] { $days } дан
    [few] { $days } дана
   *[other] { $days } дана
}
app-retention-trash = Корпа
app-retention-trash-about = Упити које је неко одбацио. После тог времена нико их више не може вратити.
app-retention-spam = Нежељена пошта
app-retention-spam-about = Упити означени као нежељена пошта. Њихови пошиљаоци остају познати.
app-retention-original = Оригинали писама
app-retention-original-about = Писма онаква каква су стигла, са заглављима. Оно што се види у упитима и прилози остају.
app-retention-there = { $count ->
    [one] Тамо је { $count } упит.
    [few] Тамо су { $count } упита.
   *[other] Тамо је { $count } упита.
}
app-retention-next = Први се брише
app-rule-action-notify = Јавити колеги
app-rule-action-macro = Примени макро
app-rule-action-macro-about = Његове радње се изврше, а текст аутоматски одлази купцу.
