# Running the desk: settings, people, roles, the audit log, automation, hours, retention.

# Audit log
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

# Settings
app-settings-about = How your desk works, and who may do what.
app-settings-search = Search the settings
app-settings-people = People
app-settings-tickets = Tickets
app-settings-letters = Letters
app-settings-company = Company
app-settings-safety = Safety and data

# Roles
app-roles = Roles
app-roles-built-in = Built in
app-roles-own = Your own
app-rights = Rights
app-rights-work = Working on tickets
app-rights-lead = Leading
app-rights-desk = Running the desk
app-rights-trust = Data and trust
app-right-all_tickets = See the tickets of all teams
app-right-delete_tickets = Throw tickets away and bring them back
app-right-merge_tickets = Merge and split tickets
app-right-export = Download lists as files, import customers from them
app-right-override = Close in spite of an open promise
app-right-team_promises = Oversee the promises of their teams
app-right-mail_log = Read the mail log, mend failed work
app-right-reports = Read reports
app-right-people = Manage people, roles and teams
app-right-company = Change the company and its hours
app-right-mailboxes = Set mailboxes up
app-right-guard = Change the phrase guard
app-right-macros = Write macros for teams and all
app-right-shared_views = Share views with everybody
app-right-automation = Write automation rules
app-right-fields = Statuses, types, topics and own fields
app-right-api_keys = Make and revoke API keys
app-right-audit = Read the audit log
app-right-erase_persons = Export and erase a person's data
app-right-retention = Decide how long things are kept

# Invitations
app-invite = Invite
app-invite-title = Invite somebody
app-invite-name-about = May stay empty; they write it themselves.
app-invite-language = Language of the letter
app-invite-through = Send the letter from
app-invite-no-letter = No letter: I hand the link over myself
app-invite-by-hand = Please hand this link to the person. It is good for seven days and for one person.
app-invitations = Invited
app-invitation-expired = Expired
app-invitation-good = good until { $until }
app-invitation-was-good = was good until { $until }
app-invitation-trouble = The letter did not arrive. The mail server says: “{ $words }”
app-invitation-link = Show the link
app-invitation-again = Send again
app-invitation-renew = New link
app-invitation-revoke = Take back
app-join-title = Welcome
app-join-about = { $by } invites you. You will sign in with { $email }; please choose your password.
app-join = Begin

# Leaving
app-depart = Deactivate and hand over
app-depart-open = Leaves the desk…
app-depart-title = { $name } leaves
app-depart-left = Open tickets: { $tickets }. Open promises: { $promises }. Drafts: { $drafts }.
app-depart-to = Who takes this over?
app-depart-spread = Colleagues of each team, as new tickets are given
app-depart-agent = One person
app-depart-team = A team
app-depart-who = Person
app-depart-about = They are signed out everywhere at once and their API keys end. What they wrote stays theirs. Promises to customers keep their words and times.

# API keys
app-scope-admin = Run the desk
app-scope-about-read = Reads what you may see.
app-scope-about-write = Also answers and changes tickets and customers.
app-scope-about-admin = Also changes settings, as far as you may.
app-key-ends = Ends
app-key-ends-month = after 30 days
app-key-ends-quarter = after 90 days
app-key-ends-year = after a year
app-key-ends-never = never
app-key-never-ends = never ends
app-key-ended = has ended
app-key-until = until { $when }
app-key-used = Last used: { $when }
app-key-unused = Not used yet

# Automation
app-automation-empty = No rules yet
app-automation-empty-about = A good first one: letters about invoices go to the team that knows them.
app-automation-add = New rule
app-automation-change = Change rule
app-automation-remove = Remove rule
app-automation-name = Name of the rule
app-automation-on = { $name }: switched on
app-automation-up = { $name }: earlier
app-automation-down = { $name }: later
app-automation-when = When
app-automation-events = When something happens
app-automation-times = Some hours later
app-automation-hours = Hours
app-automation-conditions = If the ticket is so
app-automation-actions = Then do this
app-automation-action-add = Add an action
app-automation-action-remove = Remove this action
app-automation-try = Try it out
app-automation-tried = { $matching } of the latest { $count } tickets of 30 days are like this now.
app-automation-would = This would happen: { $what }
app-automation-log = What the rules did
app-automation-log-empty = No rule has acted yet.
app-happening-opened = When a ticket is opened
app-happening-customer_answered = When the customer writes again
app-happening-we_answered = When we have answered
app-happening-state_changed = When it is resolved, reopened, put to sleep or woken
app-happening-assigned = When it is given to somebody
app-happening-changed = When subject, priority or language change
app-happening-promise_missed = When the time for a promise has passed
app-happening-delivery_failed = When a letter did not arrive
app-since-customer_waits = { $hours ->
    [one] The customer has been waiting for { $hours } hour
   *[other] The customer has been waiting for { $hours } hours
}
app-since-customer_silent = { $hours ->
    [one] The customer has been silent for { $hours } hour
   *[other] The customer has been silent for { $hours } hours
}
app-since-opened = { $hours ->
    [one] The ticket has been open for { $hours } hour
   *[other] The ticket has been open for { $hours } hours
}
app-since-about-customer_waits = Hours after the customer began to wait
app-since-about-customer_silent = Hours after our answer, the customer being silent
app-since-about-opened = Hours after the ticket was opened
app-because-opened = ticket opened
app-because-customer_answered = customer wrote again
app-because-we_answered = we answered
app-because-state_changed = state changed
app-because-assigned = given to somebody
app-because-changed = changed
app-because-promise_missed = promise missed
app-because-delivery_failed = letter did not arrive
app-because-customer_waits = customer waits
app-because-customer_silent = customer is silent
app-rule-action-assign = Give to a person
app-rule-action-team = Give to a team
app-rule-action-state = Set the state
app-rule-action-priority = Set the priority
app-rule-action-note = Write a note
app-rule-action-answer = Answer automatically
app-rule-action-answer-about = Only to people, and no more automatic letters than anybody may get. { $variable } stands for the customer's name.
app-happening-tagged = When tags are pinned or taken away
app-because-tagged = tags changed
app-rule-action-add_tag = Add a tag
app-rule-action-remove_tag = Remove a tag

# Business hours
app-hours-company = The company
app-hours-same = The company's hours
app-hours-none = No hours yet
app-hours-set = Set hours
app-hours-open = Open now, until { $when }
app-hours-open-always = Always open
app-hours-closed = Closed now, opens { $when }
app-hours-closed-always = Closed; no opening in sight
app-hours-edit = Hours: { $name }
app-hours-week = The usual week
app-hours-day = { $day }: hours
app-hours-day-about = For instance 08:00-12:00, 13:00-17:00. Empty means closed.
app-hours-wrong = Please write times as 08:00-16:00, several with commas.
app-hours-holidays = Public holidays of
app-hours-no-holidays = None
app-hours-holidays-ba-fbih = Bosnia and Herzegovina, Federation
app-hours-holidays-ba-rs = Bosnia and Herzegovina, Republika Srpska
app-hours-holidays-de = Germany
app-hours-holidays-gb = Great Britain
app-hours-holidays-hr = Croatia
app-hours-holidays-md = Moldova
app-hours-holidays-ro = Romania
app-hours-holidays-rs = Serbia
app-hours-holidays-ru = Russia
app-hours-holidays-us = United States
app-hours-exceptions = Special days
app-hours-exceptions-about = Dates with their own hours, or closed.
app-hours-exception-add = Add a day
app-hours-exception-remove = Remove this day
app-hours-date = Date
app-hours-clear = Use the company's hours

# Retention
app-retention-audit = Audit log
app-retention-audit-about = Older lines are deleted for good, and the log says that they were.
app-retention-ever = Kept for ever
app-retention-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
app-retention-trash = Trash
app-retention-trash-about = Tickets that somebody threw away. After this time nobody can bring them back.
app-retention-spam = Spam
app-retention-spam-about = Tickets that were called spam. Their senders stay known.
app-retention-original = Originals of letters
app-retention-original-about = Letters as they came, with their headers. What is shown on tickets, and the attachments, stay.
app-retention-there = { $count ->
    [one] There is { $count } ticket.
   *[other] There are { $count } tickets.
}
app-retention-next = The first goes
app-rule-action-notify = Notify a colleague
app-rule-action-macro = Apply a macro
app-rule-action-macro-about = What it gives, marks and tags is done; its text goes to the customer automatically.
