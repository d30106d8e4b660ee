# Why a ticket went where it went; read on the ticket
assignment-reason-returned = { $agent } îl cunoaște deja pe acest client
assignment-reason-language-and-room =
    { $open ->
        [one] { $agent } este aici, vorbește { assignment-language } și are cel mai mult loc ({ $open } solicitare deschisă)
        [few] { $agent } este aici, vorbește { assignment-language } și are cel mai mult loc ({ $open } solicitări deschise)
       *[other] { $agent } este aici, vorbește { assignment-language } și are cel mai mult loc ({ $open } de solicitări deschise)
    }
assignment-reason-room =
    { $open ->
        [one] { $agent } este aici și are cel mai mult loc ({ $open } solicitare deschisă)
        [few] { $agent } este aici și are cel mai mult loc ({ $open } solicitări deschise)
       *[other] { $agent } este aici și are cel mai mult loc ({ $open } de solicitări deschise)
    }
assignment-reason-previous-away = { $previous } îl cunoaște pe acest client, dar acum nu este aici; dintre cei care sunt aici și pot răspunde, { $agent } are cel mai mult loc
assignment-reason-nobody-speaks = în echipa { $team } nu este acum nimeni care vorbește { assignment-language }
assignment-reason-nobody-present = în echipa { $team } nu este acum nimeni; solicitarea va fi văzută de primul care vine
assignment-reason-no-team = această căsuță poștală nu are încă o echipă
# Follows „vorbește”
assignment-language =
    { $language ->
        [ru] limba rusă
        [bs] limba bosniacă
        [hr] limba croată
        [sr-Latn] limba sârbă
        [sr-Cyrl] limba sârbă
        [ro] limba română
       *[en] limba engleză
    }
assignment-reason-by-hand = atribuită manual

# Refusals
assignment-no-such-agent = Acest coleg nu mai lucrează la noi. Vă rugăm să alegeți pe altcineva.
assignment-no-such-team = Nu există o astfel de echipă. Vă rugăm să alegeți alta.
assignment-not-of-team = Acest coleg face parte din altă echipă. Vă rugăm să alegeți echipa lui sau pe cineva din aceasta.
