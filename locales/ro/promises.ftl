# Refusals
promises-deadline-in-past = Momentul acesta a trecut deja. Vă rugăm să alegeți unul care urmează.
promises-deadline-too-far = O promisiune poate avea termen de cel mult un an. Vă rugăm să alegeți o dată mai apropiată.
promises-empty = Vă rugăm să scrieți aici câteva cuvinte.
promises-too-long = Vă rugăm să scurtați textul la cel mult { $limit } de caractere.
promises-unknown-time-zone = Nu cunoaștem acest fus orar. Vă rugăm să alegeți unul din listă.
promises-not-found = Nu există aici o astfel de promisiune sau ea aparține altei echipe.
promises-not-open =
    { $state ->
        [kept] Această promisiune a fost deja îndeplinită.
        [replaced] Între timp, pentru această promisiune s-a stabilit un termen nou.
       *[other] Între timp, această promisiune a fost retrasă.
    }
promises-stale = Un coleg a modificat între timp această promisiune. Vă rugăm să o priviți încă o dată.
promises-still-open =
    { $count ->
        [one] A rămas deschisă o promisiune ({ $count }) față de acest client. Îndepliniți-o, stabiliți un termen nou sau retrageți-o, apoi închideți solicitarea.
        [few] Au rămas deschise { $count } promisiuni față de acest client. Îndepliniți-le, stabiliți termene noi sau retrageți-le, apoi închideți solicitarea.
       *[other] Au rămas deschise { $count } de promisiuni față de acest client. Îndepliniți-le, stabiliți termene noi sau retrageți-le, apoi închideți solicitarea.
    }
promises-unknown-view = Promisiunile se pot afișa ca mine, team, today, overdue sau all.

# The draft of a delay notice: the times stand in the customer's zone
promises-delay-greeting = Bună ziua, { $customer },
promises-delay-greeting-nameless = Bună ziua,
promises-delay-reminder = vă scriu despre ceea ce am stabilit împreună: { $action }, termen { $due }.
promises-delay-reminder-quoted = vă scriu despre mesajul în care v-am spus: „{ $words }” V-ați bazat pe { $due }.
promises-delay-news = Este nevoie de mai mult timp și doresc să aflați acest lucru de la mine acum, înainte de termen. Îmi cer scuze pentru așteptare. Termenul nou, pe care îl voi respecta, este { $due }. Dacă este prea târziu pentru dumneavoastră, vă rog să îmi scrieți și vom găsi altă soluție.
promises-delay-news-late = Este nevoie de mai mult timp, iar acest lucru trebuia să îl aflați de la mine înainte de termen. Îmi cer scuze pentru amândouă. Termenul nou, pe care îl voi respecta, este { $due }. Dacă este prea târziu pentru dumneavoastră, vă rog să îmi scrieți și vom găsi altă soluție.
promises-delay-closing =
    Vă mulțumesc,
    { $agent }
