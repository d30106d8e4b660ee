# Why a ticket went where it went; read on the ticket
assignment-reason-returned = { $agent } has helped this customer before
assignment-reason-language-and-room =
    { $open ->
        [one] { $agent } is here, speaks { assignment-language } and has the most room ({ $open } open ticket)
       *[other] { $agent } is here, speaks { assignment-language } and has the most room ({ $open } open tickets)
    }
assignment-reason-room =
    { $open ->
        [one] { $agent } is here and has the most room ({ $open } open ticket)
       *[other] { $agent } is here and has the most room ({ $open } open tickets)
    }
assignment-reason-previous-away = { $previous } has helped this customer before and is away now; of those who are here and can answer, { $agent } has the most room
assignment-reason-nobody-speaks = nobody of { $team } who is here now speaks { assignment-language }
assignment-reason-nobody-present = nobody of { $team } is here now; whoever comes first will find it
assignment-reason-no-team = this mailbox has no team yet
# Follows “speaks”
assignment-language =
    { $language ->
        [ru] Russian
        [bs] Bosnian
        [hr] Croatian
        [sr-Latn] Serbian
        [sr-Cyrl] Serbian
        [ro] Romanian
       *[en] English
    }
assignment-reason-by-hand = given by hand

# Refusals
assignment-no-such-agent = This colleague does not work here any more. Please choose somebody else.
assignment-no-such-team = There is no such team. Please choose another one.
assignment-not-of-team = This colleague belongs to another team. Please choose their team, or a member of this one.
