# The acknowledgement of a letter
replies-acknowledgement-greeting = Здравствуйте, { $customer }!
replies-acknowledgement-greeting-nameless = Здравствуйте!
replies-acknowledgement-arrived = Спасибо, что написали нам. Ваше письмо «{ $subject }» получено, его номер — { $number }. Это сообщение отправила программа, чтобы Вы сразу об этом знали. Отвечать Вам будет человек.
replies-acknowledgement-next = Что будет дальше: сотрудник прочитает Ваше письмо и ответит на этот адрес.
replies-acknowledgement-closed = Сейчас у нас нерабочее время; мы снова на месте: { $when }.
replies-acknowledgement-usual = За последние четыре недели на четыре письма из пяти ответ приходил не позже чем через { $span }.
replies-acknowledgement-unknown = Писем у нас пока слишком мало, чтобы честно назвать срок, поэтому мы его не называем.
replies-acknowledgement-addition = Если Вы хотите что-то добавить, просто ответьте на это письмо. Оно попадёт к первому, и вся переписка останется вместе.
replies-acknowledgement-closing =
    С уважением,
    { $company }
