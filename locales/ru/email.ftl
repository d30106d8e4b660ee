# Mail servers: what is wrong with a connection, in words that say what to do.

email-trouble-name = Сервер { $host } не найден. Проверьте, пожалуйста, написание имени.
email-trouble-port = { $host } не отвечает на порту { $port }. Проверьте, пожалуйста, порт и нет ли между нами брандмауэра.
email-trouble-silent = { $host } принимает соединения на порту { $port }, но не ответил вовремя. Возможно, этот порт ждёт TLS с первого байта или сервер занят.
email-trouble-tls = Не удалось установить шифрованное соединение с { $host }: { $words }
email-trouble-certificate = Сертификату { $host } нельзя доверять: { $words }. Проверьте, пожалуйста, имя сервера или попросите у его владельца действующий сертификат.
email-trouble-not-tls = { $host } не использует TLS на порту { $port }. Выберите, пожалуйста, STARTTLS или другой порт.
email-trouble-no-starttls = { $host } не предлагает STARTTLS на этом порту. Выберите, пожалуйста, TLS и его порт.
email-trouble-password = Сервер не принимает это имя пользователя и пароль. Его ответ: { $words }
email-trouble-needs-tls = Сервер принимает пароль только по шифрованному соединению. Выберите, пожалуйста, TLS или STARTTLS. Его ответ: { $words }
email-trouble-folder = Папку «{ $folder }» открыть не удалось. Проверьте, пожалуйста, её название. Ответ сервера: { $words }
email-trouble-busy = Сервер сейчас занят. Мы сами попробуем ещё раз. Его ответ: { $words }
email-trouble-refused = Сервер отказывает: { $words }
email-trouble-dropped = Соединение с { $host } прервалось. Мы сами попробуем ещё раз.
email-trouble-garbled = { $host } отвечает так, что мы его не понимаем. Проверьте, пожалуйста, что это почтовый сервер и что порт указан верно.
email-trouble-storage = Сейчас письма не сохраняются: наше хранилище их не принимает. Они остаются на почтовом сервере, ничего не теряется.
email-check-imap-ok = Соединение установлено. В папке «{ $folder }» { $letters ->
         [one] { $letters } письмо
         [few] { $letters } письма
        *[other] { $letters } писем
     }.
email-check-smtp-ok = Соединение установлено. Через { $host } можно отправлять письма.
email-delivery-address = «{ $address }» — не адрес, на который можно отправить письмо.
email-delivery-letters = Сервер { $host } не принимает адреса или письма с нелатинскими знаками.
email-delivery-server-missing = Для этого ящика не указан сервер исходящей почты. Добавьте его, пожалуйста, на странице настроек.
