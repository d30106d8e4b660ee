app-state-snoozed = Одложено
app-state-spam = Нежељена пошта
app-state-trash = У отпаду
app-state-merged = Спојено
app-snooze = Одложи
app-snooze-later-today = Касније данас
app-snooze-tomorrow-morning = Сутра ујутру
app-snooze-monday = У понедељак
app-snooze-in-a-week = За недељу дана
app-snooze-own = Друго време …
app-snooze-until-answer = Док купац не одговори
app-snooze-title = До када одложити?
app-snooze-until = Врати у рад
app-snoozed-until = Одложено до { $when }. Одговор купца одмах га враћа.
app-snoozed-until-answer = Одложено до одговора купца.
app-wake = Врати у рад
app-more = Више
app-spam = Ово је нежељена пошта
app-not-spam = Није нежељена пошта
app-spam-done = Означено као нежељена пошта
app-is-spam = Овај упит је означен као нежељена пошта. Због њега се никоме не пише.
app-spam-suspected = Писма са ове адресе су раније означена као нежељена. Да ли је и ово нежељена пошта?
app-trash = Премести у отпад
app-trash-done = Премештено у отпад
app-is-trash = Овај упит је у отпаду.
app-restore = Врати
app-merge = Споји …
app-merge-title = Припоји упиту { $id }
app-merge-about = Поруке прелазе овамо, а писма за било који од упита настављају се овдје. Купцу се ништа не шаље. Један дан можете поништити спајање.
app-merge-same-customer = Од истог купца
app-merge-number = Број другог упита
app-merge-reason = Зашто су једно?
app-merge-strangers = Упити су од различитих купаца, и то је у реду
app-merge-do = Споји
app-merge-done = { $count ->
    [one] Спојен { $count } упит
    [few] Спојена { $count } упита
   *[other] Спојено { $count } упита
}
app-merge-undo = Поништи спајање
app-merged-into = { $reason ->
    [none] Наставља се у упиту { $id }.
   *[other] Наставља се у упиту { $id }: „{ $reason }“
}
app-merged-open = Отвори упит { $id }
app-merged-here = #{ $id } је припојен овдје: „{ $reason }“
app-whose = Промени купца …
app-whose-title = Чији је ово упит?
app-whose-about = Онога ко има ову адресу; ако је нико нема, купац се додаје.
app-whose-address = Или имејл адреса
app-whose-name = Име, ако га знате
app-whose-do = Промени купца
app-restate = Да ли смо разумели?
app-restate-title = Да ли смо разумели?
app-restate-about = Напишите проблем у реченици или двије. Купац потврђује једним кликом или исправља.
app-restate-words = Како сте Ви разумели
app-restate-done = Купац је упитан
app-restatement = Како смо разумели
app-restatement-asked = Чека потврду
app-restatement-confirmed = Купац је потврдио
app-restatement-corrected = Купац је исправио
app-restatement-withdrawn = Повучено
app-restatement-withdraw = Повуци
app-restatement-history = { $count ->
    [one] { $count } раније
    [few] { $count } ранија
   *[other] { $count } ранијих
}
app-restatement-history-hide = Сакриј ранија
app-restatement-their-words = Речима купца:
app-forward = Питај неког другог …
app-forward-title = Питај неког другог
app-forward-about = Одговори стижу овамо, уз преписку; купцу остају скривени.
app-forward-to = Имејл адреса
app-forward-words = Ваше питање
app-forward-messages = Проследи
app-forward-files = Са датотекама
app-forward-done = Писмо је на путу
app-side-thread = Преписка са адресом { $address }
app-side-asked = Упитано
app-side-answered = Одговорено
app-side-ended = Завршено
app-side-letters = { $count ->
    [one] { $count } писмо
    [few] { $count } писма
   *[other] { $count } писама
}
app-side-about = Купац не види ову преписку.
app-side-failed = није испоручено: { $words }
app-side-write = Напиши поново
app-side-end = Не очекујемо више ништа
app-watchers = Прате
app-watch = Прати упит
app-watcher-add = Додај колегу
app-watcher-remove = { $name } више не прати
app-checklist = Кораци
app-checklist-done = { $done } од { $all }
app-step-add = Додај корак
app-step-up = Помери горе: { $step }
app-step-down = Помери доле: { $step }
app-step-remove = Уклони: { $step }
app-links = Повезани упити
app-link-related = Повезано
app-link-parent = Део упита
app-link-child = Садржи
app-link-duplicate-of = Понавља
app-link-duplicated-by = Има понављање
app-link-kind = Шта је други упит
app-link-number = Број упита
app-link-add = Повежи упит
app-link-remove = Уклони везу са упитом { $id }
app-split = Издвоји у засебан упит
app-split-done = Сада је то упит { $id }
app-unwatch = Више не прати
app-snooze-to = Одложи: { $name }
app-split-choose = Издвоји једну поруку у засебан упит …
app-split-about = Порука постаје засебан упит истог купца. Никоме се ништа не шаље.
app-split-which = Која порука?
app-copy-link = Копирајте везу ка упиту
app-words-tags = ознака означи етикета таг
app-words-step = листа задатак подсетник корак
app-words-link = веза повезан део целина дупликат
app-words-watch = пратилац прати посматрај претплата
app-words-snooze = касније подсети пауза пробуди
app-words-status = стање отворен чекамо решен промени
app-words-restate = потврда разумевање сажетак проблем
app-words-forward = проследи трећа особа партнер добављач имејл
app-words-merge = сједини дупликат исти обједини
app-words-split = подели одвоји порука
app-words-whose = пошиљалац подносилац чији особа
app-words-spam = спам нежељено
app-words-trash = обриши избриши корпа врати
app-words-team = одељење група предај пребаци
app-words-priority = хитно важно приоритет
app-words-copy-link = адреса линк подели
app-whose-known = Купац ког познајемо
