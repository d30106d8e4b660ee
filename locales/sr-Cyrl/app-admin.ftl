# Running the desk: settings, people, roles, the audit log, automation, hours, retention.


# Audit log
app-audit-title = Дневник измена
app-audit-about = Свака измена у раду службе и правима: ко, када, шта је било и шта је сада.
app-audit-export = Преузми као датотеку
app-audit-filters = Филтери
app-audit-who = Ко
app-audit-anybody = Било ко
app-audit-what = Шта
app-audit-anything = Било шта
app-audit-when = Када
app-audit-span-day = Последња 24 сата
app-audit-span-week = Последњих 7 дана
app-audit-span-month = Последњих 30 дана
app-audit-span-year = Последњих годину дана
app-audit-span-ever = Све што је сачувано
app-audit-kind-agent = Људи и пријаве
app-audit-kind-team = Тимови
app-audit-kind-role = Улоге
app-audit-kind-invitation = Позивнице
app-audit-kind-company = Фирма
app-audit-kind-hours = Радно време
app-audit-kind-mailbox = Поштански сандучићи
app-audit-kind-letter = Писма
app-audit-kind-job = Неуспели послови
app-audit-kind-guard = Чувар израза
app-audit-kind-automation = Аутоматизација
app-audit-kind-api_key = API кључеви
app-audit-kind-retention = Рокови чувања
app-audit-kind-audit = Сам дневник
app-audit-desk = Сам Rapport
app-audit-customer = Купац
app-audit-empty = уклоњено
app-audit-way-session = у апликацији
app-audit-way-api_key = API кључем
app-audit-way-command_line = из командне линије
app-audit-way-desk = самостално
