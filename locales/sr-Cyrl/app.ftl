# Апликација за запослене: све што она сама каже.

# Свуда
app-loading = Само тренутак…
app-close = Затворите
app-cancel = Одустаните
app-save = Сачувајте
app-saved = Сачувано
app-done = Готово
app-change = Измените
app-copy = Копирајте
app-copied = Копирано
app-back = Назад
app-try-again = Покушајте поново
app-show-more = Прикажите још
app-nothing-found = Ништа није пронађено
app-skip = На садржај
app-menu = Мени
app-name = Име
app-name-about = Купци виде ово име испод одговора.
app-email = Е-пошта
app-phone = Телефон
app-language = Језик
app-zone = Временска зона
app-zone-about = Сва времена у апликацији приказана су у овој зони.
app-role = Улога
app-role-agent = Агент
app-role-lead = Вођа тима
app-role-admin = Администратор
app-team = Тим
app-teams = Тимови
app-ticket = Упит
app-subject = Предмет
app-no-subject = Без предмета
app-me = Ви
app-nobody = Још нико
app-missing-title = Овде нема странице
app-missing-back = У пријемно сандуче
app-failure-unreachable = Сервер тренутно није доступан. Оно што сте написали је сачувано; покушајте поново за минут.
app-failure-unknown = Није успело. Молимо Вас да покушате поново.
app-failure-changed = Неко је управо нешто изменио. Сада видите нову верзију; молимо Вас да поновите своју измену.
app-failure-request = Број овог захтева за администратора: { $id }
app-connection-lost = Веза је прекинута. Покушавамо да је успоставимо; Ваш текст је безбедан.

# Време
app-due = рок: { $when }, { $away }
app-due-short = рок: { $when }
app-due-late = рок је био { $when }, { $away }
app-due-late-short = рок је био { $when }
app-waits = чека { $span }

# Канали
app-channel-email = Е-пошта
app-channel-chat = Ћаскање
app-channel-phone = Телефон

# Пријава и почетак
app-sign-in = Пријавите се
app-sign-in-about = Добро је да сте ту.
app-sign-out = Одјавите се
app-password = Лозинка
app-password-show = Прикажите лозинку
app-password-about = Најмање 10 знакова. Кратка реченица се лако памти.
app-password-old = Садашња лозинка
app-password-new = Нова лозинка
app-password-unchanged = Оставите празно да лозинка остане иста.
app-password-kept = без промене
app-password-change = Промените лозинку
app-password-changed = Лозинка је промењена
app-session-ended = Молимо Вас да се поново пријавите
app-session-ended-about = Сесија је истекла. Све што сте написали и даље је ту.
app-setup-title = Добро дошли у Rapport
app-setup-about = Још две ствари: Ваша фирма и Ви као први администратор.
app-setup-admin = Ви, први администратор
app-setup-start = Почните са радом
app-demo = Демонстрација
app-demo-about = Демонстрација: ниједно писмо не напушта овај рачунар.
app-demo-letterbox = Поштанско сандуче купаца
app-demo-logins = Пријавите се као неко од њих

# Мени
app-rail-inbox = Пријемно сандуче
app-rail-narrow = Сузите мени
app-rail-widen = Проширите мени
app-rail-count = { $name }: { $count }
app-me-menu = { $name }: профил и одјава
app-interface-description = Опис API-ја

# Пријемно сандуче
app-view-mine = Моји упити
app-view-team = Моји тимови
app-view-unassigned = Недодељени
app-view-waiting = Чекају нас
app-view-all = Сви
app-view-resolved = Решени
app-view-about-mine = Купци који рачунају на Вас.
app-view-about-team = Све у тимовима којима припадате.
app-view-about-unassigned = Ово још нико није преузео.
app-view-about-waiting = Купци који сада очекују одговор.
app-view-about-all = Све што је отворено.
app-view-about-resolved = Оно што је доведено до краја.
app-sort-longest_waiting = Прво они који најдуже чекају
app-sort-newest = Прво најновији
app-sort-priority = Прво најхитнији
app-all-teams = Сви моји тимови
app-inbox-empty = Овде нико не чека
app-inbox-empty-mine = Нова писма се овде појављују сама.
app-inbox-empty-team = Ваши тимови су свима одговорили.
app-inbox-empty-unassigned = О сваком упиту се неко брине.
app-inbox-empty-waiting = Сваки купац је добио одговор.
app-inbox-empty-all = Чим неки купац пише, видећете то овде.
app-inbox-empty-resolved = Решени упити ће бити овде.
app-unread = непрочитано
app-draft-mark = Нацрт
app-answered-mark = Одговор:
app-priority = Хитност
app-priority-1 = Ниска
app-priority-2 = Уобичајена
app-priority-3 = Висока
app-priority-4 = Хитно

# Упит
app-ticket-missing = Овај упит не може да се прикаже
app-state-open = Отворен
app-state-waiting = Чекамо купца
app-state-resolved = Решен
app-tab-talk = Преписка
app-tab-customer = Купац
app-list-hide = Сакријте листу
app-list-show = Прикажите листу
app-side-hide = Сакријте купца
app-side-show = Прикажите купца
app-previous = Претходни упит
app-next = Следећи упит
app-copy-number = Копирајте број
app-assignee = Ко се брине
app-take = Преузимам
app-assign-nobody = Засад нико
app-no-team = Без тима
app-language-unknown = Језик није познат
app-resolve = Решите
app-reopen = Поново отворите
app-timeline = Преписка
app-timeline-earlier = Прикажите раније поруке
app-message-by = { $kind }: { $name }
app-message-customer = Купац
app-message-agent = Одговор
app-message-note = Белешка за колеге
app-message-auto = Аутоматски одговор
app-message-survey = Питање да ли је решено
app-message-more = Још о овој поруци
app-message-original = Прикажите изворно писмо
app-message-to = За: { $list }
app-message-cc = Копија: { $list }
app-message-empty = У овом писму нема текста.
app-message-override = Намерно послато са овим речима: { $reason }
app-message-all = Прикажите целу поруку
app-quoted-show = Прикажите цитирани текст
app-quoted-hide = Сакријте цитирани текст
app-auto-show = Прикажите текст
app-auto-hide = Сакријте текст
app-delivery-queued = На путу
app-delivery-sending = Испоручује се
app-delivery-sent = Испоручено
app-delivery-retrying =
    { $attempts ->
        [one] Још није испоручено; покушавамо даље ({ $attempts } покушај до сада)
        [few] Још није испоручено; покушавамо даље ({ $attempts } покушаја до сада)
       *[other] Још није испоручено; покушавамо даље ({ $attempts } покушаја до сада)
    }
app-delivery-failed = Ово писмо није било могуће испоручити
app-delivery-again = Пошаљите поново
app-attachments = Прилози
app-attach = Приложите фајлове
app-attachment-remove = Уклоните { $name }
app-attachment-large = { $name } је веће од { $size } и не може да се приложи. Довољан је линк до фајла.
app-uploading = Учитава се { $name }

# Писање
app-composer = Писање
app-reply = Одговор
app-reply-label = Ваш одговор
app-reply-placeholder = Напишите одговор, коме: { $name }…
app-reply-sent = Ваше писмо је на путу
app-note = Белешка
app-note-label = Белешка за колеге
app-note-placeholder = Ово виде само колеге, { $name } не види…
app-note-keep = Сачувајте белешку
app-note-kept = Белешка је сачувана
app-send = Пошаљите
app-to = За
app-cc = Копија
app-to-change = Измените
app-draft-saving = Нацрт се чува…
app-draft-saved = Нацрт је сачуван
app-draft-local = Нацрт је сачуван у овом прегледачу
app-editor-tools = Обликовање
app-editor-bold = Подебљано
app-editor-italic = Курзив
app-editor-bulletlist = Листа
app-editor-orderedlist = Нумерисана листа
app-editor-blockquote = Цитат
app-editor-link = Линк
app-editor-link-ask = Куда треба да води линк?
app-new-meanwhile = Откако сте почели да пишете, у преписку је стигло нешто ново.
app-new-read = Прочитано

# Саветник за речи
app-guard-hint = Једна мисао о изразу
app-guard-warn = Боље другачије рећи
app-guard-block = Овако боље да не оде
app-guard-use = Узмите овај израз
app-guard-count =
    { $count ->
        [one] { $count } израз који вреди погледати (Alt+Enter)
        [few] { $count } израза која вреди погледати (Alt+Enter)
       *[other] { $count } израза које вреди погледати (Alt+Enter)
    }
app-blocked-title = Још један поглед на речи
app-blocked-about = Овакве речи чешће повреде него што помогну. Можете писати даље или послати уз разлог.
app-blocked-instead = На пример:
app-blocked-edit = Наставите писање
app-blocked-anyway = Пошаљите овако…
app-blocked-reason = Зашто су баш ове речи овде праве?
app-blocked-reason-about = Разлог се чува уз поруку и може да га прочита вођа тима.
app-blocked-send = Пошаљите са овим разлогом
app-answer-check = Шта одговор већ има
app-answer-missing = Често помаже у одговору на рекламацију
app-element-apology = Извињење
app-element-acknowledgement = Разумевање
app-element-ownership = Преузимање одговорности
app-element-next-step-with-time = Следећи корак и рок
app-element-alternative = Избор
app-element-thanks = Захвала
app-element-check-back = Накнадна провера
app-meanwhile-title = Из тима је управо стигао одговор
app-meanwhile-about = Молимо Вас да прво прочитате ово. Да ли је Ваше писмо још потребно?
app-meanwhile-send = Пошаљите и моје

# Обећања
app-reminder = Ваше обећање
app-reminder-what = { $what }, за: { $name }
app-reminder-open = Отворите упит
app-promises-title = Обећања
app-promises-about = Шта смо купцима обећали и до када.
app-promises-mine = Моја
app-promises-today = За данас
app-promises-overdue = Прекорачена
app-promises-team = Мојих тимова
app-promises-all = Сва
app-promises-empty = Овде нема обећања
app-promises-empty-about = Када у одговору нешто обећате, понудићемо да се то овде запише.
app-promises-in-text = Обећања у Вашем тексту
app-promise-by = рок: { $when }, { $city }
app-promise-own-time = код Вас: { $when }
app-promise-keep-it = Запишите обећање
app-promise-no = Ово није обећање
app-promise-take-back = Немојте записати ово обећање
app-promise-time = Промените време
app-promise-zone = Време: { $city }
app-promise-kept = Испуњено
app-promise-otherwise = Нешто друго
app-promise-note = Белешка
app-promise-noticed = Купац зна за кашњење
app-promise-of = обећање даје { $name }
app-promise-state-open = Отворено
app-promise-state-kept = Испуњено
app-promise-state-replaced = Померено
app-promise-state-withdrawn = Повучено
app-open-promises = Отворена обећања
app-delay-title = Јавите купцу за кашњење
app-delay-about = { $name } добија ово писмо, а обећање нови рок. Обоје се дешава заједно.
app-delay-due = Нови рок
app-delay-letter = Писмо о кашњењу
app-delay-send = Пошаљите и померите обећање
app-delay-sent = Писмо је на путу, обећање има нови рок
app-replace-title = Договорено је друго време
app-replace-about = На пример телефоном. Писмо се не шаље.
app-withdraw-title = Више није потребно
app-withdraw-about = Купцу ово више није потребно. Писмо се не шаље.

# Решавање
app-resolve-title = Закључите упит као решен
app-resolve-promises = Овде је још нешто обећано
app-resolve-promises-about = Да ли је то већ урађено? Онда означите као испуњено. Ако није, упит до тада остаје отворен.
app-resolve-override = Или ипак закључити, јер…
app-resolved-done = Решено. Купца ћемо касније питати да ли је заиста тако.
app-easy-question = Да ли сам све учинио/учинила да буде лако?
app-easy-about = Само ради учења. Никога не рангирамо по томе.
app-easy-yes = Да
app-easy-partly = Делимично
app-easy-no = Не
app-easy-comment = Шта је сметало? (ако желите)

# Купац
app-customer-edit = Измените податке о купцу
app-organisation = Организација
app-language-guessed = претпоставка
app-local-time = Локално време
app-local-time-there = { $time }, { $city }
app-contacts = Поруке у 30 дана
app-contacts-30 =
    { $count ->
        [one] { $shown } порука у 30 дана
        [few] { $shown } поруке у 30 дана
       *[other] { $shown } порука у 30 дана
    }
app-linked = Повезано са
app-earlier-tickets = Други упити
app-earlier-none = Ово је први упит.
app-surveys = Како је било купцу
app-survey-solved = Заиста решено
app-survey-not-yet = Још није решено
app-survey-effort = лакоћа { $effort } од 7
app-survey-effort-about = „Фирма ми је олакшала решавање проблема”: 1 значи нимало, 7 потпуно.
app-survey-call = Моли да га позовемо: { $contact }

# Прво писмо
app-new-title = Нова порука
app-new-about = Ви пишете купцу први. Писмом почиње нови упит.
app-new-from = Шаље
app-new-name = Име купца
app-new-placeholder = Шта желите да кажете?
app-new-no-mailbox = Нема укљученог сандучића за слање. Администратор га може додати.

# Дневник поште
app-mail-title = Дневник поште
app-mail-about = Свако пристигло писмо, шта је о њему одлучено и зашто.
app-mail-filter = Која писма
app-mail-empty = Овде нема писама
app-letters-every = Сва писма
app-letters-received = У обради
app-letters-stored = Примљена
app-letters-ignored = Остављена по страни
app-letters-quarantined = Карантин
app-letter-received = У обради
app-letter-stored = Примљено
app-letter-ignored = Остављено по страни
app-letter-quarantined = Карантин
app-letter-original = Изворно писмо
app-letter-again = Обрадите поново
app-letter-again-done = Писмо се поново обрађује
app-letter-headers-only = Сачувано је само заглавље, јер је писмо превелико.

# Неиспоручено
app-outbox-title = Неиспоручено
app-outbox-about = Оно што ни након много покушаја није успело. Ништа није изгубљено: покушајте поново када се узрок отклони.
app-outbox-empty = Све је отишло
app-outbox-empty-about = Ако нешто не може да се испоручи, наћи ће се овде.
app-outbox-attempts =
    { $count ->
        [one] { $count } покушај
        [few] { $count } покушаја
       *[other] { $count } покушаја
    }
app-outbox-forget = Одустаните
app-outbox-forget-title = Заувек одустати?
app-outbox-forget-about = Неће се више покушавати и не може да се врати.

# Поштански сандучићи
app-mailboxes-title = Поштански сандучићи
app-mailboxes-about = Одакле писма долазе и одакле одговори одлазе.
app-mailboxes-empty = Још нема сандучића
app-mailboxes-empty-about = Повежите адресу на коју Вам купци пишу.
app-mailbox-add = Додајте сандуче
app-mailbox-change = Измените сандуче
app-mailbox-remove = Уклоните сандуче
app-mailbox-remove-ask = Упити остају. Заиста да уклонимо?
app-mailbox-from-config = Ово сандуче је задато у rapport.toml. Адреса и сервери се мењају тамо.
app-mailbox-letterbox = сандуче демонстрације
app-mailbox-name = Назив
app-mailbox-address = Адреса е-поште
app-mailbox-team = Тим
app-mailbox-team-about = Нови упити иду овом тиму.
app-mailbox-signature = Потпис
app-mailbox-acknowledge = Потврдите нова писма
app-mailbox-acknowledge-about = Једном по преписци, на језику купца, са поштеним очекивањем.
app-mailbox-enabled = У употреби
app-mailbox-test = Испробајте ово сандуче
app-mailbox-ok = Повезано
app-mailbox-connecting = Повезује се…
app-mailbox-failed = Нема везе
app-mailbox-off = Искључено
app-server-imap = Долазна пошта (IMAP)
app-server-smtp = Одлазна пошта (SMTP)
app-server-host = Сервер
app-server-port = Порт
app-server-tls = Шифровање
app-server-user = Корисничко име
app-server-folder = Фасцикла
app-tls-tls = TLS
app-tls-starttls = STARTTLS
app-tls-plain = Без
app-check-ok-imap = Долазна пошта ради
app-check-ok-smtp = Одлазна пошта ради
app-check-failed-imap = Долазна пошта још не ради
app-check-failed-smtp = Одлазна пошта још не ради
app-mailbox-provider = Пружалац услуге
app-mailbox-provider-about = Уписује сервере. После их можете променити.
app-mailbox-provider-other = Други
app-mailbox-kind = Како писма стижу
app-mailbox-kind-imap = Преузимамо их са сервера поште (IMAP)
app-mailbox-kind-direct = Доноси их Ваш сервер поште (LMTP или SMTP)
app-handling-title = Више о овом сандучету
app-handling-sender-name = Име у писмима
app-sender-agent-and-company = Мира (Lumora)
app-sender-agent = Само особа
app-sender-company = Само фирма
app-sender-mailbox = Назив овог сандучета
app-handling-token-pattern = Адреса за одговоре са ознаком
app-handling-token-pattern-about = По њој одговор налази свој упит и када програм за пошту изгуби све друго. Ваш сервер треба да прима такве адресе. Ако нисте сигурни, оставите празно.
app-handling-return-tokens = Иста ознака за враћена писма
app-handling-return-tokens-about = Свако обавештење о писму које није стигло налази своју поруку. Не дозвољава то сваки пружалац услуге.
app-handling-more-folders = Додатне фасцикле
app-handling-more-folders-about = Читају се такође, одвојене зарезима.
app-handling-afterwards = Пристигло писмо се на серверу
app-afterwards-seen = означава као прочитано
app-afterwards-flagged = означава као прочитано и заставицом
app-afterwards-moved = премешта у другу фасциклу
app-afterwards-deleted = брише; код нас је сачувано
app-handling-move-to = Премести у фасциклу
app-handling-trusted-server = Име Вашег сервера у Authentication-Results
app-handling-trusted-server-about = Оно што он каже о пошиљаоцу види се уз свако писмо.
app-handling-oauth = Пријава приступним токенима (OAuth 2.0)
app-handling-oauth-about = Google и Microsoft то траже уместо лозинке.
app-oauth-token-url = Адреса сервера токена
app-oauth-client-id = ID клијента
app-oauth-client-secret = Тајна клијента
app-oauth-refresh-token = Токен за обнову
app-oauth-scope = Опсег приступа
app-handling-dkim = Потписујте оно што шаљете (DKIM)
app-handling-dkim-about = Само ако Ваш сервер поште већ не потписује. Проба показује запис који треба објавити.
app-dkim-domain = Домен
app-dkim-selector = Селектор
app-dkim-key = Приватни кључ (PEM)
app-check-ok-oauth = Приступни токени раде
app-check-failed-oauth = Приступни токени још не раде
app-check-ok-dkim = Кључ може да потписује
app-check-failed-dkim = Кључ још не може да потписује
app-letter-doubtful = Ово писмо можда не долази одакле пише: домен пошиљаоца то не потврђује. Молимо будите опрезни са везама, плаћањем и личним подацима.
app-address-refusing = { $address } не прима писма. Сервер поште каже: „{ $words }”
app-message-person-inside = Отворите упит за особу чије је писмо унутра

# Људи и тимови
app-people-title = Људи и тимови
app-people-about = Ко овде одговара и у којим тимовима.
app-agents = Људи
app-agent-add = Додајте особу
app-agent-change = Измените податке
app-agent-gone = Више није овде
app-agent-active = Може да се пријави
app-team-add = Додајте тим
app-team-change = Измените тим
app-team-empty = Још нико
app-team-purpose = Сврха
app-team-purpose-about = У једној реченици: чему служи овај тим.

# Фирма и кључеви
app-company-title = Фирма
app-company-about = Како купци виде Вашу фирму.
app-company-name = Назив фирме
app-company-language = Језик фирме
app-company-zone = Временска зона фирме
app-company-days = Радни дани
app-company-days-about = Питања купцима шаљемо само тих дана.
app-keys-title = API кључеви
app-keys-about = За Ваше програме који читају или пишу упите.
app-keys-empty = Још нема кључева
app-key-name = Чему служи?
app-key-scope = Шта сме
app-key-make = Направите кључ
app-key-once = Молимо Вас да сада копирате кључ: приказује се само једном.
app-key-revoke = Опозовите
app-scope-read = Читање
app-scope-write = Читање и писање

# Профил
app-profile-title = Мој профил
app-own-language = Језик апликације
app-own-languages = Језици на којима одговарам
app-own-languages-about = Писма на овим језицима прво стижу Вама.
app-theme = Изглед
app-theme-auto = Као систем
app-theme-light = Светло
app-theme-dark = Тамно

# Guard settings and wordings
app-remove = Уклони
app-guard-title = Чувар израза
app-guard-about = Шта се подвлачи док неко пише, колико је то важно и речи ваше куће. Измене важе одмах.
app-guard-try = Испробајте
app-guard-try-placeholder = Напишите реченицу као за купца.
app-guard-try-clean = Овим речима нема шта да се дода.
app-guard-rules = Правила
app-guard-words = Наше речи
app-guard-packs = Наши пакети
app-guard-changed = промењено
app-guard-weight = Тежина
app-guard-weight-of = Тежина правила „{ $name }”
app-guard-weight-block = Зауставља слање
app-guard-weight-warn = Подвлачи
app-guard-weight-hint = Тих савет
app-guard-switch = Правило „{ $name }” је укључено
app-guard-more = Више о овом правилу
app-guard-instead = Уместо тога
app-guard-practice = Пракса
app-guard-clean-when = У реду је када
app-guard-words-empty = Још нема ваших речи
app-guard-words-about = Жаргон ваше куће и обична реч за њега, стари називи производа, изрази које у писму радије не бисте видели.
app-guard-words-words = Речи (* за сваки наставак)
app-guard-words-instead = Боље
app-guard-words-why = Зашто
app-guard-words-add = Додај
app-guard-words-remove = Уклони „{ $words }”
app-guard-family = Језик
app-guard-family-about = Чита се у писмима на овом језику
app-guard-family-en = енглески
app-guard-family-ru = руски
app-guard-family-bcs = босански, хрватски, српски
app-guard-family-ro = румунски
app-guard-packs-empty = Још нема ваших пакета
app-guard-packs-about = За оне који желе да пишу правила језиком пакета (docs/guard.md).
app-guard-pack-add = Нови пакет
app-guard-pack-name = Назив
app-guard-pack-name-about = Мала латинична слова, цифре, цртице
app-guard-pack-text = Правила (TOML)
app-guard-pack-check = Провери
app-guard-pack-fine = С овим пакетом је све у реду.
app-guard-pack-line = Ред { $line }:
app-guard-fine = Ово је било у реду
app-guard-fine-about = Јавља вођама да овде не треба подвлачити
app-guard-fine-noted = Хвала, забележено је за вође.
app-wording-title = Изрази
app-wording-about = Који се изрази најчешће јављају, шта агенти сматрају добрим и шта је отишло упркос заустављању. Реч је о изразима, не о људима.
app-wording-period = Период
app-wording-most = Најчешће
app-wording-found = Писама
app-wording-overridden = Послато с разлогом
app-wording-fine = „Ово је било у реду”
app-wording-none = У овом периоду ништа није подвучено.
app-wording-overrides = Послато упркос заустављању
app-wording-overrides-none = Ништа није отишло упркос заустављању.
app-wording-alarms = „Ово је било у реду”
app-wording-alarms-new = За преглед
app-wording-alarms-excepted = Изузето
app-wording-alarms-kept = Правило остаје
app-wording-alarms-none = Овде нема ничега.
app-wording-exception = Речи које се више не подвлаче
app-wording-except = Изузми ове речи
app-wording-keep = Задржи правило
app-wording-days =
    { $count ->
        [one] { $count } дан
        [few] { $count } дана
       *[other] { $count } дана
    }
