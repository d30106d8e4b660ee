# The list of tickets, views, filters and search
app-view-mentions = Mentions
app-view-snoozed = Snoozed
app-view-spam = Spam
app-view-trash = Trash
app-view-about-mentions = Tickets on which a colleague speaks to you.
app-view-about-snoozed = Out of sight until a time or an answer.
app-view-about-spam = Letters that asked for nothing.
app-view-about-trash = Thrown away; can be taken out again.
app-view-of-agent = A view of your own.
app-view-of-team = A view of your team.
app-view-of-all = A view for everybody.
app-view-change = Change the view
app-view-save = Save as a view
app-view-new = New view
app-view-saved = “{ $name }” is saved.
app-view-name = Name
app-view-owner = Who sees it
app-view-owner-agent = Only I
app-view-owner-team = My team
app-view-owner-all = Everybody
app-view-shows =
    { $count ->
        [one] Shows { $count } ticket at present.
       *[other] Shows { $count } tickets at present.
    }
app-view-shows-more = Shows more than { $count } tickets at present.
app-view-incomplete = Please fill in every condition.
app-view-remove = Remove the view
app-view-keep = Save
app-sort-next_due = Next deadline first
app-inbox-empty-mentions = Nobody has mentioned you.
app-inbox-empty-snoozed = Nothing is asleep.
app-inbox-empty-spam = No spam here.
app-inbox-empty-trash = The trash is empty.
app-inbox-empty-saved = No ticket fits at present.
app-list-columns = Columns
app-list-as-cards = Cards
app-list-as-table = Table
app-column-number = Number
app-column-customer = Customer
app-column-subject = Subject
app-column-state = Status
app-column-priority = Priority
app-column-assignee = Assignee
app-column-team = Team
app-column-waiting = Waiting
app-column-last_message = Last message
app-column-due = Next deadline
app-column-language = Language
app-column-channel = Channel
app-column-tags = Tags
app-column-type = Type
app-column-topic = Topic
app-rail-views = Views
app-search-title = Search
app-search-box = Search tickets and customers
app-search-hint = Words, a number, an address, “an exact phrase”
app-search-clear = Clear
app-search-about = Tickets, messages and customers are found by their words in every language, by number, address or telephone. Put an exact phrase into quotation marks.
app-search-not-whole = Older tickets are still being added to the search. They will be found in a few minutes.
app-search-phrase-missed = Nobody wrote exactly that. These have the words of it.
app-search-customers = Customers
app-search-tickets = Tickets
app-search-some-words = With some of the words
app-search-cut = There are very many hits; the oldest were not looked at. One more word helps.
app-search-nothing = Nothing was found
app-search-nothing-about = Another spelling or fewer words may help.
app-filter-title = Filter
app-filter-field = Field
app-filter-op = Comparison
app-filter-value = Value
app-filter-unit = Unit
app-filter-yes = Yes
app-filter-no = No
app-filter-nothing = Nothing fits
app-filter-choose = Please choose
app-filter-add = Filter
app-filter-apply = Apply
app-filter-remove = Remove: { $name }
app-filter-take-away = Remove condition { $number }
app-filter-join = How conditions are joined
app-filter-all = All of these
app-filter-any = Any of these
app-filter-add-condition = Condition
app-filter-add-group = Group
app-filter-group =
    { $count ->
        [one] Group of { $count } condition
       *[other] Group of { $count } conditions
    }
app-filter-not = not: { $name }
app-filter-my-teams = My teams
app-filter-channel-email = E-mail
app-filter-state-open = open
app-filter-state-waiting = waiting for the customer
app-filter-state-resolved = resolved
app-filter-state-snoozed = snoozed
app-filter-state-spam = spam
app-filter-state-trash = trash
app-filter-field-state = State
app-filter-field-status = Status
app-filter-field-priority = Priority
app-filter-field-assignee = Assignee
app-filter-field-team = Team
app-filter-field-tag = Tag
app-filter-field-type = Type
app-filter-field-topic = Topic
app-filter-field-language = Language
app-filter-field-channel = Channel
app-filter-field-mailbox = Mailbox
app-filter-field-subject = Subject
app-filter-field-last_line = Last message
app-filter-field-customer_address = Customer's address
app-filter-field-tag_name = Name of a tag
app-filter-field-customer = Customer
app-filter-field-created = Opened
app-filter-field-last_message = Last message
app-filter-field-resolved = Resolved
app-filter-field-waiting = Customer waiting since
app-filter-field-due = Next deadline
app-filter-field-promise = Open promise
app-filter-field-unread = Unread
app-filter-field-snoozed = Snoozed
app-filter-field-watched = I follow it
app-filter-field-mentioned = I am mentioned
app-filter-field-draft = My draft
app-filter-field-attachment = Attachment
app-filter-op-is = is
app-filter-op-is_not = is not
app-filter-op-contains = contains
app-filter-op-contains_not = does not contain
app-filter-op-at_least = at least
app-filter-op-at_most = at most
app-filter-op-within_last = within the last
app-filter-op-longer_ago = longer ago than
app-filter-op-within_next = within the next
app-filter-op-before = before
app-filter-op-from = since
app-filter-op-some = is set
app-filter-op-none = is not set
app-filter-unit-hours = hours
app-filter-unit-days = days
app-filter-unit-weeks = weeks
app-filter-span-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
app-filter-span-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
app-filter-span-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
app-search-all = Search everything for “{ $words }”
app-filter-field-organisation = Organisation
app-filter-find = Type a name or an address
app-filter-words = Type words, Enter after each
app-views-order = Order of the views
