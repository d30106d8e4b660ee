# The acknowledgement of a letter
replies-acknowledgement-greeting = Добар дан, { $customer },
replies-acknowledgement-greeting-nameless = Добар дан,
replies-acknowledgement-arrived = хвала Вам што сте нам писали. Ваше писмо „{ $subject }” је стигло и има број { $number }. Ову поруку шаље наш рачунар, да бисте то одмах знали. Одговориће Вам човек.
replies-acknowledgement-next = Шта следи: неко од нас чита Ваше писмо и одговара на ову адресу.
replies-acknowledgement-closed = Тренутно нико од нас није на послу; поново смо ту: { $when }.
replies-acknowledgement-usual = У последње четири недеље на четири од пет писама одговор је стигао за { $span } или брже.
replies-acknowledgement-unknown = Иза нас је премало писама да бисмо поштено навели рок, па га не наводимо.
replies-acknowledgement-addition = Ако желите нешто да додате, једноставно одговорите на ово писмо. Ставићемо га уз прво и нећете морати ништа поново да објашњавате.
replies-acknowledgement-closing =
    С поштовањем,
    { $company }
