# What people in line are told about their wait. $usual and $latest are spans or times: see libs/waiting, announce
waiting-place = Răspundem în ordinea în care ne-ați scris. Sunteți pe locul { $place }.
waiting-short = Vă vine rândul în mai puțin de 2 minute.
waiting-latest = Vă vine rândul în cel mult { $latest }.
waiting-latest-until = Vă vine rândul cel târziu { $latest }.
waiting-usual-latest = De obicei se așteaptă cam { $usual }, cel mult { $latest }.
waiting-usual-latest-until = De obicei se așteaptă cam { $usual }. Vă vine rândul cel târziu { $latest }.
waiting-usual-until-latest-until = Probabil vă vine rândul { $usual }, cel târziu { $latest }.

# News while waiting
waiting-sooner = Avem o veste bună: vă vine rândul în cel mult { $latest }.
waiting-sooner-until = Avem o veste bună: vă vine rândul cel târziu { $latest }.
waiting-later = Ne pare rău: timpul pe care l-am numit nu ajunge. Vă vine rândul în cel mult { $latest }.
waiting-later-until = Ne pare rău: timpul pe care l-am numit nu ajunge. Vă vine rândul cel târziu { $latest }.
