desk-agents-only = Only an agent can do this.
desk-override-needs-lead = A promise is still open. Keep it or move it first, or ask a lead to close the ticket.
desk-override-needs-reason = Please write why the ticket is closed with an open promise.
desk-no-mailbox = This ticket has no mailbox to answer from. An admin can connect one in the settings.
desk-no-such-mailbox = There is no such mailbox.
desk-file-too-large = Files can be up to { $max_mb } MB. You could share a larger one with a link.
desk-bad-link = This link is not complete or no longer valid. Please use the link in your latest letter from us, or answer that letter.
desk-no-original = There is no original letter for this message.
desk-no-such-job = This entry is gone; it was done or removed meanwhile.
desk-cannot-resolve-promises = A promise to the customer is still open.
desk-linked-other-sender = Somebody else answered a letter of ticket { $ticket }.
desk-job-letters-receive = Understanding a letter that came in
desk-job-tickets-welcome = Placing and acknowledging a ticket
desk-job-letters-deliver = Delivering a letter
desk-job-promises-remind = Reminding of a promise
desk-job-promises-miss = Noticing a missed promise
desk-job-surveys-ask = Asking whether it is really solved
desk-not-forwarded = No letter of somebody else was found inside this message. You can write to the person with a new ticket instead.
desk-linked-forwarded = The letter was passed on in ticket { $ticket }.
desk-open-slot = One place is still open: “{ $slot }”. Please fill it or delete it.
desk-bad-action = One of the actions cannot be done. Please remove it and choose it again.
desk-closing-missing = Please say first whether it was easy for the customer.
desk-job-letters-send = Sending a planned letter
desk-stopped-customer-wrote = The customer has written meanwhile. Please read that first.
desk-stopped-answered-meanwhile = Somebody else has answered meanwhile. Please read that first.
desk-stopped-writer-left = Its writer no longer works here.
desk-cannot-take-over = Please choose somebody else who works here, or a team.
desk-job-invitations-send = Sending an invitation
desk-job-people-hand-over = Handing over the work of somebody who left
desk-invitation-subject = Your place at { $company } in Rapport
desk-invitation-text = 
    { $name ->
        [none] Hello,
       *[other] Hello { $name },
    }

    { $by } invites you to work in the customer service of { $company }. Please choose your password here:

    { $link }

    The link is good for { $days } days and for one person. If you did not expect this letter, you need not do anything.
desk-job-tickets-happened = Looking at the rules for a ticket
desk-job-automation-sweep = Looking at a rule of time
