# Running the desk: settings, people, roles, the audit log, automation, hours, retention.


# Audit log
app-audit-title = Audit log
app-audit-about = Every change to how the desk is run and who may do what: who, when, from what to what.
app-audit-export = Download as a file
app-audit-filters = Filters
app-audit-who = Who
app-audit-anybody = Anybody
app-audit-what = What
app-audit-anything = Anything
app-audit-when = When
app-audit-span-day = Last 24 hours
app-audit-span-week = Last 7 days
app-audit-span-month = Last 30 days
app-audit-span-year = Last year
app-audit-span-ever = Everything kept
app-audit-kind-agent = People and sign-ins
app-audit-kind-team = Teams
app-audit-kind-role = Roles
app-audit-kind-invitation = Invitations
app-audit-kind-company = Company
app-audit-kind-hours = Business hours
app-audit-kind-mailbox = Mailboxes
app-audit-kind-letter = Letters
app-audit-kind-job = Failed jobs
app-audit-kind-guard = Phrase guard
app-audit-kind-automation = Automation
app-audit-kind-api_key = API keys
app-audit-kind-retention = Retention
app-audit-kind-audit = The audit log itself
app-audit-desk = Rapport itself
app-audit-customer = A customer
app-audit-empty = removed
app-audit-way-session = in the app
app-audit-way-api_key = with an API key
app-audit-way-command_line = on the command line
app-audit-way-desk = by itself
