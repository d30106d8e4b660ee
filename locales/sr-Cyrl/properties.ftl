properties-missing = Овога више нема. Молимо Вас да изаберете нешто друго.
properties-name = Назив треба да има од 1 до { $max } знакова.
properties-taken = Такав назив већ постоји. Уместо тога можете спојити то двоје.
properties-too-many = Може их бити највише { $max }.
properties-stale = У међувремену је неко од колега ово променио. Погледајте нову верзију и покушајте поново.
properties-in-use = Неки упити имају овај статус, па он остаје у својој категорији. Можете га архивирати и направити нови.
properties-order = Листа се у међувремену променила. Молимо Вас да је поново погледате.
properties-closure-needed = Пре решавања упита поставља се једно кратко питање.
properties-reopen-first = Овај упит је решен. Прво га поново отворите.
properties-choices = Пољу са избором треба бар једна могућност; свака има назив, а могу лежати највише пет нивоа дубоко.
properties-condition = Један услов упућује на нешто чега нема.
properties-value-text = У поље „{ $name }” стане до 500 знакова.
properties-value-url = У поље „{ $name }” иде адреса која почиње са https://.
properties-value-number = У поље „{ $name }” иде број.
properties-value-date = У поље „{ $name }” иде датум.
properties-value-choice = У поље „{ $name }” иде једна од понуђених могућности.
properties-value-checkbox = Поље „{ $name }” је или означено или није.
properties-empty = Молимо Вас да прво попуните: { $names }.
properties-unanswered = Купац је писао последњи и још нема одговор. Прво одговорите или напишите зашто одговор није потребан.
event-status-changed = { $agent } мења статус: био је { event-status-from }, сада је { event-status-to }
event-status-from = { $from ->
    [none] { $from_state ->
        [waiting] „Чека купца”
        [resolved] „Решено”
       *[open] „Отворено”
    }
   *[other] „{ $from }”
}
event-status-to = { $to ->
    [none] { $to_state ->
        [waiting] „Чека купца”
        [resolved] „Решено”
       *[open] „Отворено”
    }
   *[other] „{ $to }”
}
event-type-changed = { $to ->
    [none] { $agent } уклања врсту „{ $from }”
   *[other] { $agent } одређује врсту „{ $to }”
}
event-topic-changed = { $to ->
    [none] { $agent } уклања тему „{ $from }”
   *[other] { $agent } одређује тему „{ $to }”
}
event-tagged = { $removed ->
    [none] { $agent } додаје ознаке: { $added }
   *[other] { $added ->
        [none] { $agent } уклања ознаке: { $removed }
       *[other] { $agent } додаје ознаке: { $added }, а уклања: { $removed }
    }
}
event-field-changed = { $to ->
    [none] { $agent } празни поље „{ $name }”
   *[other] { $agent } попуњава поље „{ $name }”: { $to }
}
event-left-unanswered = На последње писмо није потребан одговор: „{ $reason_given }”

# The reminder of a question of ours
replies-reminder-question = Пре неколико дана смо Вас нешто питали у вези са „{ $subject }” (број { $number }). Можда се наше писмо изгубило међу другима или за њега још није било времена.
replies-reminder-next = Ако смо Вам још потребни, само одговорите на ово писмо; све остаје на једном месту. Ако је већ све у реду, не треба ништа да радите. Ову поруку шаље наш рачунар и друге неће бити.
replies-reminder-days = Подсетник долази после 1 до { $max } дана.
desk-job-questions-remind = Подсећање купца на питање
event-reminded = Купац је подсећен на наше питање

# The audit log
audit-status-created = Статус направљен
audit-status-changed = Статус промењен
audit-ticket-type-created = Врста упита направљена
audit-ticket-type-changed = Врста упита промењена
audit-topic-created = Тема направљена
audit-topic-changed = Тема промењена
audit-tag-renamed = Ознака преименована
audit-tag-merged = Две ознаке спојене
audit-tag-removed = Ознака обрисана
audit-own-field-created = Сопствено поље направљено
audit-own-field-changed = Сопствено поље промењено
audit-field-category = Категорија
audit-field-archived = Архивирано
audit-field-required = Обавезно
audit-field-choices = Могућности
