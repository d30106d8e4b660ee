# Running the desk: settings, people, roles, the audit log, automation, hours, retention.


# Audit log
app-audit-title = Журнал изменений
app-audit-about = Каждое изменение в настройках и правах: кто, когда, что было и что стало.
app-audit-export = Скачать файлом
app-audit-filters = Фильтры
app-audit-who = Кто
app-audit-anybody = Кто угодно
app-audit-what = Что
app-audit-anything = Что угодно
app-audit-when = Когда
app-audit-span-day = Последние сутки
app-audit-span-week = Последние 7 дней
app-audit-span-month = Последние 30 дней
app-audit-span-year = Последний год
app-audit-span-ever = За всё время
app-audit-kind-agent = Сотрудники и входы
app-audit-kind-team = Команды
app-audit-kind-role = Роли
app-audit-kind-invitation = Приглашения
app-audit-kind-company = Компания
app-audit-kind-hours = Рабочие часы
app-audit-kind-mailbox = Почтовые ящики
app-audit-kind-letter = Письма
app-audit-kind-job = Невыполненные работы
app-audit-kind-guard = Страж формулировок
app-audit-kind-automation = Автоматизация
app-audit-kind-api_key = Ключи API
app-audit-kind-retention = Сроки хранения
app-audit-kind-audit = Сам журнал
app-audit-desk = Сам Rapport
app-audit-customer = Клиент
app-audit-empty = убрано
app-audit-way-session = в приложении
app-audit-way-api_key = с ключом API
app-audit-way-command_line = в командной строке
app-audit-way-desk = автоматически
