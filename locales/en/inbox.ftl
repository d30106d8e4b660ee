# Refusals
inbox-unknown-view = The inbox has the views { "mine" }, { "team" }, { "unassigned" }, { "waiting" }, { "all" } and { "resolved" }.
inbox-unknown-sort = The inbox can be sorted by { "longest_waiting" }, { "newest" } or { "priority" }.
