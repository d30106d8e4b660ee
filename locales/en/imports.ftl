# Customers and organisations from a file: why it, or one of its rows, cannot be taken.

imports-missing = This import is not here, or somebody else brought it.
imports-forbidden = You may not import lists. An administrator can give you that right.
imports-too-large = The file is larger than { $max_mb } MB. Please split it.
imports-nothing = The file holds no rows below a line of headings.
imports-too-many-columns = The file has more than { $max } columns.
imports-too-many-rows = The file has more than { $max } rows. Please split it.
imports-too-many-files = { $max } files are kept already. Please remove one, or come back in a few days.
imports-columns = The meaning of the columns does not fit this file: a column may have one meaning, and most meanings stand once.
imports-no-key = Please say which column holds the e-mail, the telephone or the number in another system; for organisations, the name.
imports-begun = First say what the columns mean. An import that has begun stays as it is.
imports-gone = The file was removed. A new upload begins a new import.
imports-row-cells = The row has { $cells } cells, but there are { $columns } columns. Perhaps a quotation mark is missing.
imports-row-letters = Some letters cannot be read. Perhaps the file is in another encoding.
imports-row-cell-too-long = A cell is longer than { $max } characters. Perhaps a quotation mark is missing.
imports-row-nobody = There is no e-mail, telephone or number in another system to know this person by.
imports-row-nameless = The organisation has no name.
imports-row-language = “{ $written }” is none of the languages that the desk speaks.
imports-row-two = The e-mails and the number belong to two different customers.
imports-row-not-yours = This belongs to a customer whom you may not see.
imports-report-line = Line
imports-report-reason = Reason
