# The list of tickets, views, filters and search
app-view-mentions = Упоминания
app-view-snoozed = Отложенные
app-view-spam = Спам
app-view-trash = Корзина
app-view-about-mentions = Обращения, в которых коллеги пишут Вам.
app-view-about-snoozed = Скрыты до срока или до ответа.
app-view-about-spam = Письма, в которых ни о чём не просили.
app-view-about-trash = Выброшенное; его можно достать обратно.
app-view-of-agent = Ваш собственный список.
app-view-of-team = Список Вашей команды.
app-view-of-all = Список для всех.
app-view-change = Изменить список
app-view-save = Сохранить как список
app-view-new = Новый список
app-view-saved = Список «{ $name }» сохранён.
app-view-name = Название
app-view-owner = Кто его видит
app-view-owner-agent = Только я
app-view-owner-team = Моя команда
app-view-owner-all = Все
app-view-shows =
    { $count ->
        [one] Сейчас показывает { $count } обращение.
        [few] Сейчас показывает { $count } обращения.
        [many] Сейчас показывает { $count } обращений.
       *[other] Сейчас показывает { $count } обращения.
    }
app-view-shows-more = Сейчас показывает больше { $count } обращений.
app-view-incomplete = Пожалуйста, заполните каждое условие.
app-view-remove = Удалить список
app-view-keep = Сохранить
app-sort-next_due = Сначала ближайший срок
app-inbox-empty-mentions = Вас никто не упоминал.
app-inbox-empty-snoozed = Ничего не отложено.
app-inbox-empty-spam = Спама нет.
app-inbox-empty-trash = Корзина пуста.
app-inbox-empty-saved = Сейчас ни одно обращение не подходит.
app-list-columns = Столбцы
app-list-as-cards = Карточки
app-list-as-table = Таблица
app-column-number = Номер
app-column-customer = Клиент
app-column-subject = Тема
app-column-state = Статус
app-column-priority = Приоритет
app-column-assignee = Исполнитель
app-column-team = Команда
app-column-waiting = Ожидание
app-column-last_message = Последнее сообщение
app-column-due = Ближайший срок
app-column-language = Язык
app-column-channel = Канал
app-column-tags = Метки
app-column-type = Вид
app-column-topic = Тематика
app-rail-views = Списки
app-search-title = Поиск
app-search-box = Искать обращения и клиентов
app-search-hint = Слова, номер, адрес, «точная фраза»
app-search-clear = Очистить
app-search-about = Обращения, сообщения и клиенты находятся по словам на любом языке, по номеру, адресу или телефону. Точную фразу возьмите в кавычки.
app-search-not-whole = Более старые обращения ещё добавляются в поиск. Через несколько минут они тоже найдутся.
app-search-phrase-missed = Именно так никто не писал. Вот обращения с этими словами.
app-search-customers = Клиенты
app-search-tickets = Обращения
app-search-some-words = Только с частью слов
app-search-cut = Совпадений очень много; самые старые не просмотрены. Поможет ещё одно слово.
app-search-nothing = Ничего не найдено
app-search-nothing-about = Попробуйте написать иначе или убрать часть слов.
app-filter-title = Фильтр
app-filter-field = Поле
app-filter-op = Сравнение
app-filter-value = Значение
app-filter-unit = Единица
app-filter-yes = Да
app-filter-no = Нет
app-filter-nothing = Ничего не подходит
app-filter-choose = Пожалуйста, выберите
app-filter-add = Фильтр
app-filter-apply = Применить
app-filter-remove = Убрать: { $name }
app-filter-take-away = Убрать условие { $number }
app-filter-join = Как соединены условия
app-filter-all = Все из них
app-filter-any = Любое из них
app-filter-add-condition = Условие
app-filter-add-group = Группа
app-filter-group =
    { $count ->
        [one] Группа из { $count } условия
        [few] Группа из { $count } условий
        [many] Группа из { $count } условий
       *[other] Группа из { $count } условия
    }
app-filter-not = не: { $name }
app-filter-my-teams = Мои команды
app-filter-channel-email = Электронная почта
app-filter-state-open = открыто
app-filter-state-waiting = ждёт клиента
app-filter-state-resolved = решено
app-filter-state-snoozed = отложено
app-filter-state-spam = спам
app-filter-state-trash = корзина
app-filter-field-state = Состояние
app-filter-field-status = Статус
app-filter-field-priority = Приоритет
app-filter-field-assignee = Исполнитель
app-filter-field-team = Команда
app-filter-field-tag = Метка
app-filter-field-type = Вид
app-filter-field-topic = Тематика
app-filter-field-language = Язык
app-filter-field-channel = Канал
app-filter-field-mailbox = Почтовый ящик
app-filter-field-subject = Тема
app-filter-field-last_line = Последнее сообщение
app-filter-field-customer_address = Адрес клиента
app-filter-field-tag_name = Название метки
app-filter-field-customer = Клиент
app-filter-field-created = Открыто
app-filter-field-last_message = Последнее сообщение
app-filter-field-resolved = Решено
app-filter-field-waiting = Клиент ждёт с
app-filter-field-due = Ближайший срок
app-filter-field-promise = Открытое обещание
app-filter-field-unread = Непрочитанное
app-filter-field-snoozed = Отложено
app-filter-field-watched = Я слежу
app-filter-field-mentioned = Меня упомянули
app-filter-field-draft = Мой черновик
app-filter-field-attachment = Вложение
app-filter-op-is = равно
app-filter-op-is_not = не равно
app-filter-op-contains = содержит
app-filter-op-contains_not = не содержит
app-filter-op-at_least = не меньше
app-filter-op-at_most = не больше
app-filter-op-within_last = за последние
app-filter-op-longer_ago = раньше чем
app-filter-op-within_next = в ближайшие
app-filter-op-before = до
app-filter-op-from = с
app-filter-op-some = указано
app-filter-op-none = не указано
app-filter-unit-hours = часы
app-filter-unit-days = дни
app-filter-unit-weeks = недели
app-filter-span-hours =
    { $count ->
        [one] { $count } час
        [few] { $count } часа
        [many] { $count } часов
       *[other] { $count } часа
    }
app-filter-span-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
app-filter-span-weeks =
    { $count ->
        [one] { $count } неделя
        [few] { $count } недели
        [many] { $count } недель
       *[other] { $count } недели
    }
app-search-all = Искать везде: «{ $words }»
app-filter-field-organisation = Организация
app-filter-find = Введите имя или адрес
app-filter-words = Введите слова, после каждого Enter
app-views-order = Порядок списков
