# Customers: what cannot be done, and what to do instead.

customers-address-wrong = «{ $address }» не похоже на адрес электронной почты. Проверьте, пожалуйста, написание.
customers-address-taken = Этот адрес уже принадлежит другому клиенту.
customers-missing = Такого клиента нет.
customers-name-missing = Введите, пожалуйста, имя.
customers-name-too-long = Имя длиннее, чем { $limit } знаков. Сократите его, пожалуйста.
customers-phone-wrong = Это не похоже на номер телефона. Можно использовать цифры, пробелы, +, -, / и скобки.
customers-time-zone-unknown = Такой часовой пояс неизвестен. Выберите, пожалуйста, пояс из списка, например Europe/Moscow.
customers-stale = Данные клиента тем временем изменились. Посмотрите, пожалуйста, новую версию и внесите изменение ещё раз.
