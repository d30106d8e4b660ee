# Refusals
surveys-not-found = На овој вези нема нашег питања. Одговорите, молимо Вас, на само писмо: и тако стиже до нас.
surveys-not-asked = Ово питање више није потребно: Ваш упит је поново отворен и неко од нас ради на њему.
surveys-unknown-time-zone = Не познајемо ту временску зону. Изаберите је, молимо Вас, са списка.
surveys-effort-out-of-range = Изаберите, молимо Вас, број од 1 до 7.
surveys-too-long = Скратите, молимо Вас, текст на највише { $limit } знакова.

# The letter, one or two days after a ticket was closed
surveys-letter-subject = Да ли је заиста решено? { $subject }
surveys-letter-greeting = Добар дан, { $customer },
surveys-letter-greeting-nameless = Добар дан,
surveys-letter-question = дана { $date } затворили смо Ваш упит „{ $subject }”. Ви најбоље знате да ли је то било исправно, па питамо Вас: да ли је заиста решено?
surveys-letter-yes = Да, решено је
surveys-letter-not-yet = Још није
surveys-letter-after = Ако изаберете „Још није”, упит се враћа особи која већ зна целу причу: { $agent }. Не морате ништа поново да објашњавате. Можете и једноставно да одговорите на ово писмо.
surveys-letter-after-nobody = Ако изаберете „Још није”, упит се поново отвара са свим што сте нам већ написали. Не морате ништа поново да објашњавате. Можете и једноставно да одговорите на ово писмо.
surveys-letter-call-back = Ако Вам је дражи разговор, оставите на страници која се отвори број телефона и време које Вам одговара, па ћемо Вас позвати.
surveys-letter-no-more = Радије бих да ме не питате
surveys-letter-closing =
    Хвала Вам на издвојеном времену,
    { $company }
