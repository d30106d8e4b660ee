# Refusals
notices-not-found = This notice is no longer there.
notices-unknown-kind = There is no such kind of notice.
notices-time-of-day = Please choose a time of the day.
notices-agents-only = Only people who work at this desk have notices.
notices-needs-admin = Only an administrator chooses the mailbox for these letters.
notices-subscription = This browser gave no address that notices can be sent to.
notices-too-many-browsers = Notices already go to as many browsers as possible. Please remove one that you no longer use.

# What somebody is told: { $who } a colleague or customer, { $customer } and { $subject } of the ticket, { $times } how often
notices-said-assigned = { $who } gave you “{ $subject }” of { $customer }
notices-said-assigned-nameless = “{ $subject }” of { $customer } is now with you
notices-said-mentioned = { $who } mentions you in “{ $subject }”
notices-said-answered =
    { $times ->
        [one] { $who } answered: { $subject }
       *[other] { $who } wrote { $times } times: { $subject }
    }
notices-said-watched = { $who } wrote in “{ $subject }”, which you watch
notices-said-woken = “{ $subject }” of { $customer } is back
notices-said-promise-due = Promised to { $customer }, { $due }: { $action }
notices-said-promise-missed = The time has passed for what { $customer } was promised: { $action }
notices-said-team-new = New for your team, from { $customer }: { $subject }
notices-said-elsewhere = A ticket that now belongs to another team

# The letter of the day
notices-letter-subject =
    { $count ->
        [one] { $count } thing waits for you
       *[other] { $count } things wait for you
    }
notices-letter-greeting = Hello { $name },
notices-letter-about =
    { $count ->
        [one] since the last letter this has come in and is still unread:
       *[other] since the last letter these { $count } have come in and are still unread:
    }
notices-letter-change = Which letters you get, and when, is up to you
notices-said-rule = The rule “{ $who }” asks you to look at “{ $subject }” of { $customer }
