# Refusals
inbox-unknown-view = Входящие можно показать как { "mine" }, { "team" }, { "unassigned" }, { "waiting" }, { "all" } или { "resolved" }.
inbox-unknown-sort = Входящие можно упорядочить по { "longest_waiting" }, { "newest" } или { "priority" }.
