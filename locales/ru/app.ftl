# Приложение для сотрудников: всё, что оно говорит само.

# Везде
app-loading = Одну минуту…
app-close = Закрыть
app-cancel = Отмена
app-save = Сохранить
app-saved = Сохранено
app-done = Готово
app-change = Изменить
app-copy = Скопировать
app-copied = Скопировано
app-back = Назад
app-try-again = Попробовать ещё раз
app-show-more = Показать ещё
app-nothing-found = Ничего не найдено
app-skip = К содержанию
app-menu = Меню
app-name = Имя
app-name-about = Это имя клиенты видят под ответами.
app-email = Электронная почта
app-phone = Телефон
app-language = Язык
app-zone = Часовой пояс
app-zone-about = В этом поясе показано всё время в приложении.
app-role = Роль
app-role-agent = Сотрудник
app-role-lead = Руководитель команды
app-role-admin = Администратор
app-team = Команда
app-teams = Команды
app-ticket = Обращение
app-subject = Тема
app-no-subject = Без темы
app-me = Вы
app-nobody = Пока никто
app-missing-title = Здесь нет страницы
app-missing-back = К входящим
app-failure-unreachable = Сейчас нет связи с сервером. Написанное сохранено; попробуйте, пожалуйста, через минуту.
app-failure-unknown = Не получилось. Попробуйте, пожалуйста, ещё раз.
app-failure-changed = Кто-то только что внёс изменения. Перед Вами новая версия; внесите, пожалуйста, свою правку ещё раз.
app-failure-request = Номер этого запроса для администратора: { $id }
app-connection-lost = Связь прервалась. Мы её восстанавливаем; Ваш текст в сохранности.

# Время
app-due = срок: { $when }, { $away }
app-due-short = срок: { $when }
app-due-late = срок был { $when }, { $away }
app-due-late-short = срок был { $when }
app-waits = ждёт { $span }

# Каналы
app-channel-email = Письмо
app-channel-chat = Чат
app-channel-phone = Телефон

# Вход и начало работы
app-sign-in = Войти
app-sign-in-about = Хорошо, что Вы здесь.
app-sign-out = Выйти
app-password = Пароль
app-password-show = Показать пароль
app-password-about = Не меньше 10 знаков. Короткую фразу легко запомнить.
app-password-old = Нынешний пароль
app-password-new = Новый пароль
app-password-unchanged = Оставьте пустым, чтобы пароль не менялся.
app-password-kept = без изменений
app-password-change = Сменить пароль
app-password-changed = Пароль изменён
app-session-ended = Войдите, пожалуйста, ещё раз
app-session-ended-about = Сеанс закончился. Всё, что Вы написали, осталось на месте.
app-setup-title = Добро пожаловать в Rapport
app-setup-about = Остались два шага: расскажите о компании и о себе, первом администраторе.
app-setup-admin = Вы, первый администратор
app-setup-start = Начать работу
app-demo = Демонстрация
app-demo-about = Демонстрация: ни одно письмо не покидает этот компьютер.
app-demo-letterbox = Почтовый ящик клиентов
app-demo-logins = Войти как

# Меню
app-rail-inbox = Входящие
app-rail-narrow = Сузить меню
app-rail-widen = Расширить меню
app-rail-count = { $name }: { $count }
app-me-menu = { $name }: профиль и выход
app-interface-description = Описание API

# Входящие
app-view-mine = Мои обращения
app-view-team = Мои команды
app-view-unassigned = Не назначены
app-view-waiting = Ждут нас
app-view-all = Все
app-view-resolved = Решённые
app-view-about-mine = Клиенты, которые рассчитывают на Вас.
app-view-about-team = Всё, что есть в Ваших командах.
app-view-about-unassigned = За это пока никто не взялся.
app-view-about-waiting = Клиенты, которые сейчас ждут ответа.
app-view-about-all = Всё, что открыто.
app-view-about-resolved = То, что доведено до конца.
app-sort-longest_waiting = Сначала кто дольше ждёт
app-sort-newest = Сначала новые
app-sort-priority = Сначала срочные
app-all-teams = Все мои команды
app-inbox-empty = Здесь никто не ждёт
app-inbox-empty-mine = Новые письма появятся здесь сами.
app-inbox-empty-team = Ваши команды всем ответили.
app-inbox-empty-unassigned = О каждом обращении кто-то заботится.
app-inbox-empty-waiting = Каждый клиент получил ответ.
app-inbox-empty-all = Как только клиент напишет, Вы увидите это здесь.
app-inbox-empty-resolved = Здесь будут решённые обращения.
app-unread = не прочитано
app-draft-mark = Черновик
app-answered-mark = Ответ:
app-priority = Срочность
app-priority-1 = Низкая
app-priority-2 = Обычная
app-priority-3 = Высокая
app-priority-4 = Срочно

# Обращение
app-ticket-missing = Это обращение нельзя показать
app-state-open = Открыто
app-state-waiting = Ждём клиента
app-state-resolved = Решено
app-tab-talk = Переписка
app-tab-customer = Клиент
app-list-hide = Скрыть список
app-list-show = Показать список
app-side-hide = Скрыть клиента
app-side-show = Показать клиента
app-previous = Предыдущее обращение
app-next = Следующее обращение
app-copy-number = Скопировать номер
app-assignee = Кто занимается
app-take = Возьму себе
app-assign-nobody = Пока никто
app-no-team = Без команды
app-language-unknown = Язык не определён
app-resolve = Завершить
app-reopen = Открыть снова
app-timeline = Переписка
app-timeline-earlier = Показать более ранние сообщения
app-message-by = { $kind }: { $name }
app-message-customer = Клиент
app-message-agent = Ответ
app-message-note = Заметка для коллег
app-message-auto = Автоматический ответ
app-message-survey = Вопрос, решено ли всё
app-message-more = Ещё об этом сообщении
app-message-original = Показать исходное письмо
app-message-to = Кому: { $list }
app-message-cc = Копия: { $list }
app-message-empty = В этом письме нет текста.
app-message-override = Отправлено с этими словами намеренно: { $reason }
app-message-all = Показать полностью
app-quoted-show = Показать цитату
app-quoted-hide = Скрыть цитату
app-auto-show = Показать текст
app-auto-hide = Скрыть текст
app-delivery-queued = В пути
app-delivery-sending = Доставляется
app-delivery-sent = Доставлено
app-delivery-retrying =
    { $attempts ->
        [one] Пока не доставлено; пробуем дальше (была { $attempts } попытка)
        [few] Пока не доставлено; пробуем дальше (было { $attempts } попытки)
       *[other] Пока не доставлено; пробуем дальше (было { $attempts } попыток)
    }
app-delivery-failed = Письмо не удалось доставить
app-delivery-again = Отправить ещё раз
app-attachments = Вложения
app-attach = Приложить файлы
app-attachment-remove = Убрать { $name }
app-attachment-large = { $name } больше { $size }, приложить его не получится. Подойдёт ссылка на файл.
app-uploading = { $name } загружается

# Письмо
app-composer = Написать
app-reply = Ответ
app-reply-label = Ваш ответ
app-reply-placeholder = Напишите клиенту: { $name }…
app-reply-sent = Письмо в пути
app-note = Заметка
app-note-label = Заметка для коллег
app-note-placeholder = Это увидят только коллеги, но не { $name }…
app-note-keep = Сохранить заметку
app-note-kept = Заметка сохранена
app-send = Отправить
app-to = Кому
app-cc = Копия
app-to-change = Изменить
app-draft-saving = Черновик сохраняется…
app-draft-saved = Черновик сохранён
app-draft-local = Черновик хранится в этом браузере
app-editor-tools = Оформление
app-editor-bold = Жирный
app-editor-italic = Курсив
app-editor-bulletlist = Список
app-editor-orderedlist = Нумерованный список
app-editor-blockquote = Цитата
app-editor-link = Ссылка
app-editor-link-ask = Куда должна вести ссылка?
app-new-meanwhile = Пока Вы писали, в переписке появилось новое.
app-new-read = Прочитано

# Помощник по словам
app-guard-hint = Мысль о формулировке
app-guard-warn = Лучше сказать иначе
app-guard-block = Так отправлять не стоит
app-guard-use = Взять эту формулировку
app-guard-count =
    { $count ->
        [one] { $count } формулировка, на которую стоит взглянуть (Alt+Enter)
        [few] { $count } формулировки, на которые стоит взглянуть (Alt+Enter)
       *[other] { $count } формулировок, на которые стоит взглянуть (Alt+Enter)
    }
app-blocked-title = Взгляните ещё раз на слова
app-blocked-about = Такие слова чаще ранят, чем помогают. Можно продолжить писать или отправить, указав причину.
app-blocked-instead = Например:
app-blocked-edit = Продолжить писать
app-blocked-anyway = Отправить как есть…
app-blocked-reason = Почему здесь уместны именно эти слова?
app-blocked-reason-about = Причина хранится вместе с сообщением, её может прочесть руководитель.
app-blocked-send = Отправить с этой причиной
app-answer-check = Что в ответе уже есть
app-answer-missing = Часто помогает в ответе на жалобу
app-element-apology = Извинение
app-element-acknowledgement = Понимание
app-element-ownership = Ответственность
app-element-next-step-with-time = Следующий шаг и срок
app-element-alternative = Выбор
app-element-thanks = Благодарность
app-element-check-back = Обратная проверка
app-meanwhile-title = Коллега только что ответил
app-meanwhile-about = Прочтите, пожалуйста, сначала это. Нужно ли ещё Ваше письмо?
app-meanwhile-send = Отправить и моё

# Обещания
app-reminder = Ваше обещание
app-reminder-what = { $what }: { $name }
app-reminder-open = Открыть обращение
app-promises-title = Обещания
app-promises-about = Что мы обещали клиентам и к какому сроку.
app-promises-mine = Мои
app-promises-today = На сегодня
app-promises-overdue = Просроченные
app-promises-team = Моих команд
app-promises-all = Все
app-promises-empty = Обещаний здесь нет
app-promises-empty-about = Когда Вы что-то пообещаете в ответе, мы предложим записать это сюда.
app-promises-in-text = Обещания в Вашем тексте
app-promise-by = срок: { $when }, { $city }
app-promise-own-time = у Вас: { $when }
app-promise-keep-it = Записать обещание
app-promise-no = Это не обещание
app-promise-take-back = Не записывать это обещание
app-promise-time = Изменить время
app-promise-zone = Время: { $city }
app-promise-kept = Выполнено
app-promise-otherwise = Другое
app-promise-note = Заметка
app-promise-noticed = Клиент знает о задержке
app-promise-of = дал(а) обещание: { $name }
app-promise-state-open = Открыто
app-promise-state-kept = Выполнено
app-promise-state-replaced = Перенесено
app-promise-state-withdrawn = Снято
app-open-promises = Открытые обещания
app-delay-title = Предупредить клиента о задержке
app-delay-about = Это письмо получит { $name }, а у обещания будет новый срок. То и другое происходит вместе.
app-delay-due = Новый срок
app-delay-letter = Письмо о задержке
app-delay-send = Отправить и перенести
app-delay-sent = Письмо в пути, у обещания новый срок
app-replace-title = Договорились о другом времени
app-replace-about = Например, по телефону. Письмо не отправляется.
app-withdraw-title = Больше не нужно
app-withdraw-about = Клиенту это уже не нужно. Письмо не отправляется.

# Решение
app-resolve-title = Завершить обращение
app-resolve-promises = Здесь ещё есть обещания
app-resolve-promises-about = Уже сделано? Отметьте как выполненное. Если нет, обращение останется открытым до тех пор.
app-resolve-override = Или завершить всё равно, потому что…
app-resolved-done = Решено. Позже мы спросим клиента, действительно ли это так.
app-easy-question = Всё ли я сделал(а), чтобы клиенту было легко?
app-easy-about = Только чтобы учиться. Никаких рейтингов.
app-easy-yes = Да
app-easy-partly = Отчасти
app-easy-no = Нет
app-easy-comment = Что мешало? (по желанию)

# Клиент
app-customer-edit = Изменить данные клиента
app-organisation = Организация
app-language-guessed = предположение
app-local-time = Местное время
app-local-time-there = { $time }, { $city }
app-contacts = Сообщения за 30 дней
app-contacts-30 =
    { $count ->
        [one] { $shown } сообщение за 30 дней
        [few] { $shown } сообщения за 30 дней
       *[other] { $shown } сообщений за 30 дней
    }
app-linked = Связано с
app-earlier-tickets = Другие обращения
app-earlier-none = Это первое обращение.
app-surveys = Как это было для клиента
app-survey-solved = Действительно решено
app-survey-not-yet = Ещё не решено
app-survey-effort = лёгкость { $effort } из 7
app-survey-effort-about = «С этой компанией мне было легко решить вопрос»: 1 значит совсем нет, 7 полностью.
app-survey-call = Просит перезвонить: { $contact }

# Первое письмо
app-new-title = Новое письмо
app-new-about = Напишите клиенту первыми. С письма начнётся новое обращение.
app-new-from = От кого
app-new-name = Имя клиента
app-new-placeholder = Что Вы хотите сказать?
app-new-no-mailbox = Нет включённого почтового ящика для отправки. Его может добавить администратор.

# Журнал почты
app-mail-title = Журнал почты
app-mail-about = Каждое полученное письмо, что о нём решено и почему.
app-mail-filter = Какие письма
app-mail-empty = Писем здесь нет
app-letters-every = Все письма
app-letters-received = В работе
app-letters-stored = Приняты
app-letters-ignored = Отложены
app-letters-quarantined = Карантин
app-letter-received = В работе
app-letter-stored = Принято
app-letter-ignored = Отложено
app-letter-quarantined = Карантин
app-letter-original = Исходное письмо
app-letter-again = Обработать ещё раз
app-letter-again-done = Письмо обрабатывается ещё раз
app-letter-headers-only = Сохранены только заголовки: письмо слишком большое.

# Исходящие
app-outbox-title = Не доставлено
app-outbox-about = То, что не удалось после многих попыток. Ничего не потеряно: попробуйте ещё раз, когда причина устранена.
app-outbox-empty = Всё отправлено
app-outbox-empty-about = Если что-то не удастся доставить, оно окажется здесь.
app-outbox-attempts =
    { $count ->
        [one] { $count } попытка
        [few] { $count } попытки
       *[other] { $count } попыток
    }
app-outbox-forget = Отказаться
app-outbox-forget-title = Отказаться насовсем?
app-outbox-forget-about = Новых попыток не будет, и письмо сюда уже не вернётся.

# Почтовые ящики
app-mailboxes-title = Почтовые ящики
app-mailboxes-about = Откуда приходят письма и откуда уходят ответы.
app-mailboxes-empty = Почтовых ящиков пока нет
app-mailboxes-empty-about = Подключите адрес, на который пишут Ваши клиенты.
app-mailbox-add = Добавить ящик
app-mailbox-change = Изменить ящик
app-mailbox-remove = Удалить ящик
app-mailbox-remove-ask = Обращения останутся. Удалить ящик?
app-mailbox-from-config = Этот ящик задан в rapport.toml. Адрес и серверы меняются там.
app-mailbox-letterbox = почтовый ящик демонстрации
app-mailbox-name = Название
app-mailbox-address = Электронный адрес
app-mailbox-team = Команда
app-mailbox-team-about = Новые обращения получает эта команда.
app-mailbox-signature = Подпись
app-mailbox-acknowledge = Подтверждать новые письма
app-mailbox-acknowledge-about = Один раз за переписку, на языке клиента, с честным сроком.
app-mailbox-enabled = Включён
app-mailbox-test = Проверить ящик
app-mailbox-ok = Связь есть
app-mailbox-connecting = Соединяемся…
app-mailbox-failed = Связи нет
app-mailbox-off = Выключен
app-server-imap = Входящая почта (IMAP)
app-server-smtp = Исходящая почта (SMTP)
app-server-host = Сервер
app-server-port = Порт
app-server-tls = Шифрование
app-server-user = Логин
app-server-folder = Папка
app-tls-tls = TLS
app-tls-starttls = STARTTLS
app-tls-plain = Нет
app-check-ok-imap = Входящая почта работает
app-check-ok-smtp = Исходящая почта работает
app-check-failed-imap = Входящая почта пока не работает
app-check-failed-smtp = Исходящая почта пока не работает
app-mailbox-provider = Провайдер
app-mailbox-provider-about = Подставит серверы. Их можно потом изменить.
app-mailbox-provider-other = Другой
app-mailbox-kind = Как приходят письма
app-mailbox-kind-imap = Мы забираем их с почтового сервера (IMAP)
app-mailbox-kind-direct = Их приносит Ваш почтовый сервер (LMTP или SMTP)
app-handling-title = Ещё об этом ящике
app-handling-sender-name = Имя в письмах
app-sender-agent-and-company = Мира (Lumora)
app-sender-agent = Только человек
app-sender-company = Только компания
app-sender-mailbox = Название этого ящика
app-handling-token-pattern = Адрес для ответов с меткой
app-handling-token-pattern-about = По ней ответ находит своё обращение, даже если почтовая программа потеряла всё остальное. Ваш сервер должен принимать такие адреса. Если не уверены, оставьте поле пустым.
app-handling-return-tokens = Та же метка для недоставленных писем
app-handling-return-tokens-about = Каждое уведомление о недоставленном письме находит своё сообщение. Так умеет не каждый провайдер.
app-handling-more-folders = Другие папки
app-handling-more-folders-about = Тоже читаются; перечислите через запятую.
app-handling-afterwards = Письмо, которое пришло, на сервере
app-afterwards-seen = отмечается прочитанным
app-afterwards-flagged = отмечается прочитанным и флажком
app-afterwards-moved = переносится в другую папку
app-afterwards-deleted = удаляется; у нас оно есть
app-handling-move-to = Перенести в папку
app-handling-trusted-server = Имя Вашего сервера в Authentication-Results
app-handling-trusted-server-about = То, что он сообщает об отправителе, видно у каждого письма.
app-handling-oauth = Вход по токенам доступа (OAuth 2.0)
app-handling-oauth-about = Google и Microsoft требуют этого вместо пароля.
app-oauth-token-url = Адрес сервера токенов
app-oauth-client-id = Идентификатор клиента
app-oauth-client-secret = Секрет клиента
app-oauth-refresh-token = Токен обновления
app-oauth-scope = Область доступа
app-handling-dkim = Подписывать исходящие письма (DKIM)
app-handling-dkim-about = Только если Ваш почтовый сервер ещё не подписывает. Проверка покажет запись для публикации.
app-dkim-domain = Домен
app-dkim-selector = Селектор
app-dkim-key = Закрытый ключ (PEM)
app-check-ok-oauth = Токены доступа работают
app-check-failed-oauth = Токены доступа пока не работают
app-check-ok-dkim = Ключ подходит для подписи
app-check-failed-dkim = Ключ пока не подходит для подписи
app-letter-doubtful = Возможно, письмо пришло не от указанного отправителя: его домен этого не подтверждает. Будьте, пожалуйста, осторожны со ссылками, оплатой и личными данными.
app-address-refusing = { $address } не принимает письма. Почтовый сервер сообщает: «{ $words }»
app-message-person-inside = Открыть обращение для автора пересланного письма

# Люди и команды
app-people-title = Люди и команды
app-people-about = Кто здесь отвечает и в каких командах.
app-agents = Люди
app-agent-add = Добавить человека
app-agent-change = Изменить данные
app-agent-gone = Уже не работает
app-agent-active = Может входить
app-team-add = Добавить команду
app-team-change = Изменить команду
app-team-empty = Пока никого
app-team-purpose = Назначение
app-team-purpose-about = Одной фразой: для чего эта команда.

# Компания и ключи
app-company-title = Компания
app-company-about = Какой клиенты видят Вашу компанию.
app-company-name = Название компании
app-company-language = Язык компании
app-company-zone = Часовой пояс компании
app-company-days = Рабочие дни
app-company-days-about = Вопросы клиентам уходят только в эти дни.
app-keys-title = Ключи API
app-keys-about = Для Ваших программ, которые читают или пишут обращения.
app-keys-empty = Ключей пока нет
app-key-name = Для чего он?
app-key-scope = Что ему можно
app-key-make = Создать ключ
app-key-once = Скопируйте ключ сейчас: он показывается только один раз.
app-key-revoke = Отозвать
app-scope-read = Чтение
app-scope-write = Чтение и запись

# Профиль
app-profile-title = Мой профиль
app-own-language = Язык приложения
app-own-languages = На каких языках я отвечаю
app-own-languages-about = Письма на этих языках приходят сначала к Вам.
app-theme = Оформление
app-theme-auto = Как в системе
app-theme-light = Светлое
app-theme-dark = Тёмное

# Guard settings and wordings
app-remove = Удалить
app-guard-title = Страж формулировок
app-guard-about = Что подчёркивается, пока кто-то пишет, насколько это важно, и слова вашего дома. Изменения действуют со следующего набранного слова.
app-guard-try = Попробуйте
app-guard-try-placeholder = Напишите фразу, как для клиента.
app-guard-try-clean = К этим словам замечаний нет.
app-guard-rules = Правила
app-guard-words = Наши слова
app-guard-packs = Наши наборы
app-guard-changed = изменено
app-guard-weight = Вес
app-guard-weight-of = Вес правила «{ $name }»
app-guard-weight-block = Останавливает отправку
app-guard-weight-warn = Подчёркивает
app-guard-weight-hint = Тихая подсказка
app-guard-switch = Правило «{ $name }» включено
app-guard-more = Подробнее о правиле
app-guard-instead = Вместо этого
app-guard-practice = Практика
app-guard-clean-when = Уместно, когда
app-guard-words-empty = Своих слов пока нет
app-guard-words-about = Жаргон вашего дома и простое слово для него, старые названия, фразы, которых лучше не видеть в письме.
app-guard-words-words = Слова (* — любое окончание)
app-guard-words-instead = Лучше
app-guard-words-why = Почему
app-guard-words-add = Добавить
app-guard-words-remove = Удалить «{ $words }»
app-guard-family = Язык
app-guard-family-about = Читается в письмах на этом языке
app-guard-family-en = английский
app-guard-family-ru = русский
app-guard-family-bcs = боснийский, хорватский, сербский
app-guard-family-ro = румынский
app-guard-packs-empty = Своих наборов пока нет
app-guard-packs-about = Для тех, кто хочет писать правила на языке наборов (docs/guard.md).
app-guard-pack-add = Новый набор
app-guard-pack-name = Имя
app-guard-pack-name-about = Строчные латинские буквы, цифры, дефисы
app-guard-pack-text = Правила (TOML)
app-guard-pack-check = Проверить
app-guard-pack-fine = С этим набором всё в порядке.
app-guard-pack-line = Строка { $line }:
app-guard-fine = Так было верно
app-guard-fine-about = Сообщает руководителям, что здесь подчёркивать не нужно
app-guard-fine-noted = Спасибо! Руководители увидят это замечание.
app-wording-title = Формулировки
app-wording-about = Какие формулировки встречаются чаще, что агенты считают верным и что ушло вопреки остановке. Речь о словах, не о людях.
app-wording-period = Период
app-wording-most = Чаще всего
app-wording-found = Писем
app-wording-overridden = Отправлено с причиной
app-wording-fine = «Так было верно»
app-wording-none = За этот период ничего не подчёркнуто.
app-wording-overrides = Отправлено вопреки остановке
app-wording-overrides-none = Вопреки остановке ничего не отправлено.
app-wording-alarms = «Так было верно»
app-wording-alarms-new = На рассмотрение
app-wording-alarms-excepted = Исключения
app-wording-alarms-kept = Правило оставлено
app-wording-alarms-none = Здесь пусто.
app-wording-exception = Слова, которые больше не подчёркиваются
app-wording-except = Исключить эти слова
app-wording-keep = Оставить правило
app-wording-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[other] { $count } дней
    }
