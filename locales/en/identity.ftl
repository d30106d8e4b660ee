# What identity refuses, in words for the people at the desk.

identity-not-signed-in = Please sign in to go on.
identity-wrong-password = We found no one with this e-mail address and password. Please check both and try again.
identity-wrong-old-password = That is not your present password. Please enter it once more.
identity-too-many-attempts = { $minutes ->
    [one] There were many attempts to sign in. Please try again in a minute.
   *[other] There were many attempts to sign in. Please try again in { $minutes } minutes.
}
identity-needs-admin = An administrator can do this. Please ask one of them.
identity-needs-lead = A team lead or an administrator can do this. Please ask one of them.
identity-key-reads-only = This API key may only read. Please use a key that may also write.
identity-needs-person = This is only possible when you are signed in yourself, not with an API key.
identity-already-founded = This desk is set up already. Please sign in.
identity-not-founded = This desk is not set up yet. Please open the set-up page first.
identity-email-taken = Somebody already signs in with this e-mail address. Please choose another one.
identity-team-name-taken = There is a team with this name already. Please choose another one.
identity-agent-not-found = We could not find this colleague.
identity-team-not-found = We could not find this team.
identity-key-not-found = We could not find this API key. It may have been revoked already.
identity-stale = Somebody changed this in the meantime. Please look at the new version and save again.
identity-last-admin = This is the only administrator. Please make somebody else an administrator first.
identity-full = There is no room for more. Please remove one that is no longer needed.
identity-reason-not-found = There is no such reason on the list. Somebody may have removed it meanwhile.
identity-last-reason = One reason to be available and one to be away must stay on the list.
identity-minutes-out-of-range = Please choose between 0 and { $limit } minutes.
identity-unknown-choice = This choice does not exist. Please choose one of those offered.
identity-name-missing = Please enter a name.
identity-too-long = { $letters ->
    [one] This is too long. Please use no more than { $letters } character.
   *[other] This is too long. Please use no more than { $letters } characters.
}
identity-email-malformed = This does not look like an e-mail address. Please check it.
identity-password-too-short = { $letters ->
    [one] Please choose a password of at least { $letters } character. A few words work well.
   *[other] Please choose a password of at least { $letters } characters. A few words work well.
}
identity-password-is-email = Please choose a password that is not your e-mail address.
identity-unknown-time-zone = We do not know this time zone. Please choose one from the list.
identity-no-business-day = Please choose at least one working day.
identity-needs-right = Your role does not allow this. Somebody who manages people can change that.
identity-more-than-own = This is about rights that you do not have yourself. Somebody who has them can do it.
identity-role-not-found = We could not find this role.
identity-role-name-taken = There is a role with this name already. Please choose another one.
identity-role-in-use = Somebody has this role or is invited with it. Please give them another one first.
identity-no-invitation = This invitation is no longer open: it was accepted or taken back.
identity-bad-invitation = This invitation is no longer valid. Please ask for a new one.
identity-invited-already = This address is invited already. You can send that invitation again.
identity-expiry-in-past = Please choose a day in the future.
