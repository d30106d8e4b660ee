# Running the desk: settings, people, roles, the audit log, automation, hours, retention.


# Audit log
app-audit-title = Dnevnik izmjena
app-audit-about = Svaka izmjena u radu službe i pravima: tko, kada, što je bilo i što je sada.
app-audit-export = Preuzmi kao datoteku
app-audit-filters = Filtri
app-audit-who = Tko
app-audit-anybody = Bilo tko
app-audit-what = Što
app-audit-anything = Bilo što
app-audit-when = Kada
app-audit-span-day = Posljednja 24 sata
app-audit-span-week = Zadnjih 7 dana
app-audit-span-month = Zadnjih 30 dana
app-audit-span-year = Zadnjih godinu dana
app-audit-span-ever = Sve što je sačuvano
app-audit-kind-agent = Ljudi i prijave
app-audit-kind-team = Timovi
app-audit-kind-role = Uloge
app-audit-kind-invitation = Pozivnice
app-audit-kind-company = Tvrtka
app-audit-kind-hours = Radno vrijeme
app-audit-kind-mailbox = Poštanski sandučići
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
app-audit-way-command_line = iz naredbenog retka
app-audit-way-desk = samostalno
