# What people in line are told about their wait. $usual and $latest are spans or times: see libs/waiting, announce
waiting-place = Odgovaramo redom kojim ste nam se javili. Vi ste broj { $place }.
waiting-short = Na red dolazite za manje od 2 minute.
waiting-latest = Na red dolazite najkasnije za { $latest }.
waiting-latest-until = Na red dolazite najkasnije { $latest }.
waiting-usual-latest = Obično se čeka oko { $usual }, a najduže { $latest }.
waiting-usual-latest-until = Obično se čeka oko { $usual }. Na red dolazite najkasnije { $latest }.
waiting-usual-until-latest-until = Na red dolazite najvjerovatnije { $usual }, a najkasnije { $latest }.

# News while waiting
waiting-sooner = Ide brže nego što smo rekli: na red dolazite najkasnije za { $latest }.
waiting-sooner-until = Ide brže nego što smo rekli: na red dolazite najkasnije { $latest }.
waiting-later = Žao nam je: vrijeme koje smo naveli nije dovoljno. Na red dolazite najkasnije za { $latest }.
waiting-later-until = Žao nam je: vrijeme koje smo naveli nije dovoljno. Na red dolazite najkasnije { $latest }.
