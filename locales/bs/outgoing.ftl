# Odbijanja: pisma za kasnije i lične postavke pisanja.
outgoing-not-planned = Ovo pismo više ne čeka: poslano je ili vraćeno.
outgoing-too-long = Pismo može imati najviše { $max } znakova.
outgoing-too-many = Na jednom upitu može čekati najviše { $max } pisama.
outgoing-bad-time = Molimo odaberite vrijeme u budućnosti, unutar godinu dana.
outgoing-signature-too-long = Potpis može imati najviše { $max } znakova.
outgoing-undo-seconds = Molimo odaberite od { $min } do { $max } sekundi ili nijednu.
