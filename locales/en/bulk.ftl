bulk-missing = This selection is no longer there.
bulk-empty = Please select at least one ticket.
bulk-too-many = At most { $max } tickets can be changed at once.
bulk-too-late = This can no longer be undone.
bulk-agents-only = Only agents change several tickets at once.
desk-job-tickets-bulk = Changing several tickets
event-thanked = The customer said thank you. The ticket stays resolved
