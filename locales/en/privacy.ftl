# One person's data: what cannot be done, and what stands where words were erased.

privacy-no-export = This export is not here any more. Please ask for a new one.
privacy-planned = The erasure of this person is planned already.
privacy-nothing-planned = No erasure is planned, or its time has come.
privacy-erased-text = The text was erased.
privacy-erased-name = Erased person
