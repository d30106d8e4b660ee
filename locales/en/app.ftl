# The agent app: everything it says by itself.

# Everywhere
app-loading = One moment…
app-close = Close
app-cancel = Cancel
app-save = Save
app-saved = Saved
app-done = Done
app-change = Change
app-copy = Copy
app-copied = Copied
app-back = Back
app-try-again = Try again
app-show-more = Show more
app-nothing-found = Nothing found
app-skip = Skip to the content
app-menu = Menu
app-name = Name
app-name-about = Customers see this name under answers.
app-email = E-mail
app-phone = Telephone
app-language = Language
app-zone = Time zone
app-zone-about = All times in the app are shown in this zone.
app-role = Role
app-role-agent = Agent
app-role-lead = Team lead
app-role-admin = Admin
app-team = Team
app-teams = Teams
app-ticket = Ticket
app-subject = Subject
app-no-subject = No subject
app-me = You
app-nobody = Nobody yet
app-missing-title = There is no page here
app-missing-back = To the inbox
app-failure-unreachable = The server cannot be reached at the moment. What you wrote is kept; please try again in a minute.
app-failure-unknown = That did not work. Please try again.
app-failure-changed = Somebody changed this a moment ago. You see the new version now; please make your change again.
app-failure-request = Number of this request, for your administrator: { $id }
app-connection-lost = The connection is interrupted. We are trying to restore it; your text is safe.

# Times: { $when } is a moment ("today 15:00"), { $away } a distance ("in 40 min"), { $span } a length ("3 hours")
app-due = by { $when }, { $away }
app-due-short = by { $when }
app-due-late = was due { $when }, { $away }
app-due-late-short = was due { $when }
app-waits = waiting { $span }

# Channels
app-channel-email = E-mail
app-channel-chat = Chat
app-channel-phone = Telephone

# Sign-in and set-up
app-sign-in = Sign in
app-sign-in-about = Good to have you here.
app-sign-out = Sign out
app-password = Password
app-password-show = Show the password
app-password-about = At least 10 characters. A short sentence is easy to remember.
app-password-old = Present password
app-password-new = New password
app-password-unchanged = Leave empty to keep the present one.
app-password-kept = unchanged
app-password-change = Change the password
app-password-changed = Your password has been changed
app-session-ended = Please sign in again
app-session-ended-about = Your session has ended. Everything you wrote is still here.
app-setup-title = Welcome to Rapport
app-setup-about = Two things and your desk is ready: your company, and you as its first administrator.
app-setup-admin = You, the first administrator
app-setup-start = Open the desk
app-demo = Demonstration
app-demo-about = Demonstration: no letter leaves this machine.
app-demo-letterbox = The customers’ letter box
app-demo-logins = Sign in as one of these people

# Rail
app-rail-inbox = Inbox
app-rail-narrow = Make the menu narrow
app-rail-widen = Make the menu wide
app-rail-count = { $name }: { $count }
app-me-menu = { $name }: profile and sign-out
app-interface-description = Description of the API

# Inbox
app-view-mine = My inbox
app-view-team = My teams
app-view-unassigned = Unassigned
app-view-waiting = Waiting for us
app-view-all = All
app-view-resolved = Resolved
app-view-about-mine = Customers who count on you.
app-view-about-team = Everything in the teams you belong to.
app-view-about-unassigned = Nobody has taken these yet.
app-view-about-waiting = Customers who expect an answer now.
app-view-about-all = Everything that is open.
app-view-about-resolved = What has been brought to an end.
app-sort-longest_waiting = Longest waiting first
app-sort-newest = Newest first
app-sort-priority = Most urgent first
app-all-teams = All my teams
app-inbox-empty = Nobody is waiting here
app-inbox-empty-mine = New letters appear here by themselves.
app-inbox-empty-team = Your teams have answered everything.
app-inbox-empty-unassigned = Every ticket has somebody who cares for it.
app-inbox-empty-waiting = Every customer has had an answer.
app-inbox-empty-all = As soon as a customer writes, you will see it here.
app-inbox-empty-resolved = Resolved tickets will be found here.
app-unread = unread
app-draft-mark = Draft
app-answered-mark = Answered:
app-priority = Priority
app-priority-1 = Low
app-priority-2 = Normal
app-priority-3 = High
app-priority-4 = Urgent

# Ticket
app-ticket-missing = This ticket cannot be shown
app-state-open = Open
app-state-waiting = Waiting for the customer
app-state-resolved = Resolved
app-tab-talk = Conversation
app-tab-customer = Customer
app-list-hide = Hide the list
app-list-show = Show the list
app-side-hide = Hide the customer
app-side-show = Show the customer
app-previous = Previous ticket
app-next = Next ticket
app-copy-number = Copy the number
app-assignee = Assigned to
app-take = I’ll take it
app-assign-nobody = Nobody for now
app-no-team = No team
app-language-unknown = Language not known
app-resolve = Resolve
app-reopen = Reopen
app-timeline = Conversation
app-timeline-earlier = Show earlier messages
app-message-by = { $kind }: { $name }
app-message-customer = Customer
app-message-agent = Answer
app-message-note = Note for colleagues
app-message-auto = Automatic answer
app-message-survey = Question whether it is solved
app-message-more = More about this message
app-message-original = Show the original letter
app-message-to = To: { $list }
app-message-cc = Copy: { $list }
app-message-empty = There is no text in this letter.
app-message-override = Sent with this wording on purpose: { $reason }
app-message-all = Show all
app-quoted-show = Show the quoted text
app-quoted-hide = Hide the quoted text
app-auto-show = Show the text
app-auto-hide = Hide the text
app-delivery-queued = On its way
app-delivery-sending = Being delivered
app-delivery-sent = Delivered
app-delivery-retrying =
    { $attempts ->
        [one] Not delivered yet; we keep trying ({ $attempts } attempt so far)
       *[other] Not delivered yet; we keep trying ({ $attempts } attempts so far)
    }
app-delivery-failed = This letter could not be delivered
app-delivery-again = Send it again
app-attachments = Attachments
app-attach = Attach files
app-attachment-remove = Take { $name } away
app-attachment-large = { $name } is larger than { $size } and cannot be attached. A link to it would do.
app-uploading = { $name } is being uploaded

# Composer
app-composer = Write
app-reply = Reply
app-reply-label = Your answer
app-reply-placeholder = Write to { $name }…
app-reply-sent = Your letter is on its way
app-note = Note
app-note-label = Note for colleagues
app-note-placeholder = Only colleagues see this, { $name } does not…
app-note-keep = Keep the note
app-note-kept = The note has been kept
app-send = Send
app-to = To
app-cc = Copy
app-to-change = Change
app-draft-saving = Saving the draft…
app-draft-saved = Draft saved
app-draft-local = Draft kept in this browser
app-editor-tools = Formatting
app-editor-bold = Bold
app-editor-italic = Italic
app-editor-bulletlist = List
app-editor-orderedlist = Numbered list
app-editor-blockquote = Quotation
app-editor-link = Link
app-editor-link-ask = Where should the link lead?
app-new-meanwhile = Something new has come into this conversation since you began.
app-new-read = I have read it

# Phrase guard
app-guard-hint = A thought on the wording
app-guard-warn = Better worded differently
app-guard-block = This should not go out
app-guard-use = Use this wording
app-guard-count =
    { $count ->
        [one] { $count } wording to look at (Alt+Enter)
       *[other] { $count } wordings to look at (Alt+Enter)
    }
app-blocked-title = Another look at the wording
app-blocked-about = These words tend to hurt more than they help. You can write on, or send them with a reason.
app-blocked-instead = Perhaps:
app-blocked-edit = Keep editing
app-blocked-anyway = Send as it is…
app-blocked-reason = Why is this wording right here?
app-blocked-reason-about = The reason is kept with the message and can be read by your lead.
app-blocked-send = Send with this reason
app-answer-check = What the answer already has
app-answer-missing = Often helpful in an answer to a complaint
app-element-apology = Apology
app-element-acknowledgement = Understanding
app-element-ownership = Ownership
app-element-next-step-with-time = Next step with a time
app-element-alternative = A choice
app-element-thanks = Thanks
app-element-check-back = Checking back
app-meanwhile-title = A colleague has just answered
app-meanwhile-about = Please read this first. Is your letter still needed?
app-meanwhile-send = Send mine as well

# Promises
app-reminder = A promise of yours
app-reminder-what = { $what }, for { $name }
app-reminder-open = Open the ticket
app-promises-title = Promises
app-promises-about = What we told customers we would do, and by when.
app-promises-mine = Mine
app-promises-today = Due today
app-promises-overdue = Overdue
app-promises-team = My teams
app-promises-all = All
app-promises-empty = No promises here
app-promises-empty-about = When you promise something in an answer, it is offered for this list.
app-promises-in-text = Promises in your text
app-promise-by = by { $when } in { $city }
app-promise-own-time = { $when } where you are
app-promise-keep-it = Note this promise
app-promise-no = This is no promise
app-promise-take-back = Do not note this promise
app-promise-time = Change the time
app-promise-zone = Time in { $city }
app-promise-kept = Kept
app-promise-otherwise = Something else
app-promise-note = Note
app-promise-noticed = The customer knows of the delay
app-promise-of = promised by { $name }
app-promise-state-open = Open
app-promise-state-kept = Kept
app-promise-state-replaced = Moved
app-promise-state-withdrawn = Withdrawn
app-open-promises = Open promises
app-delay-title = Tell the customer about a delay
app-delay-about = { $name } gets this letter, and the promise gets its new time. Both happen together.
app-delay-due = New time
app-delay-letter = Letter about the delay
app-delay-send = Send and move the promise
app-delay-sent = The letter is on its way, the promise has its new time
app-replace-title = Another time has been agreed
app-replace-about = For instance by telephone. No letter goes out.
app-withdraw-title = No longer needed
app-withdraw-about = The customer does not need this any more. No letter goes out.

# Resolving
app-resolve-title = Resolve this ticket
app-resolve-promises = Something is still promised here
app-resolve-promises-about = Has it been done? Then mark it as kept. If not, the ticket stays open until it is.
app-resolve-override = Or resolve all the same, because…
app-resolved-done = Resolved. The customer will be asked later whether it really is.
app-easy-question = Did I do all I could to make it easy?
app-easy-about = Only for learning. Nobody is ranked by it.
app-easy-yes = Yes
app-easy-partly = Partly
app-easy-no = No
app-easy-comment = What stood in the way? (if you like)

# Customer
app-customer-edit = Change the customer
app-organisation = Organisation
app-language-guessed = guessed
app-local-time = Local time
app-local-time-there = { $time } in { $city }
app-contacts = Messages in 30 days
app-contacts-30 =
    { $count ->
        [one] { $shown } message in 30 days
       *[other] { $shown } messages in 30 days
    }
app-linked = Belongs together with
app-earlier-tickets = Other tickets
app-earlier-none = This is the first one.
app-surveys = How it was for the customer
app-survey-solved = Really solved
app-survey-not-yet = Not yet solved
app-survey-effort = ease { $effort } of 7
app-survey-effort-about = “The company made it easy for me to solve my problem”: 1 means not at all, 7 fully.
app-survey-call = Asks to be called back: { $contact }

# First letter
app-new-title = New message
app-new-about = Write to a customer first. A new ticket begins with it.
app-new-from = From
app-new-name = Name of the customer
app-new-placeholder = What would you like to say?
app-new-no-mailbox = There is no active mailbox to send from. An administrator can add one.

# Mail log
app-mail-title = Mail log
app-mail-about = Every letter that came in, what was decided about it, and why.
app-mail-filter = Which letters
app-mail-empty = No letters here
app-letters-every = Every letter
app-letters-received = In work
app-letters-stored = Taken in
app-letters-ignored = Set aside
app-letters-quarantined = Quarantine
app-letter-received = In work
app-letter-stored = Taken in
app-letter-ignored = Set aside
app-letter-quarantined = Quarantine
app-letter-original = Original
app-letter-again = Process again
app-letter-again-done = The letter is going through again
app-letter-headers-only = Only the head of this letter was kept, since it is too large.

# Outbox
app-outbox-title = Not delivered
app-outbox-about = Work that was given up after many tries. Nothing is lost: try again when the cause is mended.
app-outbox-empty = Everything went out
app-outbox-empty-about = If something cannot be delivered, it will be found here.
app-outbox-attempts =
    { $count ->
        [one] { $count } attempt
       *[other] { $count } attempts
    }
app-outbox-forget = Give up
app-outbox-forget-title = Give this up for good?
app-outbox-forget-about = It will not be tried again and cannot be brought back.

# Mailboxes
app-mailboxes-title = Mailboxes
app-mailboxes-about = From where letters come in and where answers go out.
app-mailboxes-empty = No mailbox yet
app-mailboxes-empty-about = Connect the address to which your customers write.
app-mailbox-add = Add a mailbox
app-mailbox-change = Change the mailbox
app-mailbox-remove = Remove the mailbox
app-mailbox-remove-ask = Its tickets stay. Really remove it?
app-mailbox-from-config = This mailbox is set in rapport.toml. Its address and servers are changed there.
app-mailbox-letterbox = letter box of the demonstration
app-mailbox-name = Name
app-mailbox-address = E-mail address
app-mailbox-team = Team
app-mailbox-team-about = New tickets go to this team.
app-mailbox-signature = Signature
app-mailbox-acknowledge = Confirm new letters
app-mailbox-acknowledge-about = Once per conversation, in the customer’s language, with an honest expectation.
app-mailbox-enabled = In use
app-mailbox-test = Test this mailbox
app-mailbox-ok = Connected
app-mailbox-connecting = Connecting…
app-mailbox-failed = No connection
app-mailbox-off = Switched off
app-server-imap = Incoming mail (IMAP)
app-server-smtp = Outgoing mail (SMTP)
app-server-host = Server
app-server-port = Port
app-server-tls = Encryption
app-server-user = Login
app-server-folder = Folder
app-tls-tls = TLS
app-tls-starttls = STARTTLS
app-tls-plain = None
app-check-ok-imap = Incoming mail works
app-check-ok-smtp = Outgoing mail works
app-check-failed-imap = Incoming mail does not work yet
app-check-failed-smtp = Outgoing mail does not work yet
app-mailbox-provider = Provider
app-mailbox-provider-about = Fills in the servers. You can change them afterwards.
app-mailbox-provider-other = Another one
app-mailbox-kind = How letters come in
app-mailbox-kind-imap = We fetch them from a mail server (IMAP)
app-mailbox-kind-direct = Your mail server brings them (LMTP or SMTP)
app-handling-title = More about this mailbox
app-handling-sender-name = Name in letters
app-sender-agent-and-company = Mira (Lumora)
app-sender-agent = Only the person
app-sender-company = Only the company
app-sender-mailbox = The name of this mailbox
app-handling-token-pattern = Reply address with a mark
app-handling-token-pattern-about = By it an answer finds its ticket even when a mail program drops everything else. Your server has to accept such addresses. Leave it empty if you are not sure.
app-handling-return-tokens = The same mark for returned letters
app-handling-return-tokens-about = Every notice of a letter that did not arrive finds its message. Not every provider allows it.
app-handling-more-folders = More folders
app-handling-more-folders-about = Read as well, separated by commas.
app-handling-afterwards = On the server, a letter that came in is
app-afterwards-seen = marked as read
app-afterwards-flagged = marked as read and flagged
app-afterwards-moved = moved to another folder
app-afterwards-deleted = deleted; we have it
app-handling-move-to = Move to the folder
app-handling-trusted-server = Name of your server in Authentication-Results
app-handling-trusted-server-about = What it says about the sender is shown with each letter.
app-handling-oauth = Sign in with access tokens (OAuth 2.0)
app-handling-oauth-about = Google and Microsoft want this instead of a password.
app-oauth-token-url = Token endpoint
app-oauth-client-id = Client ID
app-oauth-client-secret = Client secret
app-oauth-refresh-token = Refresh token
app-oauth-scope = Scope
app-handling-dkim = Sign what we send (DKIM)
app-handling-dkim-about = Only if your mail server does not sign already. The test shows the record to publish.
app-dkim-domain = Domain
app-dkim-selector = Selector
app-dkim-key = Private key (PEM)
app-check-ok-oauth = Access tokens work
app-check-failed-oauth = Access tokens do not work yet
app-check-ok-dkim = The key can sign
app-check-failed-dkim = The key cannot sign yet
app-letter-doubtful = This letter may not come from where it says: the sender’s domain does not confirm it. Please be careful with links, payments and personal data.
app-address-refusing = { $address } does not accept letters. The mail server says: “{ $words }”
app-message-person-inside = Open a ticket for the person inside

# People and teams
app-people-title = People and teams
app-people-about = Who answers here, and in which teams.
app-agents = People
app-agent-add = Add a person
app-agent-change = Change the person
app-agent-gone = No longer here
app-agent-active = May sign in
app-team-add = Add a team
app-team-change = Change the team
app-team-empty = Nobody yet
app-team-purpose = Purpose
app-team-purpose-about = In one sentence: what this team is there for.

# Company and keys
app-company-title = Company
app-company-about = How your company appears to customers.
app-company-name = Name of the company
app-company-language = Language of the company
app-company-zone = Time zone of the company
app-company-days = Business days
app-company-days-about = Questions to customers go out only on these days.
app-keys-title = API keys
app-keys-about = For programs of yours that read or write tickets.
app-keys-empty = No keys yet
app-key-name = What is it for?
app-key-scope = What it may do
app-key-make = Make a key
app-key-once = Please copy the key now: it is shown only once.
app-key-revoke = Revoke
app-scope-read = Read
app-scope-write = Read and write

# Profile
app-profile-title = My profile
app-own-language = Language of the app
app-own-languages = Languages I answer in
app-own-languages-about = Letters in these languages come to you first.
app-theme = Appearance
app-theme-auto = Like the system
app-theme-light = Light
app-theme-dark = Dark

# Guard settings and wordings
app-remove = Remove
app-guard-title = Phrase guard
app-guard-about = What is underlined while somebody writes, how much it weighs, and the words of your own house. Changes are in force with the next word that is typed.
app-guard-try = Try it
app-guard-try-placeholder = Write a sentence as it might go to a customer.
app-guard-try-clean = These words are fine.
app-guard-rules = Rules
app-guard-words = Our words
app-guard-packs = Our packs
app-guard-changed = changed
app-guard-weight = Weight
app-guard-weight-of = Weight of “{ $name }”
app-guard-weight-block = Stops sending
app-guard-weight-warn = Underlines
app-guard-weight-hint = A quiet hint
app-guard-switch = “{ $name }” is on
app-guard-more = More about this rule
app-guard-instead = Instead
app-guard-practice = Practice
app-guard-clean-when = Fine when
app-guard-words-empty = No words of your own yet
app-guard-words-about = Jargon of your house with its plain word, old product names, phrases that you would rather not see in a letter.
app-guard-words-words = Words (* for any ending)
app-guard-words-instead = Better
app-guard-words-why = Why
app-guard-words-add = Add
app-guard-words-remove = Remove “{ $words }”
app-guard-family = Language
app-guard-family-about = Read in letters of this language
app-guard-family-en = English
app-guard-family-ru = Russian
app-guard-family-bcs = Bosnian, Croatian, Serbian
app-guard-family-ro = Romanian
app-guard-packs-empty = No packs of your own yet
app-guard-packs-about = For those who want to write rules themselves, in the language of packs (docs/guard.md).
app-guard-pack-add = New pack
app-guard-pack-name = Name
app-guard-pack-name-about = Small Latin letters, digits, hyphens
app-guard-pack-text = Rules (TOML)
app-guard-pack-check = Check
app-guard-pack-fine = Nothing is wrong with this pack.
app-guard-pack-line = Line { $line }:
app-guard-fine = This was fine
app-guard-fine-about = Tells your leads that these words should not be underlined here
app-guard-fine-noted = Thank you, it is noted for your leads.
app-wording-title = Wordings
app-wording-about = Which wordings come up most, what agents say was fine, and what went out in spite of a block. It is about words, not about people.
app-wording-period = Period
app-wording-most = Most frequent
app-wording-found = Letters
app-wording-overridden = Sent with a reason
app-wording-fine = “This was fine”
app-wording-none = Nothing was underlined in these days.
app-wording-overrides = Sent in spite of a block
app-wording-overrides-none = Nothing went out in spite of a block.
app-wording-alarms = “This was fine”
app-wording-alarms-new = To look at
app-wording-alarms-excepted = Excepted
app-wording-alarms-kept = Rule kept
app-wording-alarms-none = Nothing here.
app-wording-exception = Words that stay without underlining
app-wording-except = Except these words
app-wording-keep = Keep the rule
app-wording-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
