# Refusals
promises-deadline-in-past = This time has already passed. Please choose one that is still to come.
promises-deadline-too-far = A promise may run for a year at most. Please choose an earlier time.
promises-empty = Please write a few words here.
promises-too-long = Please shorten this to { $limit } characters.
promises-unknown-time-zone = This time zone is not on our list. Please choose one from it.
promises-not-found = There is no such promise here, or it belongs to another team.
promises-not-open =
    { $state ->
        [kept] This promise has already been kept.
        [replaced] A new time has been set for this promise meanwhile.
       *[other] This promise has been withdrawn meanwhile.
    }
promises-stale = A colleague has changed this promise meanwhile. Please look at it once more.
promises-still-open =
    { $count ->
        [one] This customer is counting on { $count } promise. Keep it, set a new time for it or withdraw it, then close the ticket.
       *[other] This customer is counting on { $count } promises. Keep them, set new times for them or withdraw them, then close the ticket.
    }
promises-unknown-view = Promises can be listed as mine, team, today, overdue or all.

# The draft of a delay notice: the times stand in the customer's zone
promises-delay-greeting = Hello { $customer },
promises-delay-greeting-nameless = Hello,
promises-delay-reminder = This is about what we agreed on: { $action }, by { $due }.
promises-delay-reminder-quoted = This is about the message in which I wrote: “{ $words }” You were counting on { $due }.
promises-delay-news = I need more time for it, and I would like you to hear that from me now, before that hour. I am sorry for the wait. The new time, which I will keep, is { $due }. If that is too late for you, please write to me and we will find another way.
promises-delay-news-late = I need more time for it, and this letter reaches you later than it ought to. I am sorry for both. The new time, which I will keep, is { $due }. If that is too late for you, please write to me and we will find another way.
promises-delay-closing =
    Thank you,
    { $agent }
