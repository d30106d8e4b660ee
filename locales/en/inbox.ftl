# Refusals
inbox-unknown-view = The inbox has the views { "mine" }, { "team" }, { "unassigned" }, { "mentions" }, { "waiting" }, { "snoozed" }, { "all" }, { "resolved" }, { "spam" } and { "trash" }.
inbox-unknown-sort = The inbox can be sorted by { "longest_waiting" }, { "next_due" }, { "newest" } or { "priority" }.
inbox-unknown-kind = Please search for { "all" }, { "tickets" }, { "customers" } or { "articles" }.
inbox-unknown-fields = Please name up to 12 fields by their numbers: { "7,9" }.
