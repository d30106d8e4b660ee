# Customers: what cannot be done, and what to do instead.

customers-address-wrong = „{ $address }“ не изгледа као адреса е-поште. Молимо проверите како је написана.
customers-address-taken = Ова адреса већ припада другом купцу.
customers-missing = Такав купац не постоји.
customers-name-missing = Молимо унесите име.
customers-name-too-long = Име је дуже од { $limit } знакова. Молимо скратите га.
customers-phone-wrong = Ово не изгледа као број телефона. Можете користити цифре, размаке, +, -, / и заграде.
customers-time-zone-unknown = Ова временска зона није позната. Молимо изаберите једну са списка, нпр. Europe/Belgrade.
customers-stale = Подаци о купцу су се у међувремену променили. Молимо погледајте нову верзију и поновите измену.
