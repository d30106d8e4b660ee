# What this capability refuses, in words for the people at the desk.
hours-forbidden = Ваша роль не позволяет задавать часы. Это может изменить тот, кто управляет сотрудниками.
hours-no-such-team = Такой команды или её часов нет.
hours-unknown-holidays = Праздники этой страны мы пока не знаем. Особые дни можно записать вручную.
hours-wrong = Эти часы не сходятся: { $why }
hours-too-many = Оставьте, пожалуйста, не больше { $max } особых дней; прошедшие можно убрать.
