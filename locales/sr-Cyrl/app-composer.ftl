# Writing: macros, signatures, sending later, presence, drafts that are handed on.
app-macros-none = Још нема макроа
app-macros-none-about = Почните са одговором који сте ове недеље најчешће писали.
app-macros-search = Претражи макрое
app-macros-no-hit = Ниједан макро нема те речи
app-macros-keys = Стрелице бирају, Enter умеће, Esc затвара
app-macros-manage = Уреди макрое
app-macros-open = Уметни макро ( / )
app-macro-new = Нови макро
app-macro-folder = Фасцикла
app-macro-folder-example = Достава / Кашњења
app-macro-no-folder = Без фасцикле
app-macro-reach = Ко га користи
app-macro-reach-own = Само ја
app-macro-reach-team = Један тим
app-macro-reach-all = Сви
app-macro-reach-of-team = Тим { $team }
app-macro-languages-about = Текст се бира по језику упита. Где га нема, ускаче сродан језик, затим језик фирме, затим енглески.
app-macro-remove = Уклони макро
app-macro-text = Текст: { $language }
app-macro-placeholder = Шта се пише; без текста макро само нешто уради
app-macro-variables = Шта може да се уврсти
app-macro-slot = Место за личне речи
app-macro-slot-example = шта сте разумели
app-macro-actions = Шта се ради кад се писмо пошаље
app-macro-action-add = Додај радњу
app-macro-action-state = Ко је на реду
app-macro-action-assign = Додели
app-macro-action-team = Додели тиму
app-macro-action-priority = Приоритет
app-macro-language-kin = На сродном језику ({ $language }): на језику упита нема текста
app-macro-language-company = На језику фирме ({ $language }): на језику упита нема текста
app-macro-language-other = На другом језику ({ $language }): на језику упита нема текста
app-action-state-waiting = Чекати купца
app-action-state-open = Оставити отворено
app-action-state-resolved = Решити
app-action-assign-me = Доделити ономе ко шаље
app-action-assign = Доделити: { $name }
app-action-team = Доделити тиму { $name }
app-action-priority = Приоритет: { $name }
app-action-remove = Уклони: { $name }
app-actions-with-letter = Ради се при слању
app-writing-title = Како пишете
app-writing-undo = Време за повраћај писма
app-writing-undo-about = Писмо одлази тек после тога; до тада га један клик враћа у нацрт.
app-writing-undo-none = Слати одмах
app-writing-signature-for = Потпис за
app-writing-signature-all = Све сандучиће
app-writing-signature = Ваш потпис
app-writing-signature-about = Без сопственог потписа под Вашим писмима стоји потпис сандучета.
app-writing-signature-save = Сачувај потпис
app-writing-unsaved = Још није сачувано
app-picture = Слика
app-picture-before = Претходна слика
app-picture-next = Следећа слика
app-message-reply = Одговори на ово
app-message-quote = Цитирај у одговору
app-message-link = Копирај везу
app-message-planned = Писмо које чека на слање: { $name }
app-planned-stopped = Ваше писмо није послато
app-planned-is-draft = Поново је нацрт.
app-planned-fine = Прочитано
app-planned-leaving = Одлази за { $seconds } с
app-planned-at = Одлази: { $when } ({ $city })
app-planned-now = Пошаљи сада
app-planned-back = Врати
app-undo = Опозови
app-timeline-new = Ново откако сте последњи пут гледали
app-meanwhile-own = Шта сте Ви написали
app-from = Од
app-bcc = Bcc
app-send-more = Други начини слања
app-send-wait = Пошаљи и чекај купца
app-send-open = Пошаљи и остави отворено
app-send-resolve = Пошаљи и реши
app-send-later = Пошаљи касније…
app-later-title = Пошаљи касније
app-later-about = Време је оно које види { $name } ({ $city }). Ако пре тога стигне ново писмо, ово остаје овде.
app-later-today-afternoon = Данас по подне
app-later-tomorrow-morning = Сутра ујутру
app-later-tomorrow-afternoon = Сутра по подне
app-later-monday-morning = У понедељак ујутру
app-later-own = Друго време
app-later-plan = Пошаљи тада
app-draft-offered = Нацрт предаје { $name }:
app-draft-take = Преузми
app-draft-take-first = Прво пошаљите или обришите сопствени нацрт
app-draft-share = Предај колегама
app-draft-shared = Предато колегама
app-draft-discard = Одбаци нацрт
app-draft-discarded = Нацрт је одбачен.
app-draft-taken = { $name } сада пише Ваш нацрт даље.
app-draft-taken-fine = Добро
app-signature-own = Мој потпис
app-signature-mailbox = Потпис сандучета
app-signature-none = Без потписа
app-signature-change = Промени потпис
app-signature-own-edit = Уреди мој потпис
app-similar = Овај купац је већ добио готово исто писмо ({ $when }, { $name }).
app-similar-show = Прикажи
app-similar-hide = Сакриј
app-similar-fine = Ипак одговара
app-similar-ticket = Отвори упит { $ticket }
app-slot-open = Једно место још чека Ваше речи. Tab води на следеће.
app-attach-limit = Приложи фајлове, сваки до { $size }
app-here = Ко је још овде
app-macro-action-status = Статус
app-macro-action-tags = Ознаке
app-macro-tags-add = Додај ознаке
app-macro-tags-remove = Уклони ознаке
app-action-status = Статус: { $name }
app-action-tags = Ознаке: { $list }
app-emoji = Емотикони
app-emoji-search = Тражи по речи
app-macro-slots = { $count ->
    [one] { $count } место чека Ваше речи
    [few] { $count } места чекају Ваше речи
   *[other] { $count } места чека Ваше речи
}
app-macro-uses = { $count ->
    [0] још није коришћен
    [one] коришћен { $shown } пут
    [few] коришћен { $shown } пута
   *[other] коришћен { $shown } пута
}
app-writing-undo-seconds = { $seconds ->
    [one] { $seconds } секунда
    [few] { $seconds } секунде
   *[other] { $seconds } секунди
}
app-macro-command = Макро: { $name }
app-write-first = Још ништа није написано.
app-keys-slash = Избор макроа током писања
app-keys-wording = Зашто су речи подвучене
app-keys-slot = На следеће место за попуњавање
app-words-macros = шаблон готов одговор
app-words-attach = фајл документ слика прилог спајалица
app-words-send = одговор писмо затвори заврши
app-mention = Позови колегу или тим
app-mention-team = Тим
app-mention-found = { $count ->
    [one] { $count } име. Стрелицама бирате, Enter позива.
    [few] { $count } имена. Стрелицама бирате, Enter позива.
   *[other] { $count } имена. Стрелицама бирате, Enter позива.
}
app-actions-with-note = Урадиће се уз белешку
app-attach-drop = Спустите фајлове овде, сваки до { $size }
app-words-undo = поништи врати заустави писмо
app-words-discard = одбаци обриши баци нацрт испразни
app-message-reply-all = Одговори свима
