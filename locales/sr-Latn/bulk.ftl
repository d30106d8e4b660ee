bulk-missing = Ovog izbora više nema.
bulk-empty = Molimo Vas da izaberete bar jedan upit.
bulk-too-many = Odjednom se može promeniti najviše { $max } upita.
bulk-too-late = Ovo se više ne može poništiti.
bulk-agents-only = Više upita odjednom menjaju samo agenti.
desk-job-tickets-bulk = Menjanje više upita
event-thanked = Kupac se zahvalio. Upit ostaje rešen
