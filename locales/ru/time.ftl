# Dates, times and spans; put together by platform/i18n.

time-weekday = { $day ->
     [1] пн
     [2] вт
     [3] ср
     [4] чт
     [5] пт
     [6] сб
    *[7] вс
}
time-month = { $month ->
     [1] января
     [2] февраля
     [3] марта
     [4] апреля
     [5] мая
     [6] июня
     [7] июля
     [8] августа
     [9] сентября
     [10] октября
     [11] ноября
    *[12] декабря
}
time-moment = { $weekday }, { $day } { $month }, { $time }
time-moment-and-year = { $weekday }, { $day } { $month } { $year } г., { $time }
time-date = { $day } { $month } { $year } г.
time-today = сегодня в { $time }
time-tomorrow = завтра в { $time }
time-yesterday = вчера в { $time }
time-span-minutes = { $count ->
     [one] { $count } минута
     [few] { $count } минуты
    *[other] { $count } минут
}
time-span-hours = { $count ->
     [one] { $count } час
     [few] { $count } часа
    *[other] { $count } часов
}
time-span-days = { $count ->
     [one] { $count } день
     [few] { $count } дня
    *[other] { $count } дней
}
