# Refusals
inbox-unknown-view = Prijemno sanduče ima prikaze { "mine" }, { "team" }, { "unassigned" }, { "waiting" }, { "all" } i { "resolved" }.
inbox-unknown-sort = Prijemno sanduče može da se poređa po { "longest_waiting" }, { "newest" } ili { "priority" }.
