# The acknowledgement of a letter
replies-acknowledgement-greeting = Hello { $customer },
replies-acknowledgement-greeting-nameless = Hello,
replies-acknowledgement-arrived = Thank you for writing. Your letter “{ $subject }” has reached us; its number is { $number }. This note comes from our computer, so that you know at once. The answer will come from a person.
replies-acknowledgement-next = What happens next: one of us reads your letter and answers it to this address.
replies-acknowledgement-closed = Nobody is at work here right now; we are back { $when }.
replies-acknowledgement-usual = In the past four weeks four of five letters had their answer within { $span }.
replies-acknowledgement-unknown = We have too few letters behind us to name an honest time, so we name none.
replies-acknowledgement-addition = If there is something to add, just answer this letter. It will be put with the first one, so that everything stays in one place.
replies-acknowledgement-closing =
    Kind regards,
    { $company }
