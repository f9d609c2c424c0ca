"""English words: plurals, possessives, spelling, and the forms of a closed list of verbs.

No dictionary is used: nouns follow the rules of spelling with a short list of exceptions, verbs are inflected once,
when they are learnt.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuilder.languages.base import VerbForm


def listed(text: str) -> frozenset[str]:
    """The words of a list written with blanks."""
    return frozenset(text.split())


def _pairs(text: str) -> dict[str, str]:
    """'word:other' pairs written with blanks."""
    return dict(pair.split(":", 1) for pair in text.split())


# ---- spelling -----------------------------------------------------------------------------------------------------

_MARKS = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "‑": "-"})
_SPELLINGS = _pairs(
    "program:programme programs:programmes defense:defence center:centre centers:centres labor:labour "
    "theater:theatre theaters:theatres honor:honour neighbor:neighbour neighbors:neighbours "
    "neighboring:neighbouring neighborhood:neighbourhood councilor:councillor councilors:councillors "
    "counselor:counsellor counselors:counsellors favor:favour endeavor:endeavour catalog:catalogue "
    "dialog:dialogue dialogs:dialogues license:licence harbor:harbour judgement:judgment co-operation:cooperation "
    "co-operative:cooperative co-ordination:coordination co-ordinating:coordinating co-ordinator:coordinator "
    "co-ordinators:coordinators co-ordinate:coordinate co-operate:cooperate communique:communiqué "
    "communiques:communiqués advisor:adviser advisors:advisers"
)
_ISE = listed(
    "apolog author capital categor central character civil commercial critic crystall democrat digit digital "
    "emphas energ equal external final formal formular general global harmon hospital human immun industrial "
    "initial institutional internal international jeopard legal liberal local maxim milit minim mobil modern "
    "monet national neutral normal optim organ penal polar popular prior priorit privat real recogn regular "
    "reorgan revital revolution scrutin social special stabil standard sterl subsid summar symbol synchron urban "
    "util visual"
)
"""Stems of verbs in -ise or -ize; verbs that only have -ise ('advise', 'supervise') are not among them."""
_ISE_ENDINGS = ("ise", "ised", "ises", "ising", "isation", "isations", "isational", "iser", "isers")


def plain(word: str) -> str:
    """``word`` with one kind of apostrophe and hyphen."""
    return word if word.isascii() else word.translate(_MARKS)


def spelling(word: str) -> str:
    """The one spelling by which variants of a lower-case word are looked up: '-ize', 'programme', 'defence'."""
    if (known := _SPELLINGS.get(word)) is not None:
        return known
    if "is" in word:
        for ending in _ISE_ENDINGS:
            if word.endswith(ending):
                stem = word[: -len(ending)]
                return stem + "iz" + ending[2:] if stem.rpartition("-")[2] in _ISE else word
    return word


# ---- nouns --------------------------------------------------------------------------------------------------------

_IRREGULAR_PLURALS = _pairs(
    "chairmen:chairman chairwomen:chairwoman spokesmen:spokesman spokeswomen:spokeswoman "
    "spokespeople:spokesperson chairpeople:chairperson men:man women:woman people:person congressmen:congressman "
    "statesmen:statesman businessmen:businessman salespeople:salesperson children:child memoranda:memorandum "
    "addenda:addendum referenda:referendum fora:forum symposia:symposium criteria:criterion crises:crisis "
    "bases:basis analyses:analysis theses:thesis houses:house wives:wife lives:life halves:half leaves:leaf "
    "secretaries-general:secretary-general attorneys-general:attorney-general directors-general:director-general "
    "governors-general:governor-general presidents-elect:president-elect chairs-in-office:chair-in-office "
    "consuls-general:consul-general chairpersons-in-office:chairperson-in-office "
    "chairmen-in-office:chairman-in-office commanders-in-chief:commander-in-chief "
    "editors-in-chief:editor-in-chief chargés:chargé aides-mémoire:aide-mémoire aides-memoire:aide-memoire "
    "fms:fm pms:pm ceos:ceo mps:mp communiqués:communiqué feet:foot corrigenda:corrigendum statutes:statute"
)
_SINGULAR_IN_S = listed(
    "affairs always analysis arms atlas athens barbados basis bonus bus campus canvas census chaos christmas "
    "chess corps consensus crisis cyprus economics emphasis finals gas headquarters honduras hypothesis its laos "
    "lens maldives mars mathematics means nations netherlands news mercosur paris perhaps physics plus politics "
    "series seychelles species sports status synopsis ethics statistics surplus synthesis tennis thanks "
    "themselves this thus thesis versus virus was whereas yes afterwards towards besides ourselves aarhus davos "
    "brics brussels algiers naples tunis cannes texas kansas wales flanders philippines bahamas comoros mauritius "
    "minutes credentials goods"
)


def singular(word: str) -> str | None:
    """The singular of a lower-case noun that can be a plural, else None."""
    if (known := _IRREGULAR_PLURALS.get(word)) is not None:
        return known
    if len(word) < 4 or word[-1] != "s" or word in _SINGULAR_IN_S:
        return None
    if word.endswith(("ss", "us", "is", "'s")):
        return None
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")) and word != "shoes":
        return word[:-2]
    return word[:-1]


def possessor(word: str) -> str | None:
    """The word without its ''s' or ''', None where it has none; contractions are not possessive."""
    if word.endswith("'s"):
        return None if word in _CONTRACTIONS else word[:-2]
    return word[:-1] if word.endswith("s'") and len(word) > 3 else None


_CONTRACTIONS = listed("it's he's she's that's what's there's here's let's who's where's how's")

# ---- verbs --------------------------------------------------------------------------------------------------------

# base, past, past participle; one word less where the last two are alike
_IRREGULAR = """
arise arose arisen|be was been|bear bore borne|become became become|begin began begun|bid bid|bind bound|
break broke broken|bring brought|build built|buy bought|cast cast|catch caught|choose chose chosen|come came come|
cut cut|deal dealt|do did done|draw drew drawn|drive drove driven|fall fell fallen|feel felt|fight fought|
find found|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgo forwent forgone|get got got|
give gave given|go went gone|grow grew grown|have had|hear heard|hold held|keep kept|know knew known|lay laid|
lead led|leave left|lend lent|let let|lie lay lain|lose lost|make made|mean meant|meet met|pay paid|put put|
read read|rebuild rebuilt|ride rode ridden|rise rose risen|run ran run|say said|see saw seen|seek sought|sell sold|
send sent|set set|shake shook shaken|show showed shown|shut shut|sing sang sung|sit sat|speak spoke spoken|
spend spent|split split|spread spread|stand stood|steal stole stolen|strike struck|swear swore sworn|
take took taken|teach taught|tell told|think thought|throw threw thrown|understand understood|
undergo underwent undergone|undertake undertook undertaken|uphold upheld|wear wore worn|win won|wind wound|
withdraw withdrew withdrawn|withstand withstood|write wrote written
""".replace("\n", "")
_PAST: dict[str, tuple[str, str]] = {}
for _row in _IRREGULAR.split("|"):
    _words = _row.split()
    _PAST[_words[0]] = (_words[1], _words[-1])
IRREGULAR_PAST = frozenset(past for past, _ in _PAST.values()) - frozenset(
    ("was", "found", "saw", "lay", "felt", "fell", "bound", "wound", "cast", "cut", "bid", "let", "put", "read", "set",
     "shut", "split", "spread", "left", "ground")
)  # fmt: skip
_BE = (
    ("be", "nominal", ""), ("am", "finite", "present"), ("are", "finite", "present"), ("is", "finite", "present"),
    ("was", "finite", "past"), ("were", "finite", "past"), ("being", "linked", ""), ("been", "attributive", "past"),
)  # fmt: skip
_PREFIXES = ("co-", "re-", "pre-", "re", "over", "under", "out", "fore", "up", "with")
_STRESSED_LAST = listed(
    "admit allot commit compel concur confer control defer deter emit equip expel incur infer omit occur patrol "
    "permit prefer propel rebut recur refer regret remit submit transfer transmit upset"
)
_BRITISH_L = listed(
    "cancel channel counsel dial equal fuel initial label level marshal model pencil rival signal total travel tunnel"
)
_VOWELS = frozenset("aeiou")

NOUN_FIRST = frozenset(
    form
    for noun in [
        "act",
        "address",
        "aid",
        "aim",
        "answer",
        "appeal",
        "attack",
        "award",
        "brief",
        "call",
        "cause",
        "challenge",
        "chair",
        "change",
        "charge",
        "claim",
        "comment",
        "conduct",
        "contact",
        "contract",
        "control",
        "cost",
        "counter",
        "credit",
        "debate",
        "decree",
        "delegate",
        "demand",
        "deposit",
        "document",
        "draft",
        "effort",
        "end",
        "exchange",
        "exhibit",
        "experience",
        "favour",
        "file",
        "focus",
        "forum",
        "fund",
        "guarantee",
        "guest",
        "handover",
        "head",
        "help",
        "hope",
        "host",
        "increase",
        "interest",
        "interview",
        "issue",
        "judge",
        "launch",
        "link",
        "list",
        "market",
        "mark",
        "mission",
        "move",
        "name",
        "need",
        "note",
        "notice",
        "object",
        "offer",
        "order",
        "outline",
        "pact",
        "part",
        "pass",
        "phone",
        "place",
        "plan",
        "play",
        "pledge",
        "point",
        "position",
        "post",
        "practice",
        "praise",
        "present",
        "process",
        "profile",
        "programme",
        "progress",
        "project",
        "promise",
        "protest",
        "question",
        "rally",
        "rank",
        "rate",
        "record",
        "release",
        "remark",
        "reply",
        "report",
        "request",
        "reserve",
        "respect",
        "result",
        "return",
        "review",
        "ring",
        "rise",
        "risk",
        "role",
        "round",
        "rule",
        "sanction",
        "seat",
        "sentence",
        "share",
        "shift",
        "side",
        "state",
        "statement",
        "stay",
        "step",
        "stop",
        "study",
        "subject",
        "summit",
        "support",
        "survey",
        "table",
        "talk",
        "target",
        "task",
        "term",
        "test",
        "thank",
        "title",
        "tour",
        "track",
        "trade",
        "transfer",
        "travel",
        "trip",
        "trust",
        "turn",
        "use",
        "value",
        "view",
        "visit",
        "voice",
        "vote",
        "watch",
        "way",
        "will",
        "witness",
        "work",
    ]
    for form in (noun, noun + "s")
) | frozenset(
    [
        "addresses",
        "breakfast",
        "briefing",
        "briefings",
        "building",
        "closing",
        "consultation",
        "dispatch",
        "finding",
        "gathering",
        "greetings",
        "hearing",
        "hearings",
        "heading",
        "lunch",
        "meeting",
        "meetings",
        "opening",
        "proceedings",
        "processes",
        "reading",
        "ruling",
        "setting",
        "signing",
        "signings",
        "sitting",
        "sittings",
        "training",
        "understanding",
        "undertaking",
        "voting",
        "warning",
    ]
)
"""Forms of verbs that are nouns more often in releases; their reading as a noun comes first."""


def past_forms(base: str) -> tuple[str, ...]:
    """Simple past and past participle of a verb, with spelling variants: ('took', 'taken')."""
    if base in _PAST:
        return _PAST[base]
    for prefix in _PREFIXES:
        if base.startswith(prefix) and (known := _PAST.get(base[len(prefix) :])):
            return prefix + known[0], prefix + known[1]
    past = _with_vowel_ending(base, "ed")
    return past, past


def _with_vowel_ending(base: str, ending: str) -> str:
    if base.endswith("e") and not (ending == "ing" and base.endswith(("ee", "oe", "ye"))):
        if ending == "ing" and base.endswith("ie"):
            return base[:-2] + "ying"
        return base[:-1] + ending
    if base.endswith("y") and ending == "ed" and len(base) > 1 and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + base[-1] + ending if _doubles(base) else base + ending


def _doubles(base: str) -> bool:
    """True where the last consonant is doubled before a vowel: 'plan', 'submit', 'travel'."""
    if base in _STRESSED_LAST or base in _BRITISH_L:
        return True
    last = base.rpartition("-")[2]
    if len(last) < 3 or last[-1] in "aeiouwxyh" or last[-2] not in _VOWELS or last[-3] in _VOWELS:
        return False
    groups = sum(a in "aeiouy" and (i == 0 or last[i - 1] not in "aeiouy") for i, a in enumerate(last))
    return groups == 1


def third_person(base: str) -> str:
    """'chairs', 'discusses', 'ratifies'."""
    if base == "have":
        return "has"
    if len(base) > 1 and base[-1] == "y" and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    return base + "s"


def inflect(base: str) -> Iterator[tuple[str, VerbForm]]:
    """Every form of a verb with how it stands, the likeliest reading of a form first.

    A form that is past tense and past participle ('held') gives both; a participle after 'be' or 'have' is told by the
    words before it, not here.
    """
    if base == "be":
        for word, role, tense in _BE:
            yield word, VerbForm(role, tense, False, False)
        return
    past, participle = past_forms(base)
    infinitive = VerbForm("nominal", "", False, False)
    present = VerbForm("finite", "present", False, False)
    finite = VerbForm("finite", "past", False, False)
    passive = VerbForm("attributive", "past", True, False)
    if past != base:
        yield base, infinitive
        yield base, present
    else:  # 'put', 'set'
        yield base, finite
        yield base, passive
        yield base, infinitive
        yield base, present
    yield third_person(base), present
    gerund = _with_vowel_ending(base, "ing")
    for word in dict.fromkeys((gerund, _single_l(gerund, base))):
        yield word, VerbForm("linked", "", False, False)
        yield word, VerbForm("nominal", "", False, False)
        yield word, VerbForm("attributive", "present", False, False)
    if past != base:
        for word in dict.fromkeys((past, _single_l(past, base))):
            yield word, finite
    if participle not in (base, past):
        yield participle, passive
    elif participle == past and past != base:
        for word in dict.fromkeys((past, _single_l(past, base))):
            yield word, passive
    elif participle == base != past:  # 'become'
        yield base, passive


def _single_l(word: str, base: str) -> str:
    """The American spelling: 'traveled', 'canceling'."""
    return base + word[len(base) + 1 :] if base in _BRITISH_L else word
