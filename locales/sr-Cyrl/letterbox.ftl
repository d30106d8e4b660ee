# The letter box of the demonstration.

letterbox-title = Поштанско сандуче
letterbox-welcome = Овде сте Ви купци
letterbox-about = Писма која шаље { $company } стижу у ово сандуче и не напуштају рачунар. Оно што Ви напишете стиже подршци као и свако друго писмо.
letterbox-choose = Изаберите некога са списка да прочитате писма и одговорите на њих или пишите као неко нови.
letterbox-people = Купци
letterbox-nobody = Још нема писама.
letterbox-write = Напишите писмо
letterbox-new = Ново
letterbox-you = Ви
letterbox-back = Сви купци
letterbox-clock-now = Сат показује { $moment }
letterbox-clock-label = Померите сат унапред
letterbox-clock-hour = +1 сат
letterbox-clock-day = +1 дан
letterbox-clock-two-days = +2 дана
letterbox-from = Од
letterbox-to = За
letterbox-date = Датум
letterbox-subject = Наслов
letterbox-text = Писмо
letterbox-name = Име
letterbox-address = Имејл адреса
letterbox-address-hint = Може било која адреса, на пример ana@example.com: ништа не напушта овај рачунар.
letterbox-files = Датотеке
letterbox-answer = Пошаљите одговор
letterbox-answer-label = Ваш одговор
letterbox-send = Пошаљите писмо
letterbox-sent = Ваше писмо је стигло на { $address }.
letterbox-original = Прикажите изворно писмо
letterbox-no-subject = (без наслова)
letterbox-wrote = { $moment }, { $name } пише:
letterbox-needs-text = Молимо Вас да напишете неколико речи.
letterbox-needs-address = Молимо Вас да наведете целу адресу, на пример ana@example.com.
letterbox-too-large = Молимо Вас да све датотеке заједно имају мање од 25 MB.
letterbox-no-mailbox = Подршка још нема поштанско сандуче, па нема коме да се пише.
letterbox-not-found = Таквог писма нема
letterbox-not-found-text = Можда припада некој ранијој демонстрацији.
letterbox-fault = Код нас је нешто пошло наопако
letterbox-fault-text = Молимо Вас да покушате поново за минут.
letterbox-unread = { $count ->
     [one] { $count } ново
     [few] { $count } нова
    *[other] { $count } нових
}
