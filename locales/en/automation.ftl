# What automation refuses, in words for the people at the desk.
automation-forbidden = Your role does not allow writing rules. Somebody who manages people can change that.
automation-no-such-rule = We could not find this rule. It may have been removed.
automation-name = Please give the rule a name of no more than { $max } characters.
automation-actions = Please choose between one and { $max } actions and fill them in.
automation-conditions = These are too many conditions, or too deeply nested. Two rules may be clearer than one.
automation-bad-condition = Please fill every condition in; numbers are needed where larger and smaller are compared.
automation-hours = Please choose between 1 and 8760 hours.
automation-full = There are { $max } rules already. Please remove one that is no longer needed.
automation-stale = Somebody changed this rule in the meantime. Please look at the new version and save again.
automation-personal = A rule is nobody in particular: please leave out conditions that depend on who looks, such as “me” or unread.
automation-macro = A rule can apply macros of a team or of all, if they close no ticket and leave no place to be filled in by hand.
