# The list of tickets, views, filters and search
app-view-mentions = Помињања
app-view-snoozed = Одложено
app-view-spam = Нежељена пошта
app-view-trash = Корпа
app-view-about-mentions = Упити у којима Вам се колеге обраћају.
app-view-about-snoozed = Склоњено до неког времена или до одговора.
app-view-about-spam = Писма у којима нико ништа није тражио.
app-view-about-trash = Бачено; може да се врати.
app-view-of-agent = Ваш сопствени приказ.
app-view-of-team = Приказ Вашег тима.
app-view-of-all = Приказ за све.
app-view-change = Измени приказ
app-view-save = Сачувај као приказ
app-view-new = Нови приказ
app-view-saved = Приказ „{ $name }“ је сачуван.
app-view-name = Назив
app-view-owner = Ко га види
app-view-owner-agent = Само ја
app-view-owner-team = Мој тим
app-view-owner-all = Сви
app-view-shows =
    { $count ->
        [one] Тренутно приказује { $count } упит.
        [few] Тренутно приказује { $count } упита.
       *[other] Тренутно приказује { $count } упита.
    }
app-view-shows-more = Тренутно приказује више од { $count } упита.
app-view-incomplete = Молимо Вас да попуните сваки услов.
app-view-remove = Уклони приказ
app-view-keep = Сачувај
app-sort-next_due = Прво најближи рок
app-inbox-empty-mentions = Нико Вас није поменуо.
app-inbox-empty-snoozed = Ништа није одложено.
app-inbox-empty-spam = Нема нежељене поште.
app-inbox-empty-trash = Корпа је празна.
app-inbox-empty-saved = Тренутно ниједан упит не одговара.
app-list-columns = Колоне
app-list-as-cards = Картице
app-list-as-table = Табела
app-column-number = Број
app-column-customer = Купац
app-column-subject = Наслов
app-column-state = Статус
app-column-priority = Приоритет
app-column-assignee = Задужена особа
app-column-team = Тим
app-column-waiting = Чекање
app-column-last_message = Последња порука
app-column-due = Следећи рок
app-column-language = Језик
app-column-channel = Канал
app-column-tags = Ознаке
app-column-type = Врста
app-column-topic = Тема
app-rail-views = Прикази
app-search-title = Претрага
app-search-box = Тражи упите и купце
app-search-hint = Речи, број, адреса, „тачна фраза“
app-search-clear = Обриши
app-search-about = Упити, поруке и купци налазе се по речима на сваком језику, по броју, адреси или телефону. Тачну фразу ставите под наводнике.
app-search-not-whole = Старији упити се још додају у претрагу. За неколико минута ће се и они наћи.
app-search-phrase-missed = Баш тако нико није написао. Ови упити имају те речи.
app-search-customers = Купци
app-search-tickets = Упити
app-search-some-words = Са неким од речи
app-search-cut = Погодака је веома много; најстарији нису прегледани. Помоћи ће још једна реч.
app-search-nothing = Ништа није нађено
app-search-nothing-about = Можда помаже другачије написана реч или мање речи.
app-filter-title = Филтер
app-filter-field = Поље
app-filter-op = Поређење
app-filter-value = Вредност
app-filter-unit = Јединица
app-filter-yes = Да
app-filter-no = Не
app-filter-nothing = Ништа не одговара
app-filter-choose = Молимо изаберите
app-filter-add = Филтер
app-filter-apply = Примени
app-filter-remove = Уклони: { $name }
app-filter-take-away = Уклони услов { $number }
app-filter-join = Како су услови повезани
app-filter-all = Све од овога
app-filter-any = Било шта од овога
app-filter-add-condition = Услов
app-filter-add-group = Група
app-filter-group =
    { $count ->
        [one] Група са { $count } условом
        [few] Група са { $count } услова
       *[other] Група са { $count } услова
    }
app-filter-not = не: { $name }
app-filter-my-teams = Моји тимови
app-filter-channel-email = Е-пошта
app-filter-state-open = отворено
app-filter-state-waiting = чека купца
app-filter-state-resolved = решено
app-filter-state-snoozed = одложено
app-filter-state-spam = нежељена пошта
app-filter-state-trash = корпа
app-filter-field-state = Стање
app-filter-field-status = Статус
app-filter-field-priority = Приоритет
app-filter-field-assignee = Задужена особа
app-filter-field-team = Тим
app-filter-field-tag = Ознака
app-filter-field-type = Врста
app-filter-field-topic = Тема
app-filter-field-language = Језик
app-filter-field-channel = Канал
app-filter-field-mailbox = Сандучић
app-filter-field-subject = Предмет
app-filter-field-last_line = Последња порука
app-filter-field-customer_address = Адреса купца
app-filter-field-tag_name = Назив ознаке
app-filter-field-customer = Купац
app-filter-field-created = Отворено
app-filter-field-last_message = Последња порука
app-filter-field-resolved = Решено
app-filter-field-waiting = Купац чека од
app-filter-field-due = Следећи рок
app-filter-field-promise = Отворено обећање
app-filter-field-unread = Непрочитано
app-filter-field-snoozed = Одложено
app-filter-field-watched = Пратим
app-filter-field-mentioned = Поменути сте
app-filter-field-draft = Мој нацрт
app-filter-field-attachment = Прилог
app-filter-op-is = је
app-filter-op-is_not = није
app-filter-op-contains = садржи
app-filter-op-contains_not = не садржи
app-filter-op-at_least = најмање
app-filter-op-at_most = највише
app-filter-op-within_last = у последњих
app-filter-op-longer_ago = пре више од
app-filter-op-within_next = у наредних
app-filter-op-before = пре
app-filter-op-from = од
app-filter-op-some = је наведено
app-filter-op-none = није наведено
app-filter-unit-hours = сати
app-filter-unit-days = дана
app-filter-unit-weeks = недеља
app-filter-span-hours =
    { $count ->
        [one] { $count } сат
        [few] { $count } сата
       *[other] { $count } сати
    }
app-filter-span-days =
    { $count ->
        [one] { $count } дан
        [few] { $count } дана
       *[other] { $count } дана
    }
app-filter-span-weeks =
    { $count ->
        [one] { $count } недеља
        [few] { $count } недеље
       *[other] { $count } недеља
    }
app-search-all = Тражи свуда: „{ $words }“
app-filter-field-organisation = Организација
app-filter-find = Упишите име или адресу
app-filter-words = Упишите речи, Enter после сваке
app-views-order = Редослед приказа
