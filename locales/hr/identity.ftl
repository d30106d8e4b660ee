# Što identitet odbija, riječima za ljude.

identity-not-signed-in = Molimo Vas da se prijavite kako biste nastavili.
identity-wrong-password = Nismo pronašli nikoga s ovom adresom e-pošte i lozinkom. Molimo Vas da provjerite oboje i pokušate ponovno.
identity-wrong-old-password = To nije Vaša sadašnja lozinka. Molimo Vas da je unesete još jednom.
identity-too-many-attempts = { $minutes ->
    [one] Bilo je mnogo pokušaja prijave. Molimo Vas da pokušate ponovno za { $minutes } minutu.
    [few] Bilo je mnogo pokušaja prijave. Molimo Vas da pokušate ponovno za { $minutes } minute.
   *[other] Bilo je mnogo pokušaja prijave. Molimo Vas da pokušate ponovno za { $minutes } minuta.
}
identity-needs-admin = Ovo može učiniti administrator. Molimo Vas da mu se obratite.
identity-needs-lead = Ovo može učiniti voditelj tima ili administrator. Molimo Vas da im se obratite.
identity-key-reads-only = Ovaj API ključ služi samo za čitanje. Molimo Vas da upotrijebite ključ koji može i pisati.
identity-needs-person = Ovo je moguće samo kada ste osobno prijavljeni, a ne putem API ključa.
identity-already-founded = Sustav je već postavljen. Molimo Vas da se prijavite.
identity-not-founded = Sustav još nije postavljen. Molimo Vas da najprije otvorite stranicu za postavljanje.
identity-email-taken = S ovom se adresom e-pošte već netko prijavljuje. Molimo Vas da odaberete drugu.
identity-team-name-taken = Tim s ovim nazivom već postoji. Molimo Vas da odaberete drugi naziv.
identity-agent-not-found = Nismo pronašli ovog kolegu ili kolegicu.
identity-team-not-found = Nismo pronašli ovaj tim.
identity-key-not-found = Nismo pronašli ovaj API ključ. Možda je već opozvan.
identity-stale = U međuvremenu je netko ovo izmijenio. Molimo Vas da pogledate novu inačicu i ponovno spremite.
identity-last-admin = Ovo je jedini administrator. Molimo Vas da najprije još nekoga postavite za administratora.
identity-full = Nema više mjesta. Molimo Vas da uklonite ono što više nije potrebno.
identity-reason-not-found = Tog razloga nema na popisu. Možda ga je netko u međuvremenu uklonio.
identity-last-reason = Na popisu mora ostati barem jedan razlog za dostupnost i jedan za odsutnost.
identity-minutes-out-of-range = Molimo Vas da odaberete između 0 i { $limit } minuta.
identity-unknown-choice = Taj izbor ne postoji. Molimo Vas da odaberete jedan od ponuđenih.
identity-name-missing = Molimo Vas da unesete ime ili naziv.
identity-too-long = { $letters ->
    [one] Ovo je predugo: ovdje stane { $letters } znak.
    [few] Ovo je predugo: ovdje stanu { $letters } znaka.
   *[other] Ovo je predugo: ovdje stane { $letters } znakova.
}
identity-email-malformed = Ovo ne izgleda kao adresa e-pošte. Molimo Vas da je provjerite.
identity-password-too-short = { $letters ->
    [one] Molimo Vas da odaberete lozinku od najmanje { $letters } znaka. Nekoliko riječi dobar je izbor.
    [few] Molimo Vas da odaberete lozinku od najmanje { $letters } znaka. Nekoliko riječi dobar je izbor.
   *[other] Molimo Vas da odaberete lozinku od najmanje { $letters } znakova. Nekoliko riječi dobar je izbor.
}
identity-password-is-email = Molimo Vas da odaberete lozinku koja nije Vaša adresa e-pošte.
identity-unknown-time-zone = Ovu vremensku zonu ne poznajemo. Molimo Vas da je odaberete s popisa.
identity-no-business-day = Molimo Vas da odaberete barem jedan radni dan.
identity-needs-right = Vaša uloga to ne dopušta. To može promijeniti osoba koja upravlja ljudima.
identity-more-than-own = Radi se o pravima koja ni Vi nemate. To može učiniti netko tko ih ima.
identity-role-not-found = Tu ulogu nismo našli.
identity-role-name-taken = Uloga s tim nazivom već postoji. Molimo odaberite drugi.
identity-role-in-use = Netko ima ovu ulogu ili je pozvan s njom. Molimo prvo im dodijelite drugu.
identity-no-invitation = Ova pozivnica više nije otvorena: prihvaćena je ili povučena.
identity-bad-invitation = Ova pozivnica više ne vrijedi. Molimo zatražite novu.
identity-invited-already = Ova je adresa već pozvana. Tu pozivnicu možete poslati ponovno.
identity-expiry-in-past = Molimo odaberite dan u budućnosti.
