bulk-missing = Această selecție nu mai există.
bulk-empty = Vă rugăm să selectați cel puțin o solicitare.
bulk-too-many = Se pot modifica cel mult { $max } solicitări deodată.
bulk-too-late = Acest lucru nu mai poate fi anulat.
bulk-agents-only = Doar agenții modifică mai multe solicitări deodată.
desk-job-tickets-bulk = Modificarea mai multor solicitări
event-thanked = Clientul a mulțumit. Solicitarea rămâne rezolvată
