# What this capability refuses, in words for the people at the desk.
retention-forbidden = Your role does not allow this decision. Somebody who manages people can change that.
retention-days = Please choose between { $min } and { $max } days.
