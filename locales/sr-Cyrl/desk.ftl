desk-agents-only = Ово може да уради само агент.
desk-override-needs-lead = Једно обећање је још отворено. Прво га испуните или померите, или замолите руководиоца да затвори упит.
desk-override-needs-reason = Молимо Вас да напишете зашто се упит затвара са отвореним обећањем.
desk-no-mailbox = Овај упит нема сандуче из ког се одговара. Администратор га може повезати у подешавањима.
desk-no-such-mailbox = Таквог сандучета нема.
desk-file-too-large = Фајл може имати до { $max_mb } MB. Већи можете поделити линком.
desk-bad-link = Линк није потпун или више не важи. Отворите линк из нашег последњег писма или одговорите на то писмо.
desk-no-original = За ову поруку нема изворног писма.
desk-no-such-job = Ове ставке више нема: у међувремену је урађена или уклоњена.
desk-cannot-resolve-promises = Једно обећање купцу је још отворено.
desk-linked-other-sender = На писмо из упита { $ticket } одговорила је друга особа.
desk-job-letters-receive = Читање пристиглог писма
desk-job-tickets-welcome = Распоређивање упита и потврда пријема
desk-job-letters-deliver = Испорука писма
desk-job-promises-remind = Подсећање на обећање
desk-job-promises-miss = Бележење пропуштеног обећања
desk-job-surveys-ask = Питање да ли је заиста решено
desk-not-forwarded = У овој поруци нема писма друге особе. Тој особи можете писати новим упитом.
desk-linked-forwarded = Писмо је прослеђено у упиту { $ticket }.
desk-open-slot = Једно место је још празно: „{ $slot }”. Молимо попуните га или обришите.
desk-bad-action = Једна од радњи не може да се изврши. Молимо уклоните је и изаберите поново.
desk-closing-missing = Молимо прво одговорите да ли је купцу било лако.
desk-job-letters-send = Слање планираног писма
desk-stopped-customer-wrote = Купац је у међувремену писао. Молимо прво прочитајте то.
desk-stopped-answered-meanwhile = Неко други је у међувремену одговорио. Молимо прво прочитајте то.
desk-stopped-writer-left = Аутор писма више не ради овде.
desk-cannot-take-over = Молимо изаберите неког другог ко ради овде или тим.
desk-job-invitations-send = Слање позивнице
desk-job-people-hand-over = Предаја посла особе која је отишла
desk-invitation-subject = Ваше место у Rapport-у фирме { $company }
desk-invitation-text = 
    { $name ->
        [none] Добар дан,
       *[other] Добар дан, { $name },
    }

    { $by } Вас позива да радите у служби за купце фирме { $company }. Молимо изаберите лозинку овде:

    { $link }

    Линк важи { $days } дана и за једну особу. Ако нисте очекивали ово писмо, не морате ништа да урадите.
desk-job-tickets-happened = Провера правила за упит
desk-job-automation-sweep = Провера временског правила
