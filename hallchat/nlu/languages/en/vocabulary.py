"""The everyday words of clients who write English."""

from hallchat.nlu.languages.lexicon.vocabulary import Vocabulary
from hallchat.nlu.languages.word_lists import word_list

VOCABULARY = Vocabulary(
    alphabet="[a-z]",
    words=word_list(
        """
        oh ah ugh hmm hm oops wow phew aww huh uh um uhm meh yikes gosh ouch yay whoa
        a about after all also am an and any anyone anything are as at available be been before book booked
        booking but by can cancel change cheap cheaper cheapest close closing confirm correct cost could day
        days do does don't date dark email e-mail evening every for free from fine give go good great got hall
        halls has have hello hey hi hour hours how i i'd i'll i'm i've
        we'd we'll we're we've you'd you'll they'd they'll if in instead is isn't it it's its just
        know last later let let's like listen long look looks make many may maybe me mean midnight morning
        more move much my name named need never next night no noon nope not nothing number of off ok okay on
        one only open opening or other our out over party people perfect person phone photo please plz pls
        price put really rent reserve right room rooms rule rules same sat saturday schedule see shoot
        shooting should show so some something soon sorry space start still stop studio sun sunday sure take
        talk tell than thank thanks that that's the their them then there these they thing this those time to
        today together tomorrow tonight too tue tuesday two up us use video wait want wanted was we wed
        wednesday week weekend well were what what's when where which white who whole why will with without
        would wrong yeah yep yes yesterday yet you your yours yup monday thursday friday january february
        march june july september october november december afternoon absolutely agree agreed alright anyway
        big light bright large small spacious who's i'am im yo cool nice awesome none nobody address another
        anymore ask call card checkout help human kids location main minutes month paid pay payment real
        reservation service someone start-over under until till very way work works year years welcome bye
        goodbye cheers data delete personal thu thurs budget budgets around approximately roughly nearly
        almost perhaps probably possibly exactly maximum minimum least most above below between within
        along during since though although because while unless however therefore otherwise besides
        hopefully basically honestly literally currently usually normally generally especially both each
        either neither several few couple dozen anything everything everyone everybody somewhere
        anywhere again already always quite rather too enough such same his her hers him she he they're
        we're couldn't wouldn't shouldn't doesn't didn't isn't aren't wasn't
        """
    ),
    stems=word_list(
        """
        fashion wi-fi book reserv confirm cancel chang mov resched pric cost avail photogr film train danc
        perform rehears celebrat birthd wedding weather poem essay joke translat instruct ignor
        """
    ),
    speech_endings=frozenset(),
    interjections=(
        r"a+h+|o+h+|u+h+|e+h+|u+g+h+|(?:ha)+h?|(?:he){2,}h?|h+m+|m{2,}|ph?ew|w+o+w+|whoa|yay|yikes|oo+ps|oops|ouch|ow|jeez|geez|gosh|damn"
        r"|lol|omg|haha\w*|argh|meh|eek|er+m*|u+m+|hooray|aw+|bah|pff+t?"
    ),
    international=word_list("ok okay pm am k e-mail email https http www com ru html script div select from"),
    abbreviations=word_list(
        """
        rub roub approx etc vs mr mrs ms dr st ave rd apt fl tel ext hr hrs mins incl excl e.g i.e
        jan feb apr aug sep sept oct nov dec mon tue tues wed thu thurs fri
        """
    ),
)
