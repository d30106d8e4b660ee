guard-blocked = Some of these words would hurt the customer. Please choose other words, or write down why they must stay.
guard-override-empty = Please write in a few words why this must stay as it is.
guard-override-too-long = Please shorten the reason to { $limit } characters.
