# What this capability refuses, in words for the people at the desk.
retention-forbidden = Vaša uloga ne dozvoljava tu odluku. To može promeniti osoba koja upravlja ljudima.
retention-days = Molimo izaberite od { $min } do { $max } dana.
