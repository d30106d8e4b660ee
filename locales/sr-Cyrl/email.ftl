# Mail servers: what is wrong with a connection, in words that say what to do.

email-trouble-name = Сервер { $host } није пронађен. Молимо проверите како је име написано.
email-trouble-port = { $host } се не јавља на порту { $port }. Молимо проверите порт и да ли између стоји заштитни зид.
email-trouble-silent = { $host } прима везе на порту { $port }, али није одговорио на време. Можда тај порт очекује TLS од првог бајта или је сервер заузет.
email-trouble-tls = Шифрована веза са { $host } није успостављена: { $words }
email-trouble-certificate = Сертификату сервера { $host } се не може веровати: { $words }. Молимо проверите име сервера или затражите важећи сертификат од онога ко га води.
email-trouble-not-tls = { $host } на порту { $port } не говори TLS. Молимо изаберите STARTTLS или други порт.
email-trouble-no-starttls = { $host } на овом порту не нуди STARTTLS. Молимо изаберите TLS са његовим портом.
email-trouble-password = Сервер не прихвата ово корисничко име и лозинку. Каже: { $words }
email-trouble-needs-tls = Сервер прима лозинку само преко шифроване везе. Молимо изаберите TLS или STARTTLS. Каже: { $words }
email-trouble-folder = Фасцикла „{ $folder }“ се не може отворити. Молимо проверите њен назив. Сервер каже: { $words }
email-trouble-busy = Сервер тренутно нема времена за нас. Сами ћемо покушати поново. Каже: { $words }
email-trouble-refused = Сервер одбија: { $words }
email-trouble-dropped = Веза са { $host } је прекинута. Сами ћемо покушати поново.
email-trouble-garbled = { $host } одговара на начин који не разумемо. Молимо проверите да је то мејл сервер и да је порт исправан.
email-trouble-storage = Писма се тренутно не могу сачувати: наше складиште их не прима. Остају на мејл серверу, ништа се не губи.
email-check-imap-ok = Веза је успостављена. У фасцикли „{ $folder }“ { $letters ->
         [one] је { $letters } писмо
         [few] су { $letters } писма
        *[other] је { $letters } писама
     }.
email-check-smtp-ok = Веза је успостављена. Преко { $host } се могу слати писма.
email-delivery-address = „{ $address }“ није адреса на коју се може послати писмо.
email-delivery-letters = Сервер { $host } не прима адресе или писма са знаковима ван енглеске абецеде.
email-delivery-server-missing = За ово сандуче није подешен сервер одлазне поште. Молимо додајте га на страници подешавања.
email-trouble-token = Пружалац услуге није дао приступни токен. Молимо проверите ID клијента, тајну и токен за обнову. Каже: { $words }
email-check-token-ok = Пружалац услуге даје приступне токене.
email-check-key-ok = Кључ може да потписује. Молимо објавите TXT запис под именом { $name }: { $record }
email-check-key = Кључ се не може прочитати. Молимо налепите приватни кључ RSA или Ed25519 у облику PEM. Појединости: { $words }
email-delivery-key = Кључ којим се потписују писма овог сандучета не може да се користи, зато писмо чека. Појединости: { $words }
email-delivery-trial = Пробни рад: писмо је написано, али није послато.
