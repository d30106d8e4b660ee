# Customers and organisations from a file.

app-import-title = Import from a file
app-import-about = Customers and organisations from a CSV file, which spreadsheets and most other systems can save.
app-import-new = A new file
app-import-none = Nothing has been imported yet.
app-import-before = All imports
app-import-entity = What the file holds
app-import-entity-customers = Customers
app-import-entity-organisations = Organisations
app-import-choose = Choose a file
app-import-hint = Or drop it here. Up to 25 MB and 100,000 rows, with a line of headings. Nothing is written before you have looked at it.
app-import-uploading = Uploading
app-import-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
app-import-counts = { $created } new, { $changed } changed, { $unchanged } as before, { $refused } not taken
app-import-state-new = What do the columns mean?
app-import-state-checking = Reading every row
app-import-state-checked = Checked: nothing is written yet
app-import-state-running = Being imported
app-import-state-stopped = Stopped
app-import-state-done = Imported
app-import-drop = Remove the file
app-import-columns = What the columns mean
app-import-column = Meaning of { $heading }
app-import-column-nameless = Column { $number }
app-import-column-skip = Not taken
app-import-column-name = Name
app-import-column-first-name = First name
app-import-column-last-name = Last name
app-import-column-email = E-mail
app-import-column-phone = Telephone
app-import-column-organisation = Organisation
app-import-column-language = Language
app-import-column-time-zone = Time zone
app-import-column-tags = Tags
app-import-column-note = Note
app-import-column-external-id = Number in another system
app-import-column-domains = Domains
app-import-reading = How the file is read
app-import-encoding = Encoding
app-import-encoding-utf-8 = UTF-8
app-import-encoding-utf-16le = UTF-16 (LE)
app-import-encoding-utf-16be = UTF-16 (BE)
app-import-encoding-windows-1250 = Central European (Windows-1250)
app-import-encoding-windows-1251 = Cyrillic (Windows-1251)
app-import-encoding-windows-1252 = Western European (Windows-1252)
app-import-delimiter = Between the cells
app-import-delimiter-comma = Comma
app-import-delimiter-semicolon = Semicolon
app-import-delimiter-tab = Tabulator
app-import-delimiter-bar = Bar
app-import-known = Those whom you know already
app-import-known-about = Somebody is known by the number in another system, by e-mail, or by telephone and name. Addresses, telephones, tags and notes are only added, never taken away.
app-import-known-fill = Fill what is empty
app-import-known-fill-about = What somebody wrote here stays.
app-import-known-overwrite = The file counts
app-import-known-overwrite-about = Name, organisation, language and own fields become what the file says.
app-import-known-leave = Leave them as they are
app-import-known-leave-about = Only new ones are written.
app-import-first-rows = The first rows as they will be
app-import-verdict-new = New
app-import-verdict-changed = Changes
app-import-verdict-same = As before
app-import-verdict-refused = Not taken
app-import-line = Line { $line }
app-import-how-far = How far it is
app-import-check = Check the whole file
app-import-run = { $count ->
    [one] Import { $count } row
   *[other] Import { $count } rows
}
app-import-stop = Stop
app-import-go-on = Go on
app-import-see-customers = See the customers
app-import-see-organisations = See the organisations
app-import-no-letters = Nobody is written to.
app-import-file-gone = The file is no longer here.
app-import-until = The file is removed
app-import-was-created = New
app-import-was-changed = Changed
app-import-was-unchanged = As before
app-import-was-refused = Not taken
app-import-would-created = Would be new
app-import-would-changed = Would change
app-import-would-unchanged = Would stay
app-import-would-refused = Cannot be taken
app-import-refusals = { $count ->
    [one] { $count } row cannot be taken
   *[other] { $count } rows cannot be taken
}
app-import-report = Download them with line and reason
