app-state-snoozed = Отложено
app-state-spam = Спам
app-state-trash = В корзине
app-state-merged = Объединено
app-snooze = Отложить
app-snooze-later-today = Сегодня позже
app-snooze-tomorrow-morning = Завтра утром
app-snooze-monday = В понедельник
app-snooze-in-a-week = Через неделю
app-snooze-own = Другое время…
app-snooze-until-answer = До ответа клиента
app-snooze-title = До какого времени отложить?
app-snooze-until = Вернуть в работу
app-snoozed-until = Отложено до { $when }. Ответ клиента вернёт обращение сразу.
app-snoozed-until-answer = Отложено до ответа клиента.
app-wake = Вернуть в работу
app-more = Ещё
app-spam = Это спам
app-not-spam = Не спам
app-spam-done = Отмечено как спам
app-is-spam = Отмечено как спам. Писем по этому обращению никто не получает.
app-spam-suspected = Письма с этого адреса уже отмечались как спам. Это тоже спам?
app-trash = Переместить в корзину
app-trash-done = Перемещено в корзину
app-is-trash = Это обращение в корзине.
app-restore = Восстановить
app-merge = Объединить…
app-merge-title = Присоединить к обращению { $id }
app-merge-about = Сообщения перейдут сюда, и письма в любое из обращений продолжатся здесь. Клиенту ничего не отправляется. Отменить можно в течение суток.
app-merge-same-customer = От того же клиента
app-merge-number = Номер другого обращения
app-merge-reason = Почему это одно обращение?
app-merge-strangers = Клиенты разные, объединить всё равно
app-merge-do = Объединить
app-merge-done = { $count ->
    [one] Объединено { $count } обращение
    [few] Объединено { $count } обращения
   *[other] Объединено { $count } обращений
}
app-merge-undo = Отменить объединение
app-merged-into = { $reason ->
    [none] Продолжается в обращении { $id }.
   *[other] Продолжается в обращении { $id }: «{ $reason }»
}
app-merged-open = Открыть обращение { $id }
app-merged-here = №{ $id } присоединено сюда: «{ $reason }»
app-whose = Сменить клиента…
app-whose-title = Чьё это обращение?
app-whose-about = Того, у кого этот адрес; если такого нет, клиент будет добавлен.
app-whose-address = Или адрес электронной почты
app-whose-name = Имя, если известно
app-whose-do = Сменить клиента
app-restate = Верно ли мы поняли?
app-restate-title = Верно ли мы поняли?
app-restate-about = Опишите вопрос одним-двумя предложениями. Клиент подтвердит одним нажатием или поправит.
app-restate-words = Как Вы поняли вопрос
app-restate-done = Вопрос отправлен клиенту
app-restatement = Как мы поняли вопрос
app-restatement-asked = Ждём подтверждения
app-restatement-confirmed = Клиент подтвердил
app-restatement-corrected = Клиент поправил
app-restatement-withdrawn = Отозвано
app-restatement-withdraw = Отозвать
app-restatement-history = { $count ->
    [one] Ещё { $count } прежний вариант
    [few] Ещё { $count } прежних варианта
   *[other] Ещё { $count } прежних вариантов
}
app-restatement-history-hide = Скрыть прежние
app-restatement-their-words = Словами клиента:
app-forward = Спросить кого-то ещё…
app-forward-title = Спросить кого-то ещё
app-forward-about = Ответы придут сюда, рядом с перепиской. Клиент ничего из этого не увидит.
app-forward-to = Адрес электронной почты
app-forward-words = Ваш вопрос
app-forward-messages = Переслать
app-forward-files = Вместе с файлами
app-forward-done = Письмо отправляется
app-side-thread = Переписка с { $address }
app-side-asked = Спросили
app-side-answered = Есть ответ
app-side-ended = Завершено
app-side-letters = { $count ->
    [one] { $count } письмо
    [few] { $count } письма
   *[other] { $count } писем
}
app-side-about = Клиент эту переписку не видит.
app-side-failed = не доставлено: { $words }
app-side-write = Написать ещё раз
app-side-end = Больше ничего не ждём
app-watchers = Наблюдают
app-watch = Следить
app-watcher-add = Добавить коллегу
app-watcher-remove = Убрать из наблюдателей: { $name }
app-checklist = Шаги
app-checklist-done = { $done } из { $all }
app-step-add = Добавить шаг
app-step-up = Выше: { $step }
app-step-down = Ниже: { $step }
app-step-remove = Убрать: { $step }
app-links = Связанные обращения
app-link-related = Связано
app-link-parent = Часть обращения
app-link-child = Включает
app-link-duplicate-of = Повтор обращения
app-link-duplicated-by = Есть повтор
app-link-kind = Чем является другое обращение
app-link-number = Номер обращения
app-link-add = Связать обращение
app-link-remove = Убрать связь с обращением { $id }
app-split = Выделить в отдельное обращение
app-split-done = Теперь это обращение { $id }
app-unwatch = Больше не следить
app-snooze-to = Отложить: { $name }
app-split-choose = Выделить письмо в отдельное обращение…
app-split-about = Сообщение станет отдельным обращением того же клиента. Никому ничего не отправляется.
app-split-which = Какое сообщение?
app-copy-link = Скопировать ссылку на обращение
app-words-tags = метка тег ярлык пометить
app-words-step = чек-лист список задача дело шаг
app-words-link = связать связанное родитель часть дубль
app-words-watch = подписаться наблюдать наблюдатель следить
app-words-snooze = отсрочить напомнить спать вернуть
app-words-status = состояние открыто ждём решено изменить
app-words-restate = подтвердить понимание пересказ суть проблема
app-words-forward = переслать стороннее лицо партнёр поставщик письмо
app-words-merge = слить соединить дубль одинаковые
app-words-split = разделить отделить сообщение
app-words-whose = заявитель отправитель чьё человек
app-words-spam = нежелательное мусорная рассылка
app-words-trash = удалить корзина убрать восстановить
app-words-team = отдел группа передать
app-words-priority = срочность важность приоритет
app-words-copy-link = адрес ссылка поделиться
app-whose-known = Знакомый нам клиент
