# Refusals
surveys-not-found = This link leads to no question of ours. Please answer the letter itself; it reaches us just as well.
surveys-not-asked = We are working on your request again, so this question has become unnecessary.
surveys-unknown-time-zone = This time zone is not on our list. Please choose one from it.
surveys-effort-out-of-range = Please choose a number from 1 to 7.
surveys-too-long = Please shorten this to { $limit } characters.

# The letter, one or two days after a ticket was closed
surveys-letter-subject = Is it really solved? { $subject }
surveys-letter-greeting = Hello { $customer },
surveys-letter-greeting-nameless = Hello,
surveys-letter-question = On { $date } we closed your request “{ $subject }”. You know best whether that was right, so we are asking you: is it really solved?
surveys-letter-yes = Yes, it is solved
surveys-letter-not-yet = Not yet
surveys-letter-after = With “not yet” your request goes back to { $agent }, together with everything you have written: you will not have to start anew. You can also simply answer this letter.
surveys-letter-after-nobody = With “not yet” your request is opened again, together with everything you have written: you will not have to start anew. You can also simply answer this letter.
surveys-letter-call-back = If you would rather talk to us, leave your number and a good time on the page that opens, and we will call you.
surveys-letter-no-more = If you prefer not to be asked after a request is closed, please tell us here
surveys-letter-closing =
    Thank you for your time,
    { $company }
