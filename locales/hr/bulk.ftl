bulk-missing = Ovog odabira više nema.
bulk-empty = Molimo Vas da odaberete barem jedan upit.
bulk-too-many = Odjednom se može promijeniti najviše { $max } upita.
bulk-too-late = Ovo se više ne može poništiti.
bulk-agents-only = Više upita odjednom mijenjaju samo agenti.
desk-job-tickets-bulk = Mijenjanje više upita
event-thanked = Kupac se zahvalio. Upit ostaje riješen
