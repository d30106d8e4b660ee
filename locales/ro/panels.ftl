# Ce stă lângă conversație: ce nu se poate face și ce se poate face în schimb.

panels-missing = Nu există un astfel de panou.
panels-name = Vă rugăm să introduceți un nume de cel mult { $limit } caractere.
panels-address = Vă rugăm să introduceți o adresă care începe cu https://.
panels-too-many = Sunt posibile cel mult { $limit } panouri. Vă rugăm să eliminați mai întâi unul.
panels-facts = Una dintre aceste date nu este cunoscută aici. Vă rugăm să reîncărcați pagina.
