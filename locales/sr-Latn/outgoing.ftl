# Odbijanja: pisma za kasnije i lična podešavanja pisanja.
outgoing-not-planned = Ovo pismo više ne čeka: poslato je ili vraćeno.
outgoing-too-long = Pismo može imati najviše { $max } znakova.
outgoing-too-many = Na jednom upitu može čekati najviše { $max } pisama.
outgoing-bad-time = Molimo izaberite vreme u budućnosti, u roku od godinu dana.
outgoing-signature-too-long = Potpis može imati najviše { $max } znakova.
outgoing-undo-seconds = Molimo izaberite od { $min } do { $max } sekundi ili nijednu.
