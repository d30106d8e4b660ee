# Tickets laid aside, joined, parted; people who follow them. $agent is who did it, or "none" when the desk itself did.
event-snoozed = { $until_at ->
    [none] { $agent } put this to sleep until the customer answers
   *[other] { $agent } put this to sleep until { $until_at }
}
event-woken = { $because ->
    [customer_wrote] Awake again: the customer wrote
    [time] Awake again: the time has come
   *[agent] { $agent } woke the ticket
}
event-marked-spam = { $agent } marked this as spam
event-not-spam = { $agent } says that this is not spam
event-spam-suspected = Letters from this address were marked as spam before; this one was not acknowledged
event-trashed = { $agent } moved this to the trash
event-restored = { $agent } took this out of the trash
tickets-is-merged = This ticket was merged into another one. Please go on there.
tickets-is-spam = A colleague marked this as spam. Please say first that it is not.
tickets-is-trash = This ticket is in the trash. Please restore it first.
tickets-not-laid-aside = The ticket is not there any more; a colleague may have taken it back meanwhile.
tickets-snooze-time = Please choose a time to come, within a year.
tickets-snooze-resolved = This ticket is closed already. Reopen it first if you would like to see it again.
desk-linked-trash = The customer answered on ticket { $ticket }, which is in the trash.
desk-linked-spam = An answer came to ticket { $ticket }, which is marked as spam.
desk-job-tickets-wake = Waking a ticket
event-merged-into = { $agent } merged this into ticket { $ticket }: “{ $reason_given }”
event-merged-from = { $agent } merged ticket { $ticket } (“{ $subject }”) into this one: “{ $reason_given }”
event-unmerged = { $agent } undid the merge with ticket { $ticket }
event-split-off = { $agent } made ticket { $ticket } (“{ $subject }”) of one message
event-customer-changed = { $agent } changed the customer from { $from } to { $to }
event-link-made = { $kind ->
    [parent] { $agent } put this under ticket { $ticket }
    [child] { $agent } put ticket { $ticket } under this one
    [duplicate_of] { $agent } marked this as a duplicate of ticket { $ticket }
    [duplicated_by] { $agent } marked ticket { $ticket } as a duplicate of this one
   *[related] { $agent } linked this with ticket { $ticket }
}
event-link-removed = { $agent } removed the link with ticket { $ticket }
event-watcher-added = { $own ->
    [yes] { $agent } watches this ticket
   *[no] { $agent } added { $name } to those who watch
}
event-watcher-removed = { $own ->
    [yes] { $agent } no longer watches this ticket
   *[no] { $agent } took { $name } from those who watch
}
event-step-added = { $agent } added a step: { $step }
event-step-done = { $agent } ticked: { $step }
event-step-open = { $agent } reopened a step: { $step }
event-step-removed = { $agent } removed a step: { $step }
event-side-thread-opened = { $agent } asked { $address }: “{ $subject }”
event-side-thread-answered = { $address } answered our question
event-side-thread-ended = { $agent } ended the exchange with { $address }
event-restatement-asked = { $agent } asked the customer whether we understood: “{ $words }”
event-restatement-confirmed = The customer says: yes, that is it
event-restatement-corrected = The customer corrected how we understood the problem
event-restatement-withdrawn = { $agent } took back the question whether we understood
tickets-merge-self = A ticket cannot be merged into itself.
tickets-merge-needs-reason = Please write in a few words why these tickets are one.
tickets-merge-other-customer = These tickets are from different customers. After the merge, answers may reach either of them. Please confirm that this is what you want.
tickets-no-such-merge = There is no such merge, or it belongs to another team.
tickets-merge-undone = This merge was undone already.
tickets-merge-too-late = A merge can be undone for a day; this one is older. You can split single messages off instead.
tickets-split-only-customers = Only a message from a customer can become a ticket of its own.
tickets-split-only-one = This is the only message from the customer here. Nothing would be left in this ticket.
tickets-link-self = A ticket cannot be linked with itself.
tickets-link-there = These tickets are linked already.
tickets-no-such-link = There is no such link any more.
tickets-too-many-links = A ticket can have { $max } links at most.
watchers-no-such-agent = There is no such colleague, or they no longer work here.
watchers-no-such-team = There is no such team.
watchers-cannot-see = { $name } cannot see the tickets of this team. Give the ticket to their team, or ask a lead.
watchers-too-many = That is more than { $max } people.
checklists-no-such-item = This step is gone; a colleague may have removed it.
checklists-text = A step needs 1 to { $max } characters.
checklists-too-many = A ticket can have { $max } steps at most.
checklists-order = A colleague changed the steps meanwhile. Please try again.
side-threads-not-found = There is no such exchange, or it belongs to another team.
side-threads-address = Please enter an e-mail address.
side-threads-is-customer = This is the customer’s own address. Please answer them in the conversation.
side-threads-ended = A colleague ended this exchange; their next letter opens it again.
side-threads-too-many = A ticket can have { $max } exchanges with others at most.
side-threads-passed-on = { $name } wrote on { $at }:
restatements-not-found = There is no such question.
restatements-not-asked = This question is no longer open.
restatements-text = Please write a sentence or two, up to { $max } characters.
restatements-correction = Please write what is different, up to { $max } characters.
restatements-letter-greeting = Hello { $customer },
restatements-letter-greeting-nameless = Hello,
restatements-letter-opening = To be sure that we work on the right thing, here is what we understood:
restatements-letter-question = Is that right?
restatements-letter-yes = Yes, that is it
restatements-letter-no = Not quite
restatements-letter-after = One click is enough. I read answers to this letter too.
restatements-letter-closing = Kind regards
    { $agent }
    { $company }
desk-no-tickets = Please choose at least one ticket.
desk-too-many-tickets = Up to { $max } tickets can be merged at once.
desk-passed-on = Up to { $max } messages of the conversation can be passed on; notes stay in the house.
desk-linked-split = It was split off ticket { $ticket }.
helpcentre-restate-title = Did we understand you?
helpcentre-restate-intro = What we understood:
helpcentre-restate-yes = Yes, that is it
helpcentre-restate-no = Not quite? Please tell us what is different:
helpcentre-restate-send = Send
helpcentre-restate-thanks-title = Thank you
helpcentre-restate-thanks-yes = We are glad that we understood you. You will hear from us with the next step.
helpcentre-restate-thanks-no = Your words have reached us. We will read them and write to you.
helpcentre-restate-closed-title = This question is no longer open
helpcentre-restate-closed-text = We have asked you anew since, or no longer need to know. If something is different, please answer our latest letter.
