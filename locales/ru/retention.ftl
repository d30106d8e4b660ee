# What this capability refuses, in words for the people at the desk.
retention-forbidden = Ваша роль не позволяет это решать. Это может изменить тот, кто управляет сотрудниками.
retention-days = Выберите, пожалуйста, от { $min } до { $max } дней.
