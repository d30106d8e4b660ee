# The shell of the app: palette, shortcuts, notices, availability, looks, tour.

# Palette and shortcuts
app-palette = Go to or do
app-palette-ask = What would you like to do?
app-palette-nothing = Nothing found. Other words may help.
app-palette-how = Arrow keys choose, Enter opens, Escape closes.
app-group-recent = Tickets
app-group-ticket = This ticket
app-group-write = Writing
app-group-macros = Macros
app-group-list = List
app-group-go = Go to
app-group-people = Colleagues
app-group-customers = Customers
app-group-app = Everywhere
app-keys-then = then
app-keys-next-row = Next in the list
app-keys-previous-row = Previous in the list
app-keys-open-row = Open the ticket
app-keys-back = Back to the list
app-next-none = This is the last one in the list.
app-previous-none = This is the first one in the list.
app-taken = You have it already.
app-assign-to = Assign to { $name }
app-assign-to-team = Give to the team { $name }
app-set-priority = Priority: { $name }
app-set-language = Language: { $name }
app-sheet-title = Keyboard shortcuts
app-sheet-about = You see the keys that do something on this page. The letters work in every keyboard layout.
app-single-keys = Shortcuts of one letter
app-single-keys-about = Switch them off if letters do things that you did not mean. Shortcuts with Ctrl or ⌘ stay.
app-words-sheet = keys hotkeys help cheat sheet
app-words-profile = my account settings language theme time zone password
app-words-new = write compose create message
app-words-mine = assigned to me my tickets
app-words-unassigned = nobody new free
app-words-waiting = unanswered open
app-words-resolved = closed done finished archive
app-words-mail-log = incoming letters journal quarantine
app-words-outbox = failed errors jobs
app-words-people = users agents colleagues teams roles
app-words-company = organisation business days settings
app-words-api-keys = token integration program
app-words-reply = answer respond write to the customer
app-words-note = internal comment for colleagues
app-words-resolve = close finish done solved
app-words-assign = assignee owner responsible hand over transfer give

# Notices, availability, looks, offline, tour
app-manifest-about = The customer-service desk of people who listen.
app-bar = Most used
app-bar-find = Find
app-notices-title = Notices
app-notices-unread =
    { $count ->
        [0] Notices: nothing new
        [one] Notices: { $count } is new
       *[other] Notices: { $count } are new
    }
app-notices-read-all = Mark all as read
app-notices-choose = Choose what you hear of
app-notices-none = Nothing new
app-notices-none-about = When something waits for you, it appears here by itself.
app-notices-mark-read = Mark as read
app-notices-mark-unread = Mark as unread
app-notices-mark-read-of = Mark as read: { $what }
app-notices-mark-unread-of = Mark as unread: { $what }
app-notices-about = Choose of what you hear, and how. Of what you do yourself you are never told.
app-notices-what = When
app-notices-way-bell = Bell
app-notices-way-push = Browser
app-notices-way-mail = Letter
app-notices-kind-assigned = A ticket is given to you
app-notices-kind-answered = A customer answers on a ticket of yours
app-notices-kind-mentioned = A colleague mentions you
app-notices-kind-watched = Something is written on a ticket that you watch
app-notices-kind-woken = A ticket that you laid aside is back
app-notices-kind-promise_due = A promise of yours is due soon
app-notices-kind-promise_missed = The time of a promise of yours has passed
app-notices-kind-team_new = A new ticket comes to your team and nobody has it
app-notices-cell = { $what }: { $way }
app-notices-no-letters = Letters of the day are not sent at this desk. An administrator can choose a mailbox for them.
app-notices-digest-hour = Hour of the letter of the day
app-notices-quiet = Quiet hours
app-notices-quiet-about = Nothing is pushed to your browsers then. The bell keeps everything for you.
app-notices-quiet-from = From
app-notices-quiet-until = Until
app-notices-quiet-none = No quiet hours
app-push-title = Notices in this browser
app-push-unsupported = This browser cannot show notices while the app is closed.
app-push-denied = Notices from this page are blocked in the settings of the browser. Allow them there first.
app-push-off = Off. Notices can reach you also when the app is closed.
app-push-on = On. Notices reach you here also when the app is closed.
app-push-switch-on = Switch on
app-push-switch-off = Switch off
app-push-failed = This did not work. The browser’s push service may be out of reach at the moment.
app-push-some-browser = A browser
app-push-remove = Remove
app-availability-title = Availability
app-availability-page-about = Why people are there or not. New tickets go only to those who are available.
app-availability-about = I am now
app-availability-now = Availability: { $name }
app-availability-set = I am now: { $name }
app-availability-chosen = chosen
app-availability-automatic = automatic
app-availability-back = Good to have you back: you are available again.
app-availability-available = Available
app-availability-away = Away
app-availability-meeting = In a meeting
app-availability-lunch = At lunch
app-availability-end_of_shift = End of shift
app-availability-add = Add a reason
app-availability-change = Change the reason
app-availability-change-of = Change: { $name }
app-availability-remove = Remove
app-availability-own-name = Leave empty for the usual name in each reader’s language.
app-availability-gets = gets new tickets
app-availability-gets-none = gets no new tickets
app-availability-away-after = Minutes without activity after which somebody is away
app-availability-away-after-about = 0 switches this off. Whoever comes back is available again by themselves.
app-digest-mailbox = Mailbox for letters of the day
app-digest-mailbox-about = Colleagues who want it get one letter a day with what is still unread. It leaves from this mailbox.
app-digest-mailbox-none = No letters of the day
app-looks-contrast = Contrast
app-looks-contrast-auto = As the system
app-looks-contrast-plain = Usual
app-looks-contrast-more = High
app-looks-density = Spacing
app-looks-density-cosy = Cosy
app-looks-density-compact = Compact
app-looks-motion = Motion
app-looks-motion-auto = As the system
app-looks-motion-less = None
app-offline-note-kept = You are offline. Your note is kept here and goes out by itself when the connection is back.
app-offline-notes =
    { $count ->
        [one] { $count } note waits.
       *[other] { $count } notes wait.
    }
app-offline-sending =
    { $count ->
        [one] { $count } note is being sent.
       *[other] { $count } notes are being sent.
    }
app-offline-refused = A note that was kept here could not be sent:
app-offline-copy = Copy its text
app-offline-drop = Discard
app-update-title = A new version of Rapport is ready.
app-update-now = Load it now
app-tour-title = Tour
app-tour-invitation = New here? Six short steps show you around.
app-tour-show = Show me around
app-tour-not-now = Not now
app-tour-step = Step { $step } of { $steps }
app-tour-skip = Skip
app-tour-on = Next
app-tour-done = Let us begin
app-tour-inbox = Your inbox
app-tour-inbox-words = Customers who count on you stand here; who has waited longest stands first. Counts are always right, in every browser.
app-tour-ticket = The conversation
app-tour-ticket-words = A ticket holds everything a customer and we have said to each other. J and K go on to the next one, R answers, N writes a note.
app-tour-palette = One box for everything
app-tour-palette-words = Press Ctrl K (or ⌘ K) and type what you want: a page, an action, a name, a number. A question mark shows all shortcuts.
app-tour-guard = A second pair of eyes
app-tour-guard-words = While you write, places that may hurt are underlined. Each comes with the reason and with words that say the same and do not hurt.
app-tour-promises = Promises
app-tour-promises-words = “I will call you tomorrow by noon” is noticed and kept for you. You are reminded in time, and a delay is told before the hour.
app-tour-self = You
app-tour-self-words = Say when you are at lunch or in a meeting: new tickets go to others meanwhile. The bell keeps what is new for you.
app-words-notices = bell notifications news alerts
app-words-availability = status away lunch meeting break available busy
app-words-tour = help introduction onboarding start
app-people-tickets = Tickets of { $name }
