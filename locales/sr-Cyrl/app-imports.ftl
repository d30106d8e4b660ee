# Купци и организације из датотеке.

app-import-title = Увоз из датотеке
app-import-about = Купци и организације из CSV датотеке, какву може да сачува свака табела и сваки други систем.
app-import-new = Нова датотека
app-import-none = Још ништа није увезено.
app-import-before = Сви увози
app-import-entity = Шта је у датотеци
app-import-entity-customers = Купци
app-import-entity-organisations = Организације
app-import-choose = Изаберите датотеку
app-import-hint = Или је спустите овде. До 25 MB и 100.000 редова, са насловима колона у првом реду. Ништа се не уписује док не погледате.
app-import-uploading = Учитавање
app-import-rows = { $count ->
    [one] { $count } ред
    [few] { $count } реда
   *[other] { $count } редова
}
app-import-counts = нових: { $created }, измењених: { $changed }, без измене: { $unchanged }, није преузето: { $refused }
app-import-state-new = Шта значе колоне?
app-import-state-checking = Датотека се проверава
app-import-state-checked = Проверено: још ништа није уписано
app-import-state-running = Увоз је у току
app-import-state-stopped = Заустављено
app-import-state-done = Увезено
app-import-drop = Уклоните датотеку
app-import-columns = Шта значе колоне
app-import-column = Значење колоне { $heading }
app-import-column-nameless = Колона { $number }
app-import-column-skip = Не преузима се
app-import-column-name = Име или назив
app-import-column-first-name = Име
app-import-column-last-name = Презиме
app-import-column-email = Имејл
app-import-column-phone = Телефон
app-import-column-organisation = Организација
app-import-column-language = Језик
app-import-column-time-zone = Временска зона
app-import-column-tags = Ознаке
app-import-column-note = Белешка
app-import-column-external-id = Број у другом систему
app-import-column-domains = Домени
app-import-reading = Како се датотека чита
app-import-encoding = Кодирање
app-import-encoding-utf-8 = UTF-8
app-import-encoding-utf-16le = UTF-16 (LE)
app-import-encoding-utf-16be = UTF-16 (BE)
app-import-encoding-windows-1250 = Средњоевропско (Windows-1250)
app-import-encoding-windows-1251 = Ћирилица (Windows-1251)
app-import-encoding-windows-1252 = Западноевропско (Windows-1252)
app-import-delimiter = Између ћелија
app-import-delimiter-comma = Зарез
app-import-delimiter-semicolon = Тачка-зарез
app-import-delimiter-tab = Табулатор
app-import-delimiter-bar = Усправна црта
app-import-known = Они које већ познајете
app-import-known-about = Особа се препознаје по броју у другом систему, по имејлу или по телефону и имену. Адресе, телефони, ознаке и белешке се само додају и никад се не уклањају.
app-import-known-fill = Попуњава се што је празно
app-import-known-fill-about = Оно што је овде уписано остаје.
app-import-known-overwrite = Важи датотека
app-import-known-overwrite-about = Име, организација, језик и сопствена поља постају као у датотеци.
app-import-known-leave = Остају какви јесу
app-import-known-leave-about = Уписују се само нови.
app-import-first-rows = Први редови какви ће бити
app-import-verdict-new = Ново
app-import-verdict-changed = Мења се
app-import-verdict-same = Без измене
app-import-verdict-refused = Не преузима се
app-import-line = Ред { $line }
app-import-how-far = Докле је стигло
app-import-check = Проверите целу датотеку
app-import-run = { $count ->
    [one] Увезите { $count } ред
    [few] Увезите { $count } реда
   *[other] Увезите { $count } редова
}
app-import-stop = Зауставите
app-import-go-on = Наставите
app-import-see-customers = Погледајте купце
app-import-see-organisations = Погледајте организације
app-import-no-letters = Никоме се не пише.
app-import-file-gone = Датотеке више нема.
app-import-until = Датотека се уклања
app-import-was-created = Нови
app-import-was-changed = Измењени
app-import-was-unchanged = Без измене
app-import-was-refused = Нису преузети
app-import-would-created = Биће нови
app-import-would-changed = Промениће се
app-import-would-unchanged = Остаће исти
app-import-would-refused = Не могу се преузети
app-import-refusals = { $count ->
    [one] { $count } ред са грешком
    [few] { $count } реда са грешком
   *[other] { $count } редова са грешком
}
app-import-report = Преузмите их са редом и разлогом
