# Refuzuri
notices-not-found = Această notificare nu mai există.
notices-unknown-kind = Nu există un astfel de fel de notificare.
notices-time-of-day = Vă rugăm să alegeți o oră din zi.
notices-agents-only = Doar cei care lucrează aici au notificări.
notices-needs-admin = Căsuța pentru aceste scrisori o alege un administrator.
notices-subscription = Acest browser nu a dat o adresă la care se pot trimite notificări.
notices-too-many-browsers = Notificările ajung deja în cât mai multe browsere posibil. Vă rugăm să eliminați unul pe care nu îl mai folosiți.

# Ce se anunță: { $who } un coleg sau un client, { $customer } și { $subject } ale solicitării, { $times } de câte ori
notices-said-assigned = { $who } vă dă „{ $subject }”, client: { $customer }
notices-said-assigned-nameless = „{ $subject }” este acum la dumneavoastră, client: { $customer }
notices-said-mentioned = { $who } vă menționează în „{ $subject }”
notices-said-answered =
    { $times ->
        [one] Răspuns, { $who }: { $subject }
        [few] { $times } mesaje, { $who }: { $subject }
       *[other] { $times } de mesaje, { $who }: { $subject }
    }
notices-said-watched = { $who } scrie în „{ $subject }”, pe care o urmăriți
notices-said-woken = „{ $subject }” a revenit, client: { $customer }
notices-said-promise-due = Promis, { $due }, client: { $customer }. { $action }
notices-said-promise-missed = A trecut termenul pentru ce s-a promis, client: { $customer }. { $action }
notices-said-team-new = Nou pentru echipa dumneavoastră, { $customer }: { $subject }
notices-said-elsewhere = O solicitare care aparține acum altei echipe

# Scrisoarea zilei
notices-letter-subject =
    { $count ->
        [one] Vă așteaptă o noutate
        [few] Vă așteaptă { $count } noutăți
       *[other] Vă așteaptă { $count } de noutăți
    }
notices-letter-greeting = Bună ziua, { $name },
notices-letter-about =
    { $count ->
        [one] de la ultima scrisoare a venit și nu este încă citită:
        [few] de la ultima scrisoare au venit și nu sunt încă citite { $count } noutăți:
       *[other] de la ultima scrisoare au venit și nu sunt încă citite { $count } de noutăți:
    }
notices-letter-change = Ce scrisori primiți și când, hotărâți dumneavoastră
notices-said-rule = Regula „{ $who }” vă roagă să vă uitați la „{ $subject }”, client: { $customer }
