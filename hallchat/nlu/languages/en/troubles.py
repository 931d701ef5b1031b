"""English words of clients for whom something went wrong."""

from hallchat.nlu.languages.lexicon.troubles import TroubleWords
from hallchat.nlu.languages.merge import fill
from hallchat.nlu.languages.word_lists import alternatives
from hallchat.nlu.types import Trouble

_LETTER = r"(?:confirmations?|e-?mails?|links?|receipts?|texts?|sms|messages?|invoices?)"
_NOT = r"(?:n't|\s+not|\s+never|nt(?!\w))"
_PERSON = (
    r"(?:(?:a|an|the|your|some|any|with)?\s*(?:real|live|actual|living|human|proper)?\s*(?:human(?:\s+being)?|persons?|people"
    r"|someone(?:\s+(?:real|else|human))?|somebody(?:\s+(?:real|else|human))?|anyone|manager|operator|agent|representative|rep"
    r"|owner|boss|supervisor|admin(?:istrator)?|staff(?:\s+member)?|member\s+of\s+(?:the\s+)?staff|customer\s+(?:service|support|care)))"
)
_DEVICE = (
    r"(?:lights?|lighting|lamps?|bulbs?|flash(?:es)?|strobes?|softbox(?:es)?|monoblocs?|stands?|tripods?|trigger|steamer|iron"
    r"|hair\s?dryer|air\s?con(?:ditioning|ditioner)?|ac|heating|heaters?|radiators?|cyclorama|cyc|backdrops?|background|sockets?|power"
    r"|electricity|wi-?\s?fi|internet|speakers?|music|projector|smoke\s+machine|fog\s+machine|toilets?|tap|water|lock|lift|elevator"
    r"|mirror|chairs?|sofa|blinds?|curtains?|equipment|gear|fan|tv|microphone)"
)
_FAILS = (
    r"(?:(?:is|are|was|were|does|do|did|has|have|wo|ca|can)(?:n't|\s+not|nt)\s+(?:\w+\s+)?(?:work\w*|turn(?:ing)?\s+on|switch\w*|charg\w+|flush\w*|fir\w+|open\w*|start\w*|heat\w*)"
    r"|not\s+working|stopped\s+working|(?:is|are|was|were|got|just)\s+(?:\w+\s+)?(?:broken|dead|out(?=\W*$|\s+and)|off(?=\W*$|\s+and)|torn|leaking|flickering|faulty|down(?=\W*$)|cracked|smashed)"
    r"|broke(?:\s+down)?(?!\w)|(?:keeps?|kept)\s+(?:on\s+)?(?:flickering|cutting|going\s+out|tripping|falling)|flicker(?:s|ed|ing)(?!\w)|leaks?(?!\w)|fell\s+(?:down|over|apart)|blew(?!\w)|tripped(?!\w))"
)
_THING = (
    r"(?:(?:my|our|a|an|the|some|his|her|their)\s+(?:\w+\s+){0,2}(?:coat|jacket|bag|handbag|backpack|charger|scarf|hat|gloves?|wallet|purse"
    r"|passport|keys?|glasses|sunglasses|ring|earrings?|lens(?:es)?|tripod|camera|memory\s+card|card|dress|costume|shoes?|props?|things"
    r"|stuff|belongings|umbrella|make-?up\s+bag|laptop|bouquet|toys?|clothes|sweater|hoodie|batter(?:y|ies)|trigger|headphones"
    r"|bracelet|necklace|hard\s?drive|doll|tablet|ipad|cable|bottle|equipment|gear|phone|watch|suit|case))"
)

TROUBLES = TroubleWords(
    phrases={
        Trouble.LOCKED_OUT: alternatives(
            r"""
            (?:can(?:'t|not|\s+not|t)|could(?:n't|\s+not)|un?able\s+to|not\s+able\s+to)\s+(?:\w+\s+){0,2}(?:get\s+in(?:side|to\s+(?:the\s+)?(?:studio|hall|building))?|enter(?!\s+(?:my|the\s+(?:code|card|number)))|access\s+the\s+(?:studio|hall|building)|open\s+the\s+(?:door|gate)|find\s+(?:the\s+)?(?:entrance|door|studio|building|you|way\s+in)|reach\s+(?:you|anyone|anybody|the\s+studio))(?!\w)
            lock(?:ed)?\s+out|(?:door|gate|entrance|studio|building|hall)(?:'s|\s+is|\s+are|\s+was)\s+(?:\w+\s+)?(?:locked|closed|shut)(?!\w)(?=[^?]*$)|(?:door|gate)\s+(?:wo|does|is)n't\s+open\w*
            (?:no\s?(?:body|\s?one)|not\s+a\s+soul)(?:'s|\s+(?:is|was|has|seems))?\s+(?:\w+\s+){0,2}(?:here|there|answer\w*|open\w*|let\w*|com(?:es|ing)|pick\w*|respond\w*|around|show\w*|meet\w*|met)(?!\w)|there(?:'s|\s+is)\s+(?:no\s?(?:body|\s?one)|not\s+anyone)(?!\w)
            (?:stand|wait|stuck|sat|sitt)(?:ing)?\s+(?:\w+\s+){0,3}(?:outside|at\s+(?:the|your)\s+(?:door|entrance|gate|building)|in\s+front\s+of|on\s+the\s+(?:street|stairs)|in\s+the\s+(?:cold|rain))|(?:i'm|we're|i\s+am|we\s+are)\s+(?:\w+\s+)?(?:outside|at\s+(?:the|your)\s+(?:door|entrance|gate|building))(?!\w)
            (?<!promo\s)(?:code|pin)\s+(?:\w+\s+){0,5}(?:is|was)\s+(?:wrong|invalid)(?!\w)|wrong\s+(?:door|gate|entry|access)\s?code
            (?:intercom|buzzer|doorbell|door\s?code|entry\s?code|keypad|access\s+code)(?:\s+\w+){0,3}?\s*(?:is|does|did|was|has|wo)(?:n't|\s+not|nt)|(?:intercom|buzzer|doorbell|door\s?code|entry\s?code|keypad)\s+(?:is\s+)?(?:not\s+working|broken|dead|silent)
            (?:you|they|staff)(?:'re|\s+are|\s+do|\s+did)?(?:n't|\s+not|\s+never)?\s+(?:not\s+)?(?:pick(?:ing)?\s+up|answer(?:ing)?\s+(?:the\s+)?(?:phone|calls?|door))(?!\w)(?=[^?]*$)|let\s+(?:us|me)\s+in(?!\w|\s+(?:\w+\s+)?(?:before|early|earlier))|won't\s+let\s+(?:us|me)|(?:someone|somebody|other\s+people)\s+(?:else\s+)?(?:is|are|'s)\s+(?:\w+\s+)?in\s+(?:our|my|the)\s+(?:hall|studio|room|slot)
            """
        ),
        Trouble.LATE: alternatives(
            r"""
            (?:i|we)(?:'m|'re|\s+am|\s+are|'ll\s+be|\s+will\s+be|\s+might\s+be|\s+may\s+be)\s+(?:\w+\s+){0,4}?late(?!\w)
            (?:going\s+to|gonna)\s+be\s+(?:\w+\s+){0,4}?late(?!\w|\s+(?:evening|night))|running\s+(?:\w+\s+){0,3}?(?:late|behind)(?!\w)|(?:delayed|held\s+up)(?!\w)
            stuck\s+in\s+(?:\w+\s+){0,2}(?:traffic|jam)|(?:minutes?|mins?|hour|hours)\s+(?:after|past)\s+(?:the|our|my)\s+(?:start|booked|slot|booking|session)\w*(?=[^?]*$|.*(?:problem|ok(?:ay)?|wait))|late\s+by\s+(?:about\s+)?\d|(?:won't|can't|cannot|not\s+going\s+to)\s+(?:make\s+it|be\s+there|arrive|get\s+there)\s+(?:\w+\s+)?(?:on\s+time|in\s+time|by\s+\d)
            """
        ),
        Trouble.COMPLAINT: alternatives(
            r"""
            complain(?:t|ts|ing)?(?!\w)|(?:was|were|is|are|being|so|very|really|extremely|incredibly|your)\s+(?:\w+\s+){0,2}(?:rude|unprofessional|disrespectful|hostile)(?!\w)|(?:shout|yell|scream)(?:ed|ing)\s+at|swore\s+at|insulted(?!\w)|compensat(?:ion|e)(?!\w)
            (?:un|not\s+|very\s+un|so\s+un|really\s+un)happy\s+(?:with|about|at\s+all)|(?:dis|very\s+dis|so\s+dis)(?:appoint(?:ed|ing|ment)|satisfied|gusting|graceful)|unacceptable|outrageous|appalling|ripped?\s?(?:me\s+|us\s+)?off|rip-?\s?off|scam(?:med|mers?)?(?!\w)|cheated(?!\w)|lied\s+to|fraud(?!\w)|(?:is|was)\s+a\s+(?:\w+\s+)?joke(?=\W*$)
            (?:previous|last|other)\s+(?:group|people|clients?|customers?|shoot|crew)\s+(?:\w+\s+){0,2}(?:stayed|overran|(?:did|would)n't\s+leave|(?:was|were)\s+still)
            (?:terrible|awful|horrible|dreadful|worst|bad|poor|lousy|shocking|negative)\s+(?:\w+\s+){0,2}(?:service|experience|treatment|attitude|staff|admin\w*|studio|management|review|organi[sz]ation|condition)(?!\w)|(?:it|this|service|experience|everything|that)\s+(?:was|is)\s+(?:\w+\s+)?(?:terrible|awful|horrible|dreadful|a\s+disaster|a\s+nightmare|a\s+mess)(?!\w)
            ruined\s+(?:my|our|the|everything)|(?:not\s+)?(?:as|what)\s+(?:was\s+|you\s+)?(?:advertised|promised)(?!\w)|nothing\s+like\s+the\s+(?:photos?|pictures?)|i\s+want\s+(?:an\s+)?(?:apology|explanation|compensation)
            """
        ),
        Trouble.PAID_TWICE: alternatives(
            r"""
            (?:paid|charged|billed|debited|taken|took|deducted|payed)\s+(?:\w+\s+){0,5}(?:twice|double|two\s+times|2\s+times|2x|too\s+much|extra(?!\s+(?:hour|light|person)))(?!\w)|(?:twice|double)\s+(?:\w+\s+){0,2}(?:charged|paid|billed)|double[\s-](?:charg|pa(?:id|yment)|bill)\w*|(?:two|2|duplicate)\s+(?:payments?|charges?|transactions?)(?!\w)
            why\s+(?:did|was|were|have|am)\s+(?:you|i|we)\s+(?:\w+\s+)?charged?(?!\w)(?!\s+(?:for|extra|an?)\s)|overcharg\w+|overpaid|charged\s+(?:\w+\s+){0,2}(?:more\s+than|wrong|the\s+wrong|for\s+nothing)|wrong\s+amount\s+(?:was\s+)?(?:charged|taken)
            """
        ),
        Trouble.REFUND: alternatives(
            r"""
            (?:want|need|demand|(?:would|i'd|we'd)\s+like|expect|request(?:ing)?|asking\s+for|ask\s+for|waiting\s+for|wait\s+for|get)\s+(?:to\s+(?:get|have)\s+)?(?!to\s+(?:know|ask))(?:\w+\s+){0,2}(?:my|our|the)\s+(?:money|deposit|prepayment|payment|cash|\d+)\s+(?:back|returned|refunded)(?!\w)
            (?:want|need|demand|(?:would|i'd|we'd)\s+like|expect|request(?:ing)?|asking\s+for|waiting\s+for|deserve)\s+(?:to\s+(?:get|have|request|claim)\s+)?(?:a|my|our|the|full|an?\s+\w+)\s+(?:\w+\s+)?(?:refund|reimbursement|chargeback)(?!\w)|refund\s+(?:me|us|my|our|the\s+money|please)(?!\w)|please\s+refund(?!\w)|^\W*refund\W*(?:please|now)?\W*$
            no\s+refund(?!\w|\s+polic)(?=[^?]*$)|how\s+(?:do|can)\s+(?:i|we)\s+get\s+(?:my|our)\s+(?:money|deposit|payment)\s+back(?!\w)
            give\s+(?:me|us|back)\s+(?:\w+\s+)?(?:my\s+|our\s+|the\s+)?money(?:\s+back)?|return\s+(?:my|our)\s+(?:money|deposit|payment)|where(?:'s|\s+is|\s+are)\s+(?:my|our|the)\s+(?:refund|money)(?!\w)|(?:refund|money)\s+(?:still\s+)?(?:has|have|did|is|was|hasn|didn|still|never)(?:n't|\s+not|'t|\s+never)?\s+(?:\w+\s+){0,2}(?:arriv|com|show|receiv|been\s+(?:returned|refunded|sent)|not)\w*
            (?:have|has|did)(?:n't|\s+not|\s+never)\s+(?:\w+\s+){0,2}(?:refunded|returned\s+(?:my|our|the)\s+money|got(?:ten)?\s+(?:my|our|the)\s+(?:money|refund))|when\s+(?:will|do|can|am)\s+(?:i|we|you)\s+(?:\w+\s+){0,2}(?:my|our|the)\s+(?:money|refund)(?!\w)
            """
        ),
        Trouble.CANNOT_PAY: alternatives(
            r"""
            (?:link|page|site|website|checkout|payment|card|button)\s+(?:\w+\s+){0,2}?(?:is|does|did|was|has|wo|ca|keeps?|could|still)(?:n't|\s+not|nt)?\s+(?:\w+\s+){0,2}?(?:not\s+)?(?:work(?:ing)?|open(?:ing)?|load(?:ing)?|go(?:ing)?\s+through|gone\s+through|broken|declin\w+|reject\w+|fail\w*|crash\w*|dead|expired|down)(?!\w)(?=[^?]*$|.*(?:what|help))
            (?:link|page|site|website|checkout|payment)\s+(?:\w+\s+)?(?:gives?|shows?|throws?|returns?|says?)\s+(?:\w+\s+){0,2}errors?(?!\w)|card\s+(?:keeps?\s+(?:on\s+)?(?:getting|being)|gets|got|is|was)\s+(?:\w+\s+)?(?:declined|rejected)
            (?:payment|card|link|page)\s+(?:was\s+|got\s+|has\s+)?(?:fail(?:s|ed)|declined|rejected|crash(?:es|ed))(?!\w)|(?:can(?:'t|not|t)|unable\s+to|couldn't)\s+(?:\w+\s+)?(?:pay(?!\w)(?!\s+(?:now|today|until|before))|open\s+(?:the\s+)?(?:link|page|checkout)|complete\s+(?:the\s+)?payment)|error\s+(?:when|while|at)\s+(?:\w+\s+)?pay\w*
            """
        ),
        Trouble.NOT_CONFIRMED: fill(
            alternatives(
                r"""
                (?:have|has|did|do|haven|hasn|didn)(?:n't|\s+not|\s+never|'t|nt)\s+(?:\w+\s+){0,2}(?:get|got|gotten|receive[d]?|see|seen|had|come|arrive[d]?)\s+(?!an\s+e-?mail(?!\s+(?:from|about|with|yet|saying)))(?:\w+\s+){0,4}{letter}(?!\w)|never\s+(?:got|received|had|saw)\s+(?:\w+\s+){0,4}{letter}(?!\w)
                {letter}\s+(?:\w+\s+){0,3}?(?:has|have|did|is|was|never|still)(?:n't|\s+not|nt)?\s*(?:\w+\s+){0,2}?(?:com(?:e|ing)|came|arriv\w+|show\w*|receiv\w+|sent|got\s+here|there|missing)(?!\w)|(?!(?<=i\shave\s)no\s+e-?mail\W*(?:$|[.,;!]))no\s+(?:\w+\s+){0,2}{letter}(?:\s+(?:yet|came|received|arrived|so\s+far|from\s+you|at\s+all)|(?=[^?]*$))(?!\w)
                waiting\s+(?:for|on)\s+(?:\w+\s+){0,2}{letter}(?!\w)
                where(?:'s|\s+is)\s+(?:my|our|the)\s+(?:\w+\s+)?(?:confirmation|e-?mail|receipt|link)(?!\w)|(?:i|we)(?:'ve|\s+have)?\s+(?:\w+\s+)?paid(?=[^?]{0,80}(?:no\s+confirm|not\s+confirm|nothing|(?:n't|not)\s+heard|unpaid|still\s+(?:says|shows|held|pending)|n't\s+(?:show|see|confirm|get|got)|isn't\s+there))|money\s+(?:was|has\s+been)\s+(?:taken|charged|debited)(?=.*(?:unpaid|no\s+|not\s|n't|pending))|(?:my|our)\s+booking\s+(?:is|does|was)(?:n't|\s+not)\s+(?:\w+\s+)?(?:show|appear|visible|there|in)\w*|booking\s+(?:has\s+)?(?:disappeared|vanished|is\s+gone|is\s+missing)
                """
            ),
            letter=_LETTER,
        ),
        Trouble.BROKEN: fill(
            alternatives(
                r"""
                {device}\s+(?:[\w'-]+\s+){0,4}?{fails}(?=[^?]*$|.*(?:what\s+(?:do|should|can)|help))|(?:broken|faulty|dead|flickering|leaking|torn)\s+(?:\w+\s+)?{device}(?!\w)(?=[^?]*$)|no\s+(?:\w+\s+)?(?:power|electricity|heating|hot\s+water|water)\s+(?:in|at|here)
                (?:something|nothing|everything|half\s+of\s+it)\s+(?:\w+\s+)?(?:works?|is\s+(?:working|broken)|broke)(?!\w)(?=[^?]*$)|(?:i|we|someone|accidentally)\s+(?:\w+\s+)?(?:broke|smashed|tore|damaged|spilled|spilt|knocked\s+over|scratched)(?!\w)|(?:there'?s|there\s+is)\s+a\s+(?:\w+\s+)?leak(?!\w)|power\s+(?:cut|outage|went\s+(?:out|off))
                """
            ),
            device=_DEVICE,
            fails=_FAILS,
        ),
        Trouble.LOST: fill(
            alternatives(
                r"""
                (?:left|forgot|forgotten|lost|misplaced)\s+{thing}(?!\w)|(?:left|forgot|forgotten|lost)\s+(?:something|(?:\w+\s+){0,3}(?:behind|at\s+(?:the|your)\s+(?:studio|place)|in\s+(?:the|your)\s+(?:studio|hall|dressing\s+room)))(?!\w)
                lost\s+(?:and|&)\s+found|(?:find|found|seen|see|come\s+across|kept|picked\s+up)\s+{thing}(?=.*(?:\?|yesterday|left|lost|forgot))|{thing}\s+(?:is|are|was|must\s+be|may\s+be|might\s+be)\s+(?:still\s+)?(?:at|in)\s+(?:the|your)\s+(?:studio|hall|dressing)
                """
            ),
            thing=_THING,
        ),
        Trouble.HUMAN: fill(
            alternatives(
                r"""
                (?:talk|speak|chat|spoke|connected|transferred?|put\s+(?:me\s+)?through|connect\s+(?:me|us)|transfer\s+(?:me|us)|hand\s+(?:me|us)\s+over|pass\s+(?:me|us))\s+(?:\w+\s+){0,2}?(?:to|with|on\s+to)\s+{person}(?!\w)(?!\s+(?:or|bot))
                (?:get|give|find|need|want|call|bring|fetch|send|i'd\s+like|prefer)\s+(?:me\s+|us\s+)?{person}(?!\w)(?=\W*(?:please|now|here|to\s+(?:help|talk|speak|call|answer)|instead|on\s+the\s+(?:line|phone)|who|$))(?!\s+\d)
                (?:real|live|actual)\s+(?:human|person|people)(?!\w)(?!\s+or)|(?:human|operator|agent|representative|manager)\W*(?:please|now)\W*$|^\W*(?:human|operator|agent|representative|manager|customer\s+(?:service|support))\W*$|(?:is\s+)?(?:any(?:one|body))\s+(?:real|human|alive)(?!\w)|(?:is|are)\s+(?:there\s+)?(?:any\s?(?:one|body)|any\s+(?:human|person|people|staff))\s+(?:\w+\s+){0,2}(?:there|here|to\s+talk|i\s+can\s+(?:talk|speak)|on\s+the\s+line)(?!\w)
                (?:call|ring|phone)\s+me(?:\s+back)?(?=\W*$|\s+(?:back|please|now|later|today|tomorrow|asap|at|on|when|in|to|instead))|give\s+(?:me|us)\s+a\s+(?:call|ring)|(?:want|need|request|get)\s+a\s+(?:call\s?back|call|phone\s+call)(?!\w)|(?:someone|somebody|a\s+person)\s+(?:to\s+)?(?:call|contact|ring|phone)s?(?:\s+(?:me|us)|\s+back|(?=\W*(?:please|asap|today|tomorrow)?\W*$))|contact\s+me(?!\w)
                (?:don'?t|do\s+not|won't|not\s+going\s+to|hate|tired\s+of|sick\s+of|fed\s+up\s+with|stop)\s+(?:\w+\s+){0,2}(?:talk\w*\s+|speak\w*\s+|chat\w*\s+|deal\w*\s+)?(?:to\s+|with\s+)?(?:this\s+|these\s+|a\s+|the\s+|your\s+)?(?:\w+\s+)?(?:bots?|robots?|machines?|chatbots?|ai)(?!\w)|(?:bot|chatbot|robot)\s+(?:is\s+|does(?:n't|\s+not)\s+|not\s+)?(?:useless|help\w*|understand\w*|stupid)
                """
            ),
            person=_PERSON,
        ),
    },
    no_trouble=alternatives(
        r"""
        not\s+(?:be\s+|going\s+to\s+be\s+)?(?:late|complaining|delayed)|no\s+complaints?|(?:won't|will\s+not)\s+be\s+late|never\s+late|late\s+(?:evening|night|afternoon|morning|in\s+the|on\s+|booking|check)
        (?:forgot|forgotten)\s+(?:to\s+(?:say|mention|ask|tell|add|give|write|book|include)|(?:the\s+|my\s+)?(?:booking\s+)?(?:number|reference|name|date|password|e-?mail|phone))|left\s+(?:a\s+)?(?:message|review|comment)|left\s+my\s+(?:phone\s+)?(?:number|e-?mail|contacts?|details)
        lost\s+(?:my|the)\s+(?:link|booking|reference|number|e-?mail)|(?:talking|speaking|chatting)\s+(?:to|with)\s+(?:an?\s+)?(?:real\s+)?(?:human|person|bot|robot)(?:\s+or\s+\w+|\s+(?:now|here|right\s+now))?(?=\W*$|\s+a\s)|don'?t\s+call\s+me
        (?:will|would|can|could)\s+(?:you|someone|somebody|anyone|anybody)\s+(?:\w+\s+){0,4}let\s+(?:us|me)\s+in(?=.*\d|\s+(?:at|by|before|around)\s)
        (?:are|r)\s+(?:you|u)\s+(?:\w+\s+){0,3}(?:human|person|bot|robot|real)(?!\w)|is\s+(?:this|it|that)\s+(?:\w+\s+){0,3}(?:human|person|bot|robot)(?!\w)
        """
    ),
    enquiries=alternatives(
        r"""
        how\s+(?:do|can|could|should)\s+(?:i|we)\s+(?:\w+\s+)?(?:contact|reach|call|phone|get\s+in\s+touch)|(?:do|can|would|will)\s+you\s+(?:\w+\s+)?(?:offer|give|do|make|provide|have)\s+(?:\w+\s+)?refunds?|is\s+(?:there|it|the\s+\w+)\s+(?:a\s+)?refund(?:able)?
        what(?:'s|\s+is|\s+are)\s+(?:the|your)\s+(?:\w+\s+)?(?:refund|cancellation|complaints?|late|policy)|what\s+happens|(?<!how\s)(?:can|will|would|do|could|should)\s+(?:i|we)\s+(?:still\s+)?get\s+(?:a\s+refund|(?:my|our|the)\s+\w+\s+back)
        """
    ),
    cancelled=r"cancell?ed(?!\w)",
    arrives=r"(?:i|we)(?:'ll|'re|'m|\s+will|\s+are|\s+am|\s+can)?\s+(?:(?:only|probably|now|not|going\s+to|gonna|actually|just|more\s+like|to)\s+)*(?:be|get|arriv(?:e|ing)|com(?:e|ing)|make\s+it|turn(?:ing)?\s+up)(?:\s+(?:there|in|here|to\s+you|it|at\s+(?:the|your)\s+\w+|only|until|till|before|at|by|around|about|closer\s+to|more\s+like|like))*(?!\w)",
    begins=(
        r"for\s+(?:our|my|the)\s+(?P<begin>[\w:.]+(?:\s+(?:o'?clock|[ap]\.?m\.?|thirty|fifteen|forty-?\s?five|30|15|45))*)(?:\s+(?:shoot|session|booking|slot|shooting|photoshoot|appointment))?",
        r"(?:our|my)\s+(?:shoot|session|booking|slot|shooting|photoshoot|rental|reservation)\s+(?:(?:is|was|starts?|begins?|booked)\s+)*(?:at|from|for)\s+(?P<begin>[\w:.]+(?:\s+(?:o'?clock|[ap]\.?m\.?|thirty|fifteen|30|15))*)",
    ),
    visit=alternatives(
        r"""
        (?:my|our)\s+(?:\w+\s+)?(?:booking|shoot|session|slot|reservation)|booked(?!\w)|(?:booking|reservation)\s+(?:is|was|for|at|number|reference)(?!\w)|(?:i|we)\s+(?:rented|paid|reserved|shot)(?!\w)
        """
    ),
)
