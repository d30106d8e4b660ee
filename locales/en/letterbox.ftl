# The letter box of the demonstration.

letterbox-title = Letter box
letterbox-welcome = You are the customers here
letterbox-about = Letters from { $company } arrive in this box instead of leaving the machine. What you write goes to the desk like any other letter.
letterbox-choose = Choose somebody from the list to read and answer their letters, or write as somebody new.
letterbox-people = Customers
letterbox-nobody = No letters yet.
letterbox-write = Write a letter
letterbox-new = New
letterbox-you = You
letterbox-back = All customers
letterbox-clock-now = The clock shows { $moment }
letterbox-clock-label = Turn the clock forward
letterbox-clock-hour = +1 hour
letterbox-clock-day = +1 day
letterbox-clock-two-days = +2 days
letterbox-from = From
letterbox-to = To
letterbox-date = Date
letterbox-subject = Subject
letterbox-text = Letter
letterbox-name = Name
letterbox-address = E-mail address
letterbox-address-hint = Any address will do, such as ana@example.com: nothing leaves this machine.
letterbox-files = Files
letterbox-answer = Send answer
letterbox-answer-label = Your answer
letterbox-send = Send letter
letterbox-sent = Your letter is with { $address } now.
letterbox-original = Show the original
letterbox-no-subject = (no subject)
letterbox-wrote = On { $moment }, { $name } wrote:
letterbox-needs-text = Please write a few words.
letterbox-needs-address = Please give a whole address, such as ana@example.com.
letterbox-too-large = Please keep the files under 25 MB altogether.
letterbox-no-mailbox = The desk has no mailbox yet, so there is nobody to write to.
letterbox-not-found = There is no such letter
letterbox-not-found-text = It may belong to an earlier demonstration.
letterbox-fault = Something went wrong here
letterbox-fault-text = Please try again in a minute.
letterbox-unread = { $count ->
     [one] { $count } unread
    *[other] { $count } unread
}
