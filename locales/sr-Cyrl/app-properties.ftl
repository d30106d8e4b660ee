# Statuses, types, topics, tags, fields, and changes of many tickets at once.
app-archive = Архивирај
app-archive-it = Архивирај „{ $name }”
app-archived = Архивирано
app-unarchive = Користи поново
app-unarchive-it = Користи поново „{ $name }”
app-change-it = Промени „{ $name }”
app-move-up = Помери „{ $name }” навише
app-move-down = Помери „{ $name }” наниже
app-label-languages = Називи на другим језицима
app-status = Статус
app-status-plain = { $name } (обични)
app-status-add = Додај статус
app-status-add-to = Додај статус у „{ $name }”
app-status-change = Промени статус
app-status-category = Категорија
app-category-about-open = Ред је на нама.
app-category-about-waiting = Чекамо купца или неког другог.
app-category-about-resolved = Нема више шта да се уради. Пре таквог статуса агент одговара на питање при затварању.
app-type = Врста
app-types = Врсте
app-listed-about-types = Какав је упит: питање, квар, поруџбина.
app-listed-add-types = Додај врсту
app-topic = Тема
app-topics = Теме
app-listed-about-topics = О чему је упит: испорука, рачуни, производ.
app-listed-add-topics = Додај тему
app-tags = Ознаке
app-tags-add = Додај ознаке
app-tags-find = Пронађи ознаку
app-tags-about = Агенти праве ознаке успут. Овде можете да им дате боље називе и да спојите оне које значе исто.
app-tag-merge = Споји
app-tag-merge-into = Споји са
app-properties = Својства
app-field-choose = Изаберите
app-field-empty = Испразни „{ $name }”
app-field-missing = Молимо Вас да ово попуните.
app-field-open-url = Отвори страницу
app-field-kind = Шта садржи
app-field-kind-text = Текст
app-field-kind-number = Број
app-field-kind-date = Датум
app-field-kind-choice = Избор
app-field-kind-nested = Вишестепени избор
app-field-kind-checkbox = Квачица
app-field-kind-url = Веб-адреса
app-field-required = Обавезно
app-field-required-never = Никад
app-field-required-opening = При отварању
app-field-required-closing = При затварању
app-field-conditional = приказује се под условима
app-field-choices = Могућности
app-field-choice = Могућност { $number }
app-field-choice-add = Додај могућност
app-field-choice-within = Додај могућност унутар „{ $name }”
app-field-choice-remove = Уклони могућност „{ $name }”
app-fields-add = Додај поље
app-fields-none = Још нема поља.
app-fields-ticket = Упити
app-fields-customer = Купци
app-fields-organisation = Организације
app-condition-when = Приказати кад је
app-condition-is = једно од
app-condition-add = Додај услов
app-condition-remove = Уклони услов { $number }
app-condition-type = Врста
app-condition-topic = Тема
app-condition-status = Статус
app-condition-category = Категорија статуса
app-condition-true = означено
app-condition-false = није означено
app-resolve-fields = Молимо Вас да прво попуните
app-resolve-unanswered = Последњу реч има купац
app-resolve-unanswered-about = На његово последње писмо још нема одговора.
app-resolve-unanswered-reason = Зашто одговор није потребан
app-resolve-answer-first = Прво одговори
app-bulk-bar = Изабрани упити
app-bulk-all = Изабери све у овом приказу
app-bulk-clear = Поништи избор
app-bulk-assign = Додели
app-bulk-snooze = Одложи
app-bulk-snooze-answer = Док купац не одговори
app-bulk-more = Још
app-bulk-spam = Означи као спам
app-bulk-trash = Премести у отпад
app-bulk-tags-add = Додај свима
app-bulk-tags-remove = Уклони свима
app-bulk-unanswered-about = Само за упите у којима је купац писао последњи. Без разлога они остају отворени.
app-bulk-undo = Поништи
app-bulk-progress = Мењање упита
app-bulk-running = Мењамо упите: готово { $count } од { $total }
app-bulk-undoing = Враћамо: готово { $undone } од { $count }
app-tag-tickets = { $count ->
    [one] { $count } упит
    [few] { $count } упита
   *[other] { $count } упита
}
app-tag-delete = { $count ->
    [one] Скини ознаку са { $count } упита и обриши је
    [few] Скини ознаку са { $count } упита и обриши је
   *[other] Скини ознаку са { $count } упита и обриши је
}
app-bulk-selected = { $count ->
    [one] { $count } изабран
    [few] { $count } изабрана
   *[other] { $count } изабраних
}
app-bulk-resolve-title = { $count ->
    [one] Реши { $count } упит
    [few] Реши { $count } упита
   *[other] Реши { $count } упита
}
app-bulk-done = { $count ->
    [one] Промењен је { $count } упит.
    [few] Промењена су { $count } упита.
   *[other] Промењено је { $count } упита.
}
app-bulk-undone = { $undone ->
    [one] Враћен је { $undone } упит.
    [few] Враћена су { $undone } упита.
   *[other] Враћено је { $undone } упита.
}
app-bulk-refused = { $count ->
    [one] { $count } је остао какав је био:
    [few] { $count } су остала каква су била:
   *[other] { $count } је остало какво је било:
}
app-reminders-switch = Подсећа на питања без одговора
app-reminders-days = После дана
app-reminders-working-days = Само радни дани
app-views-order-about = Превуците приказ или га померите стрелицама. Редослед се одмах чува.
app-views-order-moved = „{ $name }” је сада на { $place }. месту од { $all }.
app-bulk-merge = Спојите у један…
app-bulk-merge-title = { $count ->
    [one] Спајање { $count } упита
    [few] Спајање { $count } упита
   *[other] Спајање { $count } упита
}
app-bulk-merge-into = Све се наставља у
app-bulk-merge-reason = Зашто
app-bulk-merge-about = Ово читају колеге у упиту. Спајање се може поништити у року од једног дана.
app-bulk-merge-others = И упите других купаца
app-bulk-merge-do = Спојите
app-bulk-merged = { $count ->
    [one] { $count } упит се наставља у
    [few] { $count } упита се настављају у
   *[other] { $count } упита се наставља у
}
