# Sentences of the timeline. $agent is who did it, or "none" when the desk itself did; so are other values that are not there.
event-opened = Обращение открыто
event-linked = { $because ->
    [forwarded] Открыто для автора письма, пересланного в обращении { $ticket }
    [trash] Открыто рядом с обращением { $ticket }: клиент ответил на него, но оно в корзине
    [spam] Открыто рядом с обращением { $ticket }: на него пришёл ответ, но оно отмечено как спам
    [split] Выделено из обращения { $ticket }
   *[other_sender] Открыто рядом с обращением { $ticket }: письмо ссылается на ту переписку, но пришло с незнакомого нам адреса
}
event-assigned = { $agent ->
    [none] Назначено ({ $assignee }): { $reason }
   *[other] { $agent } назначает обращение ({ $assignee }): { $reason }
}
event-assigned-to-team = { $agent ->
    [none] Передано команде «{ $team }»: { $reason }
   *[other] { $agent } передаёт обращение команде «{ $team }»: { $reason }
}
event-unassigned = { $agent ->
    [none] У обращения пока никого нет: { $reason }
   *[other] { $agent } снимает назначение: { $reason }
}
event-changed = { $field ->
    [subject] { $agent } меняет тему: было «{ $from }», стало «{ $to }»
    [priority] { $agent } меняет срочность: была { event-priority-from }, стала { event-priority-to }
   *[language] { $agent } меняет язык переписки
}
event-priority-from = { $from ->
    [1] низкая
    [3] высокая
    [4] наивысшая
   *[2] обычная
}
event-priority-to = { $to ->
    [1] низкая
    [3] высокая
    [4] наивысшая
   *[2] обычная
}
event-resolved = { $override ->
    [none] { $agent } закрывает обращение
   *[other] { $agent } закрывает обращение, хотя не всё завершено: «{ $override }»
}
event-reopened = { $because ->
    [customer_wrote] Снова открыто: клиент написал
    [survey] Снова открыто: клиент говорит, что вопрос пока не решён
    [merged] Снова открыто: к нему присоединено открытое обращение
   *[agent] { $agent } снова открывает обращение
}
event-acknowledged = Клиенту сообщили, что письмо получено
event-auto-reply = Пришёл автоматический ответ: «{ $words }»
event-delivery-failed = Письмо не дошло. Почтовый сервер сообщает: «{ $words }»
event-guard-overridden = { $agent } отправляет текст вопреки совету стража фраз ({ $rules }): «{ $reason_given }»
event-promise-made = Обещано: { $action }, срок { $due_at }
event-promise-reminded = Напоминание: { $action }, обещано на { $due_at }
event-promise-kept = { $note ->
    [none] Обещание выполнено: { $action }
   *[other] Обещание выполнено: { $action } («{ $note }»)
}
event-promise-missed = Обещанный срок наступил: { $action }, { $due_at }. Обещание остаётся за нами
event-promise-replaced = { $note ->
    [none] Срок { $due_at } перенесён: { $action }
   *[other] Срок { $due_at } перенесён: { $action } («{ $note }»)
}
event-promise-withdrawn = Обещание снято: { $action } («{ $note }»)
event-delay-noticed = Клиента предупредили о задержке: { $action }, обещано на { $due_at }
event-survey-planned = Вопрос о том, решено ли дело, уйдёт { $due_at }
event-survey-sent = Клиента спросили, решено ли дело
event-survey-cancelled = Вопрос о том, решено ли дело, отозван
event-survey-answered = { $answer ->
    [yes] Клиент отвечает: вопрос решён
    [not_yet] Клиент отвечает: вопрос пока не решён
   *[none] Клиент ответил на опрос
}
event-other = Произошло ещё что-то ({ $kind })
event-passed-on = { $agent } открыл обращение { $ticket } для автора пересланного письма
event-letter-stopped = { $because ->
    [customer_wrote] Отложенное письмо не отправлено ({ $writer }): клиент тем временем написал
    [answered_meanwhile] Отложенное письмо не отправлено ({ $writer }): тем временем ответил кто-то другой
   *[other] Отложенное письмо не отправлено ({ $writer }); оно снова черновик
}
event-promise-handed-over = Обещание переходит к { $assignee }: { $action }
event-automation-fired = Сработало правило «{ $rule }»
event-automation-refused = Правило «{ $rule }» не смогло выполнить одно действие: { $reason }
