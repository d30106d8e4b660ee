# The acknowledgement of a letter
replies-acknowledgement-greeting = Poštovanje, { $customer },
replies-acknowledgement-greeting-nameless = Poštovanje,
replies-acknowledgement-arrived = hvala Vam što ste nam pisali. Vaše je pismo „{ $subject }” stiglo i ima broj { $number }. Ovu poruku šalje naše računalo, da biste to odmah znali. Odgovorit će Vam čovjek.
replies-acknowledgement-next = Što slijedi: netko od nas čita Vaše pismo i odgovara na ovu adresu.
replies-acknowledgement-closed = Trenutačno nitko od nas nije na poslu; ponovno smo tu: { $when }.
replies-acknowledgement-usual = U posljednja četiri tjedna na četiri od pet pisama odgovor je stigao za { $span } ili brže.
replies-acknowledgement-unknown = Iza nas je premalo pisama da bismo pošteno naveli rok pa ga ne navodimo.
replies-acknowledgement-addition = Ako želite nešto dodati, jednostavno odgovorite na ovo pismo. Stavit ćemo ga uz prvo i nećete morati ništa objašnjavati ponovno.
replies-acknowledgement-closing =
    Srdačan pozdrav,
    { $company }
