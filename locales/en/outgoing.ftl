# Refusals about letters to be sent later, and about how somebody writes.
outgoing-not-planned = This letter is no longer waiting: it was sent or taken back.
outgoing-too-long = A letter can have up to { $max } characters.
outgoing-too-many = Up to { $max } letters can wait on one ticket.
outgoing-bad-time = Please choose a time to come, within a year.
outgoing-signature-too-long = A signature can have up to { $max } characters.
outgoing-undo-seconds = Please choose { $min } to { $max } seconds, or none.
