# Refuzuri: scrisori trimise mai târziu și setări personale de scriere.
outgoing-not-planned = Această scrisoare nu mai așteaptă: a fost trimisă sau retrasă.
outgoing-too-long = O scrisoare poate avea cel mult { $max } caractere.
outgoing-too-many = Într-o solicitare pot aștepta cel mult { $max } scrisori.
outgoing-bad-time = Vă rugăm să alegeți un moment viitor, în decurs de un an.
outgoing-signature-too-long = O semnătură poate avea cel mult { $max } caractere.
outgoing-undo-seconds = Vă rugăm să alegeți între { $min } și { $max } secunde sau niciuna.
