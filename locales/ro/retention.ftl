# What this capability refuses, in words for the people at the desk.
retention-forbidden = Rolul dumneavoastră nu permite această decizie. Îl poate schimba cineva care administrează persoanele.
retention-days = Vă rugăm să alegeți între { $min } și { $max } de zile.
