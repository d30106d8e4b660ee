# Customers: what cannot be done, and what to do instead.

customers-address-wrong = “{ $address }” does not look like an e-mail address. Please check the spelling.
customers-address-taken = This address already belongs to another customer.
customers-missing = There is no such customer.
customers-name-missing = Please enter a name.
customers-name-too-long = The name is longer than { $limit } characters. Please shorten it.
customers-phone-wrong = This does not look like a telephone number. Digits, spaces, +, -, / and brackets can be used.
customers-time-zone-unknown = This time zone is not known. Please choose one from the list, such as Europe/Sarajevo.
customers-stale = Somebody changed this customer in the meantime. Please look at the new version and make your change again.
