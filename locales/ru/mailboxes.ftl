# Mailboxes and the mail log: what cannot be done, and what was decided about a letter.

mailboxes-missing = Такого почтового ящика нет.
mailboxes-letter-missing = Такого письма нет.
mailboxes-forbidden = Почтовые ящики настраивают администраторы; журнал писем открыт руководителям и администраторам.
mailboxes-name-wrong = Введите, пожалуйста, название не длиннее 200 знаков.
mailboxes-address-wrong = «{ $address }» не похоже на адрес электронной почты. Проверьте, пожалуйста, написание.
mailboxes-address-taken = У этого адреса уже есть почтовый ящик.
mailboxes-signature-too-long = Подпись длиннее 10 000 знаков. Сократите её, пожалуйста.
mailboxes-host-wrong = Введите, пожалуйста, только имя сервера, например imap.example.org.
mailboxes-port-wrong = Порт — это число от 1 до 65535.
mailboxes-login-missing = Введите, пожалуйста, имя пользователя для этого сервера.
mailboxes-password-missing = Введите, пожалуйста, пароль. Его нужно указать ещё раз, когда меняется сервер или имя пользователя.
mailboxes-folder-missing = Введите, пожалуйста, папку, которую нужно читать; обычно это INBOX.
mailboxes-server-missing = Почтовому ящику нужны сервер входящей почты (IMAP) и сервер исходящей почты (SMTP).
mailboxes-team-unknown = Такой команды нет.
mailboxes-declared = Этот ящик настроен в файле rapport.toml. Измените его, пожалуйста, там и перезапустите Rapport.
mailboxes-in-use = К этому ящику относятся письма или обращения, поэтому он остаётся. Его можно выключить.
mailboxes-stale = Настройки ящика тем временем изменились. Посмотрите, пожалуйста, новую версию и внесите изменение ещё раз.
mailboxes-head-only = От этого письма сохранены только заголовки. Целиком оно осталось на почтовом сервере: откройте его, пожалуйста, там.
mailboxes-not-set-aside = Это письмо сейчас читается или уже стало сообщением.
letters-decision-waiting = Ждёт прочтения.
