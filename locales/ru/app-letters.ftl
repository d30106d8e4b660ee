# Letters as they are shown, and their log.
app-letter-images-wait =
    { $count ->
        [one] { $count } картинка из сети не загружена.
        [few] { $count } картинки из сети не загружены.
       *[other] { $count } картинок из сети не загружено.
    }
app-letter-pixels =
    { $count ->
        [one] Убран { $count } следящий пиксель: { $hosts }.
        [few] Убраны { $count } следящих пикселя: { $hosts }.
       *[other] Убрано { $count } следящих пикселей: { $hosts }.
    }
app-show-images = Показать картинки
app-letter-smime_signed = Подписано S/MIME. Подпись здесь не проверяется.
app-letter-smime_encrypted = Письмо зашифровано S/MIME, его содержание здесь не видно. Исходное письмо можно скачать.
app-letter-pgp_signed = Подписано OpenPGP. Подпись здесь не проверяется.
app-letter-pgp_encrypted = Письмо зашифровано OpenPGP, его содержание здесь не видно. Исходное письмо можно скачать.
app-letter-signs = Признаки автоматического письма: { $list }
app-letter-mended = Исправлено при чтении: { $list }
app-letter-as-message = Принять как сообщение
app-letter-as-message-done = Письмо станет сообщением
