# Оболочка приложения: палитра, клавиши, уведомления, доступность, вид, знакомство.

# Палитра и клавиши
app-palette = Перейти или сделать
app-palette-ask = Что Вы хотите сделать?
app-palette-nothing = Ничего не найдено. Попробуйте другие слова.
app-palette-how = Стрелки выбирают, Enter открывает, Escape закрывает.
app-group-recent = Обращения
app-group-ticket = Это обращение
app-group-write = Написать
app-group-macros = Макросы
app-group-list = Список
app-group-go = Перейти
app-group-people = Коллеги
app-group-customers = Клиенты
app-group-app = Везде
app-keys-then = затем
app-keys-next-row = Следующее в списке
app-keys-previous-row = Предыдущее в списке
app-keys-open-row = Открыть обращение
app-keys-back = Назад к списку
app-next-none = Это последнее обращение в списке.
app-previous-none = Это первое обращение в списке.
app-taken = Оно уже у Вас.
app-assign-to = Назначить: { $name }
app-assign-to-team = Передать команде { $name }
app-set-priority = Приоритет: { $name }
app-set-language = Язык: { $name }
app-sheet-title = Клавиши
app-sheet-about = Здесь клавиши, которые действуют на этой странице. Буквы работают в любой раскладке.
app-single-keys = Клавиши из одной буквы
app-single-keys-about = Отключите их, если буквы делают то, чего Вы не хотели. Сочетания с Ctrl или ⌘ останутся.
app-words-sheet = горячие клавиши сочетания помощь справка
app-words-profile = мой аккаунт настройки язык тема часовой пояс пароль
app-words-new = написать создать сообщение
app-words-mine = назначено мне мои обращения
app-words-unassigned = ничьи новые свободные
app-words-waiting = без ответа открытые
app-words-resolved = закрытые готовые завершённые архив
app-words-mail-log = входящие письма журнал карантин
app-words-outbox = ошибки неудачные задания
app-words-people = пользователи сотрудники коллеги команды роли
app-words-company = организация рабочие дни настройки
app-words-api-keys = токен интеграция программа
app-words-reply = ответить написать клиенту
app-words-note = внутренний комментарий для коллег
app-words-resolve = закрыть завершить готово решить
app-words-assign = ответственный исполнитель передать отдать поручить

# Notices, availability, looks, offline, tour
app-manifest-about = Служба поддержки для тех, кто умеет слушать.
app-bar = Самое нужное
app-bar-find = Найти
app-notices-title = Уведомления
app-notices-unread =
    { $count ->
        [0] Уведомления: ничего нового
        [one] Уведомления: { $count } новое
        [few] Уведомления: { $count } новых
       *[other] Уведомления: { $count } новых
    }
app-notices-read-all = Отметить всё прочитанным
app-notices-choose = Выбрать, о чём узнавать
app-notices-none = Ничего нового
app-notices-none-about = Когда Вас что-то ждёт, оно появится здесь само.
app-notices-mark-read = Прочитано
app-notices-mark-unread = Не прочитано
app-notices-mark-read-of = Отметить прочитанным: { $what }
app-notices-mark-unread-of = Отметить непрочитанным: { $what }
app-notices-about = Выберите, о чём и как узнавать. О том, что Вы делаете сами, Вам не сообщается.
app-notices-what = Когда
app-notices-way-bell = Звонок
app-notices-way-push = Браузер
app-notices-way-mail = Письмо
app-notices-kind-assigned = Вам передано обращение
app-notices-kind-answered = Клиент ответил в Вашем обращении
app-notices-kind-mentioned = Коллега упомянул Вас
app-notices-kind-watched = Написано в обращении, за которым Вы следите
app-notices-kind-woken = Отложенное Вами обращение вернулось
app-notices-kind-promise_due = Скоро срок Вашего обещания
app-notices-kind-promise_missed = Срок Вашего обещания прошёл
app-notices-kind-team_new = Новое обращение у Вашей команды, и его никто не взял
app-notices-cell = { $what }: { $way }
app-notices-no-letters = Письма дня здесь не отправляются. Администратор может выбрать для них ящик.
app-notices-digest-hour = Час письма дня
app-notices-quiet = Тихие часы
app-notices-quiet-about = В это время в браузеры ничего не приходит. Звонок всё сохранит для Вас.
app-notices-quiet-from = С
app-notices-quiet-until = До
app-notices-quiet-none = Без тихих часов
app-push-title = Уведомления в этом браузере
app-push-unsupported = Этот браузер не умеет показывать уведомления, когда приложение закрыто.
app-push-denied = Уведомления с этой страницы запрещены в настройках браузера. Сначала разрешите их там.
app-push-off = Выключено. Уведомления могут приходить и при закрытом приложении.
app-push-on = Включено. Уведомления приходят сюда и при закрытом приложении.
app-push-switch-on = Включить
app-push-switch-off = Выключить
app-push-failed = Не получилось. Возможно, служба уведомлений браузера сейчас недоступна.
app-push-some-browser = Браузер
app-push-remove = Удалить
app-availability-title = Доступность
app-availability-page-about = Почему люди на месте или нет. Новые обращения получают только те, кто на месте.
app-availability-about = Я сейчас
app-availability-now = Доступность: { $name }
app-availability-set = Я сейчас: { $name }
app-availability-chosen = выбрано
app-availability-automatic = автоматически
app-availability-back = С возвращением: Вы снова на месте.
app-availability-available = На месте
app-availability-away = Отсутствую
app-availability-meeting = На встрече
app-availability-lunch = На обеде
app-availability-end_of_shift = Конец смены
app-availability-add = Добавить причину
app-availability-change = Изменить причину
app-availability-change-of = Изменить: { $name }
app-availability-remove = Удалить
app-availability-own-name = Оставьте пустым, чтобы каждый видел обычное название на своём языке.
app-availability-gets = получает новые обращения
app-availability-gets-none = не получает новых обращений
app-availability-away-after = Через сколько минут без действий человек считается отсутствующим
app-availability-away-after-about = 0 отключает это. Кто вернулся, снова на месте сам собой.
app-digest-mailbox = Ящик для писем дня
app-digest-mailbox-about = Коллеги, которые этого хотят, получают одно письмо в день с тем, что ещё не прочитано. Оно уходит из этого ящика.
app-digest-mailbox-none = Без писем дня
app-looks-contrast = Контраст
app-looks-contrast-auto = Как в системе
app-looks-contrast-plain = Обычный
app-looks-contrast-more = Высокий
app-looks-density = Плотность
app-looks-density-cosy = Свободно
app-looks-density-compact = Плотно
app-looks-motion = Движение
app-looks-motion-auto = Как в системе
app-looks-motion-less = Без движения
app-offline-note-kept = Вы не в сети. Заметка сохранена здесь и уйдёт сама, когда связь вернётся.
app-offline-notes =
    { $count ->
        [one] { $count } заметка ждёт.
        [few] { $count } заметки ждут.
       *[other] { $count } заметок ждут.
    }
app-offline-sending =
    { $count ->
        [one] Отправляется { $count } заметка.
        [few] Отправляются { $count } заметки.
       *[other] Отправляются { $count } заметок.
    }
app-offline-refused = Сохранённую здесь заметку отправить не удалось:
app-offline-copy = Скопировать её текст
app-offline-drop = Убрать
app-update-title = Готова новая версия Rapport.
app-update-now = Загрузить сейчас
app-tour-title = Знакомство
app-tour-invitation = Вы здесь впервые? Шесть коротких шагов покажут главное.
app-tour-show = Показать
app-tour-not-now = Не сейчас
app-tour-step = Шаг { $step } из { $steps }
app-tour-skip = Пропустить
app-tour-on = Дальше
app-tour-done = Начнём
app-tour-inbox = Ваши входящие
app-tour-inbox-words = Здесь клиенты, которые на Вас рассчитывают; кто ждёт дольше всех, стоит первым. Числа всегда верны, в каждом браузере.
app-tour-ticket = Разговор
app-tour-ticket-words = В обращении собрано всё, что сказали друг другу клиент и мы. J и K ведут к следующему, R отвечает, N пишет заметку.
app-tour-palette = Одно поле для всего
app-tour-palette-words = Нажмите Ctrl K (или ⌘ K) и напишите, что нужно: страницу, действие, имя, номер. Знак вопроса покажет все клавиши.
app-tour-guard = Ещё одна пара глаз
app-tour-guard-words = Пока Вы пишете, места, которые могут задеть, подчёркиваются. К каждому есть причина и слова, которые говорят то же и не задевают.
app-tour-promises = Обещания
app-tour-promises-words = «Позвоню Вам завтра до полудня» будет замечено и сохранено. Вам напомнят вовремя, а о задержке клиент узнает раньше срока.
app-tour-self = Вы
app-tour-self-words = Скажите, когда Вы на обеде или на встрече: новые обращения тем временем получат другие. Звонок хранит новое для Вас.
app-words-notices = звонок колокольчик оповещения новости
app-words-availability = статус отсутствую обед встреча перерыв доступен занят
app-words-tour = помощь введение обучение начало
app-people-tickets = Обращения: { $name }

# Names of pages and what lists show: needed by the first page already.
app-audit-title = Журнал изменений
app-audit-about = Каждое изменение в настройках и правах: кто, когда, что было и что стало.
app-settings-title = Настройки
app-words-settings = параметры опции администрирование конфигурация
app-role-add = Новая роль
app-role-change = Изменить роль
app-role-remove = Удалить роль
app-role-own = Собственная роль
app-role-name = Название роли
app-role-about = Каждый отвечает на свои обращения и обращения своих команд. Здесь Вы выбираете, что можно сверх этого. Дать можно то, что можете Вы сами.
app-role-answers = Отвечает на обращения
app-role-everything = Всё
app-automation-title = Автоматизация
app-automation-about = То, что каждый раз делалось бы одинаково, делают правила, в этом порядке. Закрывать обращения правила не могут.
app-hours-title = Рабочие часы
app-hours-about = Когда кто-то на месте: для компании и для команд с другим графиком.
app-retention-title = Сроки хранения
app-retention-about = Сколько хранится то, на что больше никто не смотрит. Слова и файлы удаляются, числа и время остаются для статистики.
app-macros-title = Макросы
app-macros-about = То, что Вы часто пишете, на нескольких языках и вместе с тем, что тогда делается. Чтобы вставить макрос в ответ, наберите /.
app-here-looking = Смотрит: { $name }
app-here-replying = Пишет ответ: { $name }
app-here-noting = Пишет заметку: { $name }
app-customers-title = Клиенты
app-organisations-title = Организации
app-portrait-title = Клиент рядом с обращением
app-portrait-about = Какие сведения о клиенте стоят рядом с перепиской и в каком порядке.
app-panels-title = Панели других систем
app-panels-about = Страница Вашего магазина или базы клиентов рядом с перепиской либо ссылка на неё.
app-statuses-title = Статусы
app-statuses-about = Собственные статусы в трёх категориях. Обращение с таким статусом переходит в его категорию.
app-tags-topics-title = Метки и тематики
app-tags-topics-about = Как упорядочены обращения: по типу, тематике и меткам.
app-fields-title = Поля
app-fields-about = Что ещё важно знать, кроме темы и отправителя. Поле может появляться только тогда, когда оно нужно.
app-keys-select-row = Выбрать это обращение
app-select-ticket = Выбрать «{ $subject }»
app-reminders-title = Напоминания
app-reminders-about = Если мы о чём-то спросили, а клиент молчит, он получит одно вежливое напоминание на своём языке. Обращение от этого не закрывается.
app-notices-kind-rule = Правило автоматизации просит Вас посмотреть
