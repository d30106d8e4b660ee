# Dates, times and spans; put together by platform/i18n.

time-weekday = { $day ->
     [1] lun.
     [2] mar.
     [3] mie.
     [4] joi
     [5] vin.
     [6] sâm.
    *[7] dum.
}
time-month = { $month ->
     [1] ianuarie
     [2] februarie
     [3] martie
     [4] aprilie
     [5] mai
     [6] iunie
     [7] iulie
     [8] august
     [9] septembrie
     [10] octombrie
     [11] noiembrie
    *[12] decembrie
}
time-moment = { $weekday }, { $day } { $month }, { $time }
time-moment-and-year = { $weekday }, { $day } { $month } { $year }, { $time }
time-date = { $day } { $month } { $year }
time-today = astăzi la { $time }
time-tomorrow = mâine la { $time }
time-yesterday = ieri la { $time }
time-span-minutes = { $count ->
     [one] un minut
     [few] { $count } minute
    *[other] { $count } de minute
}
time-span-hours = { $count ->
     [one] o oră
     [few] { $count } ore
    *[other] { $count } de ore
}
time-span-days = { $count ->
     [one] o zi
     [few] { $count } zile
    *[other] { $count } de zile
}
