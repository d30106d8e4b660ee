# Mailboxes and the mail log: what cannot be done, and what was decided about a letter.

mailboxes-missing = Такво поштанско сандуче не постоји.
mailboxes-letter-missing = Такво писмо не постоји.
mailboxes-forbidden = Поштанске сандучиће подешавају администратори; дневник поште је за руководиоце и администраторе.
mailboxes-name-wrong = Молимо унесите назив до 200 знакова.
mailboxes-address-wrong = „{ $address }“ не изгледа као адреса е-поште. Молимо проверите како је написана.
mailboxes-address-taken = Друго сандуче већ има ову адресу.
mailboxes-signature-too-long = Потпис је дужи од 10.000 знакова. Молимо скратите га.
mailboxes-host-wrong = Молимо унесите само име сервера, нпр. imap.example.org.
mailboxes-port-wrong = Порт је број од 1 до 65535.
mailboxes-login-missing = Молимо унесите корисничко име за овај сервер.
mailboxes-password-missing = Молимо унесите лозинку. Потребна је поново када се промени сервер или корисничко име.
mailboxes-folder-missing = Молимо унесите фасциклу која се чита; обично је то INBOX.
mailboxes-server-missing = Сандучету су потребни сервер за долазну (IMAP) и сервер за одлазну пошту (SMTP).
mailboxes-team-unknown = Такав тим не постоји.
mailboxes-declared = Ово сандуче је подешено у датотеци rapport.toml. Молимо измените га тамо и поново покрените Rapport.
mailboxes-in-use = Овом сандучету припадају писма или упити, зато остаје. Уместо тога га можете искључити.
mailboxes-stale = Подешавања сандучета су се у међувремену променила. Молимо погледајте нову верзију и поновите измену.
mailboxes-head-only = Сачувано је само заглавље овог писма. Цело писмо је и даље на мејл серверу: молимо отворите га тамо.
mailboxes-not-set-aside = Ово писмо се управо чита или је већ постало порука.
letters-decision-waiting = Чека на читање.
