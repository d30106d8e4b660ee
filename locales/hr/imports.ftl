# Kupci i organizacije iz datoteke: zašto se ona ili neki njezin redak ne može preuzeti.

imports-missing = Ovog uvoza nema ovdje ili ga je učitao netko drugi.
imports-forbidden = Uvoz popisa traži posebno pravo. Može Vam ga dati administrator.
imports-too-large = Datoteka je veća od { $max_mb } MB. Molimo podijelite je.
imports-nothing = U datoteci nema redaka ispod naslova stupaca.
imports-too-many-columns = Datoteka ima više stupaca nego što smije: { $max }.
imports-too-many-rows = Datoteka ima više redaka nego što smije: { $max }. Molimo podijelite je.
imports-too-many-files = Već se čuva { $max } datoteka. Molimo uklonite jednu ili se vratite za nekoliko dana.
imports-columns = Značenja stupaca ne odgovaraju ovoj datoteci: stupac ima jedno značenje, a većina značenja stoji jednom.
imports-no-key = Molimo navedite stupac s e-poštom, telefonom ili brojem u drugom sustavu; za organizacije s nazivom.
imports-begun = Najprije navedite značenje stupaca. Uvoz koji je počeo ostaje kakav jest.
imports-gone = Datoteka je uklonjena. Novo učitavanje započinje novi uvoz.
imports-row-cells = Ćelija u retku: { $cells }, a stupaca: { $columns }. Možda nedostaje navodnik.
imports-row-letters = Neka se slova ne mogu pročitati. Možda je datoteka u drugom kodiranju.
imports-row-cell-too-long = Ćelija je dulja od { $max } znakova. Možda nedostaje navodnik.
imports-row-nobody = Nema e-pošte, telefona ni broja u drugom sustavu po kojem bi se osoba prepoznala.
imports-row-nameless = Organizacija nema naziv.
imports-row-language = „{ $written }” nije nijedan od jezika kojima se služimo.
imports-row-two = Adrese e-pošte i broj pripadaju dvama različitim kupcima.
imports-row-not-yours = Ovo pripada kupcu kojega ne možete vidjeti.
imports-report-line = Redak
imports-report-reason = Razlog
