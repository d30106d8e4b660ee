guard-blocked = Unele dintre aceste cuvinte l-ar putea răni pe client. Vă rugăm să alegeți altele sau să scrieți de ce trebuie să rămână acestea.
guard-override-empty = Vă rugăm să scrieți în câteva cuvinte de ce trebuie să rămână așa.
guard-override-too-long = Vă rugăm să scurtați explicația la cel mult { $limit } de caractere.
