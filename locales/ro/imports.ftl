# Clienți și organizații dintr-un fișier: de ce nu poate fi preluat fișierul sau un rând al lui.

imports-missing = Acest import nu este aici sau a fost adus de altcineva.
imports-forbidden = Nu aveți dreptul de a importa liste. Un administrator vi-l poate acorda.
imports-too-large = Fișierul depășește { $max_mb } MB. Vă rugăm să îl împărțiți.
imports-nothing = Fișierul nu conține rânduri sub linia de titluri.
imports-too-many-columns = Fișierul are mai multe coloane decât se poate: { $max }.
imports-too-many-rows = Fișierul are mai multe rânduri decât se poate: { $max }. Vă rugăm să îl împărțiți.
imports-too-many-files = Se păstrează deja { $max } fișiere. Vă rugăm să ștergeți unul sau să reveniți peste câteva zile.
imports-columns = Semnificația coloanelor nu se potrivește cu acest fișier: o coloană are o singură semnificație, iar cele mai multe semnificații apar o dată.
imports-no-key = Vă rugăm să indicați coloana cu e-mailul, telefonul sau numărul din alt sistem; la organizații, cea cu denumirea.
imports-begun = Mai întâi indicați semnificația coloanelor. Un import început rămâne cum este.
imports-gone = Fișierul a fost șters. O nouă încărcare începe un nou import.
imports-row-cells = Celule în rând: { $cells }, coloane: { $columns }. Poate lipsește o ghilimea.
imports-row-letters = Unele litere nu pot fi citite. Poate fișierul are altă codificare.
imports-row-cell-too-long = O celulă depășește { $max } de caractere. Poate lipsește o ghilimea.
imports-row-nobody = Nu există e-mail, telefon sau număr din alt sistem după care să fie recunoscută persoana.
imports-row-nameless = Organizația nu are denumire.
imports-row-language = „{ $written }” nu este una dintre limbile noastre.
imports-row-two = E-mailurile și numărul aparțin de doi clienți diferiți.
imports-row-not-yours = Aceasta aparține de un client pe care nu îl puteți vedea.
imports-report-line = Rând
imports-report-reason = Motiv
