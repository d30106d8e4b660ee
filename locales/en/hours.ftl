# What this capability refuses, in words for the people at the desk.
hours-forbidden = Your role does not allow setting the hours. Somebody who manages people can change that.
hours-no-such-team = We could not find this team or its hours.
hours-unknown-holidays = We do not know the holidays of this country yet. Special days can be written down by hand.
hours-wrong = These hours do not fit together: { $why }
hours-too-many = Please keep no more than { $max } special days; past ones can go.
