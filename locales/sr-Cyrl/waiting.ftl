# What people in line are told about their wait. $usual and $latest are spans or times: see libs/waiting, announce
waiting-place = Одговарамо редом којим сте нам се јавили. Ви сте број { $place }.
waiting-short = На ред долазите за мање од 2 минута.
waiting-latest = На ред долазите најкасније за { $latest }.
waiting-latest-until = На ред долазите најкасније { $latest }.
waiting-usual-latest = Обично се чека око { $usual }, а најдуже { $latest }.
waiting-usual-latest-until = Обично се чека око { $usual }. На ред долазите најкасније { $latest }.
waiting-usual-until-latest-until = На ред долазите највероватније { $usual }, а најкасније { $latest }.

# News while waiting
waiting-sooner = Иде брже него што смо рекли: на ред долазите најкасније за { $latest }.
waiting-sooner-until = Иде брже него што смо рекли: на ред долазите најкасније { $latest }.
waiting-later = Жао нам је: време које смо навели није довољно. На ред долазите најкасније за { $latest }.
waiting-later-until = Жао нам је: време које смо навели није довољно. На ред долазите најкасније { $latest }.
