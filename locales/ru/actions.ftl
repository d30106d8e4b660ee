# Обращения, отложенные, объединённые, разделённые; люди, которые за ними следят.
event-snoozed = { $until_at ->
    [none] { $agent } откладывает обращение до ответа клиента
   *[other] { $agent } откладывает обращение до { $until_at }
}
event-woken = { $because ->
    [customer_wrote] Снова в работе: клиент написал
    [time] Снова в работе: пришло время
   *[agent] { $agent } возвращает обращение в работу
}
event-marked-spam = { $agent } отмечает обращение как спам
event-not-spam = { $agent } сообщает, что это не спам
event-spam-suspected = Письма с этого адреса уже отмечались как спам; подтверждение на это письмо не отправлено
event-trashed = { $agent } перемещает обращение в корзину
event-restored = { $agent } возвращает обращение из корзины
tickets-is-merged = Это обращение объединено с другим. Продолжайте, пожалуйста, там.
tickets-is-spam = Отмечено как спам. Если это не спам, сначала снимите отметку.
tickets-is-trash = Это обращение в корзине. Сначала восстановите его, пожалуйста.
tickets-not-laid-aside = Обращения здесь больше нет; возможно, его уже вернул кто-то из коллег.
tickets-snooze-time = Выберите, пожалуйста, время в будущем, не позже чем через год.
tickets-snooze-resolved = Это обращение решено, откладывать нечего.
desk-linked-trash = Клиент ответил на обращение { $ticket }, которое лежит в корзине.
desk-linked-spam = Пришёл ответ на обращение { $ticket }, отмеченное как спам.
desk-job-tickets-wake = Возвращение отложенного обращения
event-merged-into = { $agent } объединяет это обращение с обращением { $ticket }: «{ $reason_given }»
event-merged-from = { $agent } присоединяет сюда обращение { $ticket } («{ $subject }»): «{ $reason_given }»
event-unmerged = { $agent } отменяет объединение с обращением { $ticket }
event-split-off = { $agent } выделяет из одного сообщения обращение { $ticket } («{ $subject }»)
event-customer-changed = { $agent } меняет клиента: был { $from }, теперь { $to }
event-link-made = { $kind ->
    [parent] { $agent } относит это обращение к обращению { $ticket }
    [child] { $agent } относит обращение { $ticket } к этому
    [duplicate_of] { $agent } отмечает это обращение как повтор обращения { $ticket }
    [duplicated_by] { $agent } отмечает обращение { $ticket } как повтор этого
   *[related] { $agent } связывает это обращение с обращением { $ticket }
}
event-link-removed = { $agent } убирает связь с обращением { $ticket }
event-watcher-added = { $own ->
    [yes] { $agent } следит за обращением
   *[no] { $agent } добавляет в наблюдатели: { $name }
}
event-watcher-removed = { $own ->
    [yes] { $agent } больше не следит за обращением
   *[no] { $agent } убирает из наблюдателей: { $name }
}
event-step-added = { $agent } добавляет шаг: { $step }
event-step-done = { $agent } отмечает выполненным: { $step }
event-step-open = { $agent } снова открывает шаг: { $step }
event-step-removed = { $agent } убирает шаг: { $step }
event-side-thread-opened = { $agent } спрашивает { $address }: «{ $subject }»
event-side-thread-answered = { $address } отвечает на наш вопрос
event-side-thread-ended = { $agent } завершает переписку с { $address }
event-restatement-asked = { $agent } спрашивает клиента, верно ли мы поняли: «{ $words }»
event-restatement-confirmed = Клиент говорит: да, всё верно
event-restatement-corrected = Клиент поправил наше понимание вопроса
event-restatement-withdrawn = { $agent } отзывает вопрос, верно ли мы поняли
tickets-merge-self = Выберите, пожалуйста, другое обращение: это оно само.
tickets-merge-needs-reason = Напишите, пожалуйста, в нескольких словах, почему это одно обращение.
tickets-merge-other-customer = Это обращения разных клиентов. После объединения ответы могут прийти любому из них. Подтвердите, пожалуйста, что так и нужно.
tickets-no-such-merge = Такого объединения нет, или оно относится к другой команде.
tickets-merge-undone = Это объединение уже отменено.
tickets-merge-too-late = Объединение можно отменить в течение суток, а это было раньше. Можно выделить отдельные сообщения.
tickets-split-only-customers = Отдельным обращением может стать только сообщение клиента.
tickets-split-only-one = Это единственное сообщение клиента здесь. В обращении ничего не осталось бы.
tickets-link-self = Обращение нельзя связать с самим собой.
tickets-link-there = Эти обращения уже связаны.
tickets-no-such-link = Этой связи больше нет.
tickets-too-many-links = У обращения может быть не больше { $max } связей.
watchers-no-such-agent = Среди работающих здесь такого сотрудника нет.
watchers-no-such-team = Такой команды нет.
watchers-cannot-see = { $name } не видит обращений этой команды. Передайте обращение в нужную команду или обратитесь к руководителю.
watchers-too-many = Это больше { $max } человек.
checklists-no-such-item = Этого шага больше нет; возможно, его убрал кто-то из коллег.
checklists-text = Для шага нужно от 1 до { $max } символов.
checklists-too-many = В обращении может быть не больше { $max } шагов.
checklists-order = Коллега тем временем изменил шаги. Попробуйте, пожалуйста, ещё раз.
side-threads-not-found = Такой переписки нет, или она относится к другой команде.
side-threads-address = Введите, пожалуйста, адрес электронной почты.
side-threads-is-customer = Это адрес самого клиента. Ответьте ему, пожалуйста, в переписке.
side-threads-ended = Коллега завершил переписку раньше; следующее письмо откроет её снова.
side-threads-too-many = В обращении может быть не больше { $max } переписок с другими.
side-threads-passed-on = { $name }, { $at }:
restatements-not-found = Такого вопроса нет.
restatements-not-asked = Этот вопрос больше не открыт.
restatements-text = Напишите, пожалуйста, одно-два предложения, не длиннее { $max } символов.
restatements-correction = Напишите, пожалуйста, что не так, не длиннее { $max } символов.
restatements-letter-greeting = Здравствуйте, { $customer }!
restatements-letter-greeting-nameless = Здравствуйте!
restatements-letter-opening = Спасибо за Ваше письмо. Чтобы заняться именно тем, что нужно, скажем, как мы поняли Ваш вопрос:
restatements-letter-question = Всё верно?
restatements-letter-yes = Да, всё верно
restatements-letter-no = Не совсем
restatements-letter-after = Достаточно одного нажатия. Можно и просто ответить на это письмо.
restatements-letter-closing = С уважением,
    { $agent }
    { $company }
desk-no-tickets = Выберите, пожалуйста, хотя бы одно обращение.
desk-too-many-tickets = За один раз можно объединить не больше { $max } обращений.
desk-passed-on = Переслать можно не больше { $max } сообщений переписки; заметки остаются внутри.
desk-linked-split = Выделено из обращения { $ticket }.
helpcentre-restate-title = Верно ли мы Вас поняли?
helpcentre-restate-intro = Вот как мы поняли Ваш вопрос:
helpcentre-restate-yes = Да, всё верно
helpcentre-restate-no = Не совсем? Напишите, пожалуйста, что не так:
helpcentre-restate-send = Отправить
helpcentre-restate-thanks-title = Спасибо
helpcentre-restate-thanks-yes = Вы подтвердили, что мы поняли Вас верно. Следующий шаг за нами.
helpcentre-restate-thanks-no = Мы получили Ваши слова. Мы прочитаем их и напишем Вам.
helpcentre-restate-closed-title = Этот вопрос больше не открыт
helpcentre-restate-closed-text = С тех пор мы спросили Вас заново, или ответ уже не нужен. Если что-то не так, ответьте, пожалуйста, на наше последнее письмо.
