# Running the desk: settings, people, roles, the audit log, automation, hours, retention.


# Audit log
app-audit-title = Jurnalul modificărilor
app-audit-about = Fiecare modificare a setărilor și a drepturilor: cine, când, ce a fost și ce este acum.
app-audit-export = Descarcă fișierul
app-audit-filters = Filtre
app-audit-who = Cine
app-audit-anybody = Oricine
app-audit-what = Ce
app-audit-anything = Orice
app-audit-when = Când
app-audit-span-day = Ultimele 24 de ore
app-audit-span-week = Ultimele 7 zile
app-audit-span-month = Ultimele 30 de zile
app-audit-span-year = Ultimul an
app-audit-span-ever = Tot ce s-a păstrat
app-audit-kind-agent = Persoane și autentificări
app-audit-kind-team = Echipe
app-audit-kind-role = Roluri
app-audit-kind-invitation = Invitații
app-audit-kind-company = Companie
app-audit-kind-hours = Program de lucru
app-audit-kind-mailbox = Căsuțe poștale
app-audit-kind-letter = Scrisori
app-audit-kind-job = Lucrări eșuate
app-audit-kind-guard = Paznicul cuvintelor
app-audit-kind-automation = Automatizare
app-audit-kind-api_key = Chei API
app-audit-kind-retention = Perioade de păstrare
app-audit-kind-audit = Jurnalul însuși
app-audit-desk = Rapport însuși
app-audit-customer = Un client
app-audit-empty = eliminat
app-audit-way-session = în aplicație
app-audit-way-api_key = cu o cheie API
app-audit-way-command_line = din linia de comandă
app-audit-way-desk = de la sine
