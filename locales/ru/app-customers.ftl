# Customers, organisations, the portrait.

app-customers-about = Все, кто Вам пишет: адреса, обращения и заметки.
app-customers-search = Найти клиента
app-customers-search-hint = Имя, адрес, телефон, организация
app-customers-sort = Порядок
app-customers-sort-name = По имени
app-customers-sort-wrote = Кто писал последним
app-customers-sort-newest = Сначала новые
app-customers-none = Клиентов пока нет.
app-customers-none-found = Никто не найден. Меньше слов или более короткие слова найдут больше.
app-customers-tagged = Метка: { $tag }
app-customer-add = Добавить клиента
app-customer-missing = Такого клиента здесь нет
app-address-returns = Письма на { $address } возвращаются
app-external-id = Номер в другой системе
app-external-id-is = № { $id }
app-contacts-title = Адреса и телефоны
app-contact-preferred = основной
app-contact-prefer = Сделать основным: { $contact }
app-contact-remove = Убрать { $contact }
app-contact-add = Адрес или номер телефона
app-contact-add-do = Добавить
app-address-trust = Письма на { $address } снова доходят
app-cnotes-title = Заметки коллег
app-cnote-new = Новая заметка
app-cnote-keep = Сохранить заметку
app-cnote-remove = Убрать эту заметку
app-tickets-of = Обращения
app-tickets-of-none = Обращений пока нет.
app-customer-ticket-open = Открыто
app-customer-ticket-waiting = Ждём клиента
app-customer-ticket-resolved = Решено
app-customer-ticket-snoozed = Отложено
app-customer-ticket-spam = Спам
app-customer-ticket-trash = В корзине
app-customer-ticket-merged = Объединено
app-unite-title = Один человек дважды?
app-unite-look = Взглянуть
app-unite-was = Объединён с: { $name }
app-unite-undo = Разделить снова
app-unite-undone = Это снова два клиента.
app-unite-choose = Объединить с другим клиентом
app-unite-other = Другой клиент
app-unite-stays = Остаётся
app-unite-goes = Присоединяется
app-unite-name = Имя
app-unite-will-be = Что получится
app-unite-about = Письма на любой из этих адресов будут приходить сюда. В течение 30 дней их можно снова разделить.
app-unite-do = Объединить
app-unite-done = Теперь это один клиент.
app-duplicates-title = Возможно, один человек
app-duplicates-about = Клиенты с тем же телефоном, почти тем же адресом или тем же именем в одной организации.
app-duplicates-none = Похоже, никого нет дважды.
app-duplicate-phone = Тот же номер телефона
app-duplicate-address = Тот же адрес, записанный иначе
app-duplicate-name = То же имя и домен
app-duplicate-dismiss = Это разные люди
app-organisations-about = Компании, учреждения и клубы, от имени которых пишут клиенты.
app-organisations-search = Найти организацию
app-organisations-none = Здесь нет организаций.
app-organisation-add = Добавить организацию
app-organisation-edit = Изменить организацию
app-organisation-missing = Такой организации здесь нет
app-organisation-people = Люди
app-domains = Домены
app-domains-about = Кто пишет с одного из них, относится сюда.
app-privacy-title = Личные данные
app-privacy-erased = Личные данные стёрты:
app-export-ask = Выгрузить все данные
app-export-download = Скачать выгрузку
app-export-waiting = Выгрузка готовится
app-export-gone = Срок выгрузки истёк
app-erasure-plan = Стереть все данные…
app-erasure-about = Имена, адреса, письма, вложения и заметки будут стёрты. Числа и время останутся для отчётов. 24 часа это можно отменить, потом уже нельзя.
app-erasure-type-name = Чтобы подтвердить, введите имя: { $name }
app-erasure-do = Стереть через 24 часа
app-erasure-planned = Все данные будут стёрты:
app-erasure-call-off = Отменить стирание
app-portrait-saved = Сведения сохранены.
app-fact-addresses = Адреса
app-fact-phones = Телефоны
app-fact-organisation = Организация
app-fact-language = Язык
app-fact-local-time = Местное время
app-fact-tags = Метки
app-fact-contacts = Письма за последние 30 дней
app-fact-notes = Заметки коллег
app-fact-external-id = Номер в другой системе
app-fact-known-since = Знакомы с
app-fact-up = Поднять: { $name }
app-fact-down = Опустить: { $name }
app-panels-none = Панелей пока нет.
app-panel-add = Добавить панель
app-panel-edit = Изменить панель
app-panel-change = Изменить: { $name }
app-panel-remove = Убрать: { $name }
app-panel-kind = Как показывать
app-panel-kind-frame = В рамке
app-panel-kind-link = Ссылкой
app-panel-off = Выключена
app-panel-on = Показывать рядом с обращениями
app-panel-address = Адрес
app-panel-address-about = Начинается с https://. К нему добавляются обращение, клиент и подпись.
app-panel-secret = Секрет этой панели
app-panel-secret-about = Пожалуйста, сохраните его сейчас в другой системе: им она проверяет подпись. Больше он не показывается.
app-panel-secret-kept = Я сохранил(а) его
app-panel-fresh-secret = Новый секрет
app-panel-open = Открыть: { $name }
app-repeat-title = Повторное обращение
app-repeat = Писем об одном и том же: { $letters } за { $days } дн.
app-repeat-topic = та же тема
app-repeat-subject = та же строка темы
app-repeat-words = почти те же слова
app-unite-tickets = { $count ->
    [one] { $count } обращение
    [few] { $count } обращения
    [many] { $count } обращений
   *[other] { $count } обращения
}
app-repeat-here = { $count ->
    [one] { $count } письмо в этом обращении
    [few] { $count } письма в этом обращении
    [many] { $count } писем в этом обращении
   *[other] { $count } письма в этом обращении
}
app-customer-promises = Открытые обещания
