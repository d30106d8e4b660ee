# Клиенты и организации из файла.

app-import-title = Импорт из файла
app-import-about = Клиенты и организации из файла CSV: его может сохранить любая таблица и любая другая система.
app-import-new = Новый файл
app-import-none = Ещё ничего не импортировали.
app-import-before = Все импорты
app-import-entity = Что в файле
app-import-entity-customers = Клиенты
app-import-entity-organisations = Организации
app-import-choose = Выбрать файл
app-import-hint = Или перетащите его сюда. До 25 МБ и 100 000 строк, с заголовками в первой строке. До Вашего решения ничего не записывается.
app-import-uploading = Загрузка
app-import-rows = { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[other] { $count } строк
}
app-import-counts = новых: { $created }, изменено: { $changed }, без изменений: { $unchanged }, с ошибкой: { $refused }
app-import-state-new = Что означают столбцы?
app-import-state-checking = Файл проверяется
app-import-state-checked = Проверено: ещё ничего не записано
app-import-state-running = Идёт импорт
app-import-state-stopped = Остановлено
app-import-state-done = Импортировано
app-import-drop = Удалить файл
app-import-columns = Что означают столбцы
app-import-column = Значение столбца { $heading }
app-import-column-nameless = Столбец { $number }
app-import-column-skip = Не брать
app-import-column-name = Имя или название
app-import-column-first-name = Имя
app-import-column-last-name = Фамилия
app-import-column-email = Эл. почта
app-import-column-phone = Телефон
app-import-column-organisation = Организация
app-import-column-language = Язык
app-import-column-time-zone = Часовой пояс
app-import-column-tags = Метки
app-import-column-note = Заметка
app-import-column-external-id = Номер в другой системе
app-import-column-domains = Домены
app-import-reading = Как читается файл
app-import-encoding = Кодировка
app-import-encoding-utf-8 = UTF-8
app-import-encoding-utf-16le = UTF-16 (LE)
app-import-encoding-utf-16be = UTF-16 (BE)
app-import-encoding-windows-1250 = Центральноевропейская (Windows-1250)
app-import-encoding-windows-1251 = Кириллица (Windows-1251)
app-import-encoding-windows-1252 = Западноевропейская (Windows-1252)
app-import-delimiter = Между ячейками
app-import-delimiter-comma = Запятая
app-import-delimiter-semicolon = Точка с запятой
app-import-delimiter-tab = Табуляция
app-import-delimiter-bar = Вертикальная черта
app-import-known = Кого Вы уже знаете
app-import-known-about = Человека узнают по номеру в другой системе, по эл. почте или по телефону и имени. Адреса, телефоны, метки и заметки только добавляются и никогда не удаляются.
app-import-known-fill = Заполнить пустое
app-import-known-fill-about = Записанное здесь остаётся.
app-import-known-overwrite = Верно то, что в файле
app-import-known-overwrite-about = Имя, организация, язык и свои поля станут такими, как в файле.
app-import-known-leave = Оставить как есть
app-import-known-leave-about = Записываются только новые.
app-import-first-rows = Первые строки, какими они станут
app-import-verdict-new = Новая запись
app-import-verdict-changed = Изменится
app-import-verdict-same = Без изменений
app-import-verdict-refused = Не принято
app-import-line = Строка { $line }
app-import-how-far = Как идут дела
app-import-check = Проверить весь файл
app-import-run = { $count ->
    [one] Импортировать { $count } строку
    [few] Импортировать { $count } строки
   *[other] Импортировать { $count } строк
}
app-import-stop = Остановить
app-import-go-on = Продолжить
app-import-see-customers = К клиентам
app-import-see-organisations = К организациям
app-import-no-letters = Никому не пишут.
app-import-file-gone = Файла здесь больше нет.
app-import-until = Файл удалят
app-import-was-created = Новые
app-import-was-changed = Изменены
app-import-was-unchanged = Без изменений
app-import-was-refused = Не приняты
app-import-would-created = Будут новыми
app-import-would-changed = Изменятся
app-import-would-unchanged = Останутся
app-import-would-refused = Не принять
app-import-refusals = { $count ->
    [one] Не принять { $count } строку
    [few] Не принять { $count } строки
   *[other] Не принять { $count } строк
}
app-import-report = Скачать их со строкой и причиной
