# Running the desk: settings, people, roles, the audit log, automation, hours, retention.


# Audit log
app-audit-title = Dnevnik izmjena
app-audit-about = Svaka izmjena u radu službe i pravima: ko, kada, šta je bilo i šta je sada.
app-audit-export = Preuzmi kao datoteku
app-audit-filters = Filteri
app-audit-who = Ko
app-audit-anybody = Bilo ko
app-audit-what = Šta
app-audit-anything = Bilo šta
app-audit-when = Kada
app-audit-span-day = Posljednja 24 sata
app-audit-span-week = Posljednjih 7 dana
app-audit-span-month = Posljednjih 30 dana
app-audit-span-year = Posljednjih godinu dana
app-audit-span-ever = Sve što je sačuvano
app-audit-kind-agent = Ljudi i prijave
app-audit-kind-team = Timovi
app-audit-kind-role = Uloge
app-audit-kind-invitation = Pozivnice
app-audit-kind-company = Firma
app-audit-kind-hours = Radno vrijeme
app-audit-kind-mailbox = Poštanska sandučad
app-audit-kind-letter = Pisma
app-audit-kind-job = Neuspjeli poslovi
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
