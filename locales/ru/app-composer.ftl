# Writing: macros, signatures, sending later, presence, drafts that are handed on.
app-macros-none = Макросов пока нет
app-macros-none-about = Начните с ответа, который Вы на этой неделе писали чаще всего.
app-macros-search = Поиск макросов
app-macros-no-hit = Таких слов нет ни в одном макросе
app-macros-keys = Стрелки выбирают, Enter вставляет, Esc закрывает
app-macros-manage = Изменить макросы
app-macros-open = Вставить макрос ( / )
app-macro-new = Новый макрос
app-macro-folder = Папка
app-macro-folder-example = Доставка / Задержки
app-macro-no-folder = Без папки
app-macro-reach = Кто им пользуется
app-macro-reach-own = Только я
app-macro-reach-team = Команда
app-macro-reach-all = Все
app-macro-reach-of-team = Команда { $team }
app-macro-languages-about = Текст выбирается по языку обращения. Если его нет, берётся близкий язык, затем язык компании, затем английский.
app-macro-remove = Удалить макрос
app-macro-text = Текст: { $language }
app-macro-placeholder = Что пишется; без текста макрос только выполняет действия
app-macro-variables = Что можно подставить
app-macro-slot = Место для личных слов
app-macro-slot-example = что Вы поняли
app-macro-actions = Что делается при отправке письма
app-macro-action-add = Добавить действие
app-macro-action-state = Чья очередь
app-macro-action-assign = Передать
app-macro-action-team = Передать команде
app-macro-action-priority = Приоритет
app-macro-language-kin = На другом языке ({ $language }): на языке обращения текста нет
app-macro-language-company = На языке компании ({ $language }): на языке обращения текста нет
app-macro-language-other = На другом языке ({ $language }): на языке обращения текста нет
app-action-state-waiting = Ждать клиента
app-action-state-open = Оставить открытым
app-action-state-resolved = Решить
app-action-assign-me = Передать отправителю
app-action-assign = Передать: { $name }
app-action-team = Передать команде { $name }
app-action-priority = Приоритет: { $name }
app-action-remove = Убрать: { $name }
app-actions-with-letter = Делается при отправке
app-writing-title = Как Вы пишете
app-writing-undo = Время, чтобы вернуть письмо
app-writing-undo-about = Письмо уходит только после этого; до тех пор одно нажатие снова делает его черновиком.
app-writing-undo-none = Отправлять сразу
app-writing-signature-for = Подпись для
app-writing-signature-all = Все почтовые ящики
app-writing-signature = Ваша подпись
app-writing-signature-about = Если её нет, под Вашими письмами стоит подпись почтового ящика.
app-writing-signature-save = Сохранить подпись
app-writing-unsaved = Ещё не сохранено
app-picture = Изображение
app-picture-before = Предыдущее изображение
app-picture-next = Следующее изображение
app-message-reply = Ответить на это
app-message-quote = Процитировать в ответе
app-message-link = Скопировать ссылку
app-message-planned = Письмо, ожидает отправки: { $name }
app-planned-stopped = Ваше письмо не отправлено
app-planned-is-draft = Оно снова черновик.
app-planned-fine = Прочитано
app-planned-leaving = Уйдёт через { $seconds } с
app-planned-at = Уйдёт: { $when } ({ $city })
app-planned-now = Отправить сейчас
app-planned-back = Вернуть
app-undo = Отменить
app-timeline-new = Новое с Вашего последнего просмотра
app-meanwhile-own = Что написали Вы
app-from = От
app-bcc = Скрытая копия
app-send-more = Другие способы отправить
app-send-wait = Отправить и ждать клиента
app-send-open = Отправить и оставить открытым
app-send-resolve = Отправить и решить
app-send-later = Отправить позже…
app-later-title = Отправить позже
app-later-about = Время — как у получателя: { $name } ({ $city }). Если он напишет раньше, письмо останется здесь.
app-later-today-afternoon = Сегодня днём
app-later-tomorrow-morning = Завтра утром
app-later-tomorrow-afternoon = Завтра днём
app-later-monday-morning = В понедельник утром
app-later-own = Другое время
app-later-plan = Отправить в это время
app-draft-offered = Передаёт черновик: { $name }
app-draft-take = Взять себе
app-draft-take-first = Сначала отправьте или удалите свой черновик
app-draft-share = Передать коллегам
app-draft-shared = Передано коллегам
app-draft-discard = Удалить черновик
app-draft-discarded = Черновик удалён.
app-draft-taken = Ваш черновик теперь пишет дальше: { $name }.
app-draft-taken-fine = Хорошо
app-signature-own = Моя подпись
app-signature-mailbox = Подпись почтового ящика
app-signature-none = Без подписи
app-signature-change = Сменить подпись
app-signature-own-edit = Изменить мою подпись
app-similar = Этот клиент уже получал почти такое же письмо ({ $when }, { $name }).
app-similar-show = Показать
app-similar-hide = Скрыть
app-similar-fine = Всё равно подходит
app-similar-ticket = Открыть обращение { $ticket }
app-slot-open = Одно место ещё ждёт Ваших слов. Tab ведёт к следующему.
app-attach-limit = Прикрепить файлы, каждый до { $size }
app-here = Кто ещё здесь
app-macro-action-status = Статус
app-macro-action-tags = Метки
app-macro-tags-add = Добавить метки
app-macro-tags-remove = Убрать метки
app-action-status = Статус: { $name }
app-action-tags = Метки: { $list }
app-emoji = Эмодзи
app-emoji-search = Поиск по слову
app-macro-slots = { $count ->
    [one] { $count } место ждёт Ваших слов
    [few] { $count } места ждут Ваших слов
    [many] { $count } мест ждут Ваших слов
   *[other] { $count } места ждут Ваших слов
}
app-macro-uses = { $count ->
    [0] ещё не использовался
    [one] использован { $shown } раз
    [few] использован { $shown } раза
    [many] использован { $shown } раз
   *[other] использован { $shown } раза
}
app-writing-undo-seconds = { $seconds ->
    [one] { $seconds } секунда
    [few] { $seconds } секунды
    [many] { $seconds } секунд
   *[other] { $seconds } секунды
}
app-macro-command = Макрос: { $name }
app-write-first = Пока ничего не написано.
app-keys-slash = Выбрать макрос во время письма
app-keys-wording = Почему слова подчёркнуты
app-keys-slot = К следующему месту для заполнения
app-words-macros = шаблон заготовка готовый ответ
app-words-attach = файл документ загрузить картинка скрепка
app-words-send = ответ письмо завершить закрыть
app-mention = Позвать коллегу или команду
app-mention-team = Команда
app-mention-found = { $count ->
    [one] { $count } имя. Стрелки — выбор, Enter — позвать.
    [few] { $count } имени. Стрелки — выбор, Enter — позвать.
   *[other] { $count } имён. Стрелки — выбор, Enter — позвать.
}
app-actions-with-note = Выполнится вместе с заметкой
app-attach-drop = Перетащите файлы сюда, каждый до { $size }
app-words-undo = отменить вернуть остановить письмо
app-words-discard = удалить черновик выбросить очистить
app-message-reply-all = Ответить всем
