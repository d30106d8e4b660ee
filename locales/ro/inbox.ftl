# Refusals
inbox-unknown-view = Căsuța de intrare are vederile { "mine" }, { "team" }, { "unassigned" }, { "waiting" }, { "all" } și { "resolved" }.
inbox-unknown-sort = Căsuța de intrare se poate ordona după { "longest_waiting" }, { "newest" } sau { "priority" }.
