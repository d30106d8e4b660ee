# Dates, times and spans; put together by platform/i18n.

time-weekday = { $day ->
     [1] pon
     [2] uto
     [3] sri
     [4] čet
     [5] pet
     [6] sub
    *[7] ned
}
time-month = { $month ->
     [1] siječnja
     [2] veljače
     [3] ožujka
     [4] travnja
     [5] svibnja
     [6] lipnja
     [7] srpnja
     [8] kolovoza
     [9] rujna
     [10] listopada
     [11] studenoga
    *[12] prosinca
}
time-moment = { $weekday }, { $day }. { $month }, { $time }
time-moment-and-year = { $weekday }, { $day }. { $month } { $year }., { $time }
time-date = { $day }. { $month } { $year }.
time-today = danas u { $time }
time-tomorrow = sutra u { $time }
time-yesterday = jučer u { $time }
time-span-minutes = { $count ->
     [one] { $count } minuta
     [few] { $count } minute
    *[other] { $count } minuta
}
time-span-hours = { $count ->
     [one] { $count } sat
     [few] { $count } sata
    *[other] { $count } sati
}
time-span-days = { $count ->
     [one] { $count } dan
     [few] { $count } dana
    *[other] { $count } dana
}
