# What clients and staff read in English. The words may be changed; names on the left and what is in { braces } may not.

## The language

# Dates, in the letters of Unicode's date patterns: EEE day of the week, d day, MMM and MMMM month, y year, HH:mm time.
format-day-and-month = MMMM d
format-date = EEE, MMMM d
format-date-with-year = EEE, MMMM d, y
format-date-time = MMMM d, HH:mm
format-short-date-time = MMM d, HH:mm
format-short-date-time-with-year = MMM d y, HH:mm
# Codes of Telegram's languages: the bot greets clients who use one of them in English.
telegram-readers = en

## Meeting and manners

greeting = Hello! This is { $studio }. I am the virtual receptionist: I help you choose a hall, check free hours and book. Which hall would you like, and for which day?
hello = Hello!
    .b = Good day!
    .c = Nice to hear from you!
extension-not-kept = The extension does not fit into the booking: it stays in this conversation only.
company-noted = The company's details are noted: I have marked this conversation for the studio's staff.
    .b = The details are in this conversation, which I have marked for the studio's staff.
welcome = You are welcome!
    .b = Glad to help!
    .c = Any time!
acknowledged = Great! Write whenever you need anything.
    .b = Good, I am here.
    .c = All right, just write.
goodbye = Have a good day! Write any time you need a hall.
    .b = See you! Write when you need a hall.
help = I help to choose a hall ({ $halls }), check free hours, work out the price, tell the rules and book. Write, for example: “I need a hall on Saturday from 15:00 to 18:00, five people”.
offtopic = I cannot help with that: I only look after the halls of our studio.
    .b = That is beyond me, but I can help you with a hall.
    .c = I cannot say, but I can find you a hall and book it.
anything-else = What else can I do? I can book a hall, show free hours or look up your booking.
    .b = I am here: I can show halls, free hours or your booking.
    .c = Anything else? Halls, free hours, your booking — just ask.
# The end of a long list: "Mrak, Pustota and 9 more".
and-others = { $count } more
empty-message = Your message came empty.
too-long = That message is too long: { $limit } characters fit. Please write it shorter.
not-understood = I did not quite get that.
    .b = I think I missed your point.
    .c = Sorry, I could not make that out.
not-understood-again = Sorry, I still do not understand. Try it shorter, for example “Saturday from 12 to 15, five people”, or pick an option.
    .b = I am sorry, I cannot follow. Write a day and hours, for example “November 26 from 15 to 18”, or press an option below.
replaced = { $label }: { $new } instead of { $old }.
replaced-quoted = { $label }: “{ $new }” instead of “{ $old }”.
noted = Noted: { $what }.
starting = from { $start }
start-over = All right, let us begin anew.
    .b = Let us start again.
undone-to = I put it back as it was: { $what }.
payment-due = Booking { $reference }: please pay { $cost } by { $day }, { $time } — { $link }
undone = I put it back as it was.
so-far = This is where we were: { $what }.
nothing-to-undo = There is nothing to take back yet.
rude = I see that you are not pleased, and I want to help.
    .b = Let us stay calm: I am here to help with a hall.
internal-error = Something went wrong and I could not answer. Your details are kept — please write again.
too-busy = There are too many requests at once, and I had no time to answer. Please send your message again.
stopped = I stopped. All that you told me is kept: just write what to do next.

## Questions, step by step

ask-hall = Which hall would you like: { $halls }?
    .b = Which hall shall it be: { $halls }?
    .c = Please choose a hall: { $halls }.
did-you-mean = Do you mean { $hall }?
    .b = Is it { $hall } that you mean?
    .c = You are asking for { $hall }, right?
take-it = Shall we take { $hall }?
    .b = Then { $hall }?
    .c = Shall I put down { $hall }?
no-halls = No hall is open for booking right now. Please come back later.
ask-date = { $hall } — for which day?
    .b = Which day suits you? The hall is { $hall }.
    .c = Name a day for { $hall }: “Saturday” will do.
which-date = Which of these days: { $days }?
    .b = Which day exactly: { $days }?
    .c = Please choose a day: { $days }.
ask-time = From what time until what time?
    .b = Which hours suit you? For example, “from 15 to 18”.
    .c = When do you start and finish? You can press a free hour.
ask-start = What time do you start?
    .b = From when would it suit you?
    .c = When do you start? The free hours are above.
ask-end = Starting at { $start }. Until what time, or for how many hours?
    .b = You start at { $start }. For how many hours?
    .c = Until when shall I book? You start at { $start }.
which-time = Which time do you mean: { $times }?
    .b = Which of these: { $times }?
    .c = Just to be sure: { $times }?
ask-name = What is your name?
    .b = In whose name shall I book?
    .c = Please tell me the name for the booking.
ask-phone = What is your phone number?
    .b = Which phone can we reach you on?
    .c = Please write your phone number, such as +7 912 345-67-89.
ask-email = Which e-mail should the confirmation go to?
    .b = Where shall I send the confirmation?
    .c = I need an e-mail for the confirmation too, such as anna@example.com.
ask-people = How many people will there be?
    .b = How many of you are coming?
    .c = For how many people? A number is enough.
which-people = How many exactly: { $counts }? A rough number will do.
    .b = For how many shall I book: { $counts }?
ask-rules-and-confirm = Is everything correct? If you agree to the rules and the data processing, answer “yes” and I will book it.
    .b = Please check it. If all is right and you agree to the rules and the data processing, answer “yes”.
    .c = Shall I book it as shown? Your “yes” also agrees to the rules and the data processing.
ask-data-and-confirm = Is everything correct? If you agree to the data processing, answer “yes” and I will book it.
    .b = Please check it. If all is right and you agree to the data processing, answer “yes”.
    .c = Shall I book it as shown? Your “yes” also agrees to the data processing.
ask-confirm = Is everything correct? Shall I book it?
    .b = Is it right now? Shall I book it?
    .c = Please check: shall I book it?
ask-again-with-data = Shall I book it? Your “yes” also agrees to the data processing.
    .b = If all is right and you agree to the data processing, answer “yes”.
summary-same = Your booking is still this: { $hall }, { $day }, { $hours }, { $cost }.
    .b = The summary stays as it is: { $hall }, { $day }, { $hours }, { $cost }.
summary-same-change = The change is the same: { $hall }, { $day }, { $hours }, { $cost }.
    .b = It is still this change: { $hall }, { $day }, { $hours }, { $cost }.
ask-again = Shall I book it?
    .b = If all is right, answer “yes”.
ask-again-with-rules = Shall I book it? Your “yes” also agrees to the rules and the data processing.
    .b = If all is right and you agree to the rules and the data processing, answer “yes”.
ask-instead = What suits you better?
    .b = Which one will you take?
    .c = Which of these would do?
ask-other-day = Please name another time or another day.
    .b = Shall we try another day or other hours?
    .c = Which other time shall I look at?
change-what = What shall we change: hall, day, time or number of people? Just write the new value.
    .b = What exactly shall we change? For example: “from 16 to 18” or “on Sunday”.
    .c = Tell me what to correct: hall, day, hours or number of people.

hours-are-free = { $hall } is free: { $day }, { $hours } — { $length }, { $cost }.
rounded = We rent by whole hours, so I rounded it to { $hours }.
rounded-half = We rent by half hours, so I rounded it to { $hours }.
quote-changed = Meanwhile the studio has changed the terms: { $what }.
changed-cost = the price was { $old }, now it is { $new }
changed-prepay = { $old } was due at once, now it is { $new }
changed-refund = the sums or dates of refund are different
changed-rules = the rules of the hall are different
day-full = { $hall } has no free hours left on { $day }. Which other day would suit you?
    .b = { $hall } cannot be had on { $day } any more. Shall we look at another day?

## Searching for free time

free-span = { $hall }, { $day }, { $hours } ({ $length } — { $cost })
search-earliest = The earliest that is free: { $span }.
    .b = The first free time: { $span }.
    .c = The nearest free time: { $span }.
search-free = There is free time: { $span }.
    .b = This time can be booked: { $span }.
search-halls-free = At that time you can have { $halls }.
    .b = You can choose among { $halls }.
search-cheapest = The least expensive: { $span }.
    .b = It costs least here: { $span }.
search-same-price = The price is the same; the first: { $span }.
    .b = The price is the same for each; the first is { $span }.
search-lasts = { $budget } is enough for { $length }: { $span }.
    .b = For { $budget } you can have { $length }: { $span }.
search-none = There is no free time for this: { $what }.
    .b = I am afraid nothing is free for this: { $what }.
search-nearest = The nearest to it: { $span }.
    .b = What comes closest: { $span }.
search-budget = at most { $budget }
search-more-halls = There are many halls: this time I have not looked at { $count ->
        [one] { $count } more hall
       *[other] { $count } more halls
    }.
search-which = Which one will you take?
    .b = Which of these suits you?
    .c = Which shall it be?
search-take = Shall we take it?
    .b = Shall I put you down for that time?
search-hall-taken = Then it is { $span }.
    .b = This hall is free: { $span }.
card-free-times = Free:
card-nearest-times = Free close to it:
part-morning = in the morning
part-afternoon = in the afternoon
part-evening = in the evening
part-night = at night

## What could not be read

wrong-hall = We have no hall called “{ $said }”.
    .b = I know no hall called “{ $said }”.
wrong-date = There is no such day as “{ $said }”. Which day shall it be?
    .b = “{ $said }” is in no calendar. Which day do you need?
    .c = I cannot find the day “{ $said }”. Write, for example, “November 28”.
wrong-time = “{ $said }” will not do: the end has to be after the start, within one day. From what time until what time?
    .b = “{ $said }” cannot be: I need a start and an end within one day, such as “from 15 to 18”.
wrong-people = “{ $said }” does not look like a number of people. How many will there be? For example: 5.
    .b = I did not get how many you are: “{ $said }”. A number such as 5 is enough.
wrong-phone = “{ $said }” does not look like a full phone number. Please write it with the country code, such as +7 912 345-67-89 or +44 7700 900123.
    .b = “{ $said }” has too few digits or too many. Please check the number and write it in full, country code first.
wrong-email = “{ $said }” does not look like an e-mail address, or is too long. Please write it in full, such as anna@example.com.
    .b = “{ $said }” is misspelled or too long: an address looks like anna@example.com.
wrong-name = “{ $said }” does not look like a name, or is too long. What is your name?
    .b = How shall I address you? I did not take “{ $said }” for a name.

## Refusals: why, and what instead

refused-unknown-hall = We have no such hall. { $count ->
        [0] { "" }
       *[other] There are { $halls }. Which one would you like?
    }
refused-hall-inactive = { $hall } is closed to bookings at the moment. Please choose another hall.
    .b = { $hall } is not rented for now. Which hall instead?
refused-bad-slot = The end has to be after the start, within one day. From what time until what time?
    .b = The start has to be before the end. Write, for example, “from 15 to 18”.
refused-outside-hours = That goes beyond the opening hours: { $hall } is open from { $opens } to { $closes }.
    .b = { $hall } is open from { $opens } to { $closes }, and that is beyond its hours.
refused-clock-change = The clocks change that night, and these hours are not rented.
refused-in-past = That time has already begun or is over.
    .b = The start of those hours is behind us.
refused-past-day = That day is over. Which day would you like?
    .b = That day is behind us. Which of the next ones would do?
refused-too-far = That is further ahead than we book: the last day is { $last }. Which day would suit you?
    .b = The last day that can be booked is { $last }. Which day will you take?
refused-too-soon = That is too soon: bookings are taken at least { $notice } before the start.
refused-closed = { $hall } is closed at that time.
    .b = { $hall } cannot be rented then.
refused-closed-day = { $hall } is closed on { $day }.
instead-open-days = The next days on which it is open: { $days }.
refused-too-short = { $hall } is rented for at least { $length } on that day.
    .b = On that day { $hall } can be had for { $length } or longer.
refused-unknown-extra = { $count ->
        [0] We do not have this: { $extra }. I count without it.
        [one] { $extra }: only with the hall { $halls }, not with { $hall }. I count without it.
       *[other] { $extra }: only with the halls { $halls }, not with { $hall }. I count without it.
    }
refused-unknown-code = We have no promo code “{ $code }”. I count without it; if you have another, write it.
refused-out-of-stock = { $left ->
        [0] Already taken at that time: { $extra }. I count without it.
       *[other] At that time only { $left } can be had: { $extra }. I count { $left }.
    }
refused-taken = Unfortunately there is a booking at that time already.
    .b = These hours overlap with another booking.
    .c = Alas, these hours are taken — some of them or all.
instead-same-day = Free on the same day: { $times }.
instead-other-day = The same hours are free on { $days }.
instead-other-hall = Or the same time in another hall: { $halls }.
refused-bad-people = There has to be at least one person. How many will you be?
    .b = Please write how many you will be: at least one person.
refused-too-many-people = { $hall } holds no more than { $capacity ->
        [one] { $capacity } person
       *[other] { $capacity } people
    }. { $halls } would be large enough. Shall we change the hall, or will you be fewer?
    .b = { $hall } takes { $capacity } at most. There is more room in { $halls }. Another hall, or fewer people?
refused-too-many-holds = You already have { $limit ->
        [one] { $limit } unpaid booking
       *[other] { $limit } unpaid bookings
    }, and I cannot hold more. Pay for one of them or cancel it, and we will go on.

## Extras beside a hall

label-code = Promo code
ask-extras = You can add to the hall: { $extras }.
    .b = With the hall you can also have: { $extras }.
ask-code = Please write the promo code itself.
wrong-extras = “{ $said }” is not a number of things that can be added: it has to be whole, and not too large. How many shall I add?
wrong-code = Please write the promo code itself, for example “promo code SUMMER”.
ask-add-extra = Shall I add to the booking: { $extra }?
which-extras = Which shall I add: { $extras }?
extra-free = free
extra-price-hour = { $price } per{"\u00A0"}hour
extra-price-booking = { $price } per{"\u00A0"}booking
extra-price-piece = { $price } each
extra-price-person = { $price } per{"\u00A0"}person
extra-price-person-hour = { $price } per{"\u00A0"}person and{"\u00A0"}hour
extra-brief = { $name } ({ $price })
extra-free-then = { $extra }, { $when }: { $left } free.
extra-taken-then = { $extra }, { $when }: taken { $spans }, free at other times.
extra-none-then = { $extra }, { $when }: all taken.
extra-always = { $extra }: can be had at any time.
extra-line = { $name } — { $facts }
extra-includes = { $people ->
        [one] for { $people } person
       *[other] for { $people } people
    }
extra-further = each further person { $price } more
extra-further-hour = each further person { $price } more per hour
extra-stock = { $count } in all
extra-most = at most { $count } in a booking
extra-halls = { $count ->
        [one] only for the hall { $halls }
       *[other] only for the halls { $halls }
    }
extra-ordered = { $count ->
    [1] { $name }
   *[other] { $name }: { $count }
}
extras-none = There is nothing to rent beside the halls at the moment.
extras-none-of-hall = There is nothing to rent beside { $hall }.
extras-added = Noted: { $extras }.
    .b = Written down: { $extras }.
extras-added-for-all = Noted for each booking: { $extras }.
    .b = Written down for all bookings: { $extras }.
extras-fewer = All right, what is left: { $extras }.
extras-returned = Free at this time, so it is in the booking again: { $extras }.
extras-removed = Removed: { $extras }.
extras-declined = All right, I add nothing.
extras-whole-booking = { $count ->
        [one] The price per hour is for the whole time of the booking: { $extras }. It cannot be counted for { $length } alone.
       *[other] The prices per hour are for the whole time of the booking: { $extras }. They cannot be counted for { $length } alone.
    }
extras-without-hours = { $count ->
        [one] The price does not depend on the hours: { $extras }.
       *[other] The prices do not depend on the hours: { $extras }.
    }
extras-instead = You can add to { $hall }: { $extras }.
refused-most-of-extra = At most { $left } in one booking: { $extra }. I count { $left }.
code-noted = Promo code: { $code }.
code-applied = The promo code { $code } counts: { $cost } with it.
code-removed = I count without the promo code.
code-idle = { $code } (does not apply to this booking)
code-does-not-apply = We have the promo code “{ $code }”, but it does not apply to this booking: its conditions are not met. The price is without its discount.

## Summary and booking

not-booked = All right, I am not booking it. We can change the hall, day, time or number of people — or begin anew.
    .b = I see, I am not booking. What shall we change: hall, day, hours, number of people — or begin anew?
as-you-like = All right. If you need a hall, write at any time.
    .b = As you wish. I am here if you need a hall.
take-your-time = Of course, think it over. Until it is booked, somebody else may take those hours.
    .b = No hurry. Only mind that the hours are promised to nobody until you book.
needed = There is no booking without it. If you have changed your mind, nothing is booked so far.
    .b = I cannot book without it, I am afraid. If you have changed your mind, nothing is booked.
not-booked-quote-lapsed = More than half an hour has passed, so please check it once more.
not-booked-quote-superseded = Something has changed since, so please check it once more.
not-booked-quote-not-agreed = Please check the summary first.
not-booked-stale-button = That button belongs to an earlier version. Here is what there is now.
booked = Done, it is booked! Please pay by the link before the time shown, or the booking lapses by itself. Anything else?
booked-and-next = Done, it is booked! Please pay by the link before the time shown. Now your next booking.
wishes-list = I will book them in turn:
    .b = One after the other, each a booking of its own:
wishes-dropped = Left out: { $wishes }.
    .b = Off the list: { $wishes }.
wish-price = { $cost }
wish-free = free, { $cost }
wish-not-free = { $why ->
    [taken] taken
    [closed] closed on that day
    [outside_hours] the hall is not open at these hours
    [in_past] this time is over
    [too_many_people] this hall is too small for you
   *[other] cannot be booked like this
}
late-held = But booking { $reference } is not paid yet: its hours are held for you until { $until }. You can pay here: { $link }
late-expired = Booking { $reference } was not paid in time, so its hours are no longer held for you.
bookings-due = Still to be paid: { $sum }.
total-with-booked = Together with what is booked already for { $booked }: { $total }.
bookings-total = { $count ->
    [one] Total for { $count } booking: { $total }.
   *[other] Total for { $count } bookings: { $total }.
}
wishes-limit = { $count ->
    [0] Please pay for the bookings that you have first: I cannot hold more of them unpaid.
    [one] I can hold { $count } more booking unpaid; we will make the others once you have paid.
   *[other] I can hold { $count } more bookings unpaid; we will make the others once you have paid.
}
wishes-no-room = { $count ->
    [one] { $count } more did not fit the list: remind me of it when these are booked.
   *[other] { $count } more did not fit the list: remind me of them when these are booked.
}
wishes-wait = { $count ->
    [one] { $count } more booking of the list waits: write “let's continue”, and I will come back to it.
   *[other] { $count } more bookings of the list wait: write “let's continue”, and I will come back to them.
}
wish-refused = “{ $hall }”, { $day }, { $hours }: not possible. { $why }
wish-open = one more booking
next-wish = Next: { $wish }.
    .b = The next one on the list: { $wish }.
go-on = Shall we go on with the list?
    .b = Shall I take the next one?
nothing-before = There was no booking in this conversation yet, so there is nothing to repeat. Which hall, day and hours?
    .b = I see no earlier booking in this conversation. Please name hall, day and hours.
cancelled = Booking { $reference } is cancelled and its hours are released. What else can I do?
cancelled-and-next = Booking { $reference } is cancelled.
cancel-unpaid = This booking is not paid yet: cancelling it costs you nothing.
status-of-cancelled = { $count ->
    [0] No booking is cancelled.
    [one] Booking { $references } is cancelled.
   *[other] Bookings { $references } are cancelled.
}
status-of-live = These stand:
not-cancelled = All right, the booking stands.
cancel-sure = Cancel this booking? { $booking }
    .b = Shall I cancel this one? { $booking }
cancel-which = Which booking shall I cancel?
change-which = Which booking shall I change?
tell-which = Which booking do you mean?
cancel-back = You get { $back } back, by the terms of this booking.
cancel-back-nothing = By the terms of this booking nothing of the payment is returned if it is cancelled now.
cancel-begun = This booking has begun, so it cannot be cancelled in the chat. { $booking }
cancelled-back = { $back } will come back to you: the studio sends the money, I have noted it for the staff.
change-kept = All right, booking { $reference } stays as it was.
    .b = I change nothing: booking { $reference } stays the same.
change-what-booked = What shall I change in booking { $reference }: the day, the time, the hall or the number of people? Just write the new value.
    .b = What exactly shall I change in booking { $reference }? For example “an hour later” or “on Saturday”.
ask-change = Shall I change the booking?
    .b = Is that right? Shall I change it?
ask-rules-and-change = Shall I change the booking? Your “yes” also agrees to the rules and to the data processing.
    .b = If all is right and you agree to the rules and to the data processing, say “yes” and I will change it.
ask-data-and-change = Shall I change the booking? Your “yes” also agrees to the data processing.
    .b = If all is right and you agree to the data processing, say “yes” and I will change it.
booking-changed = Done, booking { $reference } is changed; its reference and link stay.
    .b = That is done: booking { $reference } is changed. The reference and the link are the same.
changed-pay = The time to pay by stays as it was: until { $until } you can pay { $cost }.
changed-owed-by-client = { $sum } is to be paid now: the studio will tell you how, I have noted it for the staff.
changed-owed-to-client = You paid { $sum } too much and get it back: the studio sends the money, I have noted it for the staff.
booking-ended = This booking can no longer be changed: { $booking }. I can look for a new time.
    .b = Nothing more can be done with this booking: { $booking }. Shall I look for a new time?
booking-found = Here is that booking: { $booking }
    .b = I have found the booking: { $booking }
open-both = I see no booking of yours in this conversation. Send me its reference (six letters and digits) and the phone number it was made with, and I will open it here.
open-reference = What is the booking's reference, please: six letters and digits? With it and the phone number I can open it here.
open-phone = To open this booking, please send the phone number it was made with.
open-forgotten = I cannot open a booking without its reference and phone number, so that no stranger sees it. The reference is in the answer that made the booking, and on its payment page.
open-not-found = I find no booking with that reference and phone number. Please check both.
open-too-many = Opening a booking has failed too often. Please try tomorrow, or get in touch with the studio.
link-of-booking = The link of booking { $reference }: { $link }
paid-not-yet = I do not see a payment for booking { $reference } yet: { $sum } is due by { $until }, the link is { $link }
confirmed-once-paid = Yes: once it is paid, the booking is confirmed, and nothing more is needed.
left-to-pay = For booking { $reference } { $sum } is to be paid by { $until } — { $link }
paid-in-full = Booking { $reference } is paid in full, { $sum }: there is nothing left to pay.
paid-in-part = For booking { $reference } { $sum } is paid, and { $rest } is left to pay.
paid-too-much = The studio returns the { $sum } that you paid too much.
booking-is = Booking { $reference }: { $status }.
news-held = Booking { $reference } is waiting for payment again.
news-prepaid = I see that the prepayment of booking { $reference } has arrived.
news-paid = I see that booking { $reference } is paid.
news-expired = The time to pay for booking { $reference } is over, and its hours are free again.
news-cancelled = { $returns ->
        [1] Booking { $reference } is cancelled; the studio returns { $back }.
       *[other] Booking { $reference } is cancelled.
    }
refused-nothing-changed = The booking is like that already.
refused-move-refused = { $reason ->
        [late] By the studio's rules a paid booking is moved at least { $ahead } before it begins, and less time than that is left.
        [never] By the studio's rules a paid booking cannot be moved.
       *[often] By the studio's rules a paid booking is moved at most { $times ->
            [one] once
           *[other] { $times } times
        }, and that has been done.
    }
refused-refund-changed = What comes back has changed in the meantime.
refused-bad-status = This booking can no longer be changed: it is cancelled, has lapsed or is over.
refused-unknown-booking = There is no such booking in this conversation.
not-booked-yet = It is not booked yet: I am waiting for your “yes”, and hold the hours from then on. The name is { $name }, the number of people { $people }.
nothing-booked-yet = It is not booked yet: I hold the hours for you once you say yes to the summary.
noted-now = Noted so far: { $what }.
    .b = At the moment I have: { $what }.
noted-not-yet = Not noted yet: { $what }.
    .b = Still missing: { $what }.
nothing-noted = Nothing is noted yet: let us begin with the hall and the day.
    .b = There was nothing to note yet.
noted-people = number of people
noted-value = { $label } { $value }
no-bookings = There are no bookings in this conversation yet.
no-such-booking = You have no such booking here.
your-bookings = { $count ->
        [1] Your booking:
       *[other] Your bookings:
    }
booking-line = { $reference }: { $hall }, { $day }, { $hours }, { $people }, { $name }, { $status }, { $link }

## Answers to questions

price = { $hall } costs { $price } an hour.
price-on-day = { $hall }, { $day }: { $price } an hour.
price-of-hours = { $length } — { $cost }.
price-with-code = With the promo code { $code } it is { $cost }.
hourly-price-with-code = With the promo code { $code } an hour is { $cost }.
price-exact = { $hall }, { $day }, { $hours } — { $cost }.
price-made-of = It is made up of: { $lines }.
price-line = { $label } — { $amount }
price-depends = The price depends on: { $conditions }.
band-length-from = from { $count ->
    [one] 1 hour
   *[other] { $shown } hours
}
band-length-to = up to { $count ->
    [one] 1 hour
   *[other] { $shown } hours
}
band-length-between = { $range } { $count ->
    [one] hour
   *[other] hours
}
band-people-from = from { $count ->
    [one] 1 person
   *[other] { $shown } people
}
band-people-to = up to { $count ->
    [one] 1 person
   *[other] { $shown } people
}
band-people-between = { $range } { $count ->
    [one] person
   *[other] people
}
band-ahead-from = ordered at least { $count ->
    [one] 1 hour
   *[other] { $shown } hours
} ahead
band-ahead-to = ordered { $count ->
    [one] 1 hour
   *[other] { $shown } hours
} ahead or later
band-ahead-between = ordered { $range } { $count ->
    [one] hour
   *[other] hours
} ahead
general-weekdays = on weekdays
general-weekends = at weekends
general-holidays = on public holidays
general-new_year = over the New Year holidays ({ $first } – { $last })
general-mon = on Mondays
general-tue = on Tuesdays
general-wed = on Wednesdays
general-thu = on Thursdays
general-fri = on Fridays
general-sat = on Saturdays
general-sun = on Sundays
general-no-holidays = The studio has no public holidays of its own: the prices are those of other days.
general-closed = { $hall } is closed { $days }.
price-left-out = Too small for { $people ->
    [one] 1 person
   *[other] { $people } people
}: { $halls }.
price-more-halls = { $count ->
    [one] There is one more hall: name it and I will tell its price.
   *[other] There are { $count } more halls: name any of them and I will tell its price.
}
minimum = { $hall }: the shortest rental is { $length }.
minimum-on-day = { $hall }, { $day }: the shortest rental is { $length }.
minimum-by-day = { $hall }, the shortest rental: { $lengths }.
minimum-of-days = { $days } — { $length }
minimum-closed = { $hall }, { $day }: closed.
minimum-by-rules = Besides: { $conditions }.
minimum-fills-gap = { $count ->
    [0] Shorter is possible where a booking fills a free gap exactly.
   *[other] In { $halls } shorter is possible where a booking fills a free gap exactly.
}
rate-time = The price depends on the hour: { $conditions }.
rate-time-none-of-hall = In { $hall } the price does not depend on the time of day.
rate-time-none = The price does not depend on the time of day.
condition-rate = { $label } — { $money } an hour
condition-per-hour = { $label } — { $money } an hour
condition-per-person-hour = { $label } — { $money } an hour for each person
condition-per-person-hour-above = { $label } — { $money } an hour for each person beyond { $above }
condition-once = { $label } — { $money }
condition-percent = { $label } — { $percent }
condition-times = { $label } — { $factor } times the usual price
condition-total = { $label } — { $money } for the whole time
condition-min-hours = { $label } — at least { $length }
cheapest-of-these = Of these { $hall } is the less expensive: { $price } an hour.
cheapest = The least expensive is { $hall }: { $price } an hour.
cheapest-for = The least expensive for { $people } is { $hall }: { $price } an hour.
recommend = { $hall } suits that best.
recommend-because = I would take { $hall }. { $reason }
    .b = { $hall } would suit that best. { $reason }
recommend-any = Without special wishes I would take { $hall }: it costs least, { $price } an hour. { $reason }
    .b = { $hall } is a good beginning: { $price } an hour is the least of all. { $reason }
hall-look = { $hall }: { $description }
recommend-several = Halls that suit that: { $halls }.
opening-hours = { $hall } is open from { $opens } to { $closes }.
opening-hours-by-day = { $hall } is open as follows: { $hours }.
opening-hours-on-day = { $hall }, { $day }: open from { $opens } to { $closes }.
opening-closed = closed
opening-always = around the clock
days-weekdays = weekdays
days-weekend = weekends
days-usual = other days
days-holiday = holidays
number-fits = Yes, that number is fine.
capacity = { $hall } holds up to { $people ->
        [one] { $people } person
       *[other] { $people } people
    }.
capacities = This is how many people they hold: { $halls }.
holds = { $hall } — up to { $people }
fitting = { $halls } would be large enough for { $people }.
too-many-for-all = None of our halls holds { $people }: the largest, { $hall }, takes up to { $capacity }.
    .b = Our largest hall, { $hall }, takes up to { $capacity }: there is no hall for { $people }.
free-then = You can have ({ $when }): { $halls }.
none-free-then = { $when }: no hall is free then.
open-then = Open at that time: { $halls }.
none-open-then = { $when }: no hall is open then.
none-open-at-those-hours = The halls are closed at those hours.
none-open-at-night = The halls are closed at night.
open-at = Opening hours: { $halls }.
rules = Rules of { $hall }: { $rules }
no-rules = { $hall } has no special rules.
payment = You pay by card on a page whose link I send as soon as you confirm. From then on the hours are held for you until the payment is due.
busy = Many are writing at once. I will answer in a few seconds.
moving = If your plans change, write to me here: I move or cancel a booking made here in this very chat.
    .b = Moving and cancelling are done right here: send me the booking's reference and the new time.
# Something went wrong: first a human sentence, then what can be done now, the phone, and the flag for staff.
too-dear = I understand. The studio sets the prices: I cannot change them myself.
    .b = The price is the studio's: I cannot lower it myself.
trouble-locked-out = I am sorry that you are left at the door.
trouble-late = Thank you for telling me. Your booking stays yours, but it ends at its time.
    .b = I see that you are running late. The booking keeps its start and its end.
trouble-late-told = Thank you for telling me.
    .b = I see that you are running late.
trouble-complaint = I am very sorry that this happened.
    .b = I am sorry: that should not have happened.
trouble-paid-twice = I am sorry that you were charged too much. I cannot see payments myself: the studio checks them and returns what was too much.
trouble-refund = I understand that you want your money back. The studio decides that: I cannot return it myself.
trouble-cannot-pay = I am sorry that the payment does not work.
trouble-not-confirmed = I am sorry that nothing has come.
trouble-broken = Thank you for telling me. Only the staff on site can help with that.
trouble-lost = I am sorry about your things. The staff know what was found in the halls.
trouble-human = I understand: a person is easier to talk to.
call-studio = The quickest way is to call the studio: { $phone }.
    .b = Please call the studio: { $phone }.
call-for-human = If you need a person, call the studio: { $phone }.
reach-by = They have { $contact } to reach you.
reach-unknown = Please write a phone number or an e-mail by which they can reach you.
flag-passed-on = I am passing your message on to the staff.
flag-marked = I have marked this conversation for the studio's staff.
request-noted = I have noted this for the staff: “{ $words }”.
    .b = For the staff I have written down: “{ $words }”.
flag-open = This conversation is already marked for the studio's staff.
price-of-hall = The price is for the hall and its hours, not per person. If there is a surcharge for many people, it stands in the sum as a line of its own.
share-of-each = { $cost } shared by { $people } is about { $share } each.
time-zone = All hours here, and the time to pay by, are the studio's local time: it is { $time } there now.
passed-over = I am sorry, I passed that over.
    .b = My apologies, I left a question out.
passed-over-unknown = I am sorry if I answered something else. Please put the question again in one sentence.
    .b = My apologies, I missed something. Please ask once more, and I will answer that.
one-at-a-time = I book several days one at a time: first we make the first one, then we go on to the next.
    .b = Each day is a booking of its own: let us begin with the first, the others follow.
is-program = A program answers you: the studio's virtual receptionist.
    .b = I am a program, not a person: the virtual receptionist.
personal-data = I do not delete data myself: please ask the studio to. How it is processed: { $link }
personal-data-unreachable = I do not delete data myself, but the studio's staff can see this conversation, and your request is now in it. How the data is processed: { $link }
why-name = The name is for the booking: it will be yours.
    .b = You will be met by that name: the booking is made in it.
why-phone = The phone is for the studio to reach you about this booking.
    .b = The studio will call that number if something happens to the booking.
why-email = The e-mail is for the confirmation, and to reach you about this booking.
    .b = It stays with the booking: it can be confirmed there, and you can be reached.
lacks-phone = There is no booking without a phone: the studio reaches you by it if something changes. The number of somebody who comes with you will do.
lacks-email = There is no booking without an e-mail: the confirmation goes there. The address of somebody close to you, who shows it to you, will do.
why-people = The number of guests is needed so that all of you have room: each hall has its limit.
    .b = Each hall takes so many guests and no more, that is why I ask.
not-told = { $what }? The studio has not told me about that, and I would rather not guess.
    .b = { $what } — I am afraid I don't know: the studio has not told me.
    .c = { $what }: the studio has told me nothing about it, so I will not make anything up.
not-told-question = The studio has not told me about that: “{ $question }”. I would rather not guess; I have passed the question on to its staff.
    .b = “{ $question }” — I am afraid I don't know: the studio has not told me. I have passed the question on to its staff.
only-staff-can = Whether you can have { $what } is for the studio's staff to decide: I have passed the question on to them.
    .b = The studio's staff decide whether you can have { $what }: they have your question.
all-told = On “{ $question }” the studio has told me no more than I wrote above. I have passed the question on to its staff.
    .b = “{ $question }”: beyond what is above, the studio has told me nothing. Its staff have the question.
quoted = “{ $words }”
told-of-halls = { $halls }: { $told }
told-fact = { $fact }: { $value }.
terms-refund = If you cancel, you get back, of the whole price and at most what you have paid: { $tiers }. Later than that, nothing is refunded.
terms-refund-always = If you cancel, you get back, of the whole price and at most what you have paid: { $tiers }.
terms-refund-tier = { $percent }% { $ahead } before the start
terms-refund-any-time = { $percent }% at any time before the start
terms-ahead-days = { $days ->
        [one] at least { $days } day
       *[other] at least { $days } days
    }
terms-ahead-hours = { $hours ->
        [one] at least { $hours } hour
       *[other] at least { $hours } hours
    }
terms-move = A booking can be moved { $times ->
        [one] once
       *[other] { $times } times
    }, { $ahead } before the start.
terms-hold = A booking waits { $length } for its payment, but no longer than until it begins. Then it is released.
hold-ends = If it is not paid by then, it is released, and the hours are free again.
longer-hold = a longer time to pay
terms-no-move = A booking cannot be moved.
terms-prepay = Prepayment: { $tiers }.
terms-prepay-length = { $percent }% for a rental of { $length }
terms-prepay-else = { $percent }% of the total
terms-prepay-others = { $percent }% otherwise
terms-length-to = up to { $hours } h
terms-length-from = { $hours } h or more
terms-length-between = { $from } to { $to } h
terms-discounts = Discounts: { $rules }.
terms-discount = { $label } — { $effect }
terms-less-an-hour = −{ $price } an hour
terms-codes = There are discounts for promo codes: if you have one, tell me.
extra-told = { $extra }: { $price } { $unit ->
        [hour] an hour
        [booking] a booking
        [person] a person
        [person_hour] a person an hour
       *[piece] each
    }.
extra-told-free = { $extra }: free of charge.
extra-told-includes = The price covers { $people ->
        [one] { $people } person
       *[other] { $people } people
    }; each further one is { $price }.
contacts = How to reach the studio: { $contacts }.
contacts-unknown = The studio left me no phone or address, so I cannot put you through from here. I can help with halls and bookings myself.

## Topics of questions to the studio

topic-parking = Parking
topic-route = Getting there and in
topic-animals = Bringing animals
topic-children = Bringing children
topic-shoes = Shoes
topic-dressing-room = Dressing room
topic-equipment = Equipment and light
topic-backgrounds = Backgrounds and cyclorama
topic-effects = Smoke, fire and other effects
topic-sound = Music and sound
topic-food = Food and drinks
topic-wifi = Wi-Fi and sockets
topic-heating = Heating, water and facilities
topic-access = Access for wheelchairs and prams
topic-early-arrival = Arriving early
topic-lateness = Being late
topic-overtime = Staying longer
topic-refund = Cancelling and refunds
topic-moving = Moving a booking
topic-deposit = Deposit and damage
topic-discounts = Discounts
topic-payment = Ways to pay
topic-invoice = Invoices and documents
topic-photographer = Photographers and assistants
topic-viewing = Seeing a hall beforehand
topic-filming = Filming and events
topic-head-count = Who counts as a guest
topic-smoking = Smoking
topic-storage = Leaving things
topic-security = Security and safety of belongings
topic-certificates = Gift certificates

## Cards

hours = { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
half-an-hour = half an hour
people = { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
# Short facts of a hall: fact-<key of its data>, in the order of booking/hall_views.py.
fact-price = { $price } an hour
format-money-range = from { $low } to { $high }
fact-opens = { $opens }
# Facts of a hall that have a label of ours: hall-fact-<key in studio.toml>. Others show their key.
hall-fact-area = Area
hall-fact-ceiling = Ceiling
hall-fact-light = Light
hall-fact-background = Background
hall-fact-floor = Floor
hall-fact-walls = Walls
fact-capacity = up to { $capacity } people
none-free = no free hours
card-day = { $hall }, { $day }: open { $opening }, { $free }
free-hours = free: { $hours }
label-hall = Hall
label-date = Date
label-time = Time
label-cost = Cost
label-cost-before = Cost before
label-extras = Extras
extra-pieces = { $name } × { $count }
label-changes = Change of booking
change-from = { $new } (was { $old })
label-difference = Difference
label-received = Paid
label-left = Left to pay
label-owed-by-client = To pay
label-owed-to-client = Comes back to you
label-moves = Moving
moves-left = { $times ->
        [0] by the studio's rules it cannot be moved again after that
        [one] it can be moved { $times } more time after that
       *[other] it can be moved { $times } more times after that
    }
label-due = Due now
due-part = { $prepay }, the other { $rest } later
due-all = { $prepay }, the whole price
due-nothing = Nothing: no prepayment is needed
label-paid = Payment
prepaid-part = the prepayment of { $prepay } has arrived; the other { $rest }, unless paid already, is due at the studio
prepaid-owed = { $prepay } has arrived, { $rest } is left to pay
prepaid-owed-part = { $prepay } has arrived, { $rest } is left: { $now } of it is due now, the rest at the studio. The studio will tell you how to pay
label-refund = If you cancel
refund-until = until { $moment }: { $amount } back
refund-later = after that, no refund
refund-at-most = but no more than you have paid
refund-none = no refund
label-name = Name
label-phone = Phone
label-email = E-mail
label-people = People
label-rules = Rules
consent = By answering “yes” you agree to the hall rules and to the { $processing }
consent-without-rules = By answering “yes” you agree to the { $processing }
consent-processing = processing of your personal data
label-reference = Booking number
label-status = Status
label-hold = Pay before
label-link = Go to payment
label-booking-page = Booking page
status-held = waiting for payment
status-prepaid = prepayment received
status-paid = paid
status-expired = lapsed unpaid
status-cancelled = cancelled

## Pages

page-title = Book a hall
page-composer = Your message
page-placeholder = Your message
page-example = For example: “a hall on Saturday from 15:00 to 18:00, five people”.
page-send = Send
page-you = You
page-agent = Receptionist
page-waiting = Answering…
page-suggestions = Ready replies
page-chat = Conversation
page-headline = Book a hall — just write
page-new = New conversation
page-previous = Back to the earlier conversation
page-language = Language
page-today = Today
page-stop = Stop
page-retry = Send again
page-earlier = Show earlier messages
page-earlier-failed = The earlier messages could not be loaded. Press again.
page-earlier-title = Earlier messages
page-later = Later messages
page-latest = To the latest message
page-skip = To the message field
page-skip-to-main = To the content
page-choose = Choose
page-choose-hall = Choose { $hall }
page-choose-time = Choose { $time }
page-photo = { $hall }
page-hall-rules = Hall rules
page-hours = { $hall }, { $day }: free hours
page-hours-hint = Select the first and the last hour.
page-hours-hint-half = Select the first and the last half hour.
page-hours-hint-least = Select the start: that takes { $length }, the shortest possible. For longer, select the end too.
cost-too-short = the shortest possible here is { $length }
cost-refused = this time cannot be booked
page-photos = { $hall }: { $count ->
        [one] { $count } photo
       *[other] { $count } photos
    }
page-hours-missing = Select a time, then send.
page-hour-busy = busy
page-hour-over = not available
page-privacy = Personal data
page-offline = No connection. Your text is still here — send it again.
page-expired = The page had expired, but your text is still here — send it again.
page-reload = The page had expired, and nothing was changed. Go back, reload it and press the button again.
page-cookies = The browser did not send this site's cookie. Please send again; if that does not help, allow cookies for this site.
page-foreign = This came from a page of another site and was not accepted. Open the page at its own address and try again.
page-host = The request names this site in a way that cannot be read.
page-left = You left this conversation in another tab. Your text is still here: send it again, and it goes on in the new one.
page-too-often = Too many messages in a row. Wait a minute and send it again — your text is still here.
page-busy = There are too many requests at once. Your text is still here — send it again.
page-failed = Something broke on our side. Your text is still here — try again a little later.
page-not-found = There is no such page
page-not-found-text = Check the address or go back to the conversation.
page-error = Something went wrong
page-error-text = Try again a little later, or go back to the conversation.
page-back = Back to the conversation

checkout-title = Booking { $reference }
checkout-left = Time left to pay: { $left }
checkout-pay = Pay { $cost }
checkout-confirm = Confirm without a prepayment
checkout-demo = This is a demonstration: no money is taken, the button marks the booking as paid at once.
checkout-no-payments = Online payment is not connected at the moment. Please contact the studio.
checkout-no-payments-unreachable = Online payment is not connected at the moment, and the studio has given no contacts here.
checkout-prepaid = Your prepayment has arrived. See you soon!
checkout-paid = Your payment has arrived. See you soon!
checkout-expired = The time to pay is over and the hours are free again. Book anew in the conversation.
checkout-cancelled = The booking is cancelled. You can book another time in the conversation.
checkout-cannot-pay = It can no longer be paid for: the booking is { $status }.
checkout-status-held = Waiting for payment
checkout-status-prepaid = Prepaid
checkout-status-paid = Paid
checkout-status-expired = The time to pay is over
checkout-status-cancelled = Cancelled
checkout-until = It has to be paid by { $moment }: after that the hours are released.
checkout-booking = Your booking
checkout-client = Booked by
checkout-next = What happens next
checkout-step-pay = Pay for the booking: this page will confirm it at once.
checkout-step-come = Come on { $day }, at { $start }.
checkout-step-come-to = Come on { $day }, at { $start }, to { $address }.
checkout-step-rules = Follow the hall rules below.
checkout-step-change = If your plans change, write in the conversation or contact the studio.
checkout-step-change-unreachable = If your plans change, write in the conversation.
checkout-step-again = Go back to the conversation and pick another time: your details are kept there.
checkout-calendar = Add to calendar
checkout-contacts = Studio contacts
calendar-summary = { $hall } — { $studio }

privacy-text =
    { $studio } receives your name, phone, e-mail address and number of guests. They are needed only to make the booking, to reach you about it and to take the payment.

    The data is kept in the studio's database and handed to nobody but the payment service when you pay. Other clients see only that hours are taken.

    By agreeing in the conversation you agree to this processing. You may withdraw your consent and have the data corrected or deleted. { $contacts ->
        [0] The studio has given no contacts here: write your request in the conversation, its staff can see it.
       *[other] For that, contact the studio in one of the ways below.
    }

## Ready replies: a client sends them as they are

chip-yes = Yes
chip-no = No
chip-confirm = Yes, everything is correct
chip-change = I want to change something
chip-change-hall = Another hall
chip-change-date = Another day
chip-change-time = Another time
chip-start-over = Start over
chip-book = I would like to book a hall
chip-another = I would like another booking
chip-my-booking = What about my booking?
chip-halls = Which halls do you have?
chip-help = What can you do?
chip-continue = Let's continue
chip-span = from { $start } to { $end }
chip-slot = “{ $hall }”, { $day }, from { $start } to { $end }
chip-this-booking = Booking { $reference }
chip-cancel = Cancel booking { $reference }
chip-yes-cancel = Yes, cancel it
chip-keep = No, keep it
chip-skip = Skip this one
chip-go-on = Yes, go on

## Telegram

telegram-help = Write in your own words which hall you need, for which day and hours, and how many of you there will be, or press buttons. I check what is free, work out the price and book.

    /halls — halls
    /bookings — your bookings
    /cancel — forget what was begun and start over
    /new — new conversation
    /language — language
telegram-only-text = I understand text only. Please write in words which hall you need, when, and how many of you there will be.
telegram-own-contact = I need your own number. Press “{ $button }” or write it in a message.
telegram-private = I answer in a private chat: open my profile and press “Start”.
telegram-often = Too many messages in a row. Wait a minute, then write again.
telegram-old-button = That button is out of date. Write what you need, or begin with /start.
telegram-new = Here is a new conversation. Which hall would you like, and for which day?
telegram-bookings = Your bookings:
telegram-no-bookings = You have no bookings yet. Which hall would you like, and for which day?
telegram-language = Which language shall we speak?
telegram-language-chosen = All right, English it is. Which hall would you like, and for which day?
telegram-share-contact = Send my number
telegram-placeholder = Phone number
telegram-choose = Choose “{ $hall }”
telegram-failed = Something broke on our side. Please send your message again a little later.
telegram-pay = Pay for { $reference }
telegram-page = Booking { $reference }
telegram-command-start = Begin
telegram-command-halls = Show the halls
telegram-command-bookings = My bookings
telegram-command-cancel = Forget what was begun; bookings stay
telegram-command-new = New conversation
telegram-command-language = Language · Язык
telegram-command-help = What I can do
chip-start = “{ $hall }”, { $day }, from { $start }
chip-start-alone = { $day }, from { $start }
staff-held = A new booking awaits payment
staff-paid = A booking is paid
staff-cancelled = A booking is cancelled
staff-changed = A client has changed a booking
staff-flag = Staff are needed: { $reason }
label-client-words = The client writes
label-conversation = Conversation

## Staff pages

admin-login = Staff login
admin-login-wrong = That name and password do not match.
admin-login-too-often = Too many attempts. Wait a minute and try again.
admin-username = Username
admin-password = Password
admin-enter = Log in
admin-logout = Log out
admin-save = Save
admin-ok = OK
admin-yes = Yes
admin-no = No
admin-form-wrong = Not saved: please correct what is marked below.
admin-menu = Menu

admin-today = Today
admin-tomorrow = Tomorrow
admin-bookings = Bookings
admin-halls = Halls
admin-menu-studio = Studio
admin-conversations = Conversations
admin-no-bookings = No bookings.
admin-new-booking = New booking
admin-all-bookings = All bookings
admin-all-conversations = All conversations
admin-first-messages = To the first messages

admin-client = Client
admin-agent = Receptionist
admin-created = Created
admin-start = From
admin-end = To
admin-search-bookings = Number, name, phone, e-mail
admin-cancel = Cancel bookings
admin-cancel-sure = Cancel the selected bookings? Their hours become free.
admin-cancelled = { $count ->
        [one] { $count } booking cancelled.
       *[other] { $count } bookings cancelled.
    }

admin-delete-sure = Delete the selected for good?
admin-delete-bookings-sure = Delete the selected bookings for good? Live ones go too, clients are not told, and no money goes back by itself.
admin-deleted = { $count ->
        [one] { $count } record deleted.
       *[other] { $count } records deleted.
    }

admin-hall-name = Name
admin-hall-name-other = Name in Russian
admin-hall-name-en = Name in English
admin-hall-description = Description
admin-hall-description-en = Description in English
admin-hall-rules = Rules
admin-hall-rules-en = Rules in English
admin-hall-price = Price, ₽ an hour
admin-hall-capacity = Capacity, people
admin-hall-active = Open for booking
admin-hall-active-hint = A closed hall is not offered to clients; its bookings stay.
admin-hall-photo = Photo
admin-hall-upload = Add photos
admin-hall-photo-hint = JPEG, PNG or WebP of up to { $megabytes } MB. It is cropped to 3:2; location and camera data are removed.
admin-hall-closed = closed
admin-paid-more = { $paid } was received for booking { $reference }. It now costs { $cost }: ask the client for the missing { $difference }.
admin-paid-part = { $paid } was received for booking { $reference }. It now costs { $cost }, and { $difference } is left to pay: ask the client for { $now } of it now.
admin-paid-later = { $paid } was received for booking { $reference }. It now costs { $cost }, and { $difference } is left to pay; nothing of it is due now.
admin-paid-less = { $paid } was received for booking { $reference }. It now costs { $cost }: give { $difference } back to the client.
admin-paid-exactly = { $paid } was received for booking { $reference }. It now costs just as much.
admin-received = Received
admin-left = Left to pay
admin-to-refund = To be given back
admin-payment = Payment
admin-payment-part = { $received } received, { $left } still to pay
admin-owed-by-client = the client owes { $sum }
admin-owed-part = { $left } still to pay, { $sum } of it now
admin-owed-to-client = give back { $sum }
admin-settle = Settled
admin-settle-sure = Note that what was owed or left to pay is received, and what was to be refunded is given back?
admin-settled = { $count ->
        [one] Noted: { $count } booking is settled.
       *[other] Noted: { $count } bookings are settled.
    }
admin-left-to-pay = { $left } still to pay

admin-conversation = Conversation: { $day }
admin-conversation-created-at = Started
admin-conversation-channel = Channel
admin-conversation-language = Language
admin-conversation-turn-count = Client’s messages
admin-conversation-bookings = Bookings
admin-conversation-last-message = Last message
admin-flags = Staff are needed
admin-flags-of-conversation = Staff are needed here
admin-flags-more = { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
admin-flags-waiting = staff are needed: { $count }
admin-flag-conversation = Open the conversation
admin-flag-close = Dealt with
admin-flag-closed = Noted: it is dealt with.
# Why a conversation is marked for the staff.
flag-locked-out = Cannot get in
flag-late = Is late
flag-complaint = Complaint
flag-paid-twice = Charged too much
flag-refund = Wants money back
flag-cannot-pay = Cannot pay
flag-not-confirmed = No confirmation or link came
flag-broken = Something is broken or does not work
flag-lost = Lost things
flag-company = A company's details
flag-human = Wants a person
flag-request = A request to the staff
admin-channel-web = web
admin-channel-telegram = Telegram
admin-channel-terminal = terminal
admin-turn-queued = waiting
admin-turn-running = being answered
admin-turn-done = answered
admin-tool-arguments = Arguments
admin-tool-result = Result

admin-skip = Skip to content
admin-to-start = Back to Today
admin-missing-text = Check the address or go back to Today.
admin-sure-yes = Yes, do it
admin-sure-no = No, leave it as it is
admin-language-sure = Change the language? What is typed on this page is not saved and will be gone.
admin-login-over = Your login has ended. Log in again: all that you typed is kept and will be sent after that.
admin-login-expired = The page had expired. Type the name and the password again.
admin-resend = One more click
admin-resend-text = The page expired while it was open, so the form was not saved.
admin-resend-typed = What you typed is all here.
admin-failed = Something went wrong
admin-failed-text = Something broke on our side. Please try again a little later.
admin-resend-files = Files will have to be chosen again.
admin-resend-button = Send it again
admin-saved-now = Saved now: { $value }
admin-none-selected = Nothing is selected: tick at least one row.
admin-number-between = This must be a number from { $least } to { $most }.
admin-to-first-wrong = To the first one
admin-optional = (optional)
admin-back-unsaved = Back without saving
admin-save-and-new = Save and add another
admin-delete = Delete
admin-delete-this-sure = Delete “{ $name }” for good?

admin-pages = Pages of the list
admin-previous = Back
admin-next = Next
admin-page-size = Per page:
admin-found = Found: { $count }
admin-found-bookings = { $count ->
        [one] { $count } booking
       *[other] { $count } bookings
    }
admin-sort = Sort by:
admin-order = soonest first
admin-select-all = Select all on this page
admin-select-row = Select { $name }
admin-selected = Selected:
admin-nothing-found = Nothing found. Change or clear the filters.
admin-nothing-yet = Nothing here yet.
admin-search = Search
admin-filters = Hall, status, dates
admin-any-hall = Any hall
admin-any-status = Any status
admin-from = From day
admin-to = To day
admin-apply = Show
admin-reset = Clear filters
admin-export = Download for Excel
admin-quick = Quick filters
admin-quick-all = All
admin-quick-today = Today
admin-quick-week = This week
admin-quick-unpaid = Unpaid
admin-quick-lapsing = Lapsing soon
admin-quick-owed = Owed
admin-until = until { $time }
admin-when = When
admin-group-when = Hall and time
admin-group-status = Payment
admin-one-booking = Booking { $name }
admin-one-hall = Hall { $name }
admin-new-hall = New hall
admin-from-conversation = Made in
admin-read-conversation = a conversation
admin-checkout = Checkout page
admin-open-checkout = open

admin-days = Choice of day
admin-day-before = The day before
admin-day-after = The day after
admin-another-day = Another day
admin-show = Show
admin-bookings-count = { $count ->
        [one] { $count } booking
       *[other] { $count } bookings
    }
admin-figures = At a glance
admin-figure-booked = { $count ->
        [one] booking on this day
       *[other] bookings on this day
    }
admin-figure-free = { $count ->
        [one] free hour
       *[other] free hours
    }
admin-figure-unpaid = { $count ->
        [one] booking awaiting payment
       *[other] bookings awaiting payment
    }
admin-figure-flags = { $count ->
        [one] conversation needs staff
       *[other] conversations need staff
    }
admin-figure-questions = { $count ->
        [one] question of clients without an answer
       *[other] questions of clients without an answer
    }
admin-figure-lapsing = { $count ->
        [one] booking lapses within a day unless paid
       *[other] bookings lapse within a day unless paid
    }
admin-timeline = Halls by the hour
admin-timeline-hint = To book, press free time: hall, day and hour are filled in for you. Press a booking to open it.
admin-people-short = { $people } { $people ->
        [one] person
       *[other] people
    }
admin-now = now
admin-cell-free = free
admin-cell-over = past
admin-cell-closed = closed
admin-cell-shut = not rented
admin-cell-buffer = buffer
admin-cell-gap = too short
admin-cell-late = too late
admin-cell-far = too early
admin-no-halls = There are no halls yet.

admin-turn = Message { $number }
admin-engine = Answered by
admin-engine-embedded = the built-in assistant
admin-engine-openai = a language model
admin-model-why = The model did not finish: { $reason }.
admin-model-took = Model { $model }: { $tokens } tokens, first word after { $first } s, last after { $last } s
admin-model-cost = cost { $cost }
admin-model-total = Model
admin-model-total-value = { $tokens } tokens
admin-failure-timeout = no answer in time
admin-failure-connection = no connection
admin-failure-rate-limited = too many requests
admin-failure-unauthorized = the key was not accepted
admin-failure-forbidden = access denied
admin-failure-not-found = no such model or address
admin-failure-bad-request = the request was not accepted
admin-failure-quota = no funds left
admin-failure-protocol = the answer could not be read
admin-failure-no-stream = the answer could not be read
admin-failure-cut = the answer broke off
admin-failure-error-in-stream = an error amid the answer
admin-failure-length = the answer was too long
admin-failure-content-filter = held back by the provider's filter
admin-failure-refused = the model refused to answer
admin-failure-quotes-prompt = the model quoted its instructions
admin-failure-resting = it has not answered lately and is not asked for now
admin-failure-busy = too many conversations at once
admin-failure-silent = it said nothing
admin-failure-withheld = what it said was wrong and was not shown
admin-failure-cancelling = cancelling is done by the built-in assistant
admin-failure-trouble = a client in trouble is answered by the built-in assistant
admin-failure-empty = an empty message
admin-failure-limit-conversation = the conversation's limit of tokens is reached
admin-failure-limit-day = the day's limit of tokens is reached
admin-failure-OutOfBoundsError = it went beyond its bounds
admin-tool-get-halls-data = Looked at the halls
admin-tool-get-hall-info = Looked at a hall
admin-tool-get-hall-price = Looked at a price
admin-tool-get-bookings-by-date = Looked for free hours
admin-tool-generate-booking-info = Put the terms together
admin-tool-create-booking-info = Made the booking
admin-tool-refused = did not succeed

admin-conflict = Not saved: this has just changed or is still needed. Reload the page and try again.
admin-not-written = It could not be saved. Reload the page and try again.
admin-busy = There are too many requests at once, and nothing was saved. Please try again.

admin-refused-unknown-hall = There is no such hall.
admin-refused-hall-inactive = { $hall } is closed to bookings.
admin-refused-bad-slot = This time is not on the studio's step of bookings. New times keep to that step.
admin-refused-no-length = The end has to be after the start.
admin-refused-outside-hours = That goes beyond the hall's opening hours: { $opens } to { $closes }.
admin-refused-clock-change = The clocks change that night, and these hours are not rented.
admin-code-gone = There is no promo code “{ $code }” any more, and the new price is without it: { $new } instead of { $old }.
code-kept = Live bookings have a promo code that is no longer there: { $bookings }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. They keep their prices, but when you change the time, hall, people or extras of one, its new price may be without the discount of the code. The page of the booking asks before it saves that.
code-kept-one = { $reference } (“{ $code }”)
admin-refused-in-past = That time has already begun or is over.
admin-refused-too-far = Bookings are not taken that far ahead: the last day is { $last }.
admin-refused-too-soon = Bookings are taken at least { $notice } before the start.
admin-refused-closed = The hall is closed at that time ({ $date }).
admin-refused-too-short = The hall is rented for at least { $length } at that time.
admin-refused-unknown-extra = There is no such extra for this hall: { $extra }.
admin-refused-code-gone = There is no promo code “{ $code }” any more, and the price without it is { $new } instead of { $old }. Not saved yet: if that is as it should be, save again.
admin-refused-unknown-code = There is no promo code “{ $code }”.
admin-refused-out-of-stock = { $left ->
        [0] Already taken at that time: “{ $extra }”.
       *[other] At that time only { $left } can be had: “{ $extra }”.
    }
admin-refused-over-most = One booking may have at most { $left }: “{ $extra }”.
admin-refused-studio-in-use = Live bookings would not fit any more: { $references }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. First move or cancel them.
admin-in-use-timezone = its hours would shift: the time zone stays while bookings live
admin-in-use-hall = its hall would be gone: you can close the hall instead, then it may be left out of the file
admin-in-use-people = more people than the hall would hold
admin-in-use-extra = an extra of the booking would not be there in its hall
admin-in-use-hours = outside the opening hours, or in a closed time
admin-in-use-stock = there would be too few of an extra at that time
admin-day-later = +1 day
admin-next-day = next day
admin-refused-taken = There is another booking at that time.
admin-refused-bad-people = There has to be at least one person.
admin-refused-too-many-people = The hall holds no more than { $capacity ->
        [one] { $capacity } person
       *[other] { $capacity } people
    }.
admin-refused-too-many-holds = The client already has { $limit ->
        [one] { $limit } unpaid booking
       *[other] { $limit } unpaid bookings
    }, and that is the limit.
admin-refused-unknown-quote = There is no such quote.
admin-refused-quote-not-agreed = The client has not agreed to this quote yet.
admin-refused-quote-lapsed = This quote has lapsed.
admin-refused-quote-superseded = This quote was replaced by another.
admin-refused-unknown-booking = There is no such booking.
admin-refused-nothing-changed = The booking is like that already.
admin-refused-move-refused = By the studio's rules the client can no longer move this booking.
admin-refused-refund-changed = What comes back has changed in the meantime.
admin-refused-bad-status = Only a booking that waits for payment can be cancelled this way; this one is { $status }. Change a paid one on its own page.
admin-refused-stale-edit = Somebody changed this while you were editing. Compare it with what is saved now, and save again.
admin-refused-bad-photo = This is not a photo: use a whole JPEG, PNG or WebP file.
admin-refused-photo-too-large = The photo is too large: use a file of up to { $megabytes } MB and { $megapixels } megapixels.
admin-refused-hall-has-bookings = { $hall } has bookings and cannot be deleted: { $references }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. You can close it instead: untick “Open for booking”.

## A value of the studio's file that would change: the key is as in the file

difference-changed = { $key }: { $old } → { $new }
difference-added = { $key }: { $new } is added
difference-removed = { $key }: { $old } is removed

## The description of the studio (studio.toml): faults

fault-place = { $place }: { $fault }
fault-text = must be a text in quotes
fault-number = must be a number without quotes
fault-band = must be a band such as 12..30, 31.. or ..24
fault-order = ends before it begins
fault-band-order = the first number is above the second
fault-clocks = must be two times such as 09:00-23:00
fault-half-hours = must be on a full or half hour
fault-clock-order = does not end after it begins; after midnight the hours go on: 26:00 is 2 a.m.
fault-dates = must be days such as 2026-12-23..2027-01-12
fault-effects = has more than one effect: { $names }
fault-no-effect = has no effect: give one of { $names }, or min_minutes
fault-above = above needs per_person_hour
fault-once-or-weekly = needs either from and to, or days and time
fault-offset = from and to are the studio's own time, without an offset
fault-missing = is missing
fault-unknown-key = is no key of this table
fault-empty = may not be empty
fault-long = is too long: at most { $limit } characters
fault-key = may only have Latin letters, digits, hyphens and underscores
fault-least = is too small: at least { $limit }
fault-most = is too large: at most { $limit }
fault-choice = cannot be “{ $value }”, but { $limit }
fault-invalid = cannot be “{ $value }”
fault-not-toml = this is not TOML{ $line ->
        [0] {""}
       *[other] , the fault is in line { NUMBER($line, useGrouping: 0) }
    } (“{ $error }”)
fault-country = has no holidays that we know: “{ $value }”; give a code such as RU
fault-twice = “{ $value }” stands above already
fault-characters = it has characters that cannot be seen: remove them
fault-year = the year must be from { NUMBER($first, useGrouping: 0) } to { NUMBER($last, useGrouping: 0) }
fault-zone = there is no time zone “{ $value }”; it must be one such as Europe/Moscow
fault-not-text = this is no text in UTF-8
fault-too-large = the file is too large: more than { $megabytes } MB
warning-no-phone = “{ $value }” has no phone number in it: clients will see this text and be unable to call
warning-no-email = “{ $value }” is no e-mail address: clients will see this text and be unable to write
warning-code-dearer = the promo code “{ $value }” makes a booking dearer: if it is a discount, { $effect ->
        [times] the factor has to be below 1
       *[other] the number needs a minus
    }
warning-refund-grows = who cancels later gets more back than who cancels earlier: only { $percent }% comes back { $hours } h before the start already
warning-further-unused = “{ $value }” does not say for how many people it is meant: the price of each further person counts for nothing
warning-named-like-a-word = “{ $value }” is a word with which clients say something else; a name that means nothing else is understood better
fault-off-step = is not on the studio's steps of { $step } minutes
fault-unknown-hall = there is no hall with the key “{ $value }”
fault-never = this rule can never apply: { $reason ->
        [people] no hall holds so many people
        [length] no hall can be booked for so long or so short
        [ahead] the studio takes no bookings so long before the start
        [time] the halls are closed at these hours
        [dates] there are no such days in these dates, or the halls are closed
       *[days] the halls are closed on these days
    }

# The same in the forms of staff, which do not show the keys of the file
fault-form-text = this must be text
fault-form-number = this must be a number
fault-form-missing = fill in this field
fault-form-empty = fill in this field
fault-form-clocks = write a time from and to, such as 09:00-23:00 or 9-23; “closed” if the hall is closed
fault-form-band = these must be numbers, 0 or more
fault-form-dates = write dates “from..to”, such as 2026-12-23..2027-01-12
fault-form-effects = choose one effect only: there are several now
fault-form-no-effect = say what the rule changes: the rate, a surcharge, a discount, the total or the minimum length
fault-form-above = “above how many people” needs a price per person and hour
fault-form-once-or-weekly = give either a beginning and an end, or days of the week and hours
fault-form-offset = this must be studio time, without a time zone
fault-form-twice = there is “{ $value }” already
fault-form-twice-here = There is one already: { $entry }
fault-form-unknown-hall = that hall is no longer there
fault-form-off-step = the studio sells time in steps of { $step } minutes: give hours on these steps
fault-of-studio = Studio settings. { $fault }
fault-of-hall = Hall “{ $name }”. { $fault }
fault-of-price = Price rule “{ $name }”. { $fault }
fault-of-extra = Extra “{ $name }”. { $fault }
fault-of-closed = Closed time “{ $name }”. { $fault }
fault-of-answer = Answer “{ $name }”. { $fault }

## Extras, closed time, settings

admin-extras = Extras
admin-new-extrarow = New extra
admin-one-extrarow = Extra “{ $name }”
admin-extra-name = Name
admin-extra-name-en = Name in English
admin-extra-price = Price, ₽
admin-extra-unit = What the price is for
admin-extra-stock = How many the studio has
admin-extra-stock-hint = So many can be given out at the same time, in all halls. Empty: no limit.
admin-extra-most = At most in one booking
admin-extra-most-hint = Empty: no limit.
admin-extra-includes = For how many people it is meant
admin-extra-includes-hint = Further ones pay extra. Empty: the price does not depend on people.
admin-extra-further = For each further person, ₽
admin-extra-halls = In which halls
admin-extra-position = Order
admin-extra-price-short = ₽{ $price } { $unit }
admin-extra-each = 1 is one for each guest
admin-unit-hour = an hour
admin-unit-booking = a booking
admin-unit-piece = a piece
admin-unit-person = a person
admin-unit-person-hour = a person and hour
admin-all-halls = all

admin-closures = Closed time
admin-new-closurerow = Close some time
admin-one-closurerow = Closed: { $name }
admin-closure-hint = Repairs, your own shoots, days off: a hall cannot be booked in these hours, and they do not count as revenue. Fill in one of the two: once, or every week.
admin-closure-once = Once
admin-closure-weekly = Every week
admin-closure-which = Where and why
admin-closure-when = When
admin-closure-halls = Halls
admin-closure-begins = From
admin-closure-ends = To
admin-closure-days = Days
admin-closure-time = Hours
admin-closure-time-hint = Hours past midnight go on: 22:00–26:00 is until 2 a.m.
admin-closure-note = Note
admin-closure-note-hint = Only staff see it: here and on the page of the day.

admin-settings = Settings
admin-settings-environment = The values of the environment variables with which the program was started still count. Once you save this page, the values from here will count.
admin-settings-group-contacts = Studio and contacts
admin-settings-group-time = Time and days
admin-settings-group-payment = Payment
admin-settings-group-move = Moving a booking
admin-settings-name = Name of the studio
admin-settings-name-en = Name in English
admin-settings-address = Address
admin-settings-address-en = Address in English
admin-settings-about = About the studio
admin-settings-about-en = About the studio, in English
admin-settings-timezone = Time zone
admin-settings-timezone-hint = For example Europe/Moscow. It cannot change while there are live bookings, those of the demonstration too: delete them under Bookings.
admin-settings-step = Step of bookings
admin-settings-step-hint = Bookings begin and end on it.
admin-step-30 = half an hour
admin-step-60 = an hour
admin-settings-horizon = How many days ahead one can book
admin-settings-horizon-hint = From 1 to 3650.
admin-settings-lead = How many minutes before the start, at the latest
admin-settings-lead-hint = 0: until it begins.
admin-settings-holidays = Public holidays
admin-settings-holidays-hint = On these days the hours and prices marked “holidays” count.
admin-no-holidays = none
admin-settings-extra-holidays = Further holidays
admin-settings-extra-holidays-hint = One a line: 31.12.2026.
admin-bad-day = “{ $value }” is no date. Write it like 31.12.2026.
admin-settings-hold = How many hours a booking waits for payment
admin-settings-hold-hint = And no longer than until it begins.
admin-settings-prepay = Prepayment
admin-settings-prepay-hint = The first line that fits counts. If none fits, it is 100%.
admin-prepay-low = Bookings from, hours
admin-prepay-low-hint = Empty: from any length.
admin-prepay-high = to, hours
admin-prepay-high-hint = Inclusive; empty: no limit.
admin-prepay-percent = Due at once, %
admin-prepay-percent-hint = Of the whole price.
admin-settings-refund = Refund when cancelled
admin-settings-refund-hint = The percentages are of the whole price, and no more comes back than the client has paid: after a prepayment of 50%, a line of 50% gives all of it back. Who is too late for every line gets nothing.
admin-refund-hours = At least before the start, hours
admin-refund-hours-hint = 120: five days before.
admin-refund-percent = Comes back, %
admin-refund-percent-hint = Of the whole price, at most what was paid.
admin-settings-move-hours = It can be moved until, hours before the start
admin-settings-move-hours-hint = Counts for paid bookings: clients move unpaid ones freely. Empty: no rules on moving.
admin-settings-move-hours-missing = Say how many hours before as well: without them the number of moves counts for nothing. 0 is up to the start.
admin-settings-move-times = How many times
admin-tier = Line { $number }
admin-settings-reset = Use the environment’s values again
admin-settings-reset-sure = Forget what is saved on this page? The values of the environment variables will count.
admin-settings-reset-hint = Halls, prices, extras and answers stay.
admin-settings-reset-done = The environment’s values count again.

admin-group-extras = Extras and discount
admin-promo-code = Promo code
admin-price-lines = What the price is made of
admin-price-now = The price of what is filled in
admin-price-count = Work out the price
admin-due-at-once = Prepayment
admin-bad-count = “{ $name }”: write a whole number up to { $most }.

## Forms of the studio

admin-group-hall = Basics
admin-group-hall-texts = What clients read
admin-group-hall-hours = Opening hours
admin-group-hall-facts = Facts about the hall
admin-group-hall-photos = Photos
admin-hall-hours-hint = An empty line is like other days: a holiday counts first, then the day of the week, then the weekend, then “every day”. Hours past midnight go on: 09:00-26:00 means until 2 a.m. If the hall is closed on such a day, write “{ $closed }”.
admin-hall-open-missing = Give opening hours at least for every day
admin-hall-min-minutes = At least, hours
admin-saved-but = Saved, but { $warning }.
admin-hall-named = “{ $hall }” was not deleted, because it is ticked here: { $entries }. First take the hall off there, or delete what is no longer needed.
admin-hall-position = Order
admin-hall-short-fills-gap = Shorter is allowed where it fills a gap exactly
admin-hall-short-fills-gap-hint = Between other bookings, or at the edge of the opening hours.
admin-hall-buffer-minutes = Break after a booking, minutes
admin-hall-buffer-minutes-hint = For cleaning and change-over: a multiple of 30. Clients neither see it nor pay for it.
admin-hall-facts = Facts
admin-hall-facts-hint = Area, ceiling height, light, background: what clients ask. New empty rows appear after you save; to remove a fact, clear it.
admin-hall-photos = Photos
admin-hall-photos-hint = Clients see the first photo with the hall. The numbers set the order.
admin-fact-name = What
admin-fact-value = How much, or which
admin-fact-name-en = What, in English
admin-fact-value-en = How much, in English
admin-fact = Fact { $number }
admin-photo = Photo { $number }
admin-photo-place = Number
admin-photo-alt = What the photo shows
admin-photo-alt-en = What it shows, in English
admin-photo-remove = Remove
admin-too-many-photos = A hall can have up to { $most } photos.
day-closed = closed

admin-hall-open = Opening hours
day-all = Every day
day-mon = Monday
day-tue = Tuesday
day-wed = Wednesday
day-thu = Thursday
day-fri = Friday
day-sat = Saturday
day-sun = Sunday
day-weekend = Weekend
day-holiday = Public holidays

# Price rules

admin-prices = Prices
admin-new-price = New price rule
admin-one-price = Price rule “{ $name }”
admin-prices-hint = Rules apply in order, from the top down: each works on what the ones before it came to. Of several hourly rates the last that fits counts.
admin-price-label = Name
admin-price-label-en = Name in English
admin-price-conditions = When
admin-price-effect = What it does
admin-price-position = Order
admin-price-group-name = What the bill calls it
admin-price-group-when = When it applies
admin-price-group-who = To which bookings
admin-price-group-effect = What it does
admin-price-halls = Halls
admin-price-halls-hint = Nothing ticked: all halls.
admin-price-days = Days
admin-price-days-hint = Nothing ticked: any day. A public holiday is still its weekday.
admin-price-time = Hours of the day
admin-price-time-hint = Only the part of the booking within these hours. After midnight hours go on: 26:00 is 2 a.m.
admin-price-dates = Dates
admin-price-dates-hint = First and last day, inclusive; either may be left out.
admin-price-people = People
admin-price-people-hint = Inclusive; either end may be left out.
admin-price-length = Length, hours
admin-price-length-hint = Of the whole booking, inclusive; 1.5 is possible.
admin-price-ahead = Ordered so many hours before
admin-price-ahead-hint = Up to 24: in the last day.
admin-price-code = Promo code
admin-price-min-hours = At least, hours
admin-price-min-hours-hint = A booking that the rule fits cannot be shorter.
admin-price-amount = How much
admin-price-amount-hint = Rubles, percent or the factor. A discount has a minus: −20.
admin-price-amount-missing = Say how much.
admin-price-above = Above how many people
admin-price-above-hint = Only for a price per person: so many are not counted.
admin-price-this-rule = This rule
admin-effect-none = Only the minimum length
admin-effect-rate = Rate of an hour, ₽
admin-effect-per-hour = Add to each hour, ₽
admin-effect-per-person-hour = For each person an hour, ₽
admin-effect-once = Add once, ₽
admin-effect-percent = Change the sum of the lines above, %
admin-effect-times = Multiply what the hours cost by
admin-effect-total = The whole rent for, ₽
admin-effect-short-rate = { $amount } an hour
admin-effect-short-per-hour = { $amount } to an hour
admin-effect-short-per-person-hour = { $amount } per person an hour{ $above ->
        [0] { "" }
       *[other] {" "}above { $above }
    }
admin-effect-short-once = { $amount } once
admin-effect-short-percent = { $amount }
admin-effect-short-times = hours { $amount }
admin-effect-short-total = { $amount } for the whole rent
admin-rule-always = always
admin-rule-code = code { $code }
admin-rule-minimum = at least { $time }
admin-hours-short = { $hours } h
admin-band-people = { $band } people
admin-band-length = { $band } h long
admin-band-ahead = ordered { $band } h before
admin-band-from = from { $end }
admin-band-to = up to { $end }
admin-clocks-both = Give both times, the start and the end: 20:00 and 24:00, say.
admin-no-clock = “{ $value }” is no time: write 20:00 or 20, say.
admin-pair-from = from
admin-pair-to = to
day-short-mon = Mon
day-short-tue = Tue
day-short-wed = Wed
day-short-thu = Thu
day-short-fri = Fri
day-short-sat = Sat
day-short-sun = Sun
day-short-weekend = weekends
day-short-holiday = public holidays
admin-move-up = Up
admin-move-down = Down
admin-move-number = Number: { $name }
admin-move-to-number = Move to this number
admin-try = Try it on a booking
admin-try-hint = The price with this rule as it is filled in now. Nothing is saved, and taken hours do not matter.
admin-try-ordered = Ordered at
admin-try-ordered-hint = Empty: now.
admin-try-extras = Extras
admin-try-show = Work out
admin-try-empty = Fill in the rule, and the price of a booking is shown here.
admin-try-none = There is no price:
admin-try-total = Total
admin-try-cut = The rent would be below zero: the last line is cut, the client pays 0 ₽ for the hall.
admin-try-free = With this rule the time that it fits is free. If you did not mean that, change the number.
admin-try-not-applied = The rule does not fit this booking, and the price is without it. What does not fit: { $conditions }.
admin-price-week = Prices of a week
admin-price-week-of = Prices of a week: { $hall }
admin-price-week-from = Week from
admin-price-weeks = Weeks
admin-week-before = A week earlier
admin-week-after = A week later
admin-price-week-hint = { $people ->
        [one] One hour for { $people } person, ordered now, without a promo code.
       *[other] One hour for { $people } people, ordered now, without a promo code.
    }
admin-price-legend = Colours
admin-price-none = closed or over
admin-price-from = from { $time }
admin-price-week-closed = The hall is closed on these days, or they are over.

# Answers to clients' questions

admin-answers = Answers
admin-new-answer = New answer
admin-one-answer = Answer: { $name }
admin-answer-topic = Topic
admin-answer-own-choice = a word of your own →
admin-answer-own-topic = Your own topic, if the list lacks it
admin-answer-asked = How people ask about it
admin-answer-asked-hint = One question a line, in your own words: similar ones are recognised by them.
admin-answer-examples = Examples
admin-answer-text = Answer
admin-answer-text-en = Answer in English
admin-answer-halls = Halls
admin-answer-halls-hint = Nothing ticked: the answer is about any hall.
admin-questions = Questions without an answer
admin-questions-none = There are no questions without an answer.
admin-questions-more = { $count ->
        [one] And { $count } more question that was asked earlier.
       *[other] And { $count } more questions that were asked earlier.
    }
admin-question-times = { $count ->
        [one] once
        [2] twice
       *[other] { $count } times
    }
admin-question-last = last: { $when }
admin-question-conversation = conversation
admin-question-answer = Answer it
admin-question-example = Add to an answer you have
admin-question-example-of = A client asked: “{ $question }”. Choose the answer that fits: the question becomes an example by which that answer is recognised.
admin-question-example-add = Add the question
admin-question-added = The question was added to the examples of the answer “{ $topic }”.
admin-questions-waiting = { $count ->
        [one] { $count } question without an answer
       *[other] { $count } questions without an answer
    }
admin-question-dismiss = Dismiss
admin-question-dismissed = The question was removed from the list.
admin-question-from = A client asked: “{ $question }”. When you save the answer, it leaves the list of questions without one.

# The studio as one file

admin-studio-file = Studio file
admin-file = file
admin-file-export = Download
admin-file-export-hint = Halls, prices, extras, closed times, answers and terms of payment as one file, studio.toml. It has neither photos nor bookings.
admin-file-download = Download studio.toml
admin-file-import = Upload
admin-file-import-hint = First you see what would change. What the file lacks is removed; a hall that had bookings is closed, not removed. While an open hall has live bookings, a file without it is refused: close the hall first.
admin-file-choose = A studio.toml of up to 1 MB
admin-file-check = Check it
admin-file-none = Choose a file: none was chosen, or it is empty.
admin-file-large = The file is too large: up to 1 MB will do.
admin-file-not-text = This is not a text in UTF-8.
admin-file-faulty = The file cannot be applied
admin-file-faulty-hint = Nothing has changed.
admin-file-more-faults = { $count ->
        [one] And { $count } more fault.
       *[other] And { $count } more faults.
    }
admin-file-would = { $count ->
        [0] The file changes nothing
        [one] The file would change { $count } entry
       *[other] The file would change { $count } entries
    }
admin-file-warnings = This can be applied, but is better corrected:
admin-file-apply = Apply it
admin-file-leave = Leave it
admin-file-applied = { $count ->
        [0] The file changed nothing.
        [one] The file was applied: { $count } entry changed.
       *[other] The file was applied: { $count } entries changed.
    }
admin-file-changed-meanwhile = Somebody else changed the studio meanwhile. This is what the file would change now.
admin-file-change = { $entry } — { $change }
admin-file-studio = The studio “{ $name }” and its terms of payment
admin-file-hall = Hall “{ $name }”
admin-file-price = Price rule “{ $name }”
admin-file-extra = Extra “{ $name }”
admin-file-closed = Closed time “{ $name }”
admin-file-answer = Answer “{ $name }”
admin-file-will-added = is added
admin-file-will-changed = changes
admin-file-will-removed = is removed
admin-file-will-closed = is closed
