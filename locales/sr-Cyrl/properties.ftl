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
