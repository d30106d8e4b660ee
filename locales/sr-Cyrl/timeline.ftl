# Sentences of the timeline. $agent is who did it, or "none" when the desk itself did; so are other values that are not there.
event-opened = Упит је отворен
event-linked = { $because ->
    [forwarded] Отворено за особу чије је писмо прослеђено у упиту { $ticket }
    [trash] Отворено уз упит { $ticket }: купац је тамо одговорио, али је упит у отпаду
    [spam] Отворено уз упит { $ticket }: тамо је стигао одговор, али је упит означен као нежељена пошта
    [split] Издвојено из упита { $ticket }
   *[other_sender] Отворено уз упит { $ticket }: писмо наводи ту преписку, али је стигло са адресе коју не познајемо
}
event-assigned = { $agent ->
    [none] Додељено ({ $assignee }): { $reason }
   *[other] { $agent } додељује упит ({ $assignee }): { $reason }
}
event-assigned-to-team = { $agent ->
    [none] Препуштено тиму { $team }: { $reason }
   *[other] { $agent } препушта упит тиму { $team }: { $reason }
}
event-unassigned = { $agent ->
    [none] Упит још нико нема: { $reason }
   *[other] { $agent } укида доделу: { $reason }
}
event-changed = { $field ->
    [subject] { $agent } мења предмет: било је „{ $from }”, сада је „{ $to }”
    [priority] { $agent } мења хитност: била је { event-priority-from }, сада је { event-priority-to }
   *[language] { $agent } мења језик преписке
}
event-priority-from = { $from ->
    [1] ниска
    [3] висока
    [4] највиша
   *[2] обична
}
event-priority-to = { $to ->
    [1] ниска
    [3] висока
    [4] највиша
   *[2] обична
}
event-resolved = { $override ->
    [none] { $agent } затвара упит
   *[other] { $agent } затвара упит иако је нешто остало отворено: „{ $override }”
}
event-reopened = { $because ->
    [customer_wrote] Поново отворено: купац је писао
    [survey] Поново отворено: купац каже да још није решено
    [merged] Поново отворено: припојен му је отворен упит
   *[agent] { $agent } поново отвара упит
}
event-acknowledged = Купцу је јављено да је писмо стигло
event-auto-reply = Стигао је аутоматски одговор: „{ $words }”
event-delivery-failed = Писмо није стигло. Сервер поште каже: „{ $words }”
event-guard-overridden = { $agent } шаље текст упркос савету чувара фраза ({ $rules }): „{ $reason_given }”
event-promise-made = Обећано: { $action }, рок { $due_at }
event-promise-reminded = Подсетник: { $action }, обећано за { $due_at }
event-promise-kept = { $note ->
    [none] Обећање испуњено: { $action }
   *[other] Обећање испуњено: { $action } („{ $note }”)
}
event-promise-missed = Рок обећања је прошао: { $action }, { $due_at }. И даље га дугујемо
event-promise-replaced = { $note ->
    [none] Рок { $due_at } је померен: { $action }
   *[other] Рок { $due_at } је померен: { $action } („{ $note }”)
}
event-promise-withdrawn = Обећање повучено: { $action } („{ $note }”)
event-delay-noticed = Купцу је јављено за кашњење: { $action }, обећано за { $due_at }
event-survey-planned = Питање да ли је решено одлази { $due_at }
event-survey-sent = Купац је упитан да ли је решено
event-survey-cancelled = Питање да ли је решено је повучено
event-survey-answered = { $answer ->
    [yes] Купац каже: решено је
    [not_yet] Купац каже: још није решено
   *[none] Купац је одговорио на анкету
}
event-other = Догодило се још нешто ({ $kind })
event-passed-on = { $agent } отвара упит { $ticket } за особу чије је писмо прослеђено
event-letter-stopped = { $because ->
    [customer_wrote] Планирано писмо није послато ({ $writer }): купац је у међувремену писао
    [answered_meanwhile] Планирано писмо није послато ({ $writer }): неко други је у међувремену одговорио
   *[other] Планирано писмо није послато ({ $writer }); поново је нацрт
}
event-promise-handed-over = Обећање преузима { $assignee }: { $action }
event-automation-fired = Деловало је правило „{ $rule }“
event-automation-refused = Правило „{ $rule }“ није могло једну ствар: { $reason }
