# What this capability refuses, in words for the people at the desk.
hours-forbidden = Ваша улога не дозвољава постављање радног времена. То може променити особа која управља људима.
hours-no-such-team = Тај тим или његово време нисмо нашли.
hours-unknown-holidays = Празнике ове земље још не знамо. Посебни дани могу се уписати ручно.
hours-wrong = Ови сати се не слажу: { $why }
hours-too-many = Молимо оставите највише { $max } посебних дана; прошли се могу уклонити.
