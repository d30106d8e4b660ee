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

# The reminder of a question of ours
replies-reminder-question = A few days ago we asked you something about “{ $subject }” (number { $number }). Perhaps our letter was lost among others, or there was no time for it yet.
replies-reminder-next = If you still need us, just answer this letter; everything stays in one place. If all is well already, there is nothing for you to do. This note comes from our computer, and there will be no second one.
replies-reminder-days = A reminder comes after 1 to { $max } days.
desk-job-questions-remind = Reminding a customer of a question
event-reminded = The customer was reminded of our question

# The audit log
audit-status-created = Status made
audit-status-changed = Status changed
audit-ticket-type-created = Type of tickets made
audit-ticket-type-changed = Type of tickets changed
audit-topic-created = Topic made
audit-topic-changed = Topic changed
audit-tag-renamed = Tag renamed
audit-tag-merged = Two tags became one
audit-tag-removed = Tag deleted
audit-own-field-created = Own field made
audit-own-field-changed = Own field changed
audit-field-category = Category
audit-field-archived = Archived
audit-field-required = Must be filled
audit-field-choices = Choices
