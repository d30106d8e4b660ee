# Refusals
inbox-unknown-view = Căsuța de intrare are vederile { "mine" }, { "team" }, { "unassigned" }, { "mentions" }, { "waiting" }, { "snoozed" }, { "all" }, { "resolved" }, { "spam" } și { "trash" }.
inbox-unknown-sort = Căsuța de intrare se poate ordona după { "longest_waiting" }, { "next_due" }, { "newest" } sau { "priority" }.
inbox-unknown-kind = Se poate căuta { "all" }, { "tickets" }, { "customers" } sau { "articles" }.
inbox-unknown-fields = Vă rugăm să indicați cel mult 12 câmpuri după numerele lor: { "7,9" }.
