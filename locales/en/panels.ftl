# What stands beside a conversation: what cannot be done, and what to do instead.

panels-missing = There is no such panel.
panels-name = Please enter a name of at most { $limit } characters.
panels-address = Please enter an address that begins with https://.
panels-too-many = At most { $limit } panels are possible. Please remove one first.
panels-facts = One of these facts is not known here. Please reload the page.
