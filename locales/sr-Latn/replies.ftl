# The acknowledgement of a letter
replies-acknowledgement-greeting = Dobar dan, { $customer },
replies-acknowledgement-greeting-nameless = Dobar dan,
replies-acknowledgement-arrived = hvala Vam što ste nam pisali. Vaše pismo „{ $subject }” je stiglo i ima broj { $number }. Ovu poruku šalje naš računar, da biste to odmah znali. Odgovoriće Vam čovek.
replies-acknowledgement-next = Šta sledi: neko od nas čita Vaše pismo i odgovara na ovu adresu.
replies-acknowledgement-closed = Trenutno niko od nas nije na poslu; ponovo smo tu: { $when }.
replies-acknowledgement-usual = U poslednje četiri nedelje na četiri od pet pisama odgovor je stigao za { $span } ili brže.
replies-acknowledgement-unknown = Iza nas je premalo pisama da bismo pošteno naveli rok, pa ga ne navodimo.
replies-acknowledgement-addition = Ako želite nešto da dodate, jednostavno odgovorite na ovo pismo. Stavićemo ga uz prvo i nećete morati ništa ponovo da objašnjavate.
replies-acknowledgement-closing =
    S poštovanjem,
    { $company }
