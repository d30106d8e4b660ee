# The letter box of the demonstration.

letterbox-title = Почтовый ящик
letterbox-welcome = Здесь Вы — клиенты
letterbox-about = Письма от { $company } приходят в этот ящик и не покидают компьютер. То, что напишете Вы, поступит в службу поддержки как обычное письмо.
letterbox-choose = Выберите кого-нибудь из списка, чтобы прочитать письма и ответить на них, или напишите от нового имени.
letterbox-people = Клиенты
letterbox-nobody = Писем пока нет.
letterbox-write = Написать письмо
letterbox-new = Новое
letterbox-you = Вы
letterbox-back = Все клиенты
letterbox-clock-now = На часах { $moment }
letterbox-clock-label = Перевести часы вперёд
letterbox-clock-hour = +1 час
letterbox-clock-day = +1 день
letterbox-clock-two-days = +2 дня
letterbox-from = От
letterbox-to = Кому
letterbox-date = Дата
letterbox-subject = Тема
letterbox-text = Письмо
letterbox-name = Имя
letterbox-address = Адрес электронной почты
letterbox-address-hint = Подойдёт любой адрес, например ana@example.com: ничего не покидает этот компьютер.
letterbox-files = Файлы
letterbox-answer = Отправить ответ
letterbox-answer-label = Ваш ответ
letterbox-send = Отправить письмо
letterbox-sent = Ваше письмо пришло на адрес { $address }.
letterbox-original = Показать исходное письмо
letterbox-no-subject = (без темы)
letterbox-wrote = { $moment }, { $name } пишет:
letterbox-needs-text = Пожалуйста, напишите несколько слов.
letterbox-needs-address = Пожалуйста, укажите адрес полностью, например ana@example.com.
letterbox-too-large = Пожалуйста, уложитесь в 25 МБ на все файлы.
letterbox-no-mailbox = У службы пока нет почтового ящика, поэтому писать некому.
letterbox-not-found = Такого письма нет
letterbox-not-found-text = Возможно, оно осталось в прежней демонстрации.
letterbox-fault = Что-то пошло не так на нашей стороне
letterbox-fault-text = Пожалуйста, попробуйте ещё раз через минуту.
letterbox-unread = { $count ->
     [one] { $count } новое
     [few] { $count } новых
    *[other] { $count } новых
}
