# Dates, times and spans; put together by platform/i18n.

time-weekday = { $day ->
     [1] Mon
     [2] Tue
     [3] Wed
     [4] Thu
     [5] Fri
     [6] Sat
    *[7] Sun
}
time-month = { $month ->
     [1] January
     [2] February
     [3] March
     [4] April
     [5] May
     [6] June
     [7] July
     [8] August
     [9] September
     [10] October
     [11] November
    *[12] December
}
time-moment = { $weekday } { $day } { $month }, { $time }
time-moment-and-year = { $weekday } { $day } { $month } { $year }, { $time }
time-date = { $day } { $month } { $year }
time-today = today at { $time }
time-tomorrow = tomorrow at { $time }
time-yesterday = yesterday at { $time }
time-span-minutes = { $count ->
     [one] { $count } minute
    *[other] { $count } minutes
}
time-span-hours = { $count ->
     [one] { $count } hour
    *[other] { $count } hours
}
time-span-days = { $count ->
     [one] { $count } day
    *[other] { $count } days
}
