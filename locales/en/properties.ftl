properties-missing = This is no longer there. Please choose another one.
properties-name = A name needs 1 to { $max } characters.
properties-taken = Another one is called the same. You can merge the two instead.
properties-too-many = There can be { $max } at most.
properties-stale = A colleague changed this meanwhile. Have a look at the new version and try again.
properties-in-use = Some tickets have this status, so it stays in its category. You can archive it and make a new one.
properties-order = The list has changed meanwhile. Please look at it again.
properties-closure-needed = Resolving a ticket asks a short question first.
properties-reopen-first = This ticket is resolved. Open it again first.
properties-choices = A field with choices needs at least one; each has a name, and they lie at most five deep.
properties-condition = A condition points to something that is not there.
properties-value-text = “{ $name }” holds up to 500 characters.
properties-value-url = “{ $name }” needs an address that begins with https://.
properties-value-number = “{ $name }” needs a number.
properties-value-date = “{ $name }” needs a date.
properties-value-choice = “{ $name }” needs one of the choices.
properties-value-checkbox = “{ $name }” is either ticked or not.
properties-empty = Please fill in first: { $names }.
properties-unanswered = The customer wrote last and has no answer yet. Answer first, or say why no answer is needed.
event-status-changed = { $agent } changed the status from { event-status-from } to { event-status-to }
event-status-from = { $from ->
    [none] { $from_state ->
        [waiting] “Waiting for the customer”
        [resolved] “Resolved”
       *[open] “Open”
    }
   *[other] “{ $from }”
}
event-status-to = { $to ->
    [none] { $to_state ->
        [waiting] “Waiting for the customer”
        [resolved] “Resolved”
       *[open] “Open”
    }
   *[other] “{ $to }”
}
event-type-changed = { $to ->
    [none] { $agent } removed the type “{ $from }”
   *[other] { $agent } set the type to “{ $to }”
}
event-topic-changed = { $to ->
    [none] { $agent } removed the topic “{ $from }”
   *[other] { $agent } set the topic to “{ $to }”
}
event-tagged = { $removed ->
    [none] { $agent } added tags: { $added }
   *[other] { $added ->
        [none] { $agent } removed tags: { $removed }
       *[other] { $agent } added tags: { $added }, and removed: { $removed }
    }
}
event-field-changed = { $to ->
    [none] { $agent } emptied “{ $name }”
   *[other] { $agent } wrote into “{ $name }”: { $to }
}
event-left-unanswered = The last letter needs no answer: “{ $reason_given }”
