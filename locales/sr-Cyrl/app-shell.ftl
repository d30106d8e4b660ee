# Оквир апликације: палета, пречице, обавештења, доступност, изглед, упознавање.

# Палета и пречице
app-palette = Идите или урадите
app-palette-ask = Шта желите да урадите?
app-palette-nothing = Ништа није нађено. Можда помогну друге речи.
app-palette-how = Стрелице бирају, Enter отвара, Escape затвара.
app-group-recent = Упити
app-group-ticket = Овај упит
app-group-write = Писање
app-group-macros = Макрои
app-group-list = Листа
app-group-go = Идите на
app-group-people = Колеге
app-group-customers = Купци
app-group-app = Свуда
app-keys-then = затим
app-keys-next-row = Следећи на листи
app-keys-previous-row = Претходни на листи
app-keys-open-row = Отворите упит
app-keys-back = Назад на листу
app-next-none = Ово је последњи на листи.
app-previous-none = Ово је први на листи.
app-taken = Већ је код Вас.
app-assign-to = Доделите: { $name }
app-assign-to-team = Предајте тиму { $name }
app-set-priority = Приоритет: { $name }
app-set-language = Језик: { $name }
app-sheet-title = Пречице на тастатури
app-sheet-about = Овде су тастери који нешто раде на овој страници. Слова раде у сваком распореду тастатуре.
app-single-keys = Пречице од једног слова
app-single-keys-about = Искључите их ако слова раде нешто што нисте желели. Пречице са Ctrl или ⌘ остају.
app-words-sheet = тастери тастатура помоћ
app-words-profile = мој налог подешавања језик тема временска зона лозинка
app-words-new = напиши пиши порука направи
app-words-mine = додељено мени моји упити
app-words-unassigned = ничији нови слободни
app-words-waiting = без одговора отворени
app-words-resolved = затворени готови завршени архива
app-words-mail-log = пристигла писма дневник карантин
app-words-outbox = неуспело грешке послови
app-words-people = корисници агенти колеге тимови улоге
app-words-company = фирма радни дани подешавања
app-words-api-keys = токен интеграција програм
app-words-reply = одговори пиши купцу
app-words-note = интерна белешка коментар за колеге
app-words-resolve = затвори заврши готово решено
app-words-assign = задужена особа предај пребаци дај додели

# Нотицес, аваилабилитy, лоокс, оффлине, тоур
app-manifest-about = Служба за кориснике за људе који слушају.
app-bar = Највише коришћено
app-bar-find = Нађи
app-notices-title = Обавештења
app-notices-unread =
    { $count ->
        [0] Обавештења: ништа ново
        [one] Обавештења: { $count } ново
        [few] Обавештења: { $count } нова
       *[other] Обавештења: { $count } нових
    }
app-notices-read-all = Означите све као прочитано
app-notices-choose = Изаберите о чему Вас обавештавамо
app-notices-none = Ништа ново
app-notices-none-about = Кад Вас нешто чека, овде се појави само од себе.
app-notices-mark-read = Прочитано
app-notices-mark-unread = Непрочитано
app-notices-mark-read-of = Означите као прочитано: { $what }
app-notices-mark-unread-of = Означите као непрочитано: { $what }
app-notices-about = Изаберите о чему и како сазнајете. О ономе што сами урадите не обавештавамо Вас.
app-notices-what = Када
app-notices-way-bell = Звоно
app-notices-way-push = Прегледач
app-notices-way-mail = Писмо
app-notices-kind-assigned = Предат Вам је упит
app-notices-kind-answered = Купац је одговорио у Вашем упиту
app-notices-kind-mentioned = Колега Вас помиње
app-notices-kind-watched = Неко је писао у упиту који пратите
app-notices-kind-woken = Упит који сте одложили поново је ту
app-notices-kind-promise_due = Ускоро истиче Ваше обећање
app-notices-kind-promise_missed = Време Вашег обећања је прошло
app-notices-kind-team_new = Вашем тиму је стигао нови упит и нико га нема
app-notices-cell = { $what }: { $way }
app-notices-no-letters = Дневна писма се овде не шаљу. Администратор може да изабере сандучић за њих.
app-notices-digest-hour = Сат дневног писма
app-notices-quiet = Тихи сати
app-notices-quiet-about = Тада ништа не стиже у Ваше прегледаче. Звоно све чува за Вас.
app-notices-quiet-from = Од
app-notices-quiet-until = До
app-notices-quiet-none = Без тихих сати
app-push-title = Обавештења у овом прегледачу
app-push-unsupported = Овај прегледач не може да прикаже обавештења док је апликација затворена.
app-push-denied = Обавештења са ове странице забрањена су у подешавањима прегледача. Прво их тамо дозволите.
app-push-off = Искључено. Обавештења могу да стижу и када је апликација затворена.
app-push-on = Укључено. Обавештења овде стижу и када је апликација затворена.
app-push-switch-on = Укључите
app-push-switch-off = Искључите
app-push-failed = Није успело. Можда је услуга обавештења прегледача тренутно недоступна.
app-push-some-browser = Прегледач
app-push-remove = Уклоните
app-availability-title = Доступност
app-availability-page-about = Зашто је неко ту или није. Нове упите добијају само они који су доступни.
app-availability-about = Сада сам
app-availability-now = Доступност: { $name }
app-availability-set = Сада сам: { $name }
app-availability-chosen = изабрано
app-availability-automatic = аутоматски
app-availability-back = Драго нам је да сте се вратили: поново сте доступни.
app-availability-available = На располагању
app-availability-away = Одсутност
app-availability-meeting = На састанку
app-availability-lunch = На ручку
app-availability-end_of_shift = Крај смене
app-availability-add = Додајте разлог
app-availability-change = Измените разлог
app-availability-change-of = Измените: { $name }
app-availability-remove = Уклоните
app-availability-own-name = Оставите празно па свако види уобичајени назив на свом језику.
app-availability-gets = добија нове упите
app-availability-gets-none = не добија нове упите
app-availability-away-after = Минуте без активности након којих је неко одсутан
app-availability-away-after-about = 0 ово искључује. Ко се врати, сам је поново доступан.
app-digest-mailbox = Сандучић за дневна писма
app-digest-mailbox-about = Колеге који то желе добијају једно писмо дневно са оним што још није прочитано. Шаље се из овог сандучића.
app-digest-mailbox-none = Без дневних писама
app-looks-contrast = Контраст
app-looks-contrast-auto = Као систем
app-looks-contrast-plain = Уобичајен
app-looks-contrast-more = Висок
app-looks-density = Размак
app-looks-density-cosy = Пространо
app-looks-density-compact = Збијено
app-looks-motion = Кретање
app-looks-motion-auto = Као систем
app-looks-motion-less = Без кретања
app-offline-note-kept = Нисте на мрежи. Ваша белешка је сачувана овде и отићи ће сама кад се веза врати.
app-offline-notes =
    { $count ->
        [one] { $count } белешка чека.
        [few] { $count } белешке чекају.
       *[other] { $count } белешки чека.
    }
app-offline-sending =
    { $count ->
        [one] Шаље се { $count } белешка.
        [few] Шаљу се { $count } белешке.
       *[other] Шаље се { $count } белешки.
    }
app-offline-refused = Белешка сачувана овде није могла да буде послата:
app-offline-copy = Копирајте њен текст
app-offline-drop = Одбаците
app-update-title = Нова верзија програма Rapport је спремна.
app-update-now = Учитајте је сада
app-tour-title = Упознавање
app-tour-invitation = Нови сте овде? Шест кратких корака показаће Вам главно.
app-tour-show = Покажите ми
app-tour-not-now = Не сада
app-tour-step = Корак { $step } од { $steps }
app-tour-skip = Прескочите
app-tour-on = Даље
app-tour-done = Почнимо
app-tour-inbox = Ваша пошта
app-tour-inbox-words = Овде су купци који рачунају на Вас; ко најдуже чека, први је. Бројеви су увек тачни, у сваком прегледачу.
app-tour-ticket = Разговор
app-tour-ticket-words = Упит чува све што смо купац и ми рекли једни другима. Ј и К воде на следећи, Р одговара, Н пише белешку.
app-tour-palette = Једно поље за све
app-tour-palette-words = Притисните Ctrl К (или ⌘ К) и упишите шта желите: страницу, радњу, име, број. Упитник показује све пречице.
app-tour-guard = Још један пар очију
app-tour-guard-words = Док пишете, места која могу да повреде су подвучена. Уз свако стоји разлог и речи које кажу исто, а не вређају.
app-tour-promises = Обећања
app-tour-promises-words = „Зваћу Вас сутра до подне“ буде примећено и записано. На време Вас подсјетимо, а о кашњењу купац сазна пре рока.
app-tour-self = Ви
app-tour-self-words = Реците кад сте на ручку или на састанку: нове упите тада добијају други. Звоно чува шта је ново за Вас.
app-words-notices = звоно новости упозорења нотификације
app-words-availability = статус одсутан ручак састанак пауза доступан заузет
app-words-tour = помоћ увод почетак водич
app-people-tickets = Упити: { $name }

# Names of pages and what lists show: needed by the first page already.
app-audit-title = Дневник измена
app-audit-about = Свака измена у раду службе и правима: ко, када, шта је било и шта је сада.
app-settings-title = Подешавања
app-words-settings = опције конфигурација администрација поставке
app-role-add = Нова улога
app-role-change = Измени улогу
app-role-remove = Уклони улогу
app-role-own = Сопствена улога
app-role-name = Назив улоге
app-role-about = Свако одговара на упите својих тимова и на сопствене. Овде бирате шта сме осим тога. Можете дати оно што и сами смете.
app-role-answers = Одговара на упите
app-role-everything = Све
app-automation-title = Аутоматизација
app-automation-about = Оно што би неко сваки пут урадио исто, раде правила, овим редом. Правило никад не затвара упит.
app-hours-title = Радно време
app-hours-about = Када је неко ту: за фирму и за тимове с другачијим временом.
app-retention-title = Рокови чувања
app-retention-about = Колико се чува оно што више нико не гледа. Речи и датотеке се бришу, бројеви и времена остају за статистику.
app-macros-title = Макрои
app-macros-about = Оно што често пишете, на више језика, заједно са оним што се тада ради. У одговору укуцајте / да га уметнете.
app-here-looking = { $name } гледа
app-here-replying = { $name } пише одговор
app-here-noting = { $name } пише белешку
app-customers-title = Купци
app-organisations-title = Организације
app-portrait-title = Купац поред упита
app-portrait-about = Који подаци о купцу стоје поред разговора и којим редом.
app-panels-title = Панели других система
app-panels-about = Страница Ваше продавнице или базе купаца поред разговора, или веза ка њој.
app-statuses-title = Статуси
app-statuses-about = Сопствени статуси у три категорије. Упит који добије статус прелази у његову категорију.
app-tags-topics-title = Ознаке и теме
app-tags-topics-about = Како су упити разврстани: по врсти, теми и ознакама.
app-fields-title = Поља
app-fields-about = Шта још желите да знате осим предмета и пошиљаоца. Поље може да се појави само кад је важно.
app-keys-select-row = Изабери овај упит
app-select-ticket = Изабери „{ $subject }”
app-reminders-title = Подсетници
app-reminders-about = Кад смо нешто питали, а купац ћути, добије један љубазан подсетник на свом језику. Упит се тиме никад не затвара.
app-notices-kind-rule = Правило аутоматизације моли Вас да погледате
