# Refusals
inbox-unknown-view = Пријемно сандуче има приказе { "mine" }, { "team" }, { "unassigned" }, { "waiting" }, { "all" } и { "resolved" }.
inbox-unknown-sort = Пријемно сандуче може да се поређа по { "longest_waiting" }, { "newest" } или { "priority" }.
