# Šta identitet odbija, rečima za ljude.

identity-not-signed-in = Molimo Vas da se prijavite kako biste nastavili.
identity-wrong-password = Nismo pronašli nikoga sa ovom imejl adresom i lozinkom. Molimo Vas da proverite oboje i pokušate ponovo.
identity-wrong-old-password = To nije Vaša sadašnja lozinka. Molimo Vas da je unesete još jednom.
identity-too-many-attempts = { $minutes ->
    [one] Bilo je mnogo pokušaja prijave. Molimo Vas da pokušate ponovo za { $minutes } minut.
    [few] Bilo je mnogo pokušaja prijave. Molimo Vas da pokušate ponovo za { $minutes } minuta.
   *[other] Bilo je mnogo pokušaja prijave. Molimo Vas da pokušate ponovo za { $minutes } minuta.
}
identity-needs-admin = Ovo može da uradi administrator. Molimo Vas da mu se obratite.
identity-needs-lead = Ovo može da uradi vođa tima ili administrator. Molimo Vas da im se obratite.
identity-key-reads-only = Ovaj API ključ služi samo za čitanje. Molimo Vas da koristite ključ koji može i da piše.
identity-needs-person = Ovo je moguće samo kada ste lično prijavljeni, a ne putem API ključa.
identity-already-founded = Sistem je već podešen. Molimo Vas da se prijavite.
identity-not-founded = Sistem još nije podešen. Molimo Vas da prvo otvorite stranicu za podešavanje.
identity-email-taken = Sa ovom imejl adresom se već neko prijavljuje. Molimo Vas da izaberete drugu.
identity-team-name-taken = Tim sa ovim nazivom već postoji. Molimo Vas da izaberete drugi naziv.
identity-agent-not-found = Nismo pronašli ovog kolegu ili koleginicu.
identity-team-not-found = Nismo pronašli ovaj tim.
identity-key-not-found = Nismo pronašli ovaj API ključ. Možda je već opozvan.
identity-stale = U međuvremenu je neko ovo izmenio. Molimo Vas da pogledate novu verziju i ponovo sačuvate.
identity-last-admin = Ovo je jedini administrator. Molimo Vas da prvo još nekoga postavite za administratora.
identity-full = Nema više mesta. Molimo Vas da uklonite ono što više nije potrebno.
identity-reason-not-found = Tog razloga nema na listi. Možda ga je neko u međuvremenu uklonio.
identity-last-reason = Na listi mora da ostane bar jedan razlog za dostupnost i jedan za odsutnost.
identity-minutes-out-of-range = Molimo Vas da izaberete između 0 i { $limit } minuta.
identity-unknown-choice = Taj izbor ne postoji. Molimo Vas da izaberete jedan od ponuđenih.
identity-name-missing = Molimo Vas da unesete ime ili naziv.
identity-too-long = { $letters ->
    [one] Ovo je predugačko: ovde staje { $letters } znak.
    [few] Ovo je predugačko: ovde staju { $letters } znaka.
   *[other] Ovo je predugačko: ovde staje { $letters } znakova.
}
identity-email-malformed = Ovo ne izgleda kao imejl adresa. Molimo Vas da je proverite.
identity-password-too-short = { $letters ->
    [one] Molimo Vas da izaberete lozinku od najmanje { $letters } znaka. Nekoliko reči je dobar izbor.
    [few] Molimo Vas da izaberete lozinku od najmanje { $letters } znaka. Nekoliko reči je dobar izbor.
   *[other] Molimo Vas da izaberete lozinku od najmanje { $letters } znakova. Nekoliko reči je dobar izbor.
}
identity-password-is-email = Molimo Vas da izaberete lozinku koja nije Vaša imejl adresa.
identity-unknown-time-zone = Ovu vremensku zonu ne poznajemo. Molimo Vas da je izaberete sa spiska.
identity-no-business-day = Molimo Vas da izaberete bar jedan radni dan.
identity-needs-right = Vaša uloga to ne dozvoljava. To može promeniti osoba koja upravlja ljudima.
identity-more-than-own = Radi se o pravima koja ni Vi nemate. To može da uradi neko ko ih ima.
identity-role-not-found = Tu ulogu nismo našli.
identity-role-name-taken = Uloga s tim nazivom već postoji. Molimo izaberite drugi.
identity-role-in-use = Neko ima ovu ulogu ili je pozvan s njom. Molimo prvo im dodelite drugu.
identity-no-invitation = Ova pozivnica više nije otvorena: prihvaćena je ili povučena.
identity-bad-invitation = Ova pozivnica više ne važi. Molimo zatražite novu.
identity-invited-already = Ova adresa je već pozvana. Tu pozivnicu možete poslati ponovo.
identity-expiry-in-past = Molimo izaberite dan u budućnosti.
