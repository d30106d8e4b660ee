# Sentences of the timeline. $agent is who did it, or "none" when the desk itself did; so are other values that are not there.
event-opened = Ticket opened
event-linked = { $because ->
    [forwarded] Opened for the person whose letter was passed on in ticket { $ticket }
    [trash] Opened beside ticket { $ticket }: the customer answered there, but it is in the trash
    [spam] Opened beside ticket { $ticket }: an answer came there, but it is marked as spam
    [split] Split off ticket { $ticket }
   *[other_sender] Opened beside ticket { $ticket }: it quotes that thread, but came from a new address
}
event-assigned = { $agent ->
    [none] Given to { $assignee }: { $reason }
   *[other] { $agent } gave this to { $assignee }: { $reason }
}
event-assigned-to-team = { $agent ->
    [none] Left to the team { $team }: { $reason }
   *[other] { $agent } left this to the team { $team }: { $reason }
}
event-unassigned = { $agent ->
    [none] Waits for somebody to take it: { $reason }
   *[other] { $agent } took this ticket from everybody: { $reason }
}
event-changed = { $field ->
    [subject] { $agent } changed the subject from “{ $from }” to “{ $to }”
    [priority] { $agent } changed the priority from { event-priority-from } to { event-priority-to }
   *[language] { $agent } changed the language of the conversation
}
event-priority-from = { $from ->
    [1] low
    [3] high
    [4] urgent
   *[2] normal
}
event-priority-to = { $to ->
    [1] low
    [3] high
    [4] urgent
   *[2] normal
}
event-resolved = { $override ->
    [none] { $agent } closed the ticket
   *[other] { $agent } closed the ticket although something was open: “{ $override }”
}
event-reopened = { $because ->
    [customer_wrote] Open again: the customer wrote
    [survey] Open again: the customer says that it is not solved yet
    [merged] Open again: an open ticket was merged into it
   *[agent] { $agent } opened the ticket again
}
event-acknowledged = The customer was told that the letter has arrived
event-auto-reply = An automatic reply came: “{ $words }”
event-delivery-failed = A letter did not arrive. The mail server says: “{ $words }”
event-guard-overridden = { $agent } sent this against the advice of the phrase guard ({ $rules }): “{ $reason_given }”
event-promise-made = Promised: { $action }, by { $due_at }
event-promise-reminded = Reminder: { $action } is promised for { $due_at }
event-promise-kept = { $note ->
    [none] Promise kept: { $action }
   *[other] Promise kept: { $action } (“{ $note }”)
}
event-promise-missed = The time for a promise has passed: { $action }, by { $due_at }. It is still owed
event-promise-replaced = { $note ->
    [none] A new time takes the place of { $due_at }: { $action }
   *[other] A new time takes the place of { $due_at }: { $action } (“{ $note }”)
}
event-promise-withdrawn = Promise withdrawn: { $action } (“{ $note }”)
event-delay-noticed = The customer was told of a delay: { $action }, promised for { $due_at }
event-survey-planned = The question whether it is solved leaves on { $due_at }
event-survey-sent = The customer was asked whether it is solved
event-survey-cancelled = The question whether it is solved was taken back
event-survey-answered = { $answer ->
    [yes] The customer says: it is solved
    [not_yet] The customer says: it is not solved yet
   *[none] The customer answered the survey
}
event-other = Something else happened ({ $kind })
event-passed-on = { $agent } opened ticket { $ticket } for the person whose letter was passed on
event-letter-stopped = { $because ->
    [customer_wrote] A planned letter of { $writer } was not sent: the customer has written meanwhile
    [answered_meanwhile] A planned letter of { $writer } was not sent: somebody else has answered meanwhile
   *[other] A planned letter of { $writer } was not sent; it is a draft again
}
event-promise-handed-over = The promise passes to { $assignee }: { $action }
event-automation-fired = Rule “{ $rule }” acted
event-automation-refused = Rule “{ $rule }” could not do one thing: { $reason }
