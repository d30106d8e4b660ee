# Letters as they are shown, and their log.
app-letter-images-wait =
    { $count ->
        [one] { $count } слика са другог места чека.
        [few] { $count } слике са другог места чекају.
       *[other] { $count } слика са другог места чека.
    }
app-letter-pixels =
    { $count ->
        [one] Уклоњен је { $count } пиксел за праћење: { $hosts }.
        [few] Уклоњена су { $count } пиксела за праћење: { $hosts }.
       *[other] Уклоњено је { $count } пиксела за праћење: { $hosts }.
    }
app-show-images = Прикажите слике
app-letter-smime_signed = Потписано помоћу S/MIME. Потпис се овде не проверава.
app-letter-smime_encrypted = Шифровано помоћу S/MIME: писмо се може прочитати само кључем примаоца. Изворно писмо је сачувано.
app-letter-pgp_signed = Потписано помоћу OpenPGP. Потпис се овде не проверава.
app-letter-pgp_encrypted = Шифровано помоћу OpenPGP: писмо се може прочитати само кључем примаоца. Изворно писмо је сачувано.
app-letter-signs = Знаци аутоматског писма: { $list }
app-letter-mended = Поправљено при читању: { $list }
app-letter-as-message = Примите као поруку
app-letter-as-message-done = Писмо постаје порука
