# The acknowledgement of a letter
replies-acknowledgement-greeting = Bună ziua, { $customer },
replies-acknowledgement-greeting-nameless = Bună ziua,
replies-acknowledgement-arrived = vă mulțumim că ne-ați scris. Mesajul dumneavoastră „{ $subject }” a ajuns la noi și are numărul { $number }. Această înștiințare este trimisă de calculator, ca să știți imediat. Răspunsul va veni de la un om.
replies-acknowledgement-next = Ce urmează: mesajul este citit de unul dintre noi, iar răspunsul vine la această adresă.
replies-acknowledgement-closed = Acum suntem în afara programului; suntem din nou aici: { $when }.
replies-acknowledgement-usual = În ultimele patru săptămâni, la patru din cinci mesaje răspunsul a venit în cel mult { $span }.
replies-acknowledgement-unknown = Pentru un termen cinstit ne lipsește încă experiența, așa că nu numim niciunul.
replies-acknowledgement-addition = Dacă doriți să adăugați ceva, răspundeți pur și simplu la acest mesaj. Îl vom pune lângă primul și nu va trebui să povestiți nimic din nou.
replies-acknowledgement-closing =
    Cu stimă,
    { $company }
