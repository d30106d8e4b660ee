# Refusals
inbox-unknown-view = Prijemno sanduče ima prikaze { "mine" }, { "team" }, { "unassigned" }, { "mentions" }, { "waiting" }, { "snoozed" }, { "all" }, { "resolved" }, { "spam" } i { "trash" }.
inbox-unknown-sort = Prijemno sanduče može da se poređa po { "longest_waiting" }, { "next_due" }, { "newest" } ili { "priority" }.
inbox-unknown-kind = Tražiti se može { "all" }, { "tickets" }, { "customers" } ili { "articles" }.
inbox-unknown-fields = Molimo navedite do 12 polja po njihovim brojevima: { "7,9" }.
