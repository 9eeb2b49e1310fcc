"""Sentences that make everyday words clinical: "was sick", "in labor", "my back hurts", "came back high"."""

from __future__ import annotations

import re

_OWNER = r"(?:my|his|her|their|our|mom's|dad's|son's|daughter's|husband's|wife's|baby's|kid's|child's)"
_BODY = (
    r"(?:back|head|hands?|face|eyes?|ears?|nose|mouth|tongue|neck|chest|stomach|heart|arms?|legs?|foot|feet|fingers?|shoulders?|heels?|"
    r"nails?|chin|cheeks?|gut|butt|bottom|skin|brain|tooth|teeth|gums?|knees?|hips?|wrists?|ankles?|elbows?|toes?|jaw|throat|belly)"
)
_SIDE = r"(?:(?:upper|lower|left|right|middle|bad|whole|entire|other|poor|front|back|top|bottom|sore|swollen|broken|hurt|injured)\s+){0,3}"
_TABLE: tuple[tuple[str, str], ...] = (
    # body
    ("BODY_PART", rf"\b{_OWNER}\s+({_SIDE}{_BODY})\b(?!\s+(?:of staff|and forth))"),
    ("BODY_PART", rf"\b((?:left|right|upper|lower)\s+(?:{_SIDE})(?:side of {_OWNER} {_BODY}|{_BODY}))\b"),
    ("BODY_PART", rf"\b(?:in|on|to|from) (?:the|both) ({_SIDE}(?:back|neck|head|chest|stomach|arm|arms|leg|legs|foot|feet|hand|ear|ears|eye|eyes|mouth|shoulder))(?= (?:of (?:my|his|her)|hurt|pain|was (?:swollen|numb|bleeding)))"),
    ("BODY_PART", r"\b(roof of (?:my|his|her) mouth|side of (?:my|his|her) (?:face|head|mouth|neck)|back of (?:my|his|her|the) (?:head|throat|knee|neck|leg|mouth|hand))\b"),
    ("SYMPTOM", rf"\b({_OWNER} heart (?:stopped|raced|was racing|pounding|skipping)|stopped breathing|wasn't breathing|not breathing)\b"),
    ("BODY_PART", r"(?:#|\btooth (?:number |no\.? |#)?)\s?\d{1,2}\b"),
    # symptoms
    ("SYMPTOM", rf"\b({_BODY} (?:pain|pains|ache|aches|hurts?|hurting|swelling|numbness|infection|problems|issues|injury|cramps))\b"),
    ("SYMPTOM", r"\b(?:was|were|is|are|am|'m|'s|got|get|gets|getting|been|being|feel|feeling|felt|fell|so|very|really|too|violently|extremely|pretty|super|deathly|already) (sick|ill|weak|faint|unwell|feverish|sore|stiff|numb|swollen|dizzy)\b(?! (?:of|and tired|leave|note|excuse|time|at ease|business|attempt|apology|excuses))"),
    ("SYMPTOM", r"\b(sick|ill) (?:child|kid|baby|toddler|infant|husband|wife|mother|father|mom|dad|daughter|son)\b"),
    ("SYMPTOM", r"\b(?:it|that|this|still|really|badly|not|never|didn't|did not|doesn't|does not|and|to|so|much|he|she|me|him|her) (hurts?|hurting|hurted|stung|stings|ached|throbbed|burned|burning|bleeds?)\b(?! (?:my|your|her|his|their|our)? ?(?:feelings|business|reputation|credit|wallet|rating|bank|anyone|anybody|to ask|to be|them))"),
    ("SYMPTOM", r"\b(hurt (?:like (?:hell|crazy|heck|a mother\w*)|so (?:bad(?:ly)?|much)|really bad(?:ly)?|a lot|worse))\b"),
    ("CONDITION", rf"\b((?:hurt|injured|broke|fractured|sprained|twisted|tore|pulled|strained|cracked|chipped|dislocated|burned|burnt|cut|sliced|scraped|busted|smashed|bumped|hit|banged|damaged|bruised|scratched|threw out|blew out|messed up|wrecked|lost) {_OWNER} {_SIDE}{_BODY})\b"),
    ("SYMPTOM", r"\b(temp(?:erature)?(?: of| was| at)? (?:over |about |almost )?\d{2,3}(?:\.\d)?|\d{2,3}(?:\.\d)?[- ]?(?:degrees?)?(?: °f| f)?[- ]?(?:degree )?(?:fever|temp(?:erature)?)|fever of \d{2,3}(?:\.\d)?|1(?:0[0-6])\.\d|10[1-5](?= fever)| 10[0-5] degrees)\b"),
    ("SYMPTOM", r"\b((?:can(?:'?t|not)|could(?:n'?t| not)|could barely|can barely|could hardly|can hardly|unable to|struggl\w+ to|trouble|difficulty|hard time|not able to) (?:even )?(?:breathe?|breathing|walk(?:ing)?|sleep(?:ing)?|eat(?:ing)?|chew(?:ing)?|swallow(?:ing)?|see|seeing|hear(?:ing)?|stand(?: up)?|standing|sit(?: down| up)?|bend(?:ing)?|lift(?:ing)?|move|moving|pee|peeing|urinat\w+|poop|speak|talk without pain|feel my \w+|open my mouth|close my mouth|bite(?: down)?|latch|keep (?:anything|food|water|liquids) down|get out of bed|put weight on \w+(?: \w+)?))\b(?! (?:how|why|any|the doctor|a doctor|the dentist|us|me|him|her|them|someone|anyone|patients?|through|past|for months|into|myself|this|that|what|back|from|at night knowing|of this))"),
    ("SYMPTOM", r"\b((?:in (?:so much |such |a lot of |severe |extreme |constant |terrible |excruciating |unbearable |horrible |serious |agonizing |real |tremendous |incredible )*pain))\b"),
    ("SYMPTOM", r"\b((?:lots? of|so much|severe|extreme|chronic|constant|unbearable|terrible|horrible|intense|sharp|some|more|any|the|no|my|his|her|their) pain)\b"),
    ("SYMPTOM", r"\b(in tears from (?:the )?pain|screaming (?:in|with) pain|crying (?:in|from|with)(?: the)? pain|doubled over|curled up in pain|writhing in pain)\b"),
    ("SYMPTOM", r"\b((?:has|have|had|having|with|a|bad|terrible|nasty|my|his|her|another) cold)(?= (?:and|for|or|so|that|since|when|symptoms)|[.,;!?]|$)"),
    ("SYMPTOM", r"\b((?:high|low|heavy|irregular|missed|painful) (?:blood pressure|blood sugar|periods?|heart rate|fever))\b"),
    ("SYMPTOM", r"\b(my period|on my period|period (?:pain|cramps|problems)|heavy bleeding|heavy flow)\b"),
    ("SYMPTOM", r"\b((?:crusty|itchy|bumpy|scaly|red|raw|painful|weird|strange|suspicious|dark|irregular|odd) (?:spots?|bumps?|moles?|patch(?:es)?|marks?|skin|growths?|lumps?|eyes?|ears?))\b"),
    ("SYMPTOM", r"\b((?:a|the|this|that|my|his|her|some) (?:lump|bump|mole|growth|mass|cyst|spot|knot|sore) (?:on|in|under|behind|near) (?:my|his|her|the|their) (?:\w+ ){0,1}\w+)\b(?<!calendar)(?<!schedule)(?<!line)(?<!lot)(?<!list)(?<!wait)"),
    # conditions
    ("CONDITION", r"\b((?:allergic|allergy|intolerant|sensitive|immune|addicted) to (?:the )?(?:latex|penicillin|nuts|peanuts|tree nuts|shellfish|sulfa|iodine|contrast|eggs?|dairy|gluten|bees|bee stings|nickel|adhesives?|tape|codeine|morphine|aspirin|ibuprofen|amoxicillin|opioids|opiates|heroin|pain (?:pills|meds)|alcohol|meth|nsaids|metal|dogs|cats|pollen|lidocaine|novocaine|anesthesia|epinephrine))\b"),
    ("CONDITION", r"\b((?:have|has|had|having|with|got|for|my|his|her|diagnosed with) (?:a )?(?:ms|ra|als|pots|eds|aids|add|mcas|gad|bpd|did|chf|mdd|pn|cp))\b(?= (?:and|for|flare|since|so|but|symptoms|patient)|[.,;!?)]|$)"),
    ("CONDITION", r"\b((?:heart|lung|kidney|liver|skin|thyroid|stomach|back|knee|bladder|bowel|hormone|hormonal|gut|sinus|foot|joint|nerve|hearing|vision|eye|memory|blood|mental health|health|medical|dental|gum|mobility|breathing|sleep|weight|digestive|fertility|prostate|heart and lung) (?:condition|conditions|disease|trouble|problem|problems|issue|issues|disorder|complications|failure|concern|concerns|crisis|emergency))\b"),
    ("CONDITION", r"\b((?:have|had|having|has|suffered|suffer|suffering|after|a|another|mini|massive|possible|of a|of his|of her|his|her|my) (?:mild |major |small |bad |full |massive )?stroke)\b(?! of)"),
    ("CONDITION", r"\b((?:torn|tore|ruptured|pulled|pinched|broken|broke|fractured|cracked|sprained|dislocated|shattered|separated) (?:an? |the |my |his |her |two |three |both |some )?(?:ligaments?|muscles?|nerve|tendon|bones?|rib|ribs|toes?|fingers?|tooth|teeth|molar|arm|leg|wrist|ankle|foot|hip|hand|nose|jaw|collar ?bone|elbow|knee|neck|back|shoulder|crown|filling|denture|vertebrae|disc|acl|mcl|meniscus|hamstring|achilles|labrum|cuff|rotator cuff))\b"),
    ("CONDITION", r"\b((?:arm|leg|wrist|ankle|foot|toe|finger|hip|tooth|jaw|nose|rib|collarbone|bone|hand|elbow|knee|appendix|ear ?drum|molar|crown|filling|veneer|implant|temporary) (?:was |is |had |got |were )?(?:broken|broke|fractured|cracked|infected|abscessed|swollen|chipped|dislocated|sprained|torn|burst|ruptured|fell out|fell off|came out|came off|came loose))\b"),
    ("CONDITION", r"\b(?:a|the|my|his|her) (burn|gash|cut|bite|fall|break|tear)(?= (?:on|to|in) (?:my|his|her) (?:\w+ )?(?:hand|arm|leg|foot|finger|face|head|knee|hip|wrist|ankle|back|shoulder|lip|chin|thigh))"),
    ("CONDITION", r"\b((?:he|she|mom|dad|grandma|grandpa|mother|father|husband|wife|i) (?:fell|had a fall|took a fall|slipped and fell|fainted|collapsed))\b(?! (?:through|for|in love|asleep|behind|short|into|apart|victim|off the))"),
    ("CONDITION", r"\b((?:lost|losing|lose) (?:the|my|our|her|a|his) (?:baby|pregnancy|leg|foot|hearing|vision|sight|eyesight|toes?|finger|tooth|teeth|hair|voice|kidney|twins?))\b"),
    ("CONDITION", r"\b(stage (?:[1-4]|one|two|three|four|i{1,3}|iv)\b(?: \w+)?(?: cancer)?|grade (?:[1-4]) \w+|type (?:1|2|one|two|i|ii)\b)"),
    ("CONDITION", r"\b((?:am|is|was|i'm|she's|getting|be|not|years|been|going|stay|stayed|staying|got|be) (?:clean and sober|clean|sober|in recovery)(?= (?:for|from|since|now)))\b"),
    ("CONDITION", r"\b((?:expecting|due) (?:a baby|our (?:first|second|third|baby)|my (?:first|second|third)|twins|in (?:january|february|march|april|may|june|july|august|september|october|november|december)))\b"),
    ("CONDITION", r"\b((?:legally|going|partially|completely|now|went|nearly|half|is|am|being|almost|born|profoundly|he's|she's|i'm|left him|left her|left me) (?:blind|deaf|disabled|paralyzed|nonverbal))\b(?! (?:ears?|sided|eye))"),
    ("CONDITION", r"\b((?:a |the |my |his |her |stomach |bad |nasty )(?:virus|bug|infection))\b(?! (?:in the|on my (?:computer|phone)))"),
    ("CONDITION", r"\b((?:motorcycle|car|auto|bike|bicycle|work|workplace|skiing|boating|driving|farm|traffic) (?:accident|crash|wreck|injury))\b"),
    ("CONDITION", r"\b(in (?:active )?labor\b|in (?:a )?coma|in (?:diabetic |septic |anaphylactic )shock|in crisis|in (?:full )?(?:organ|kidney|heart|liver) failure|in withdrawal)"),
    ("CONDITION", r"\b((?:strong |bad )?(?:family )?history of (?:\w+ ){0,2}?\w+)\b(?= (?:in|on|and|runs|so|but|,)|[.,;!?)])(?<!history of the)(?<!history of this)(?<!history of)"),
    ("SYMPTOM", r"\b((?:white|red|dark|brown|black|yellow|purple|dry|flaky|scaly|itchy|crusty|bald|raised|raw|rough|swollen) (?:patch(?:es)?|spots?|bumps?|splotch\w*|lumps?|streaks?|marks?|ring|rings|rash|sores?|blotch\w*))\b"),
    # procedures
    ("PROCEDURE", r"\b((?:a|my|his|her|our|the|for|dental|teeth|routine|regular|annual|simple|basic|full|quick|first|last|next|two|6[- ]month|six[- ]month|yearly) (?:teeth |dental )?(?:cleaning|cleanings))\b(?! (?:crew|staff|lady|supplies|fee|products|person|service|company|solution|wipes|the|up|of the (?:office|room|bathroom)))"),
    ("PROCEDURE", r"\b((?:my|his|her|a|an|the|annual|yearly|for a|first|school|sports|camp|work|full|complete|basic|routine|brief|quick) (?:physical|exam|check-?\s?up|checkup|eye exam|physicals))\b(?! (?:rooms?|therap\w+|address|office|table|chair|building|location|copy|pain|door|contact|altercation|bed|form|act|space|proof|store|card|mail|records?))"),
    ("PROCEDURE", r"\b((?:two|three|four|five|six|seven|eight|\d+|a|an|my|his|her|the|another|old|new|silver|white|porcelain|gold|temporary|temp|permanent|loose|first|second|one|get|got|need|needed|needs|gum|tooth|broken|bad|couple of|same|front|back|placed|dental) (?:crowns?|fillings?|bridge|veneers?|caps?|implants?|brackets?|shots?|stitches|casts?|splint|boot|sling|adjustments?|facials?|fillers?|massages?|injections?))\b(?! (?:out|in|the|at it|in the dark|of the|over|charge|of espresso|credits?|jewel|to the (?:bill|account|balance)|on my (?:bill|account|statement)|for insurance|from insurance|below|call|down|up|between|member|victoria|loans?|camp))"),
    ("PROCEDURE", r"\b(?:had|have|having|get|getting|got|needed|need|needs|give|gave|giving|given|for|received|took|scheduled|wanted|recommended|suggested|after|before|during|her|his|my|the|a|of) ((?:labs?|shots|surgery|stitches|imaging|infusions?|injections?|tubes|a line|an iv|a port|a stent|a cast|a boot))\b"),
    ("PROCEDURE", r"\b((?:pulled|extracted|removed|took out|yanked|drilled|filled|crowned|capped|fixed|numbed|cleaned|drilling|pulling|removing|extracting|replaced|shaved|filed|cleaning|numbing|whiten(?:ed)?) (?:out )?(?:(?:my|his|her|the|a|an|one|two|three|four|all|both|some|that|wrong|healthy|perfectly|good|of|our|their|down) )*(?:\w+ )?(?:tooth|teeth|molars?|gums?|crown|filling|nerve|wisdom teeth|stitches|staples|appendix|gallbladder|tonsils|uterus|ovary|ovaries|kidney|mole|moles|cyst|lump|cast|toenail|ear wax|earwax|wax|ears?|spleen|breast|iud|catheter|wart|skin tag|tumor|polyp|nail|brackets?|wires?|sutures|drain|thyroid|jaw|face|hand|foot|arm|leg|wrong side))\b"),
    ("PROCEDURE", r"\b((?:wrong|correct|bad|healthy) (?:tooth|side|leg|knee|hip|eye|ear|arm|foot|kidney|breast|molar))\b"),
    ("PROCEDURE", r"\b((?:delivered|delivering|deliver|delivery of|birth of) (?:my|our|her|the|a|both|all|two) (?:\w+ )?(?:babies|baby|son|daughter|twins|child|children|kids|boys?|girls?|first|second|third))\b"),
    ("PROCEDURE", r"\b((?:went|go|sent|referred|prescribed|doing|did|do|started|start|starting|in|need|needed|for|more|my|his|her|weekly|ongoing|individual|group|marriage|grief|continue|court ordered) (?:physical |occupational |speech |talk |play )?(?:therapy|counseling|rehab|detox|pt|dialysis|chemo|treatment program))\b(?! (?:office|building|room|dog|team|department|places?|clinic))"),
    ("PROCEDURE", r"\b((?:inpatient|outpatient|residential) (?:stay|treatment|program|care|rehab|unit|surgery|facility|therapy)|(?:30|60|90)[- ]day (?:program|stay|rehab)|twelve[- ]step|12[- ]step)\b"),
    ("PROCEDURE", r"\b((?:was|were|being|be|got|get|getting|been|him|her|me|had|have|them|us) (?:fully |heavily |immediately |involuntarily |lightly )?(?:sedated|intubated|admitted|hospitali[sz]ed|discharged|induced|catheterized|restrained|anesthetized|resuscitated|transfused|vaccinated|medicated|x-?rayed|biopsied|numbed(?: up)?|stitched(?: up)?|operated on|put under|cut open|stapled|glued|poked|jabbed|stuck with a needle|knocked out|put to sleep))\b(?! (?:fault|that|it|they|to lying|to me that|guilt))"),
    ("PROCEDURE", r"\b((?:hospital|hospice|er|e\.r\.|emergency room|icu|nicu) (?:stay|visit|admission|trip|bed|care|discharge))\b"),
    ("PROCEDURE", r"\b((?:glasses|contacts?|lens|eyeglass|reading|prescription) (?:prescription|lenses?|glasses|sunglasses|fitting)|(?:new|my|his|her|wrong|reading|broken|pair of) (?:glasses|contacts|frames|lenses|eyeglasses))\b"),
    ("PROCEDURE", r"\b((?:knee|hip|shoulder|back|heart|eye|foot|hand|neck|brain|oral|plastic|jaw|breast|gum|dental|nose|ear|spine|bladder|stomach|weight loss|cataract|laser|cosmetic|bariatric|emergency|outpatient|major|minor|elective|bypass|gallbladder|thyroid|prostate|hernia|reconstructive|orthopedic|cardiac|sinus|skin|mole|wisdom tooth|tooth|wart|stitch|hair|tattoo|tonsil|wax|ear wax) (?:surgery|surgeries|operation|replacement|repair|procedure|removal|reconstruction|extraction|implant|reduction|augmentation|lift|graft|transplant))\b"),
    # medicines
    ("MEDICATION", r"\b((?:my|his|her|a|the|of|for|prescription|more|new|monthly|our|mom's|dad's|husband's|wife's|son's|daughter's) (?:(?:[a-z]+ ){0,2}?)(?:medication|medications|meds|medicine|medicines|pills?|tablets?|dosage|inhalers?|insulin|vaccines?|antibiotics?|ointment|eye drops|ear drops|drops|vitamins|supplements))\b(?! (?:cabinet|practice|ball|list form))"),
    ("MEDICATION", r"\b((?:ran|run|running|almost|nearly|completely|are|is|am|was|been|went) out of (?:my|his|her|the)? ?(?:\w+ )?(?:meds?|medication|medicine|insulin|pills|inhaler|refills?|script|prescription))\b"),
    # tests and results
    ("TEST", r"\b((?:blood|urine|stool|strep|flu|covid|allergy|pregnancy|drug|stress|hearing|eye|vision|skin|std|sti|hiv|tb|genetic|sleep|thyroid|hormone|glucose|cholesterol|liver|kidney|lung|pap|pressure|balance|memory|cognitive|iron|dna|prenatal|breath|sweat|swallow|tilt table|nerve|field of vision|vitamin d?|psa|a1c) (?:tests?|testing|tested|work|samples?|panels?|screening|screen|screens|scans?|levels?|cultures?|draws?|results?|study|counts?|readings?|check))\b"),
    ("TEST", r"\b(?:took|take|taking|ran|run|did|do|ordered|ordering|sent|my|his|her|the|abnormal|fasting|routine|annual|wrong|missing|lost|get|getting|got|had|drew|repeat|redo|for|their|of|another) ((?:labs|scans?|films|imaging|specimen|urine|blood))\b(?! (?:coat|coats|fees|bill|center|department|tech|technician|pressure))"),
    ("TEST", r"\b((?:blood pressure|pressure|sugars?|bp|a1c|sugar|glucose|heart rate|pulse|oxygen|o2|temperature|cholesterol|tsh|psa|inr|weight|bmi|hemoglobin|numbers?|levels?|count) (?:was|were|is|of|at|over|hit|read|reading|reached|dropped to|went to|jumped to|spiked to|climbed to|fell to|up to|shot up to|came back|level|levels|level was|levels were|count was)(?: (?:at|over|about|around|almost|still|like))? (?:\d[\d./]*%?|high|low|normal|elevated|abnormal|off|sky high|through the roof))\b"),
    ("TEST", r"\b(\d{2,3}/\d{2,3})(?= (?:blood|bp|and|reading)|[.,;!) ])(?<!24/7)"),
    ("RESULT", r"\b((?:came|come|comes|coming) back (?:as )?(?:all |totally |completely |perfectly |slightly |very |clearly )?(?:positive|negative|abnormal|normal|elevated|high|low|clear|clean|benign|malignant|cancerous|inconclusive|unremarkable|fine|bad|concerning|suspicious|off))\b"),
    ("RESULT", r"\b(?:tests?|results?|labs?|scan|biopsy|swab|culture|x-?rays?|mammogram|ultrasound|mri|bloodwork|pap|smear|was|were|is|it's|tested|turned out|be) (?:was |were |is |be )?(positive|negative|abnormal|malignant|benign|cancerous|inconclusive|elevated)\b(?! (?:about|and (?:professional|friendly|welcoming)|people|person|attitude|experience|reviews?|vibes?|that|feedback|thing|energy|comment\w*|impact|note))(?<!was negative)(?<!was positive)(?<!is positive)(?<!is negative)(?<!be positive)(?<!be negative)(?<!were positive)(?<!were negative)"),
    ("RESULT", r"\b(?:tests?|swab|culture|strep|covid|result|results) (?:was|were|is|are) (positive|negative)\b"),
    ("RESULT", r"\b((?:positive|negative) (?:for|results?|test|tests|culture|covid|strep|pregnancy|reading|biopsy))\b"),
    ("RESULT", r"\b\d{2,3}(?:\.\d)?\s?(?:pounds?|lbs?|kilos?|kg|kilograms?)\b|\b\d(?:\.\d)?\s?(?:cm|mm|centimeters?|millimeters?|inch(?:es)?)\b"),
    ("RESULT", r"\b(no heartbeat|(?:baby's|babys|fetal) heartbeat|cancer[- ]free|all clear|clean bill of health|in remission|nothing wrong with (?:me|him|her)|(?:weeks|months) to live|didn't make it through surgery)\b"),
)  # fmt: skip
PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(p, re.IGNORECASE), kind) for kind, p in _TABLE
)
"""English patterns with the kind of what their first group (or whole match) covers."""
SPANISH_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for kind, pattern in (
        ("PROCEDURE", r"\b((?:limpieza|revisi[oó]n|consulta) (?:dental|de (?:los )?dientes|profunda|anual|bucal))\b"),
        ("PROCEDURE", r"\b((?:sac|extra|jal|quit|tap|arregl|cur)\w+ (?:\w+ ){0,2}(?:muelas?|dientes?|colmillos?))\b"),
        ("SYMPTOM", r"\b((?:fiebre|calentura|temperatura) de \d+(?:[.,]\d)?(?: grados)?)\b"),
        ("SYMPTOM", r"\b((?:no (?:pod[ií]a|puede|puedo|pod[ií]an|pude|pudo)) (?:respirar|caminar|dormir|comer|tragar|masticar|mover(?:se)?|ver|o[ií]r|orinar|hablar|levantar(?:se|me)?))\b"),
        ("SYMPTOM", r"\b((?:mal|dolor(?:es)?|ardor|infecci[oó]n|problemas?|inflamaci[oó]n|fractura|c[aá]ncer|piedras?) (?:de|del|en (?:el|la|los|las|mi|su)|en) (?:la |el |los |las |mi |su )?\w+)\b(?<!trato)(?<!servicio)(?<!seguro)(?<!recepci[oó]n)(?<!citas)(?<!cuenta)"),
        ("CONDITION", r"\b((?:se (?:me |le )?(?:rompi[oó]|quebr[oó]|fractur[oó]|infect[oó]|hinch[oó]|inflam[oó]|cay[oó]|lastim[oó]|torci[oó])) (?:el|la|los|las|un|una|mi|su) \w+)\b"),
        ("CONDITION", r"\b((?:perd(?:[ií]|i[oó]|er|imos) (?:a )?(?:mi|el|la|su|un) (?:beb[eé]|embarazo|diente|muela|vista|o[ií]do|visi[oó]n)))\b"),
        ("RESULT", r"\b((?:sali[oó]|salieron|dio|dieron|resultados?) (?:\w+ )?(?:positiv[oa]s?|negativ[oa]s?|alter?ad[oa]s?|anormal(?:es)?|alt[oa]s?|baj[oa]s?))\b"),
        ("TEST", r"\b((?:ex[aá]men(?:es)?|prueba|pruebas|an[aá]lisis|estudios?|muestra) (?:de|del) (?:la )?(?:sangre|orina|vista|ojos|o[ií]do|embarazo|covid|az[uú]car|alergias?|vih|heces|pr[oó]stata|tiroides|laboratorio))\b"),
        ("MEDICATION", r"\b((?:mi|mis|su|sus|la|las|el|los|de) (?:medicinas?|medicamentos?|pastillas?|inyecci[oó]n|inyecciones|insulina|receta de \w+))\b"),
        ("BODY_PART", r"\b((?:muela|diente|ojo|o[ií]do|brazo|pie|pierna|rodilla|mano|hombro|lado|tobillo|pecho|seno) (?:izquierd[oa]|derech[oa]|de (?:arriba|abajo|adelante|atr[aá]s)|superior|inferior|equivocad[oa]))\b"),
    )
)  # fmt: skip
DOSES = re.compile(
    r"(?<![\d.])\d+(?:[.,]\d+)?\s?(?:mg|mcg|ml|milligrams?|micrograms?|milliliters?|cc|iu|units of insulin|units)\b(?:\s+(?:a day|per day|daily|twice a day|once a day|tablets?|pills?|capsules?|twice daily))?"
    r"|\b(?:\d+|one|two|three|ten|seven|five|fourteen|thirty|sixty|ninety)[- ]day (?:supply|course|prescription)(?: of \w+)?"
    r"|\b(?:\d+|one|two|three|four|half a)\s(?:pills?|tablets?|capsules?|puffs?|doses?)\b",
    re.IGNORECASE,
)
"""Doses and amounts of medicine."""
