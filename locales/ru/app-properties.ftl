# Statuses, types, topics, tags, fields, and changes of many tickets at once.
app-archive = В архив
app-archive-it = Убрать «{ $name }» в архив
app-archived = В архиве
app-unarchive = Вернуть
app-unarchive-it = Вернуть «{ $name }» из архива
app-change-it = Изменить «{ $name }»
app-move-up = Поднять «{ $name }» выше
app-move-down = Опустить «{ $name }» ниже
app-label-languages = Названия на других языках
app-status = Статус
app-status-plain = { $name } (обычный)
app-status-add = Добавить статус
app-status-add-to = Добавить статус в «{ $name }»
app-status-change = Изменить статус
app-status-category = Категория
app-category-about-open = Наш черёд.
app-category-about-waiting = Ждём клиента или кого-то ещё.
app-category-about-resolved = Больше делать нечего. Перед таким статусом сотрудник отвечает на вопрос при закрытии.
app-type = Тип
app-types = Типы
app-listed-about-types = Какого рода обращение: вопрос, неисправность, заказ.
app-listed-add-types = Добавить тип
app-topic = Тематика
app-topics = Тематики
app-listed-about-topics = О чём обращение: доставка, счета, товар.
app-listed-add-topics = Добавить тематику
app-tags = Метки
app-tags-add = Добавить метки
app-tags-find = Найти метку
app-tags-about = Метки сотрудники создают по ходу работы. Здесь можно дать им лучшие названия и объединить одинаковые по смыслу.
app-tag-merge = Объединить
app-tag-merge-into = Объединить с
app-properties = Свойства
app-field-choose = Выберите
app-field-empty = Очистить «{ $name }»
app-field-missing = Пожалуйста, заполните это поле.
app-field-open-url = Открыть страницу
app-field-kind = Что в нём хранится
app-field-kind-text = Текст
app-field-kind-number = Число
app-field-kind-date = Дата
app-field-kind-choice = Выбор
app-field-kind-nested = Вложенный выбор
app-field-kind-checkbox = Отметка
app-field-kind-url = Адрес в интернете
app-field-required = Обязательно
app-field-required-never = Нет
app-field-required-opening = При открытии
app-field-required-closing = При закрытии
app-field-conditional = показывается по условиям
app-field-choices = Варианты
app-field-choice = Вариант { $number }
app-field-choice-add = Добавить вариант
app-field-choice-within = Добавить вариант внутрь «{ $name }»
app-field-choice-remove = Убрать вариант «{ $name }»
app-fields-add = Добавить поле
app-fields-none = Полей пока нет.
app-fields-ticket = Обращения
app-fields-customer = Клиенты
app-fields-organisation = Организации
app-condition-when = Показывать, если
app-condition-is = одно из
app-condition-add = Добавить условие
app-condition-remove = Убрать условие { $number }
app-condition-type = Тип
app-condition-topic = Тематика
app-condition-status = Статус
app-condition-category = Категория статуса
app-condition-true = отмечено
app-condition-false = не отмечено
app-resolve-fields = Пожалуйста, сначала заполните
app-resolve-unanswered = Последнее слово — за клиентом
app-resolve-unanswered-about = На последнее письмо ещё нет ответа.
app-resolve-unanswered-reason = Почему ответ не нужен
app-resolve-answer-first = Сначала ответить
app-bulk-bar = Выбранные обращения
app-bulk-all = Выбрать все в этом списке
app-bulk-clear = Снять выбор
app-bulk-assign = Назначить
app-bulk-snooze = Отложить
app-bulk-snooze-answer = До ответа клиента
app-bulk-more = Ещё
app-bulk-spam = Отметить как спам
app-bulk-trash = В корзину
app-bulk-tags-add = Добавить всем
app-bulk-tags-remove = Убрать у всех
app-bulk-unanswered-about = Только для обращений, где последним писал клиент. Без причины они останутся открытыми.
app-bulk-undo = Отменить
app-bulk-progress = Изменение обращений
app-bulk-running = Изменяем обращения: готово { $count } из { $total }
app-bulk-undoing = Возвращаем: готово { $undone } из { $count }
app-tag-tickets = { $count ->
    [one] { $count } обращение
    [few] { $count } обращения
    [many] { $count } обращений
   *[other] { $count } обращения
}
app-tag-delete = { $count ->
    [one] Снять метку с { $count } обращения и удалить
    [few] Снять метку с { $count } обращений и удалить
    [many] Снять метку с { $count } обращений и удалить
   *[other] Снять метку с { $count } обращений и удалить
}
app-bulk-selected = { $count ->
    [one] Выбрано: { $count }
    [few] Выбрано: { $count }
    [many] Выбрано: { $count }
   *[other] Выбрано: { $count }
}
app-bulk-resolve-title = { $count ->
    [one] Закрыть { $count } обращение
    [few] Закрыть { $count } обращения
    [many] Закрыть { $count } обращений
   *[other] Закрыть { $count } обращения
}
app-bulk-done = { $count ->
    [one] Изменено { $count } обращение.
    [few] Изменены { $count } обращения.
    [many] Изменено { $count } обращений.
   *[other] Изменены { $count } обращения.
}
app-bulk-undone = { $undone ->
    [one] Возвращено { $undone } обращение.
    [few] Возвращены { $undone } обращения.
    [many] Возвращено { $undone } обращений.
   *[other] Возвращены { $undone } обращения.
}
app-bulk-refused = { $count ->
    [one] { $count } осталось как было:
    [few] { $count } остались как были:
    [many] { $count } остались как были:
   *[other] { $count } остались как были:
}
app-reminders-switch = Напоминает о вопросах без ответа
app-reminders-days = Через сколько дней
app-reminders-working-days = Только рабочие дни
app-views-order-about = Перетащите список или передвиньте его стрелками. Порядок сохраняется сразу.
app-views-order-moved = «{ $name }» теперь на месте { $place } из { $all }.
app-bulk-merge = Объединить в одно…
app-bulk-merge-title = { $count ->
    [one] Объединить { $count } обращение
    [few] Объединить { $count } обращения
   *[other] Объединить { $count } обращений
}
app-bulk-merge-into = Всё продолжится в
app-bulk-merge-reason = Почему
app-bulk-merge-about = Это прочтут коллеги в обращении. Сутки объединение можно отменить.
app-bulk-merge-others = И обращения других клиентов
app-bulk-merge-do = Объединить
app-bulk-merged = { $count ->
    [one] { $count } обращение продолжается в
    [few] { $count } обращения продолжаются в
   *[other] { $count } обращений продолжаются в
}
