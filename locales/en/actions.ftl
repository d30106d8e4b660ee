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
tickets-is-spam = This ticket is marked as spam. If it is not, say so first.
tickets-is-trash = This ticket is in the trash. Please restore it first.
tickets-not-laid-aside = The ticket is not there any more; a colleague may have taken it back meanwhile.
tickets-snooze-time = Please choose a time to come, within a year.
tickets-snooze-resolved = This ticket is resolved; there is nothing to put to sleep.
desk-linked-trash = The customer answered on ticket { $ticket }, which is in the trash.
desk-linked-spam = An answer came to ticket { $ticket }, which is marked as spam.
desk-job-tickets-wake = Waking a ticket
