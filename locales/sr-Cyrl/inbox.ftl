# Refusals
inbox-unknown-view = Пријемно сандуче има приказе { "mine" }, { "team" }, { "unassigned" }, { "mentions" }, { "waiting" }, { "snoozed" }, { "all" }, { "resolved" }, { "spam" } и { "trash" }.
inbox-unknown-sort = Пријемно сандуче може да се поређа по { "longest_waiting" }, { "next_due" }, { "newest" } или { "priority" }.
inbox-unknown-kind = Тражити се може { "all" }, { "tickets" }, { "customers" } или { "articles" }.
inbox-unknown-fields = Молимо наведите до 12 поља по њиховим бројевима: { "7,9" }.
