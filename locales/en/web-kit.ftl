# What every page and route may have to say.

request-fault = Something went wrong here, and we have noted it. Please try again in a minute.
request-not-found = We could not find this. It may have been removed, or it may not be open to you.
request-method-not-allowed = This address takes other kinds of requests.
request-too-large = This is too large for us to take in. Please send something smaller.
request-too-slow = This took too long and was stopped. Please try again.
request-not-json = This address reads JSON. Please send it with the content type application/json.
request-malformed = We could not read what was sent. Please check its form.
request-invalid = We could not read the field “{ $field }”. Please check its value.
request-stale = Somebody changed this in the meantime. Please look at the new version and save again.
request-cross-site = This request came from another website, so we did not act on it. Please use this desk’s own pages.
request-still-working = The same request is still running. Please try again in ten seconds.
request-key-reused = This Idempotency-Key was already used for a different request. Please choose a new one.
request-too-many-streams = Many windows are open at the moment. Please close one and try again.
storage-full = There is no room left to save this. Reading still works; your administrator can make room.
storage-busy = The desk is very busy at the moment. Please try again in a few seconds.
storage-missing = We could not find this file. Your administrator can look into it.
storage-not-durable = This could not be saved safely. Please try again.

# Shown instead of the app when the server was built without it.
web-kit-app-missing-title = The desk is running
web-kit-app-missing = This server was built without the app for the browser. Build it with “make web” and start the server again. Programs can use the interface described here:
