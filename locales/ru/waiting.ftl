# What people in line are told about their wait. $usual and $latest are spans or times: see libs/waiting, announce
waiting-place = Ваш номер в очереди: { $place }.
waiting-short = Ваша очередь подойдёт меньше чем через 2 минуты.
waiting-latest = Ваша очередь подойдёт не позже чем через { $latest }.
waiting-latest-until = Ваша очередь подойдёт самое позднее { $latest }.
waiting-usual-latest = Обычно ждать приходится примерно { $usual }, самое большее { $latest }.
waiting-usual-latest-until = Обычно ждать приходится примерно { $usual }. Самое позднее Ваша очередь подойдёт { $latest }.
waiting-usual-until-latest-until = Скорее всего, Ваша очередь подойдёт { $usual }, самое позднее { $latest }.

# News while waiting
waiting-sooner = Дело идёт быстрее, чем мы говорили: Ваша очередь подойдёт не позже чем через { $latest }.
waiting-sooner-until = Дело идёт быстрее, чем мы говорили: Ваша очередь подойдёт самое позднее { $latest }.
waiting-later = Просим прощения: мы не успеваем к названному времени. Ваша очередь подойдёт не позже чем через { $latest }.
waiting-later-until = Просим прощения: мы не успеваем к названному времени. Ваша очередь подойдёт самое позднее { $latest }.
