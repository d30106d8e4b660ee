app-state-snoozed = Asleep
app-state-spam = Spam
app-state-trash = In the trash
app-state-merged = Merged
app-snooze = Snooze
app-snooze-later-today = Later today
app-snooze-tomorrow-morning = Tomorrow morning
app-snooze-monday = On Monday
app-snooze-in-a-week = In a week
app-snooze-own = Another time …
app-snooze-until-answer = Until the customer answers
app-snooze-title = Until when shall it sleep?
app-snooze-until = Wake it
app-snoozed-until = Asleep until { $when }. An answer from the customer wakes it at once.
app-snoozed-until-answer = Asleep until the customer answers.
app-wake = Wake up
app-more = More
app-spam = This is spam
app-not-spam = Not spam
app-spam-done = Marked as spam
app-is-spam = A colleague marked this as spam; no letter leaves because of it.
app-spam-suspected = Letters from this address were marked as spam before. Is this one spam too?
app-trash = Move to the trash
app-trash-done = Moved to the trash
app-is-trash = This ticket is in the trash.
app-restore = Restore
app-merge = Merge …
app-merge-title = Merge into ticket { $id }
app-merge-about = The messages go over, and letters to either ticket continue here. Nothing is sent to the customer. You can undo it for a day.
app-merge-same-customer = From the same customer
app-merge-number = Number of another ticket
app-merge-reason = Why are they one?
app-merge-strangers = They are from different customers, and that is right
app-merge-do = Merge
app-merge-done = { $count ->
    [one] Merged
   *[other] { $count } tickets merged
}
app-merge-undo = Undo the merge
app-merged-into = { $reason ->
    [none] Goes on in ticket { $id }.
   *[other] Goes on in ticket { $id }: “{ $reason }”
}
app-merged-open = Open ticket { $id }
app-merged-here = #{ $id } was merged here: “{ $reason }”
app-whose = Change customer …
app-whose-title = Whose ticket is this?
app-whose-about = Whoever has this address; they are added if nobody has it.
app-whose-address = E-mail address
app-whose-name = Name, if you know it
app-whose-do = Change customer
app-restate = Did we understand?
app-restate-title = Did we understand?
app-restate-about = Write the problem in a sentence or two. The customer confirms it with one click or corrects it.
app-restate-words = How you understand it
app-restate-done = The customer was asked
app-restatement = How we understand it
app-restatement-asked = Waiting for a yes
app-restatement-confirmed = Confirmed by the customer
app-restatement-corrected = Corrected by the customer
app-restatement-withdrawn = Withdrawn
app-restatement-withdraw = Take it back
app-restatement-history = { $count ->
    [one] { $count } earlier
   *[other] { $count } earlier
}
app-restatement-history-hide = Hide earlier ones
app-restatement-their-words = In their words:
app-forward = Ask somebody outside …
app-forward-title = Ask somebody outside
app-forward-about = Their answers come back here, beside the conversation. The customer sees nothing of it.
app-forward-to = E-mail address
app-forward-words = Your question
app-forward-messages = Pass on
app-forward-files = With their files
app-forward-done = The letter is on its way
app-side-thread = Exchange with { $address }
app-side-asked = Asked
app-side-answered = Answered
app-side-ended = Ended
app-side-letters = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
}
app-side-about = The customer sees nothing of this exchange.
app-side-failed = not delivered: { $words }
app-side-write = Write to them again
app-side-end = Nothing more expected
app-watchers = Watching
app-watch = Watch this
app-watcher-add = Add a colleague
app-watcher-remove = { $name } no longer watches
app-checklist = Steps
app-checklist-done = { $done } of { $all }
app-step-add = Add a step
app-step-up = Move up: { $step }
app-step-down = Move down: { $step }
app-step-remove = Remove: { $step }
app-links = Linked tickets
app-link-related = Related
app-link-parent = Part of
app-link-child = Has the part
app-link-duplicate-of = Duplicate of
app-link-duplicated-by = Has the duplicate
app-link-kind = What the other ticket is
app-link-number = Ticket number
app-link-add = Link a ticket
app-link-remove = Remove the link with ticket { $id }
app-split = Make a ticket of its own
app-split-done = Now it is ticket { $id }
