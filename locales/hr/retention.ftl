# What this capability refuses, in words for the people at the desk.
retention-forbidden = Vaša uloga ne dopušta tu odluku. To može promijeniti osoba koja upravlja ljudima.
retention-days = Molimo odaberite od { $min } do { $max } dana.
