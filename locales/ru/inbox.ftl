# Refusals
inbox-unknown-view = Входящие можно показать как { "mine" }, { "team" }, { "unassigned" }, { "mentions" }, { "waiting" }, { "snoozed" }, { "all" }, { "resolved" }, { "spam" } или { "trash" }.
inbox-unknown-sort = Входящие можно упорядочить по { "longest_waiting" }, { "next_due" }, { "newest" } или { "priority" }.
inbox-unknown-kind = Искать можно { "all" }, { "tickets" }, { "customers" } или { "articles" }.
inbox-unknown-fields = Назовите не более 12 полей по их номерам: { "7,9" }.
