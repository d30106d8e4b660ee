# Dates, times and spans; put together by platform/i18n.

time-weekday = { $day ->
     [1] pon
     [2] uto
     [3] sre
     [4] čet
     [5] pet
     [6] sub
    *[7] ned
}
time-month = { $month ->
     [1] januara
     [2] februara
     [3] marta
     [4] aprila
     [5] maja
     [6] juna
     [7] jula
     [8] avgusta
     [9] septembra
     [10] oktobra
     [11] novembra
    *[12] decembra
}
time-moment = { $weekday }, { $day }. { $month }, { $time }
time-moment-and-year = { $weekday }, { $day }. { $month } { $year }., { $time }
time-date = { $day }. { $month } { $year }.
time-today = danas u { $time }
time-tomorrow = sutra u { $time }
time-yesterday = juče u { $time }
time-span-minutes = { $count ->
     [one] { $count } minut
     [few] { $count } minuta
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
