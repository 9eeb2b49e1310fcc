"""Crisis: self-harm, threats to others, abuse. The crisis playbook comes before everything else."""

from __future__ import annotations

from assistant.triage.rule import make_rule

_KIN = r"(?:my|his|her|our|their|the) (?:\w+ )?(?:son|daughter|child|kid|kids|children|mother|mom|father|dad|husband|wife|brother|sister|baby|grandma|grandmother|grandpa|grandfather|grandson|granddaughter|aunt|uncle|parent|parents|roommate|friend)"
_HIM = rf"(?:me|him|her|them|us|{_KIN}|a (?:patient|resident|child|kid)|patients|residents|children|kids)"
_YOU = r"(?:you|him|her|them|someone|somebody|everyone|everybody|all of you|y'?all|(?:that|the|those|these) (?:\w+ )?(?:doctors?|dentists?|nurses?|wom[ae]n|m[ae]n|lady|ladies|guys?|girls?|bitch\w*|bastards?|staff|receptionists?|managers?|owners?|surgeons?|hygienists?|people|techs?|therapists?|idiots?|assholes?|quacks?)|your (?:staff|family|kids|office|doctor)|this (?:place|office|doctor|man|woman)|dr\.? \w+|those people|these people|whoever)"
_MANNER = (
    r"\bdied? (?:of |from )?(?:laugh\w*|boredom|embarrassment|old age|shame|curiosity)",
    r"\blaughed (?:myself )?to death",
    r"\bto die for\b",
    r"\bi(?:'d| would) die for\b",
    r"\bdying (?:to|for|of (?:boredom|laughter|curiosity|embarrassment))\b",
    r"\b(?:would|could|'d) kill for\b",
    r"\bkill(?:ing|ed)? (?:time|it|two birds|the (?:mood|vibe|pain|nerve|bacteria|germs|lights))\b",
    r"\bkill for (?:a|that|this|those)\b",
    r"\b(?:is|was|are|were|been|been just|'s|it's) (?:just )?killing (?:me|us|him|her)\b",
    r"\bshoot (?:me|us|them|him|her|you) (?:a|an|now)\b",
    r"\bdressed to kill\b",
    r"\bif looks could kill\b",
    r"\b(?:career|political|financial|social|business|professional) suicide\b",
    r"\bsuicide (?:mission|doors?|squad|prevention (?:poster|flyer)|hotline number on)\b",
    r"\bhang(?:ing)? (?:in|out|up|on|myself out)\b",
    r"\bcut myself (?:shaving|a check|off|some slack|short)\b",
    r"\b(?:want(?:ed)? to|could|going to|wanted to|i)\s*die(?:d)? (?:of|from|when|in my chair|laugh\w*|inside|there|right there|a little)\b",
    r"\bi (?:just |almost |nearly )?(?:wanted to|could have|could've) died?\b",
    r"\b(?:old|boring|waiting|wait)\b[^.!?]{0,25}\bwant(?:ed)? to die\b",
    r"\bbeat(?:ing|s|en)? (?:around|me to it|the (?:traffic|rush|system|odds|price)|a dead horse)\b",
    r"\bhit (?:me|us|him|her) (?:with (?:a|an|another) (?:bill|charge|fee|surprise|\$)|up|like)\b",
    r"\bhitting (?:me|us) with\b",
    r"\bslap(?:ped|s)? (?:me|us|him|her|you) with (?:a|an|another)\b",
    r"\bpunch(?:ed)? (?:in|out|card|the clock)\b",
    r"\bburn(?:ed|s)? (?:me|us) (?:on|by|again|twice)\b",
    r"\bshot (?:him|her|them|me) (?:a|an) (?:look|email|text|glance|message)\b",
    r"\bchok(?:ed|ing) (?:up|back)\b",
    r"\bkilled (?:it|the (?:mood|vibe|pain))\b",
)
RULES = (
    make_rule(
        "escalate_crisis",
        "speaks of ending or harming one's own life",
        (
            r"\b(?:kill|killing|hurt|hurting|harm|harming|shoot|hang|drown|starve|unalive|un-?aliv\w+|cut|cutting|end) (?:myself|ourselves)\b", r"\bkms\b",
            r"\b(?:end|ending|take|taking|took|ended) (?:my|his|her|their) (?:own )?li(?:fe|ves)\b", r"\bend(?:ing)? it(?: all)?\b(?=[^.!?]{0,20}(?:[.!?]|$|tonight|soon|today|because|if|anymore))(?<!week end it)(?<!to end it there)", r"\bend it all\b",
            r"\bsuicid\w+", r"\b(?:kill|killed|killing|hurt|hurting|harm|harmed|cut|cutting|hanged|shot|hung) (?:himself|herself|themselves|themself)\b", r"\bself[- ]?harm\w*|\bself[- ]injur\w+",
            r"\b(?:want|wants|wanted|wanting|ready|plan|planning|going|wish i could|rather|about|decided|prefer) (?:to )?(?:just )?die\b", r"\bwish(?:ed|ing)? i (?:was|were|wasn't|weren't|had) (?:dead|never (?:been )?born|alive|here)\b", r"\bi(?:'d| would) (?:rather|be better off) (?:be )?dead\b", r"\b(?:i|everyone|they|family|world|kids)[^.!?]{0,20}better off (?:dead|without me)\b",
            r"\b(?:do not|don'?t|didn'?t|no longer|can'?t|cannot|not) (?:really )?(?:want to|wanna|care to|see (?:the|a|any) (?:point|reason) (?:in|of|to)|see why i should|bear to)[^.!?]{0,12}\b(?:live|living|be alive|be here|being here|exist|wake up|go on living|keep living|go on|survive)\b(?! (?:with|near|in this|and wait|to wait|on hold))",
            r"\b(?:no|not any|nothing) (?:\w+ )?(?:reason|point|left|will) (?:left )?(?:to|in|for me to) (?:live|living|go on|keep going|be here|be alive|stay alive)\b", r"\bnothing (?:left )?to live for\b", r"\bcan(?:'?t|not) (?:go on|keep going|do this|take (?:it|this)|live like this)(?: (?:like this|any ?more|any longer|much longer))\b(?=[^.!?]*[.!?]?)",
            r"\bgive up on life\b|\bgiving up on life\b|\btired of (?:living|being alive|life)\b|\bdone with (?:life|living)\b", r"\b(?:won'?t|will not|may not|might not|not going to|not gonna) be (?:here|around|alive)(?: \w+){0,2} (?:tomorrow|much longer|next week|by then|to see|after|for long|anymore)\b", r"\b(?:goodbye|good bye) (?:everyone|everybody|world|cruel world|to (?:everyone|all))\b|\bthis is (?:my )?good ?bye\b|\bmy last (?:post|review|message|words|goodbye)\b",
            r"\b(?:took|take|taking|swallow(?:ed)?|saved up|saving up|stockpil\w+|have|got) (?:the |a |all |all of |my |enough |every |whole |entire )*(?:whole |entire )?(?:bottle|pills|stash)\b[^.!?]{0,30}\b(?:end|die|over|sleep forever|never wake|done|purpose|myself)\b", r"\b(?:jump|jumping|jumped) (?:off|from|in front of)\b[^.!?]{0,20}\b(?:bridge|roof|building|train|traffic|overpass)\b",
            r"\b(?:gun|bullet|rope|noose|blade|razor)\b[^.!?]{0,25}\b(?:my (?:own )?(?:head|mouth|neck|wrists?)|myself)\b", r"\boverdos(?:e|ed|ing)\b[^.!?]{0,20}\b(?:on purpose|intentional\w*|myself|again)\b|\b(?:tried|try|trying|attempt\w*|going|want\w*|plan\w*) (?:to )?(?:overdose|od)\b", r"\bslit(?:ting)? (?:my|his|her) wrists?\b", r"\bnot safe (?:with|from|by) (?:myself|himself|herself)\b|\bdanger to (?:myself|himself|herself)\b",
            r"\b(?:if|whether|that) i (?:live|am alive|'m alive|wake up) or (?:die|not|am dead|don'?t)\b|\bi (?:don'?t|no longer|do not) care (?:if|whether) i (?:live|die|wake up|make it|am alive)\b|\b(?:rather|hope i|wish i|pray i) (?:just )?(?:not|don'?t|never|could not|didn'?t|wouldn'?t) (?:to )?(?:wake up|be here|exist|be alive|live)\b|\b(?:no way out|no hope left|nothing matters any ?more|(?:no|see no|not see (?:a|any|the)) point (?:any ?more|in (?:going on|living|trying|anything|life))|can'?t see a way (?:out|forward)|want (?:it|everything|the pain|this|it all) to (?:be over|end|stop) (?:for good|forever|for ever|now)|my last hope|writing (?:my|a) (?:goodbye|suicide) (?:note|letter)|said my goodbyes|ready to go for good|(?:don'?t|do not) see a reason to)\b",
            # Spanish
            r"\bsuicid\w+", r"\b(?:matarme|quitarme la vida|acabar con mi vida|terminar con mi vida|hacerme daño|lastimarme|cortarme las venas|me quiero morir|quiero morir(?:me)?|no quiero (?:seguir )?vivi(?:r|endo)|ya no quiero (?:vivir|estar aqu[ií])|me voy a matar|mejor muert[oa]|no vale la pena vivir|me cort[eé]|no aguanto m[aá]s la vida|quitarse la vida|se quiso matar|se quiere matar|se mat[oó]|matarse)\b",
        ),
        spare=(*_MANNER, r"\bnot (?:at all )?suicidal\b", r"\bcan'?t (?:do|take) this any ?more (?:with|at|from)\b", r"\b(?:won'?t|will not|not) be (?:here|around) (?:again|anymore)\b", r"\bcan(?:'?t|not) (?:do|take|keep going)[^.!?]{0,18}(?:drive|wait|appointments?|clinic|office|dentist|doctor|traffic|hold)"),
    ),
    make_rule(
        "escalate_crisis",
        "threatens somebody with violence",
        (
            rf"\b(?:i(?:'ll| will|'m going to|'m gonna| am going to| am gonna|'m about to| swear i'll| could| should| want to| wanna| ought to|'d love to| would love to|mma)|(?:we|my (?:husband|brother|boyfriend|dad|boys|cousins)) (?:will|'ll|is going to|are going to|is gonna)|gonna|going to)\s+(?:come (?:down |over |back )?(?:there )?(?:and|to) )?(?:personally |seriously |literally |just |fucking |f\S* )*(?:kill|shoot|stab|hurt|beat|strangle|choke|punch|slap|smack|burn|bomb|blow up|run over|murder|break|knock out|kick|slit|bash|smash|hunt|destroy|end|gut|jump)\s+(?:the (?:shit|crap|hell) out of )?(?:up )?{_YOU}(?:'s)?\b",
            r"\b(?:i|i'll|i will|we|we'll|we will|going to|gonna|i'd|would|my (?:husband|brother|boyfriend|cousins))\s+(?:\w+ ){0,2}(?:break|smash|bash|cut|slash|burn|wring|snap|crush|rip|knock|bust|shoot|stab|slit|key|destroy|torch|tear) (?:your|his|her|their|that \w+'s|the \w+'s) (?:\w+ )?(?:hands?|legs?|arms?|neck|throat|face|head|teeth|jaw|fingers?|knees?|kneecaps?|skull|bones|nose|tires?|car|cars|windows?|house|office|eyes?|balls|heart out|family|kids)\b",
            r"\b(?:i|i'm|my|me|we|i'll|i've)\b[^.!?]{0,45}\b(?:shotgun|rifle|pistol|handgun|revolver|machete|glock|ar-?15|loaded gun|my gun|a gun|baseball bat|a bomb|pipe bomb|gasoline|molotov|ammo|bullets?)\b",
            r"\b(?:hurting|killing|harming|shooting|stabbing|attacking|beating|strangling|choking|punching) (?:someone|somebody|people|others|everyone|anyone|you|him|her|them|the (?:doctor|staff|receptionist|nurse)|that (?:\w+ )?(?:doctor|woman|man|nurse|lady|guy))\b|\b(?:i know|we know) (?:what|which) (?:car|truck|school|street|house|kind of car) (?:you|he|she|they|that \w+|your|his|her|their)\b",
            r"\b(?:burn|blow|shoot|tear|torch|bomb)(?:ing)? (?:it|this|that|the|your) (?:\w+ )?(?:place|building|office|clinic|practice|hospital|down)?(?: (?:up|down|to the ground))(?! the bill)\b|\bburn it (?:all )?down\b", r"\bshoot(?:ing)? up (?:this|that|the|your)\b|\bbomb threat\b|\bmass shooting\b",
            r"\b(?:watch your back|better watch (?:out|your|her|his)|sleep with one eye open|you(?:'re| are) (?:all )?(?:dead|next)|dead (?:man|woman|meat)|days are numbered|i know where (?:you|he|she|they|that \w+|dr\.? \w+)(?: all)? (?:live|lives|park|parks|work|works|sleep)|i(?:'ll| will) (?:find|be waiting for|wait for|get|come for|hunt) (?:you|him|her|them)(?:\b(?! (?:another|a|out|to|on|help|some)))|wait(?:ing)? for (?:you|him|her|them) (?:in the parking lot|outside|after work))\b",
            rf"\b(?:someone|somebody|people) (?:should|needs? to|ought to|will|is going to|has to|is gonna)(?: just| really)? (?:kill|shoot|stab|hurt|beat|burn|bomb|slap|punch|smack|put a bullet|take out)\b(?:[^.!?]{{0,8}}{_YOU})?", rf"{_YOU}[^.!?]{{0,12}}\bdeserves? (?:to (?:die|be (?:shot|killed|beaten|hurt|slapped|punched|stabbed|hanged))|a (?:bullet|beating|bat))",
            r"\b(?:bring|bringing|brought|come back with|coming back with|got|have|load(?:ing|ed)?|carry(?:ing)?) (?:my|a|the) (?:gun|rifle|shotgun|pistol|knife|bat|baseball bat|machete|glock|ar-?15|9 ?mm|weapon)\b", r"\bput a bullet (?:in|through)\b|\bblood on (?:the|your) (?:walls|floor)\b", r"\bi hope (?:you|he|she|they|that \w+|dr\.? \w+|the \w+|your \w+)(?: all| both)? (?:die|dies|get killed|gets killed|burn|burns|get shot|gets shot|get cancer|gets cancer|drop dead|drops dead|suffer|rot)\b",
            r"\b(?:kill|hurt|harm|shoot|stab) (?:someone|somebody|people|others|everyone|anybody|anyone|other people|my (?:wife|husband|kids|family|baby|boss|neighbor))\b", r"\bhomicid\w+",
            # Spanish
            r"\b(?:los|las|lo|la|te|le|les|os) (?:voy|vamos|van) a (?:matar|golpear|quemar|partir la (?:cara|madre)|romper la cara|disparar|agarrar a golpes|lastimar|hacer pagar con sangre)\b|\bvoy a (?:matar|quemar|golpear|disparar|apuñalar|lastimar)(?:l[oae]s?|te)?\b|\bs[eé] d[oó]nde (?:vives?|viven|trabaja|se estaciona)\b|\b(?:cuídense|cu[ií]date) las espaldas\b|\bmerecen? (?:morir|un balazo|que (?:l[oae]s?|alguien) mat\w+)\b|\b(?:ojal[aá]|espero que) (?:se |te )?(?:muer|pudr)\w+",
        ),
        spare=(*_MANNER, r"\b(?:nail|glue|heat|massage|price|staple|thermometer|temperature|temp|hot glue|ear piercing|piercing|radar) gun\b|\bgun (?:shy|control|to my head|jumped)\b|\bjump\w* the gun\b|\b(?:bite|bit|biting|dodged?|sweat\w*) (?:the|a)? ?bullets?\b|\bbullet points?\b|\bgasoline (?:money|prices?)\b|\b(?:a bomb of|bath bomb|f-?bomb|time bomb|the bomb)\b|\bbaseball bat (?:injury|to)\b|\bgun to (?:my|your) head\b|\b(?:waste|price|cost|gallon|tank) of gasoline\b|\bsmok\w+ gun\b|\bhit by a\b", r"\bkill (?:you|me) with kindness\b", r"\bi(?:'ll| will) (?:beat|kick) (?:the|this) (?:system|cancer|illness|habit)\b", r"\bnot (?:going to |gonna )?(?:hurt|kill|harm) (?:you|anyone|anybody|somebody|someone)\b", r"\b(?:won'?t|wouldn'?t|doesn'?t|never|didn'?t|without|not|afraid of) (?:hurt|hurting) (?:you|anyone|anybody|me|people)\b", r"\b(?:it|smile|smiling|kindness|manners) (?:won'?t|wouldn'?t|doesn'?t|would) (?:hurt|kill)\b", r"\bkilling (?:people|someone) (?:with|by) kindness\b", r"\bend (?:it|this) (?:here|there|on a)\b", r"\b(?:is|are|going) to (?:kill|hurt) (?:someone|somebody|people) (?:one day|someday|with (?:this|their|that|these))\b", r"\bhurts? people's feelings\b"),
    ),
    make_rule(
        "escalate_crisis",
        "tells of abuse or violence against a person",
        (
            r"\b(?:physical(?:ly)?|sexual(?:ly)?|child|elder(?:ly)?|domestic|patient|resident)[- ]+(?:abus\w+|assault\w*|violence|neglect\w*)\b", r"\b(?:molest\w*|rap(?:e|ed|ist|ing)|sodomi[sz]ed|beaten up|battered wom[ae]n|trafficked|human trafficking|groomed)\b",
            rf"\b(?:hit|slapped|punched|kicked|choked|shoved|dragged|beat|beats|beaten|struck|smacked|pinched|burned|pinned|threw|yanked|grabbed|spanked|strangled|shook|whipped|hits|slaps|kicks|chokes|punches) (?:at )?{_HIM}\b(?! (?:up|on the (?:wrong )?(?:bill|account)|that|a|an|back|as|by surprise|out of (?:the )?(?:system|network)|off|aside|when i saw|to it|home|under the bus|for a loop|with (?:a|an|another|the) (?:bill|charge|fee|surprise|\$)|from the (?:list|schedule|waiting room)|down the hall|in (?:quickly|early)|the (?:forms?|wrong|paperwork|next)))",
            r"\b(?:being|was|were|is|been|getting|got) (?:being )?(?:abused|assaulted|beaten|hit|slapped|punched|kicked|choked|strangled|attacked|tied (?:up|down)|tied to)\b(?! (?:by (?:the )?(?:price|bill|fees?|cost)|with|up with|at work|verbally))(?<!verbally)", r"\b(?:afraid|scared|terrified) (?:of (?:him|my (?:husband|wife|boyfriend|girlfriend|father|mother|stepfather|partner|ex|son|caregiver|aide))|to go home)\b", r"\babus(?:es|ed|ing) (?:me|him|her|them|my|our|the|patients|residents|children|kids|elderly|a)\b(?<!verbally)(?! (?:system|trust|patience|insurance|time))",
            r"\b(?:he|she|they) (?:still |always |often |keeps |has )*(?:hits?|beats?|punche[sd]|kicks?|chokes?|slaps?|chokes|choked|slapped|kicked|hitting|beating|rapes?|raped) (?:me|my|the|our) ?(?:kids?|children|son|daughter|mother|baby)?\b(?! (?:with (?:a|an|another) (?:bill|fee|charge)|up|to it|home|down the hall))",
            r"\b(?:my )?(?:husband|boyfriend|wife|girlfriend|partner|ex|father|stepfather|stepdad|mother|aide|caregiver|nurse|teacher|coach|uncle|doctor) (?:beats?|hits?|chokes?|rapes?|hurts?|touch(?:es|ed)|threatens? to kill|slapped|choked|punched|beat) (?:me|my|him|her|us|the kids)\b(?! (?:with (?:a |another )?(?:bill|fee)|feelings))", r"\b(?:left|found|sitting|lying|laying|sat|lay|soaked|covered|lie|sit) (?:\w+ ){0,4}(?:in|with) (?:his|her|their|my|its)?\s?(?:own |her own |his own )?(?:feces|urine|filth|waste|poop|pee|blood|diaper|vomit|excrement)\b", r"\b(?:tied|strapped|chained|locked) (?:him|her|them|me|my \w+|residents|patients) (?:to|in|down)\b", r"\bunexplained bruis\w+|\bbruises? (?:all over|on) (?:his|her|my \w+(?:'s)?)[^.!?]{0,20}\b(?:arms?|wrists?|face|body|legs?)\b[^.!?]{0,40}\b(?:staff|aide|nurse|explain|no one|nobody|from)\b",
            # Spanish
            r"\b(?:abus(?:o|aron|ó|aba|ado|ada) (?:sexual(?:mente)?|f[ií]sic\w+|de (?:mi|un|una|el|la|los|las))|abuso (?:infantil|sexual|de menores|de ancianos)|violaci[oó]n(?! (?:de|a) (?:la )?(?:privacidad|hipaa|mis derechos|derechos|confidencialidad|ley))|violó|violaron a|me (?:golpe[oóa]\w*|peg[oóa]\w*)|(?:le|les) (?:pegaron|peg[oó]|golpe[oó]|golpearon)|golpe[oó] a|pegaron a|maltrat(?:o f[ií]sico|an a los|aban a|aron a)|manose[oó]\w*|toc[oó] (?:a mi hij[oa]|indebidamente)|violencia dom[eé]stica)\b",
        ),
        spare=(*_MANNER, r"\bhit (?:him|her|me|us|them) (?:that|hard|how|why)\b", r"\b(?:verbal(?:ly)?|financial(?:ly)?) abus\w+", r"\bgrape\w*|\btherapist\w*|\bscrap\w*|\bdrap\w+", r"\brape seed\b", r"\bgrabbed (?:me|him|her|us) (?:a|an|some|the)\b", r"\bthrew (?:me|him|her|us|them) (?:a|an|under|off|out|for)\b", r"\bgroomed (?:dog|beard|hair|nails)\b", r"\bbeat (?:me|him|her) (?:to|there|here)\b"),
    ),
)  # fmt: skip
