"""What gets no reply: spam, mere abuse, another business, and attempts to steer the tool."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.review import Evidence
from assistant.triage.rule import apply_rule, make_rule

_REPLY = r"(?:reply|replies|respond|responds|responding|response|responses|answer|answers|write|writes|comment|draft|output|message|statement)"
STEERING = make_rule(
    "no_reply",
    "tries to steer the tool that drafts the reply; the attempt is ignored",
    (
        r"\b(?:ignore|disregard|forget|override|bypass|skip|drop|discard|turn off|disable|suspend|set aside|violate|break)\s+(?:(?:about|all|any|every|everything|each|the|of|your|my|its|those|these|this|previous|prior|earlier|above|preceding|former|other|privacy|safety|usual|standard|normal|hipaa|company|internal|current|existing|default|masking|content|and)\s+)*(?:instructions?|rules?|guidelines?|prompts?|directions?|directives?|polic(?:y|ies)|filters?|training|programming|restrictions?|constraints?|safeguards?|guardrails?|limits?|safety|settings?|context|orders|commands?|protocols?|checks?|gate|triage|masking|you (?:were|have been|are) (?:told|taught|given))\b",
        r"\b(?:forget|ignore) (?:that )?you(?:'re| are| were)\b|\bwrite (?:me |us )?(?:a|an) (?:poem|haiku|story|joke|song|limerick|essay|recipe|python|code)\b|\byou are (?:now )?a helpful\b", r"\b(?:system|hidden|initial|original|developer|secret) (?:prompt|instructions?|message|rules?)\b|\bprompt injection\b|\bjail ?break\w*|\b(?:developer|debug|admin|dan|god|maintenance|unrestricted|override|sudo|training|test) mode\b|\bdo anything now\b", r"\b(?:you are|you're|act|acting|behave|pretend|roleplay|role[- ]play|respond|speak|write|answer|imagine|assume)(?: now| no longer| to be| as if| that)*(?: you are| you're| being)? (?:as )?(?:a|an|the|my|our|in the (?:role|voice) of)? ?(?:\w+ )?(?:chat ?gpt|gpt\w*|ai\b|a\.i\.|language model|llm|chat ?bot|bot|assistant|dan|claude|gemini|unfiltered|uncensored|character|pirate|no (?:rules|restrictions))", r"\b(?:as|dear|hey|hi|hello|attention|note to|to) (?:an? |the |any |whatever |whichever )*(?:ai|a\.i\.|ai (?:assistant|model|tool|system|reviewer|agent)|language model|llm|large language model|chat ?bot|bot|gpt|chat ?gpt|automated (?:system|tool|response|responder)|assistant|model|software|reply (?:bot|tool|generator|assistant)|response (?:bot|tool|generator|system|assistant)|machine|algorithm)\b(?= ?[,:;!.]| (?:reading|writing|that|which|who|responding|generating|processing|handling|replying|drafting|answering|please|i|this|must|should|will|you))", r"\b(?:the|any|an?|this|your|whatever|if (?:you are|you're|an?|this is an?)) (?:\w+ )?(?:ai|llm|language model|chat ?bot|bot|model|tool|software|script|automation|gpt|algorithm|assistant) (?:that(?: is| 's)?|which(?: is)?|who(?: is)?|is|must|should|will|shall|to|has to|needs? to)?\s?(?:now |be )?(?:read(?:s|ing)?|writ(?:e|es|ing)|generat(?:e|es|ing)|draft(?:s|ing)?|repl(?:y|ies|ying)|respond(?:s|ing)?|process(?:es|ing)?|handl(?:e|es|ing)|answer(?:s|ing)?|confirm)\b",
        rf"\b(?:you|owner|the owner|practice|the practice|office|the office|management|doctor|clinic|the clinic|team|they|staff|business|dentist|system|whoever (?:reads|answers|replies|responds)\w*|your|the|any|every|all)\b(?: \w+){{0,2}} (?:must|shall|have to|has to|needs? to|are (?:required|instructed|ordered|told|obligated|commanded) to|is (?:required|instructed|ordered|obligated) to|are hereby|will now|should now|may only|can only)\b[^.!?]{{0,18}}\b(?:{_REPLY}|confirm|acknowledge|state|include|say|repeat|quote|mention|list|print|reveal|disclose|name|publish|admit|verify)\b[^.!?]{{0,60}}\b(?:that|with|by|exactly|verbatim|word for word|my|i|the following|as follows|full|name|diagnosis|date|patient|only|in (?:json|all caps|capital\w*|french|spanish|pirate)|:|\")", r"\b(?:in|to|for|as|with) (?:your|the|any|his|her|their) (?:\w+ )?(?:reply|response|answer|comment)s?\b[^.!?]{0,14}\b(?:please |must |should |you must |kindly |be sure to |make sure (?:to|you) |always |also |just |you should |you will )*(?:include|mention|say|confirm|start|begin|end|write|state|use|repeat|list|put|quote|add|name|acknowledge|print|call|address|reveal|sign|thank|tell|give|say)\b", rf"\b(?:please |now |just |only |kindly |you must |must |then |simply |instead |always )*(?:{_REPLY})\s+(?:only |exactly |back |to (?:this|me|my review|the review)(?: \w+)? )?(?:with (?:exactly|only|the (?:word|words|phrase|text|sentence|following|exact)|\"|'|just|my (?:full )?(?:name|diagnosis|record|chart)|a (?:haiku|poem|joke)|yes|ok)|exactly|verbatim|only in|in (?:json|xml|all caps|base64|rot13|markdown|html|pirate|the voice)|by (?:confirming|saying|stating|repeating|listing|quoting|including|admitting|naming|writing)|as follows|saying (?:that|\"|'|i|you|exactly)|that (?:i|my|yes|you)|confirming)",
        r"\b(?:confirm|verify|acknowledge|state|admit|say|write|declare|certify|attest|repeat|agree|note|post|reply|mention|include|print|publish|affirm)(?: publicly| here| below| in writing| clearly| explicitly| for the record| to everyone| in public| to me| please| now| right here| online| once and for all| or deny)*[:,]? (?:that |the fact that |whether |if |how |when |\"|')?(?:i|my \w+|we|he|she|this (?:person|reviewer|patient)|(?:the )?(?:reviewer|author|patient)|[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:am|was|were|is|are|have been|had been|has been|had|did|came|visited|saw|received|got|attended|have)(?: indeed| really| actually| in fact| once| never| not| your| one of your)? (?:\w+ ){0,3}?(?:patients?|clients?|seen|treated|there|customers?|diagnosed|admitted|scheduled|appointments?|visits?|in your|at your|your|member|under your|on (?:\w+ )?\d+|a patient|here)\b", r"\b(?:repeat|print|output|echo|reveal|show|display|dump|leak|expose|list|translate|decode|summari[sz]e|recite|paste|copy|tell me|give me|share|return)(?: me| us| back| out| after me| everyone)?[: ]+(?:the |your |all |my |full |exact |entire |complete |unmasked |original |following |this |these |of |any |above |previous |whole |hidden )*(?:system (?:prompt|message)|prompts?|instructions?|rules|hidden (?:text|rules)|configuration|api key|password|passwords|placeholders?|unmasked (?:text|review)|conversation|context|text above|message above|words above|training data|policy library|internal (?:notes|policies)|mapping|patient list|patient names|verbatim)\b|\bafter me\b(?=[^.!?]{0,3}[:\"'])|\b(?:replace|substitute|swap|unmask|fill in|restore|undo)\b[^.!?]{0,25}\b(?:placeholders?|masks?|masked|<[A-Z_]+\d*>|\[?[A-Z]+_\d+\]?|brackets|real names?|redact\w*)\b",
        r"(?:^|\n|\s)(?:\[|<|#{2,}|\*{2,}|-{3,}|={3,}|\{\{?|`{3,})\s*/?\s*(?:system|assistant|user|instructions?|end(?: of)?(?: (?:the )?(?:review|input|text|prompt))?|begin|inst|admin|important|override|new (?:instructions?|task|rules?)|prompt|im_start|im_end|review|context|developer|note to (?:ai|assistant))\b[^\n]{0,40}", r"(?:^|\n)\s*(?:system|assistant|developer|human|ai|admin|operator|instructions?|new (?:instructions?|task|rule|prompt)|override|task|note to (?:ai|bot|assistant|the model))\s*:\s", r"</?(?:review|system|assistant|user|instructions?|prompt|input|context)[^>]{0,20}>|<\|[\w ]+\|>", r"\b(?:new|updated|additional|revised|my|following|special|important|urgent) (?:instructions?|task|directive|orders|rules)\s*(?::|for (?:you|the (?:ai|bot|model|assistant))|follow)|\bfollow (?:these|my|the following) (?:instructions|orders|rules|steps)\b[^.!?]{0,20}\b(?:instead|exactly|:|when (?:you )?(?:reply|respond|answer))|\b(?:end of|stop reading the|this ends the|that was the) (?:the )?(?:review|customer review|input|user input)\b|\b(?:the|this) (?:text|review) (?:above|below) (?:is|was) (?:fake|not (?:a|the) (?:real )?review|just a test|irrelevant)\b|\b(?:approve|mark|classify|label|treat|rate|categori[sz]e|flag|score) (?:this|the) (?:review|reply|draft|text|message|one|response)?\s?(?:review |reply |draft |response )?as (?:safe|approved|positive|resolved|spam|five stars|5 stars|ordinary|not (?:a|an) |compliant|pass\w*)|\bsafe to post\b|\bskip (?:the )?(?:gate|review|approval|compliance|triage|check)\b|\bwithout (?:any )?(?:masking|redact\w+|filter\w*|placeholders?)\b",
        # Spanish
        r"\b(?:ignor[ae]n?|olvid[ae]n?|om[ií]t[ae]n?|desobedec\w+|pas[ae] por alto)\s+(?:(?:de|todas?|todos?|las?|los?|tus?|sus?|cualquier|estas?|esas?|lo|que)\s+)*(?:instrucciones|reglas|normas|directrices|pol[ií]ticas?|restricciones|indicaciones|anterior\w*|te (?:han )?(?:dicho|dijeron))\b|\b(?:instrucciones|reglas) (?:anteriores|previas|del sistema)\b|\b(?:confirm[ae]n?|confirm\w+|admit[ae]n?|reconozc\w+|decl[aá]r\w+|di|digan|diga|escrib[ae]n?|repit[ae]n?|conteste?n?) (?:p[uú]blicamente |aqu[ií] |por escrito |en (?:su|tu|la) respuesta )?que (?:yo |mi \w+ |s[ií] |nosotros )?(?:fui|soy|era|estuve|fue|es|he sido|estuvo|fuimos|me atendieron|tuve)\b|\b(?:respond[ae]n?|contest[ae]n?|escrib[ae]n?|responde|contesta|escribe) (?:s[oó]lo |solamente |[uú]nicamente |exactamente |con (?:la (?:palabra|frase)|mi nombre|exactamente|\")|diciendo|en (?:json|may[uú]sculas))|\ben (?:tu|su|la) respuesta\b[^.!?]{0,14}\b(?:incluy\w+|mencion\w+|confirm\w+|escrib\w+|di|diga|digan|pon\w*|repit\w+)\b|\b(?:eres|act[uú]a como|ahora eres|eres ahora) (?:una? |el |la )?(?:ia|inteligencia artificial|asistente|chatbot|bot|modelo|chatgpt)\b|\bestimad[oa] (?:ia|asistente|bot|chatbot|modelo)\b|\bmensaje (?:oculto|del sistema)\b|\bmodo (?:desarrollador|administrador)\b",
    ),
    spare=(
        r"\b(?:ignore|ignores|ignored|ignoring|skip|skipped|broke|break|breaking|violate|violated|forget|forgot)\w* (?:their|the doctor's|my|his|her|our) (?:own )?(?:rules?|polic\w+|instructions?|protocols?|guidelines?|orders)\b", r"\b(?:they|staff|she|he|doctor|dentist|nurse|clearly|who|always|constantly|nobody|people) (?:\w+ )?(?:ignore|ignores|ignored|ignoring|break|breaks|broke|skip|skipped|violates?|forgets?|disregards?)\b", r"\b(?:they|he|she|office|insurance|staff|receptionist|portal|phone|call(?:ed|ing)?|text(?:ed)?) (?:\w+ ){0,4}(?:to )?confirm(?:ed|ing|s)? (?:that )?(?:i|my|we) (?:had|have) (?:an |my |the )?appointment", r"\b(?:automated|phone|voice|their|stupid|useless|annoying|talk\w* to an?|an?) (?:\w+ )?(?:chat ?bot|bot|ai|automated system) (?:answers?|answering|picks up|on the phone|never|cannot|can'?t|that (?:can'?t|doesn'?t|never|hangs))\b", r"\bmedical assistant\b|\bphysician assistant\b|\bdental assistant\b|\bassistant (?:manager|dentist|doctor|who|was|named|is|that (?:was|is))\b|\bthe assistant (?:reads|writing|writes|answers|answering|responding|to)\b|\b(?:an?|the|her|his|your) assistant\b", r"\bsame (?:canned|copy|generic|copy-?paste\w*) (?:reply|response|answer)s?\b",
    ),
)  # fmt: skip
NOISE = (
    make_rule(
        "no_reply",
        "reads like advertising or spam",
        (
            r"\b(?:crypto\w*|bitcoin|btc|forex|binary options|casino|betting|loan offer|payday loans?|seo (?:services?|expert|agency)|buy (?:followers|reviews|likes|backlinks)|backlinks|instagram followers|work from home|make money (?:online|fast)|earn (?:up to )?\$?\d+ (?:a|per)|passive income|weight loss (?:gummies|tea|miracle)|keto gummies|miracle (?:cure|pill|spell)|spell ?caster|love spell|herbal (?:doctor|cure|remedy) (?:who|that)|cured (?:my|me) (?:\w+ )?(?:with|of) (?:\w+ )?herb\w*|sugar daddy|onlyfans|escort service|hot singles|recover(?:ed)? (?:my )?(?:lost )?(?:funds|crypto|bitcoin)|hacker for hire|promo code|discount code|use (?:my )?code|coupon code|click (?:here|the link|my (?:link|profile|bio))|link in (?:my )?bio|visit (?:my|our) (?:website|site|page|channel|shop|store|profile)|subscribe to|follow (?:me|us) (?:on|@)|dm me|inbox me|text me (?:on|at|for)|whats ?app (?:me|us|\+|:|number|him|her)|telegram (?:me|@|:|group|channel)|contact (?:him|her|them) (?:via|on|at|through) (?:whats ?app|telegram|email)|free (?:quote|estimate|consultation) (?:at|call|today)|call (?:us )?(?:now|today) (?:for|at)|best (?:price|prices|deals?) (?:guaranteed|in town)|limited time offer|we offer (?:the )?best|viagra (?:online|cheap)|cheap (?:meds|viagra|cialis|pills|insurance)|mlm|business opportunity|guest post|web design services?)\b",
            r"\b(?:come|go|switch|try|check out|visit) (?:to |over to )?(?:us at |my (?:own )?(?:clinic|practice|office|salon|shop) )\b|\b(?:gana|ganar) dinero\b|\bpr[eé]stamos? (?:r[aá]pidos?|urgentes?)\b|\bhaz clic\b|\bs[ií]gueme en\b|\bbrujo\b|\bamarres?\b(?= de amor)|\bvisita (?:mi|nuestra) p[aá]gina\b",
        ),
        spare=(r"\b(?:can'?t|couldn'?t|never|won'?t|tried to|have to|had to|told (?:me )?to|make you|don'?t|no one will|kept|to) (?:text me|dm me|click (?:here|the link)|visit (?:their|our) (?:website|site|page))", r"\bclick the link\b(?=[^.!?]{0,30}(?:they|portal|text|work|expired|sent))", r"\b(?:call|text) me (?:at|on) (?:work|home|my)\b", r"\bcall (?:now|today) (?:for|at)\b(?=[^.!?]{0,10}(?:closing|8|9|the))"),
    ),
    make_rule(
        "no_reply",
        "does not seem to be about this practice",
        (
            r"\b(?:wrong (?:business|place|page|listing|location|company|restaurant|review|practice|clinic)|(?:meant|intended) (?:this |it )?(?:for|to be for) (?:another|a different|the other|some other)|posted (?:this )?(?:on|to|for) the wrong|(?:this )?(?:review|it) (?:is|was) (?:meant )?for (?:a |another |the )?(?:different|other|another)|accidental(?:ly)? (?:review|left|posted|rated|clicked)|pocket (?:dial\w*|review)|ignore (?:this|my) (?:review|rating)|sorry,? wrong)\b", r"\b(?:never|haven'?t|have not|not) (?:been|actually been|even been|personally been|gone|set foot|used|visited|stepped foot)(?: \w+){0,4} (?:here|there|this place|this (?:clinic|office|practice|business)|inside|in (?:here|there|this))\b(?= (?:but|and|yet|however|though|myself|personally|nor)|[.,;!]|$)(?![^.!?]{0,20}(?:again|rude|since))", r"\b(?:pizza|burger|tacos?|sushi|pasta|steak|fries|waitress|waiter|bartender|menu|appetizers?|hotel|motel|oil change|brakes|transmission|haircut|barber|nail salon|manicure|pedicure|carpet|plumb(?:er|ing)|roof(?:er|ing)|mechanic|dealership|used car|apartment complex|landlord|movers|moving company|concert|movie|flight|airline|luggage|puppy|veterinarian|dog groomer|cocktails?|brunch|buffet)\b[^.!?]{0,60}\b(?:was|were|is|are|came|took|tasted|delicious|cold|overcooked|undercooked|rude|terrible|amazing|great|worst|best|overpriced|never|lost)\b",
            r"^\W*(?:test|testing|test review|asdf\w*|qwerty\w*|lorem ipsum|hello world|blah|first|abc|xyz|123+|n/?a|none|nothing|no comment)[\W\d]*$", r"\b(?:vote (?:for|no|yes)|election|democrats?|republicans?|liberals?|maga|trump|biden|the president|5g (?:tower|conspiracy)|chemtrails?|flat earth|new world order|microchips? in|deep state|illuminati|plandemic|depopulation)\b",
        ),
        spare=(r"\b(?:like|as if|than|felt like|reminded me of|treat\w* (?:\w+ )?like|worse than|not) (?:a |an |ordering |buying |getting |at a |being at |in )?(?:\w+ )?(?:hotel|motel|pizza|burger|oil change|haircut|used car\w*|mechanic|restaurant|menu|fast food|waiter|dealership|airline|buffet|spa|veterinarian)\b", r"\bvending\b|\bhotel[- ]like\b|\bnever been (?:so|treated|more|to a|this|spoken|happier|asked|given|told|in so|able|late|seen|billed|one|busy|made|charged)\b", r"\b(?:ate|eating|eat|had|have) (?:some |a |my )?(?:pizza|burger|tacos?|sushi|steak|pasta)\b", r"\bhaven'?t been (?:back|the same|able|there since|seen|called|contacted|to the dentist|to a)\b", r"\bnot been (?:back|able|there since)\b"),
    ),
)  # fmt: skip
_INSULT = re.compile(
    r"\b(?:f+u+c+k+\w*|f\*+k?\w*|f[*@#]{2,}\w*|sh[i*!]t+\w*|bull ?shit|bitch\w*|b\*tch\w*|asshole\w*|a\*\*hole\w*|bastards?|cunts?|c\*nt\w*|dick(?:head)?s?|pricks?|scum\w*|trash|garbage|morons?|idiots?|retard\w*|whores?|sluts?|pigs?|losers?|pieces? of (?:shit|crap|trash|garbage)|pos|suck (?:it|my|a)|stfu|rot in hell|go to hell|burn in hell|"
    r"dumbass\w*|jackass\w*|clowns?|pendej\w+|mierda|put[oa]s?|cabr[oó]n\w*|hij[oa]s? de (?:puta|su)|chinga\w*|imb[eé]cil\w*|idiotas?|est[uú]pid[oa]s?|malditos?|basura|stupid|dumb|ugly|fat ass|screw you|eat shit|losers|crap)\b",
    re.IGNORECASE,
)
_SUBSTANCE = re.compile(
    r"\b(?:wait\w*|appoint\w*|bill\w*|charg\w*|phone|call\w*|desk|rude\w*|insurance|cost\w*|paid|pay|hour\w*|minute\w*|doctor\w*|dentist\w*|nurse\w*|staff|tooth|teeth|pain|prescri\w*|refill\w*|referr\w*|result\w*|record\w*|clean\w*|dirty|park\w*|late|cancel\w*|schedul\w*|diagnos\w*|treat\w*|office|clinic|told|said|asked|refus\w*|because|money|service|patients?|receptionist|"
    r"cita\w*|esper\w*|cobr\w*|pag\w*|seguro|doctor\w*|recepci\w*|groser\w*|servicio|tel[eé]fono|atend\w*|horas?|minutos?)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?\n]+|$)")


def find_steering(text: str) -> list[Evidence]:
    """Return the words that try to give the tool orders."""
    return list(apply_rule(STEERING, text))


def is_nothing_but(text: str, evidence: list[Evidence]) -> bool:
    """Whether a text holds nothing to answer beside the sentences of the evidence."""
    rest = []
    for match in _SENTENCE.finditer(text):
        touched = any(hit.start < match.end() and match.start() < hit.end for hit in evidence)
        if match.group().strip() and not touched:
            rest.append(match.group())
    left = " ".join(rest)
    return len(re.findall(r"\w+", left)) < 4 or (
        len(re.findall(r"\w+", left)) < 25 and not _SUBSTANCE.search(left)
    )


def find_noise(text: str) -> Iterator[Evidence]:
    """Yield what speaks for spam, another business or mere abuse."""
    words = len(re.findall(r"\w+", text))
    for rule in NOISE:
        hits = list(apply_rule(rule, text))
        substance = len(_SUBSTANCE.findall(text))
        if hits and substance <= max(1, len(hits)):
            yield from hits
    insults = list(_INSULT.finditer(text))
    if insults and words <= 30 and not _SUBSTANCE.search(text) and len(insults) * 8 >= words:
        first, last = insults[0], insults[-1]
        yield Evidence(
            outcome="no_reply",
            start=first.start(),
            end=last.end(),
            reason="insults and says nothing that could be answered",
        )
