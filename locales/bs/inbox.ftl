# Refusals
inbox-unknown-view = Ulazna pošta ima prikaze { "mine" }, { "team" }, { "unassigned" }, { "waiting" }, { "all" } i { "resolved" }.
inbox-unknown-sort = Ulazna pošta može se poredati po { "longest_waiting" }, { "newest" } ili { "priority" }.
