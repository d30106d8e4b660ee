# What people in line are told about their wait. $usual and $latest are spans or times: see libs/waiting, announce
waiting-place = Your turn comes after those who wrote before you: you are number { $place }.
waiting-short = It will be your turn in under 2 minutes.
waiting-latest = It will be your turn in { $latest } at the latest.
waiting-latest-until = It will be your turn { $latest } at the latest.
waiting-usual-latest = It usually takes about { $usual }, at the latest { $latest }.
waiting-usual-latest-until = It usually takes about { $usual }. At the latest it will be your turn { $latest }.
waiting-usual-until-latest-until = It will probably be your turn { $usual }, at the latest { $latest }.

# News while waiting
waiting-sooner = It goes faster than we said: it will be your turn in { $latest } at the latest.
waiting-sooner-until = It goes faster than we said: it will be your turn { $latest } at the latest.
waiting-later = We are sorry: the time we named is not enough. It will be your turn in { $latest } at the latest.
waiting-later-until = We are sorry: the time we named is not enough. It will be your turn { $latest } at the latest.
