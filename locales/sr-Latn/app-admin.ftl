# Running the desk: settings, people, roles, the audit log, automation, hours, retention.


# Audit log
app-audit-title = Dnevnik izmena
app-audit-about = Svaka izmena u radu službe i pravima: ko, kada, šta je bilo i šta je sada.
app-audit-export = Preuzmi kao datoteku
app-audit-filters = Filteri
app-audit-who = Ko
app-audit-anybody = Bilo ko
app-audit-what = Šta
app-audit-anything = Bilo šta
app-audit-when = Kada
app-audit-span-day = Poslednja 24 sata
app-audit-span-week = Poslednjih 7 dana
app-audit-span-month = Poslednjih 30 dana
app-audit-span-year = Poslednjih godinu dana
app-audit-span-ever = Sve što je sačuvano
app-audit-kind-agent = Ljudi i prijave
app-audit-kind-team = Timovi
app-audit-kind-role = Uloge
app-audit-kind-invitation = Pozivnice
app-audit-kind-company = Firma
app-audit-kind-hours = Radno vreme
app-audit-kind-mailbox = Poštanski sandučići
app-audit-kind-letter = Pisma
app-audit-kind-job = Neuspeli poslovi
app-audit-kind-guard = Čuvar izraza
app-audit-kind-automation = Automatizacija
app-audit-kind-api_key = API ključevi
app-audit-kind-retention = Rokovi čuvanja
app-audit-kind-audit = Sam dnevnik
app-audit-desk = Sam Rapport
app-audit-customer = Kupac
app-audit-empty = uklonjeno
app-audit-way-session = u aplikaciji
app-audit-way-api_key = API ključem
app-audit-way-command_line = iz komandne linije
app-audit-way-desk = samostalno
