# Kupci i organizacije iz datoteke: zašto se ona ili neki njen red ne može preuzeti.

imports-missing = Ovog uvoza nema ovdje ili ga je učitao neko drugi.
imports-forbidden = Uvoz spiskova traži posebno pravo. Može Vam ga dati administrator.
imports-too-large = Datoteka je veća od { $max_mb } MB. Molimo podijelite je.
imports-nothing = U datoteci nema redova ispod naslova kolona.
imports-too-many-columns = Datoteka ima više kolona nego što može: { $max }.
imports-too-many-rows = Datoteka ima više redova nego što može: { $max }. Molimo podijelite je.
imports-too-many-files = Već se čuva { $max } datoteka. Molimo uklonite jednu ili se vratite za nekoliko dana.
imports-columns = Značenja kolona ne odgovaraju ovoj datoteci: kolona ima jedno značenje, a većina značenja stoji jednom.
imports-no-key = Molimo navedite kolonu s e-mailom, telefonom ili brojem u drugom sistemu; za organizacije s nazivom.
imports-begun = Prvo navedite značenje kolona. Uvoz koji je počeo ostaje kakav jeste.
imports-gone = Datoteka je uklonjena. Novo učitavanje počinje novi uvoz.
imports-row-cells = Ćelija u redu: { $cells }, a kolona: { $columns }. Možda nedostaje navodnik.
imports-row-letters = Neka slova se ne mogu pročitati. Možda je datoteka u drugom kodiranju.
imports-row-cell-too-long = Ćelija je duža od { $max } znakova. Možda nedostaje navodnik.
imports-row-nobody = Nema e-maila, telefona ni broja u drugom sistemu po kojem bi se osoba prepoznala.
imports-row-nameless = Organizacija nema naziv.
imports-row-language = „{ $written }“ nije nijedan od jezika kojima se služimo.
imports-row-two = E-mailovi i broj pripadaju dvama različitim kupcima.
imports-row-not-yours = Ovo pripada kupcu kojeg ne možete vidjeti.
imports-report-line = Red
imports-report-reason = Razlog
