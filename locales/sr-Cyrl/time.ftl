# Dates, times and spans; put together by platform/i18n.

time-weekday = { $day ->
     [1] пон
     [2] уто
     [3] сре
     [4] чет
     [5] пет
     [6] суб
    *[7] нед
}
time-month = { $month ->
     [1] јануара
     [2] фебруара
     [3] марта
     [4] априла
     [5] маја
     [6] јуна
     [7] јула
     [8] августа
     [9] септембра
     [10] октобра
     [11] новембра
    *[12] децембра
}
time-moment = { $weekday }, { $day }. { $month }, { $time }
time-moment-and-year = { $weekday }, { $day }. { $month } { $year }., { $time }
time-date = { $day }. { $month } { $year }.
time-today = данас у { $time }
time-tomorrow = сутра у { $time }
time-yesterday = јуче у { $time }
time-span-minutes = { $count ->
     [one] { $count } минут
     [few] { $count } минута
    *[other] { $count } минута
}
time-span-hours = { $count ->
     [one] { $count } сат
     [few] { $count } сата
    *[other] { $count } сати
}
time-span-days = { $count ->
     [one] { $count } дан
     [few] { $count } дана
    *[other] { $count } дана
}
