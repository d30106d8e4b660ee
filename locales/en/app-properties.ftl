# Statuses, types, topics, tags, fields, and changes of many tickets at once.
app-archive = Archive
app-archive-it = Archive “{ $name }”
app-archived = Archived
app-unarchive = Use again
app-unarchive-it = Use “{ $name }” again
app-change-it = Change “{ $name }”
app-move-up = Move “{ $name }” up
app-move-down = Move “{ $name }” down
app-label-languages = Names in other languages
app-status = Status
app-status-plain = { $name } (plain)
app-status-add = Add a status
app-status-add-to = Add a status to “{ $name }”
app-status-change = Change the status
app-status-category = Category
app-category-about-open = It is our turn.
app-category-about-waiting = We wait for the customer or somebody else.
app-category-about-resolved = Nothing more to do. Before one of these, the agent answers the closing question.
app-type = Type
app-types = Types
app-listed-about-types = What sort of matter a ticket is: a question, a fault, an order.
app-listed-add-types = Add a type
app-topic = Topic
app-topics = Topics
app-listed-about-topics = What a ticket is about: delivery, invoices, a product.
app-listed-add-topics = Add a topic
app-tags = Tags
app-tags-add = Add tags
app-tags-find = Find a tag
app-tags-about = Agents make tags as they go. Here you can give them better names and merge those that mean the same.
app-tag-merge = Merge
app-tag-merge-into = Merge into
app-properties = Properties
app-field-choose = Choose
app-field-empty = Empty “{ $name }”
app-field-missing = Please fill this in.
app-field-open-url = Open the page
app-field-kind = What it holds
app-field-kind-text = Text
app-field-kind-number = Number
app-field-kind-date = Date
app-field-kind-choice = Choice
app-field-kind-nested = Nested choice
app-field-kind-checkbox = Checkbox
app-field-kind-url = Web address
app-field-required = Must be filled
app-field-required-never = Never
app-field-required-opening = When it is opened
app-field-required-closing = When it is closed
app-field-conditional = shown under conditions
app-field-choices = Choices
app-field-choice = Choice { $number }
app-field-choice-add = Add a choice
app-field-choice-within = Add a choice within “{ $name }”
app-field-choice-remove = Remove the choice “{ $name }”
app-fields-add = Add a field
app-fields-none = No fields yet.
app-fields-ticket = Tickets
app-fields-customer = Customers
app-fields-organisation = Organisations
app-condition-when = Shown when
app-condition-is = is one of
app-condition-add = Add a condition
app-condition-remove = Remove condition { $number }
app-condition-type = Type
app-condition-topic = Topic
app-condition-status = Status
app-condition-category = Category of the status
app-condition-true = ticked
app-condition-false = not ticked
app-resolve-fields = Please fill these in first
app-resolve-unanswered = The customer has the last word
app-resolve-unanswered-about = Their last letter has no answer yet.
app-resolve-unanswered-reason = Why it needs no answer
app-resolve-answer-first = Answer first
app-bulk-bar = Selected tickets
app-bulk-all = Select all in this view
app-bulk-clear = Clear the selection
app-bulk-assign = Assign
app-bulk-snooze = Snooze
app-bulk-snooze-answer = Until the customer answers
app-bulk-more = More
app-bulk-spam = Mark as spam
app-bulk-trash = Move to trash
app-bulk-tags-add = Add to all
app-bulk-tags-remove = Remove from all
app-bulk-unanswered-about = Only for tickets whose customer wrote last. Without a reason these stay open.
app-bulk-undo = Undo
app-bulk-progress = Changing tickets
app-bulk-running = Changing tickets: { $count } of { $total } done
app-bulk-undoing = Putting back: { $undone } of { $count } done
app-tag-tickets = { $count ->
    [one] { $count } ticket
   *[other] { $count } tickets
}
app-tag-delete = { $count ->
    [one] Take this tag from { $count } ticket and delete it
   *[other] Take this tag from { $count } tickets and delete it
}
app-bulk-selected = { $count ->
    [one] { $count } selected
   *[other] { $count } selected
}
app-bulk-resolve-title = { $count ->
    [one] Resolve { $count } ticket
   *[other] Resolve { $count } tickets
}
app-bulk-done = { $count ->
    [one] { $count } ticket changed.
   *[other] { $count } tickets changed.
}
app-bulk-undone = { $undone ->
    [one] { $undone } ticket put back.
   *[other] { $undone } tickets put back.
}
app-bulk-refused = { $count ->
    [one] { $count } stayed as it was:
   *[other] { $count } stayed as they were:
}
app-reminders-switch = Reminds of open questions
app-reminders-days = After days
app-reminders-working-days = Only working days
app-views-order-about = Drag a view, or move it with the arrows. It is kept at once.
app-views-order-moved = “{ $name }” is number { $place } of { $all } now.
app-bulk-merge = Merge into one…
app-bulk-merge-title = { $count ->
    [one] Merge { $count } ticket
   *[other] Merge { $count } tickets
}
app-bulk-merge-into = Everything goes on in
app-bulk-merge-reason = Why
app-bulk-merge-about = Colleagues read this on the ticket. It can be undone for a day.
app-bulk-merge-others = Also those of other customers
app-bulk-merge-do = Merge
app-bulk-merged = { $count ->
    [one] { $count } ticket goes on in
   *[other] { $count } tickets go on in
}
