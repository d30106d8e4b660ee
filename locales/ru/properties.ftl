properties-missing = Этого больше нет. Пожалуйста, выберите другое.
properties-name = В названии должно быть от 1 до { $max } знаков.
properties-taken = Такое название уже есть. Вместо этого можно объединить оба.
properties-too-many = Всего может быть не больше { $max }.
properties-stale = Тем временем коллега внёс изменения. Посмотрите новую версию и попробуйте ещё раз.
properties-in-use = Этот статус есть у некоторых обращений, поэтому он остаётся в своей категории. Его можно убрать в архив и создать новый.
properties-order = Список тем временем изменился. Пожалуйста, посмотрите его ещё раз.
properties-closure-needed = Перед закрытием обращения задаётся один короткий вопрос.
properties-reopen-first = Это обращение закрыто. Сначала откройте его снова.
properties-choices = Полю с вариантами нужен хотя бы один вариант; у каждого есть название, вложенность — не глубже пяти уровней.
properties-condition = Условие указывает на то, чего нет.
properties-value-text = В поле «{ $name }» помещается до 500 знаков.
properties-value-url = В поле «{ $name }» нужен адрес, который начинается с https://.
properties-value-number = В поле «{ $name }» нужно число.
properties-value-date = В поле «{ $name }» нужна дата.
properties-value-choice = В поле «{ $name }» нужен один из вариантов.
properties-value-checkbox = В поле «{ $name }» либо стоит отметка, либо нет.
properties-empty = Пожалуйста, сначала заполните: { $names }.
properties-unanswered = Последним написал клиент, и ответа ещё нет. Сначала ответьте или напишите, почему ответ не нужен.
event-status-changed = { $agent } меняет статус: был { event-status-from }, стал { event-status-to }
event-status-from = { $from ->
    [none] { $from_state ->
        [waiting] «Ждём клиента»
        [resolved] «Закрыто»
       *[open] «Открыто»
    }
   *[other] «{ $from }»
}
event-status-to = { $to ->
    [none] { $to_state ->
        [waiting] «Ждём клиента»
        [resolved] «Закрыто»
       *[open] «Открыто»
    }
   *[other] «{ $to }»
}
event-type-changed = { $to ->
    [none] { $agent } убирает тип «{ $from }»
   *[other] { $agent } указывает тип «{ $to }»
}
event-topic-changed = { $to ->
    [none] { $agent } убирает тематику «{ $from }»
   *[other] { $agent } указывает тематику «{ $to }»
}
event-tagged = { $removed ->
    [none] { $agent } добавляет метки: { $added }
   *[other] { $added ->
        [none] { $agent } убирает метки: { $removed }
       *[other] { $agent } добавляет метки: { $added } и убирает: { $removed }
    }
}
event-field-changed = { $to ->
    [none] { $agent } очищает поле «{ $name }»
   *[other] { $agent } заполняет поле «{ $name }»: { $to }
}
event-left-unanswered = Последнее письмо не требует ответа: «{ $reason_given }»

# The reminder of a question of ours
replies-reminder-question = Несколько дней назад мы задали Вам вопрос по теме «{ $subject }» (номер { $number }). Возможно, наше письмо затерялось среди других или на него пока не нашлось времени.
replies-reminder-next = Если мы Вам ещё нужны, просто ответьте на это письмо: всё останется в одном месте. Если всё уже хорошо, делать ничего не нужно. Это напоминание отправил наш компьютер, второго не будет.
replies-reminder-days = Напоминание приходит через 1–{ $max } дней.
desk-job-questions-remind = Напоминание клиенту о вопросе
event-reminded = Клиенту напомнили о нашем вопросе

# The audit log
audit-status-created = Создан статус
audit-status-changed = Изменён статус
audit-ticket-type-created = Создан тип обращений
audit-ticket-type-changed = Изменён тип обращений
audit-topic-created = Создана тематика
audit-topic-changed = Изменена тематика
audit-tag-renamed = Метка переименована
audit-tag-merged = Две метки объединены
audit-tag-removed = Метка удалена
audit-own-field-created = Создано своё поле
audit-own-field-changed = Изменено своё поле
audit-field-category = Категория
audit-field-archived = В архиве
audit-field-required = Обязательно
audit-field-choices = Варианты
