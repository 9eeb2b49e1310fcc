"""Dates, times of day and durations: full, partial, spoken, relative; in English and Spanish."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.privacy.reading import Hit, Reading

KINDS = ("DATE",)
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"janurary|febuary|feburary|septemeber|novemeber|decemeber|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
_SURE_MONTH = (
    r"(?:january|february|april|june|july|august|september|october|november|december|janurary|febuary|feburary|"
    r"(?:feb|apr|jun|jul|aug|sept|oct|nov|dec)\b\.?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|"
    r"fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[ -]\w+|thirtieth|thirty[ -]first)"
)
_WEEKDAY = (
    r"(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|tues|thurs|thur|thu|weds|"
    r"wendesday|wensday|wednsday|thrusday|tuseday|tuesay|saterday|munday)\b\.?"
)
_SHORT_WEEKDAY = r"(?:mon|tue|wed|fri|sat|sun)\b\.?"
_SEASON = r"(?:spring|summer|fall|autumn|winter)"
_PART = r"(?:mornings?|afternoons?|evenings?|nights?|noon|midday|lunchtime|lunch)"
_UNIT = (
    r"(?:years?|yrs?|months?|mos?|mnths?|weeks?|wks?|weekends?|days?|nights?|hours?|hrs?|minutes?|mins?|seconds?|secs?|"
    r"decades?|fortnights?|quarters?|semesters?|trimesters?)\b\.?"
)
_LONG_UNIT = r"(?:years?|yrs?|months?|mos?|weeks?|wks?|days?|decades?|hours?|hrs?)\b\.?"
_NUMBER_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety|hundred)"
)
_NUMBER = (
    rf"(?:\d+(?:[.,]\d+)?(?:\s*1/2|\s*½)?\+?|½|{_NUMBER_WORD}(?:[ -]{_NUMBER_WORD})*|half an?|half a|a half|"
    r"a couple(?: of)?|couple(?: of)?|an?|a dozen|several|(?:a )?few|a good|a full|one full|another)"
)
_HOLIDAY = (
    r"(?:christmas(?: eve| day)?|x-?mas|thanksgiving(?: day)?|easter(?: sunday| monday)?|halloween|new year'?s?(?: eve| day)?"
    r"|memorial day|labor day|(?:the )?(?:4th|fourth) of july|july 4th|mother'?s day|father'?s day|valentine'?s(?: day)?|"
    r"hanukkah|chanukah|passover|ramadan|eid|diwali|yom kippur|rosh hashanah|good friday|juneteenth|mlk day|presidents'? day|"
    r"veterans'? day|columbus day|(?:st\.?|saint) patrick'?s day|cinco de mayo|black friday|super ?bowl(?: sunday)?|spring break|"
    r"winter break|fall break|christmas break|the holidays|holiday weekend|mardi gras|ash wednesday|groundhog day)"
)
_SAY = r"(?:thirty|fifteen|forty[ -]five|o'?clock|oh[ -]five|ten|twenty)"
_CLOCK = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
ENGLISH = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # 2024-03-05, 3/5/24, 3.5.2024
        r"(?<![\d/.-])(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?![\d/])",
        r"(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.](?:\d{4}|\d{2})(?![\d/-])",
        r"(?:(?<=\bon )|(?<=\bsince )|(?<=\buntil )|(?<=\bby )|(?<=\bfrom )|(?<=\bdated )|(?<=\bfor )|(?<=\bof )|(?<=\bday )|(?<=day, ))"
        r"(?:0?[1-9]|1[0-2])[/-](?:[12]\d|3[01]|0?[1-9])(?![\d/-]|\s*(?:stars?|of|hours?|min|days?|weeks?))",
        r"(?<![\d/.-])(?:0?[1-9]|1[0-2])/(?:1[1-9]|2[0-35-9]|3[01])(?![\d/-])",
        r"(?<![\d/.-])(?:0?[1-9]|1[0-2])/(?:19|20)\d{2}(?![\d/-])",
        # March 5th, 2024; the 5th of March; mid-March
        rf"\b(?:early |mid |late |mid-|(?:the )?(?:beginning|end|middle|start|first week|last week|second week) of |first of |last |this |next |past )?"
        rf"{_SURE_MONTH}(?:\s*(?:of\s+|the\s+)?{_DAY}(?!\d|[:%]|\s*(?:am|pm)))?(?:,?\s*(?:of\s+)?'?(?:(?:19|20)\d{{2}}|(?<=')\d{{2}}))?",
        rf"(?:(?<=\bin )|(?<=\bof )|(?<=\bsince )|(?<=\bby )|(?<=\buntil )|(?<=\btill )|(?<=\bduring )|(?<=\bthrough )|(?<=\band )|(?<=\bto )|\b(?:last|this|next|early|mid|late)[ -]){_MONTH}(?:\s*(?:of\s+)?(?:19|20)\d{{2}})?(?![\w'])",
        rf"\b{_MONTH}\s*(?:the\s+)?{_DAY}(?!\d|[:%/]|\s*(?:am|pm|stars?|times|of us|people))(?:,?\s*(?:of\s+)?(?:19|20)\d{{2}})?",
        rf"\b{_MONTH}\s+(?:the\s+)?{_ORDINAL}\b(?:,?\s*(?:19|20)\d{{2}})?",
        rf"\b{_MONTH},?\s+(?:of\s+)?(?:19|20)\d{{2}}\b",
        rf"\b(?:the\s+)?(?:{_DAY}|{_ORDINAL})\s+(?:day\s+)?(?:of\s+)?{_MONTH}\b(?:,?\s*(?:19|20)\d{{2}})?",
        r"(?:(?<=the )|(?<=on ))\d{1,2}(?:st|nd|rd|th)\b(?!\s*(?:floor|time|visit|street|st\b|ave|avenue|opinion|"
        r"party|one|row|line|patient|customer|child|baby|kid|child|set|round|one|location|star|trip|pregnancy|filling|crown|surgery|dose|shot|party|attempt|day|appointment|appt|grade|person|call|try|hour|week|month|year|of us|tooth|molar))",
        # weekdays
        rf"\b(?:(?:last|this|next|past|previous|following|that|the following|every other|early|late)\s+)?{_WEEKDAY}(?:\s+(?:{_PART}|before last|night|the {_DAY}|at noon))?",
        rf"\b(?:last|this|next|on|past|every|that)\s+{_SHORT_WEEKDAY}(?!\w)",
        r"\b(?:last|this|next|that|every|over the|on the|past|holiday|long|same|labor day|entire|whole|of the) week ?ends?\b",
        # last week, this fall, the past two years
        rf"\b(?:the\s+)?(?:last|past|next|previous|coming|following)\s+(?:{_NUMBER}\s+)?(?:{_UNIT}|{_SEASON}\b|night\b|school year\b|holiday season\b)(?:\s+{_PART})?",
        rf"\b(?:earlier |later |late |early )?this\s+(?:past\s+)?(?:week|month|year|{_SEASON}|{_PART}|weekend|quarter|semester)\b",
        rf"\b(?:early |late |mid )?{_SEASON}\s+(?:of\s+)?(?:'\d{{2}}|(?:19|20)\d{{2}}|before last)\b",
        rf"(?:(?<=\bover the )|(?<=\bin the )|(?<=\bduring the )|(?<=\ball )|\b(?:last|this|early|late)\s+){_SEASON}\b(?!\s+(?:apart|asleep|behind|off|down|short|through|for|into|on))",
        rf"\b(?:since|before|after|by|until|till) the ({_SEASON}|new year|holidays|school year)\b",
        r"\b(?:(?:the )?day (?:before|after) (?:yesterday|tomorrow)|yesterday(?: (?:morning|afternoon|evening))?|today|tonight|tonite|tomorrow(?: (?:morning|afternoon))?|tmrw|tomorow|yesturday|yesterdays|"
        r"the other (?:day|night|week)|(?:the )?(?:very )?(?:next|following|previous) (?:day|morning|night|evening|afternoon|week|month|year)|(?:the )?(?:day|night|week|month|morning) (?:before|after|prior)|"
        r"(?:that|later that|earlier that|late that) (?:same )?(?:very )?(?:day|night|morning|afternoon|evening|week|weekend)|overnight|in the middle of the night|middle of the night|all (?:night|weekend|morning|afternoon|week)(?: long)?|"
        r"first thing in the morning|at dawn|last minute of the day|a (?:day|week|month|year) (?:ago|later|before|after|earlier))\b",
        # durations and distances in time
        rf"\b{_NUMBER}(?:\s*(?:-|to|or|and a)\s*(?:{_NUMBER}))?[\s-]*(?:(?:whole|full|long|straight|solid|more|extra|business|working|calendar|good|agonizing|school)\s+)?{_UNIT}"
        rf"(?:\s+and\s+(?:a\s+(?:half|quarter)|{_NUMBER}\s*{_UNIT}))?(?:\s+and\s+{_NUMBER}\s*{_UNIT})?"
        r"(?:\s+(?:ago|later|earlier|prior|beforehand|in a row|straight|post[ -]?op)\b|\s+(?:before|after|past)(?=\s*[.,;!?]))?",
        r"\b(?:\d+|two|three|four|five|six|a couple|several)\s*(?:1/2|½|and a half)\s*(?:hours?|hrs?|years?|months?|weeks?|days?)",
        r"\b(?:an?|one)\s+(?:hour|year|month|week)\s+and\s+(?:a\s+half|(?:\d+|\w+(?:[ -]\w+)?)\s+min(?:ute)?s?)",
        r"\bhalf (?:an|a|the) (?:hour|day|year)\b",
        r"\b(?:hours|days|weeks|months|years|decades|minutes|moments|ages) (?:ago|later|earlier|prior)\b",
        # times of day
        r"(?<![\d:$.])(?:[01]?\d|2[0-3]):[0-5]\d(?::\d\d)?\s*(?:a\.?\s?m\b\.?|p\.?\s?m\b\.?|ish|o'?clock)?",
        r"(?<![\d:$.])(?:1[0-2]|0?[1-9])(?:[.:]\d\d)?\s*(?:a\.m\.?|p\.m\.?|am\b|pm\b|o'?\s?clock|a\b(?=\s+appointment)|ish\b)",
        rf"\b{_CLOCK}(?:[ -]{_SAY})\b(?!\s*(?:{_UNIT}|dollars?|stars?|people|times))",
        r"(?:(?<=\bat )|(?<=\btil )|(?<=\btill )|(?<=\buntil )|(?<=\bby )|(?<=\bbefore )|(?<=\bafter )|(?<=\bsince ))(?:1[0-2]|[1-9])\b(?![\d:/.,-]?\d|\s*(?:stars?|%|percent|times?|people|"
        r"years?|yrs?|months?|weeks?|days?|hours?|hrs?|min|different|other|of|or|to|visits?|calls?|attempts?|am|pm|dollars|bucks|appointments?|years?|locations?|offices?|doctors?|dentists?|providers?|places?|tries|phone|cm))",
        r"(?:(?<=\bmy )|(?<=\ba )|(?<=\bour )|(?<=\bthe )|(?<=\bhis )|(?<=\bher )|(?<=\bat ))(?:1[0-2]|[1-9])(?=\s+(?:appointment|appt|slot)\b)",
        rf"\b(?:half past|quarter (?:to|past|of|till|til)|(?:five|ten|twenty|\d+) (?:to|past|till|til)) (?:{_CLOCK}|\d{{1,2}}|noon)\b",
        rf"\b(?:at|around|about|by|until|till|til|before|after)\s+{_CLOCK}(?=\s*(?:[.,;!?)]|$|in the|at night|and|but|on|for|when|the|sharp|today|yesterday))(?!\s+(?:of|or))",
        r"\b(?:noon|midnight|midday|mid-?day|lunchtime|dinnertime|bedtime|sunrise|sundown|closing time)\b",
        rf"\b(?:early|late|mid|that|this|in the|at)\s+(?:in the\s+)?{_PART}\b(?!\s+and weekend)",
        # years, holidays, birthdays
        r"(?<![\d$.,/#-])(?:19[3-9]\d|20[0-3]\d)(?:'?s)?(?:\s*(?:-|to)\s*(?:19|20)\d{2})?(?![\d%]|[.,]\d|-\d|/\d)(?!\s*(?:dollars|bucks))",
        r"(?:(?<=of )|(?<=since )|(?<=in )|(?<=back in ))'\d{2}\b",
        rf"\b{_HOLIDAY}(?:\s+(?:weekend|week|break|morning|night|season|day|eve))?(?:\s+(?:of\s+)?(?:19|20)\d{{2}})?\b",
        r"\b(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:ieth|teenth)|first|1st)?\s*(?:birthday|bday|b-day|anniversary)\b",
        r"\bq[1-4]\b|\bcovid (?:era|times|lockdown)\b|\b(?:pandemic|lockdown)\b",
        r"\b(?:first|second|third|1st|2nd|3rd|last)\s+(?:week|day|month|trimester|quarter)\b(?:\s+of)?",
    )
)  # fmt: skip
_ES_MONTH = r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)"
_ES_DAY = r"(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?|fin de semana)"
_ES_NUMBER = (
    r"(?:\d+(?:[.,]\d+)?|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|"
    r"cuarenta|cincuenta|sesenta|noventa|cien|media|medio|varios|varias|unos|unas|algunos|algunas|un par de)"
)
_ES_UNIT = r"(?:años?|anos|meses|mes|semanas?|días?|dias?|horas?|hrs?|minutos?|mins?|noches?|décadas?)"
SPANISH = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])(?:[-/.](?:\d{4}|\d{2}))?(?![\d/-]|\s*estrellas?)",
        rf"\b(?:(?:el\s+)?(?:{_ES_DAY}\s+)?(?:\d{{1,2}}|primero)\s+de\s+)?(?:principios de |finales de |mediados de |fines de )?{_ES_MONTH}(?:\s+(?:pasado|del?\s+(?:año pasado|\d{{4}})|\d{{4}}))?\b",
        rf"\b(?:este |el |los )?(?:pr[oó]ximo |pasado )?{_ES_DAY}(?:\s+(?:pasado|que viene|por la (?:mañana|tarde|noche)|en la (?:mañana|tarde|noche)|\d{{1,2}}))?\b",
        r"\b(?:anteayer|antier|ayer|hoy|anoche|mañana por la \w+|ayer por la \w+|esta (?:mañana|tarde|noche|semana)|este (?:mes|año|fin de semana)|"
        r"(?:la|el|las|los) (?:semana|mes|año|verano|invierno|otoño|primavera|navidad|semanas|meses|años)\s+(?:pasad[oa]s?|anterior|siguiente|que viene)|"
        r"(?:el|al) (?:otro )?día (?:siguiente|anterior|de hoy)|al otro día|el otro día|al día siguiente|la noche anterior|toda la (?:mañana|tarde|noche|semana)|todo el (?:día|mes|año|fin de semana)|"
        r"(?:en|por|de) la (?:mañana|tarde|noche|madrugada)|(?:el|este) (?:verano|invierno|otoño)|(?:la|esta) primavera|mediod[ií]a|medianoche)\b",
        rf"\b(?:(?:hace|los [uú]ltimos|las [uú]ltimas)\s+)?{_ES_NUMBER}(?:\s+(?:a|o|y)\s+{_ES_NUMBER})?\s+{_ES_UNIT}(?:\s+y\s+(?:media|medio|cuarto|{_ES_NUMBER}\s+{_ES_UNIT}))?(?:\s+(?:despu[eé]s|antes|atr[aá]s|tarde))?\b",
        r"(?<![\d:$.])(?:[01]?\d|2[0-3]):[0-5]\d\s*(?:a\.?\s?m\b\.?|p\.?\s?m\b\.?|hrs?\b|horas)?",
        r"(?<![\d:$.])(?:1[0-2]|[1-9])\s*(?:a\.m\.?|p\.m\.?|am\b|pm\b)",
        r"(?:(?<=\ba las )|(?<=\ba la )|(?<=\bde las )|(?<=\blas ))(?:\d{1,2}|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)(?:\s+(?:y|menos) (?:media|cuarto|\w+))?(?:\s+(?:de la (?:mañana|tarde|noche)|en punto))?\b",
        r"(?<![\d$.,/#-])(?:19[3-9]\d|20[0-3]\d)(?![\d%]|[.,]\d|-\d|/\d)",
        r"\b(?:navidad|nochebuena|año nuevo|semana santa|día de (?:la madre|las madres|el padre|los muertos|acción de gracias)|pascua|reyes|cumpleaños)\b",
    )
)  # fmt: skip
_NOT_A_DATE = re.compile(
    r"^(?:a (?:minute|min|sec|second|few minutes|day|night)|one day|another day|another (?:minute|hour)|(?:the )?last minute|(?:the )?(?:next|last) (?:hour|minute|second|day)s?"
    r"|these days|a few min(?:ute)?s?|few minutes|an? (?:good |full )?(?:min|mo)|may|mar|few days a|24/7|24 hours? a day|mo|same day|daily|weekly|monthly|a second|several min(?:ute)?s?|second|"
    r"first (?:day|week) of|hourly|annual|yearly|nightly|annually|every day|each day|every time|one sec|one second|one minute|in seconds|a couple(?: of)? (?:minutes|mins|seconds|secs)|the day|the week|weekends?|weekdays?)$",
    re.IGNORECASE,
)


def find_dates(reading: Reading) -> Iterator[Hit]:
    """Find every stretch that dates something or says how long it took."""
    patterns = SPANISH if reading.language == "es" else ENGLISH
    for pattern in patterns:
        for match in pattern.finditer(reading.text):
            if match.end() > match.start() and not _NOT_A_DATE.match(match.group().strip()):
                start, end = _trim(reading.text, match.start(), match.end())
                yield Hit(start, end, "DATE", 0.83)
    for entity in reading.entities:
        text = entity.text.strip()
        is_dating = entity.label_ in ("DATE", "TIME") and any(
            char.isdigit() or char.isalpha() for char in text
        )
        if is_dating and _TELLS_TIME.search(text) and not _NOT_A_DATE.match(text):
            yield Hit(entity.start_char, entity.end_char, "DATE", 0.5)


_TELLS_TIME = re.compile(
    rf"\d{{4}}|{_MONTH}|{_WEEKDAY}|\b(?:last|past|this|ago|next|later)\b.*\b(?:{_UNIT}|{_SEASON}|night|morning)|{_NUMBER_WORD}.*{_LONG_UNIT}",
    re.IGNORECASE,
)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " ,\n-":
        start += 1
    while end > start and text[end - 1] in " ,\n-":
        end -= 1
    if text[end - 1] == "." and not re.search(r"\b[ap]\.\s?m\.$", text[start:end], re.IGNORECASE):
        end -= 1
    return start, end
