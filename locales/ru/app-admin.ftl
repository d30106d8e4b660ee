# Running the desk: settings, people, roles, the audit log, automation, hours, retention.

# Audit log
app-audit-export = Скачать файлом
app-audit-filters = Фильтры
app-audit-who = Кто
app-audit-anybody = Кто угодно
app-audit-what = Что
app-audit-anything = Что угодно
app-audit-when = Когда
app-audit-span-day = Последние сутки
app-audit-span-week = Последние 7 дней
app-audit-span-month = Последние 30 дней
app-audit-span-year = Последний год
app-audit-span-ever = За всё время
app-audit-kind-agent = Сотрудники и входы
app-audit-kind-team = Команды
app-audit-kind-role = Роли
app-audit-kind-invitation = Приглашения
app-audit-kind-company = Компания
app-audit-kind-hours = Рабочие часы
app-audit-kind-mailbox = Почтовые ящики
app-audit-kind-letter = Письма
app-audit-kind-job = Невыполненные работы
app-audit-kind-guard = Страж формулировок
app-audit-kind-automation = Автоматизация
app-audit-kind-api_key = Ключи API
app-audit-kind-retention = Сроки хранения
app-audit-kind-audit = Сам журнал
app-audit-desk = Сам Rapport
app-audit-customer = Клиент
app-audit-empty = убрано
app-audit-way-session = в приложении
app-audit-way-api_key = с ключом API
app-audit-way-command_line = в командной строке
app-audit-way-desk = автоматически

# Settings
app-settings-about = Как работает служба и кто что может.
app-settings-search = Поиск в настройках
app-settings-people = Сотрудники
app-settings-tickets = Обращения
app-settings-letters = Письма
app-settings-company = Компания
app-settings-safety = Безопасность и данные

# Roles
app-roles = Роли
app-roles-built-in = Встроенные
app-roles-own = Собственные
app-rights = Права
app-rights-work = Работа с обращениями
app-rights-lead = Руководство
app-rights-desk = Настройка службы
app-rights-trust = Данные и доверие
app-right-all_tickets = Видеть обращения всех команд
app-right-delete_tickets = Удалять обращения в корзину и возвращать
app-right-merge_tickets = Объединять и разделять обращения
app-right-export = Скачивать и импортировать списки файлами
app-right-override = Закрывать, несмотря на открытое обещание
app-right-team_promises = Следить за обещаниями своих команд
app-right-mail_log = Читать журнал почты, исправлять сбои
app-right-reports = Читать отчёты
app-right-people = Управлять сотрудниками, ролями и командами
app-right-company = Изменять данные компании и часы работы
app-right-mailboxes = Настраивать почтовые ящики
app-right-guard = Настраивать стража формулировок
app-right-macros = Писать макросы для команд и для всех
app-right-shared_views = Открывать подборки всем
app-right-automation = Писать правила автоматизации
app-right-fields = Статусы, типы, темы и свои поля
app-right-api_keys = Создавать и отзывать ключи API
app-right-audit = Читать журнал изменений
app-right-erase_persons = Выгружать и стирать данные человека
app-right-retention = Решать, сколько что хранится

# Invitations
app-invite = Пригласить
app-invite-title = Пригласить сотрудника
app-invite-name-about = Можно не заполнять: человек укажет имя сам.
app-invite-language = Язык письма
app-invite-through = Отправить письмо с адреса
app-invite-no-letter = Без письма: передам ссылку лично
app-invite-by-hand = Передайте, пожалуйста, эту ссылку. Она действует семь дней и только для одного человека.
app-invitations = Приглашённые
app-invitation-expired = Срок истёк
app-invitation-good = действует до { $until }
app-invitation-was-good = действовало до { $until }
app-invitation-trouble = Письмо не дошло. Ответ почтового сервера: «{ $words }»
app-invitation-link = Показать ссылку
app-invitation-again = Отправить ещё раз
app-invitation-renew = Новая ссылка
app-invitation-revoke = Отозвать
app-join-title = Добро пожаловать
app-join-about = Вас приглашает { $by }. Вы будете входить с адресом { $email }; выберите, пожалуйста, пароль.
app-join = Начать

# Leaving
app-depart = Закрыть доступ и передать дела
app-depart-open = Покидает службу…
app-depart-title = { $name } покидает службу
app-depart-left = Открытых обращений: { $tickets }. Открытых обещаний: { $promises }. Черновиков: { $drafts }.
app-depart-to = Кто примет дела?
app-depart-spread = Коллеги из каждой команды, как при новых обращениях
app-depart-agent = Один человек
app-depart-team = Команда
app-depart-who = Сотрудник
app-depart-about = Все сеансы и ключи API завершатся сразу. Написанное останется за автором. Обещания клиентам сохранят слова и сроки.

# API keys
app-scope-admin = Управление службой
app-scope-about-read = Читает то, что видите Вы.
app-scope-about-write = Также отвечает и изменяет обращения и клиентов.
app-scope-about-admin = Также изменяет настройки, насколько это можете Вы.
app-key-ends = Срок действия
app-key-ends-month = через 30 дней
app-key-ends-quarter = через 90 дней
app-key-ends-year = через год
app-key-ends-never = бессрочно
app-key-never-ends = бессрочный
app-key-ended = срок истёк
app-key-until = до { $when }
app-key-used = Последнее использование: { $when }
app-key-unused = Ещё не использовался

# Automation
app-automation-empty = Правил пока нет
app-automation-empty-about = Хорошее первое правило: письма о счетах попадают к команде, которая ими занимается.
app-automation-add = Новое правило
app-automation-change = Изменить правило
app-automation-remove = Удалить правило
app-automation-name = Название правила
app-automation-on = { $name }: включено
app-automation-up = { $name }: выше
app-automation-down = { $name }: ниже
app-automation-when = Когда
app-automation-events = Когда что-то происходит
app-automation-times = Через несколько часов
app-automation-hours = Часов
app-automation-conditions = Если обращение такое
app-automation-actions = Сделать следующее
app-automation-action-add = Добавить действие
app-automation-action-remove = Убрать действие
app-automation-try = Проверить
app-automation-tried = Сейчас таких { $matching } из { $count } последних обращений за 30 дней.
app-automation-would = Произошло бы: { $what }
app-automation-log = Что сделали правила
app-automation-log-empty = Правила пока ничего не сделали.
app-happening-opened = Когда открыто обращение
app-happening-customer_answered = Когда клиент пишет снова
app-happening-we_answered = Когда мы ответили
app-happening-state_changed = Когда его решили, открыли снова, отложили или вернули
app-happening-assigned = Когда его передали
app-happening-changed = Когда изменены тема, приоритет или язык
app-happening-promise_missed = Когда прошёл срок обещания
app-happening-delivery_failed = Когда письмо не дошло
app-since-customer_waits = { $hours ->
    [one] Клиент ждёт ответа { $hours } час
    [few] Клиент ждёт ответа { $hours } часа
   *[other] Клиент ждёт ответа { $hours } часов
}
app-since-customer_silent = { $hours ->
    [one] Клиент молчит { $hours } час
    [few] Клиент молчит { $hours } часа
   *[other] Клиент молчит { $hours } часов
}
app-since-opened = { $hours ->
    [one] Обращение открыто { $hours } час
    [few] Обращение открыто { $hours } часа
   *[other] Обращение открыто { $hours } часов
}
app-since-about-customer_waits = Часы с тех пор, как клиент ждёт
app-since-about-customer_silent = Часы после нашего ответа, пока клиент молчит
app-since-about-opened = Часы с открытия обращения
app-because-opened = обращение открыто
app-because-customer_answered = клиент написал снова
app-because-we_answered = мы ответили
app-because-state_changed = изменилось состояние
app-because-assigned = передано
app-because-changed = изменено
app-because-promise_missed = срок обещания прошёл
app-because-delivery_failed = письмо не дошло
app-because-customer_waits = клиент ждёт
app-because-customer_silent = клиент молчит
app-rule-action-assign = Передать сотруднику
app-rule-action-team = Передать команде
app-rule-action-state = Изменить состояние
app-rule-action-priority = Изменить приоритет
app-rule-action-note = Написать заметку
app-rule-action-answer = Ответить автоматически
app-rule-action-answer-about = Только людям и не больше автоматических писем, чем можно одному человеку. { $variable } заменяется именем клиента.
app-happening-tagged = Когда метки добавлены или сняты
app-because-tagged = изменены метки
app-rule-action-add_tag = Добавить метку
app-rule-action-remove_tag = Снять метку

# Business hours
app-hours-company = Компания
app-hours-same = Как у компании
app-hours-none = Часы не заданы
app-hours-set = Задать часы
app-hours-open = Сейчас открыто, до { $when }
app-hours-open-always = Всегда открыто
app-hours-closed = Сейчас закрыто, откроется { $when }
app-hours-closed-always = Закрыто; открытие не запланировано
app-hours-edit = Часы: { $name }
app-hours-week = Обычная неделя
app-hours-day = { $day }: часы
app-hours-day-about = Например, 08:00-12:00, 13:00-17:00. Пусто: закрыто.
app-hours-wrong = Напишите, пожалуйста, время как 08:00-16:00, несколько через запятую.
app-hours-holidays = Государственные праздники
app-hours-no-holidays = Нет
app-hours-holidays-ba-fbih = Босния и Герцеговина, Федерация
app-hours-holidays-ba-rs = Босния и Герцеговина, Республика Сербская
app-hours-holidays-de = Германия
app-hours-holidays-gb = Великобритания
app-hours-holidays-hr = Хорватия
app-hours-holidays-md = Молдова
app-hours-holidays-ro = Румыния
app-hours-holidays-rs = Сербия
app-hours-holidays-ru = Россия
app-hours-holidays-us = США
app-hours-exceptions = Особые дни
app-hours-exceptions-about = Даты со своими часами или закрытые.
app-hours-exception-add = Добавить день
app-hours-exception-remove = Убрать день
app-hours-date = Дата
app-hours-clear = Часы как у компании

# Retention
app-retention-audit = Журнал изменений
app-retention-audit-about = Более старые записи удаляются навсегда, и журнал об этом сообщает.
app-retention-ever = Хранится всегда
app-retention-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}
app-retention-trash = Корзина
app-retention-trash-about = Обращения, которые кто-то удалил. Вернуть их можно до конца этого срока.
app-retention-spam = Спам
app-retention-spam-about = Обращения, в которых был спам; отправители остаются известны.
app-retention-original = Исходные письма
app-retention-original-about = Письма в том виде, в каком они пришли, с заголовками. Показанное в обращениях и вложения остаются.
app-retention-there = { $count ->
    [one] Там { $count } обращение.
    [few] Там { $count } обращения.
   *[other] Там { $count } обращений.
}
app-retention-next = Первое уйдёт
app-rule-action-notify = Сообщить коллеге
app-rule-action-macro = Применить макрос
app-rule-action-macro-about = Его действия выполняются, а текст уходит клиенту автоматически.
