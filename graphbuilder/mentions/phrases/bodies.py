"""Bodies: organs, ministries, formats, names outside the authority, and words that point to a body."""

from __future__ import annotations

from dataclasses import replace

from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.phrases.context import Context, fold, is_dash, lower_of
from graphbuilder.mentions.phrases.names import name_start, named_before, owned_name_start

_PARTIES = frozenset(("state", "place", "body"))
_SENT = frozenset(("delegation", "side", "office"))
_AFTER_PAIR = frozenset(("word", "event", "organ", "verb", "form", "ordinal", "number", "quote"))


def pair(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'Қазақстан – Қырғызстан' before a noun: a pair of parties."""
    if len(out) < 2 or not is_dash(out[-1]) or out[-2].kind not in _PARTIES:
        return False
    left = out[-2]
    if left.form.case != "nom" or element.form.case not in ("nom", "gen") or left.senses.get("pair"):
        return False
    if following is None or following.kind not in _AFTER_PAIR:
        return False
    del out[-2:]
    out.append(fold("pair", left, element, [left, element]))
    return True


def organ(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'ТМД Үкімет басшылары кеңесі': an organization and its organ; a long name alone is that of the body talked of."""
    if len(out) > 1 and out[-1].kind == "members" and out[-2].kind == "body":
        # 'ШЫҰ-ға мүше мемлекеттер қорғаныс министрлерінің кеңесі'
        above = out[-2]
        del out[-2:]
        out.append(fold("body", above, element, {"organ": element.value, "owner": above}))
        return True
    if named_before(context, out):
        return False
    owners = context.take_owners(out, several=False) or ([out.pop()] if out and out[-1].kind == "pair" else [])
    if not owners and "event" in element.senses:
        element.kind, element.value = "event", element.senses["event"]
        return False
    if not owners and element.last - element.first < 2:
        return False
    owner = owners[0] if owners else None
    out.append(fold("body", owner or element, element, {"organ": element.value, "owner": owner}))
    return True


def ministry(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'Қазақстан Сыртқы істер министрлігі'; those of several states are ministries, no one body."""
    if named_before(context, out):
        return False
    owners = context.take_owners(out, several=True)
    first = owners[0] if owners else element
    if len(owners) > 1:
        out.append(fold("ministries", first, element, owners))
    else:
        value = {"ministry": element.value, "owner": owners[0] if owners else None}
        out.append(fold("body", first, element, value))
    return True


def named_body(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'Қазақстан футбол федерациясы': a body outside the authority: an owner or capital and a noun that heads names."""
    grammar = context.grammar
    if not grammar.is_body_head(element):
        return False
    if _qualifies_event(context, element, following):
        return False
    if element.kind == "organ" and out and (context.owns(out[-1]) or out[-1].kind == "pair"):
        return False
    start = name_start(context, out, element)
    if start is None and (_opens_sentence(context, out, following) or _is_whole_name(context, out, element, following)):
        start = 0
    if start is None:
        start = owned_name_start(context, out, element)
    if start is None:
        return False
    words = out[start:]
    first = out[start] if words else element
    del out[start:]
    owner: Element | None = None
    if out and out[-1].kind in ("state", "body", "pair", "demonym") and out[-1].form.case in grammar.owner_cases:
        owner = _common_owner(context, out, element) or out.pop()
    elif _is_adjective_of_two(out):
        words.insert(0, out[-1])  # 'қазақ-тай Бірлескен комиссиясы'
        first = out.pop()
    if not words:
        if owner is None:
            return False
        if not _bare_owner_suffices(context, owner, element):
            out.append(owner)
            return False
    form = grammar.body_form(element)
    stem = context.text[first.start : element.start]
    name = stem + grammar.nominative(context.words(element), form)
    short = first.value if first.kind == "quote" else stem.strip() if grammar.is_company(element) else None
    value = {"name": name, "owner": owner, "short": short}
    if owner is None and first.kind != "quote":
        value["of"] = _left_out(context, name)
    out.append(fold("body", owner or first, replace(element, form=form), value))
    return True


def quoted_body(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'«Жасыл белдеу қоры» мен …': a name of a body all of which the quotation marks hold, beside other parties."""
    grammar, name = context.grammar, element.value
    if not isinstance(name, str) or following is None or not (context.joins(following) or following.kind in _SENT):
        return False
    before, _, last = name.rpartition(" ")
    if not before or not grammar.is_possessed_body_head(last.lower()):
        return False
    out.append(fold("body", element, element, {"name": name, "owner": None, "short": None}))
    return True


def _common_owner(context: Context, out: list[Element], head: Element) -> Element | None:
    """'Қазақстан мен Еуропалық одақтың Ынтымақтастық комитеті': a body of two parties, where its kind is one of two."""
    grammar = context.grammar
    if len(out) < 3 or out[-1].form.case != "gen" or lower_of(out[-2]) not in grammar.words["joins_names"]:
        return None
    left, right = out[-3], out[-1]
    if left.kind not in _PARTIES or left.form.case != "nom" or grammar.body_head(head) not in grammar.words["of_two"]:
        return None
    del out[-3:]
    return fold("pair", left, right, [left, right])


def _is_adjective_of_two(out: list[Element]) -> bool:
    """'қазақ-қырғыз', 'өзбек-тәжік': an adjective of two peoples before a name."""
    if not out or out[-1].kind != "word" or out[-1].form.case != "nom":
        return False
    left, hyphen, right = out[-1].word.replace("‑", "-").partition("-")
    return bool(hyphen) and len(left) > 2 and len(right) > 2 and not out[-1].value.capital


def _is_whole_name(context: Context, out: list[Element], head: Element, following: Element | None) -> bool:
    """'Амазонка шарты ұйымының …': a name of plain words at the beginning of a sentence, with its head possessed."""
    meets = following is not None and following.kind == "event" and not context.grammar.is_body_head(following)
    grammar = context.grammar
    if not 1 < len(out) < 5 or out[0].first != 0 or grammar.body_form(head).possessive != "3":
        return False
    plain = all(e.kind in ("word", "document", "members") and e.form.case == "nom" for e in out)
    first = lower_of(out[0])
    named = bool(first) and first not in grammar.pronouns and first not in grammar.words["plain_openers"]
    return plain and named and first not in grammar.conjunctions and (meets or not grammar.is_weak_body_head(head))


def _left_out(context: Context, name: str) -> str | None:
    """Whose organ a name without an owner is: of the ``main`` body of the text, of the ``home`` state, or None."""
    begins, grammar = name.split(maxsplit=1)[0].lower(), context.grammar
    return "main" if begins in grammar.organ_words else "home" if begins in grammar.national_words else None


def _qualifies_event(context: Context, element: Element, following: Element | None) -> bool:
    """'министрлік сессиясы', 'сарапшылық топ отырысы': a bare small word before an event is of what level it is."""
    if following is None or following.kind != "event" or context.is_capital(element):
        return False
    form = context.grammar.body_form(element)
    bare = form.case == "nom" and not form.possessive and element.last - element.first == 1
    return bare and following.form.possessive == "3"


def _opens_sentence(context: Context, out: list[Element], following: Element | None) -> bool:
    """'Азаматтық авиация комитеті төрағасы …': a name at the beginning of a sentence, with its officer after it."""
    return (
        following is not None
        and following.kind == "office"
        and 0 < len(out) < 5
        and all(e.kind == "word" and e.word not in context.grammar.pronouns for e in out)
        and out[0].first == 0
    )


def _bare_owner_suffices(context: Context, owner: Element, head: Element) -> bool:
    """'Қазақстан Парламенті', but not 'Қазақстан орталығы': a capitalised, possessed head, or a pair of parties."""
    return owner.kind == "pair" or (head.form.possessive == "3" and context.is_capital(head))


def council_of_officers(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'ШЫҰ-ға мүше мемлекеттер басшылары кеңесі': the organ in which the officers of an organization sit."""
    grammar = context.grammar
    if not out or out[-1].kind != "office" or not out[-1].value.plural or not grammar.is_council(element):
        return False
    form, office = grammar.body_form(element), out[-1].value
    organ = grammar.officers_organs.get("head-of-state" if office.role == "leader" else office.role)
    if organ is None or form.possessive != "3" or out[-1].form.case not in grammar.owner_cases:
        return False
    owner = office.owners[0] if office.owners else None
    if owner is not None and owner.kind != "body":
        return False
    officers = out.pop()
    out.append(fold("body", officers, replace(element, form=form), {"organ": organ, "owner": owner}))
    return True


def format_body(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'«Орталық Азия – Жапония» диалогы', '«С5+1» форматында': a format that meets; alone, the body told of last."""
    if not context.grammar.is_format(element):
        return False
    element = replace(element, form=context.grammar.format_form(element))
    if not out or out[-1].kind not in ("body", "quote", "pair"):
        out.append(fold("body", element, element, {"last": True}))
        return True
    top = out.pop()
    if top.kind == "body":
        out.append(fold("body", top, element, top.value))
    else:
        name = top.value if top.kind == "quote" else context.words(top)
        out.append(fold("body", top, element, {"name": str(name), "owner": None}))
    return True


def alias(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'Түркі мемлекеттері ұйымы (ТМҰ)': the short form in parentheses is another name of the body before it."""
    if element.kind == "state":
        _note_republic(context, element)
        return False
    if element.kind == "word" and context.states and _short_state(context, out, element):
        return True
    if element.kind == "word" and (value := context.aliases.get(element.value.lower.partition("-")[0])):
        forms = context.grammar.language.forms(element.value.lower)
        form = next((f for f in forms if f.key in context.aliases), element.form)
        out.append(fold("body", element, replace(element, form=form), value))
        return True
    if element.value == ")" and len(out) > 3 and out[-3].value == "(" and out[-4].kind == "body":
        return _numbered_alias(context, out, element)
    if element.value != ")" or len(out) < 3 or out[-2].value != "(" or out[-3].kind != "body":
        return False
    body, _, short = out[-3:]
    if short.kind == "word" and short.value.text.isupper() and len(short.value.text) > 1:
        context.aliases[short.value.lower] = body.value
    elif short.kind not in ("body", "organ"):
        return False
    del out[-3:]
    out.append(fold("body", body, body, body.value, element))
    return True


def _note_republic(context: Context, element: Element) -> None:
    """'Корея Республикасы': what its first word means from now on."""
    first, _, republic = context.words(element).partition(" ")
    forms = context.grammar.language.forms(republic.lower()) if republic else ()
    if isinstance(element.value, str) and any(f.key in context.grammar.words["republic"] for f in forms):
        context.states[first.lower()] = element.value


def _short_state(context: Context, out: list[Element], element: Element) -> bool:
    """'Корея' after 'Корея Республикасы': what alone could mean two states is the one that the text has named."""
    if not context.is_capital(element):
        return False
    form = next((f for f in context.grammar.language.forms(element.word) if f.key in context.states), None)
    if form is None or form.plural or form.possessive:
        return False
    out.append(fold("state", element, replace(element, form=form, senses={}), context.states[form.key]))
    return True


def _numbered_alias(context: Context, out: list[Element], close: Element) -> bool:
    """'Вишеград тобы (V4)': a short form of a letter and a number."""
    body, _, letter, number = out[-4:]
    if letter.kind != "word" or not letter.value.text.isupper() or number.kind != "number":
        return False
    del out[-4:]
    out.append(fold("body", body, body, body.value, close))
    return True


def body_owner(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'Ұйымның Атқарушы комитеті', 'Теңіз одағының … кеңесі': a body noun in the genitive owns the name after it."""
    if element.last - element.first > 1 or following is None or not context.grammar.is_body_head(element):
        return False
    form = context.grammar.body_form(element)
    named = following.kind == "organ" and form.possessive == "3" and form.case == "gen"
    if named and named_body(context, out, element, following):
        return True
    if form.case != "gen" or not context.is_capital(following):
        return False
    if out and (context.owns(out[-1]) or (context.is_name(out[-1]) and out[-1].first > 0)):
        return False
    out.append(fold("body", element, replace(element, form=form), anaphor(context, element)))
    return True


def body_word(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """A body noun alone ('ұйым', 'кеңес') points to a body named before; 'ТМД органдары' stand for the body."""
    grammar = context.grammar
    if element.kind == "word" and out:
        top = out[-1]
        body = top.kind == "body" and top.form.case in grammar.owner_cases
        if (body or grammar.pronouns.get(lower_of(top)) == "gen") and (form := grammar.stands_for_owner(element)):
            out.pop()
            out.append(fold("body", top, replace(element, form=form), top.value if body else {"last": True}))
            return True
    if not grammar.is_body_head(element) or _qualifies_event(context, element, following):
        return False
    form = grammar.body_form(element)
    if form.plural or (element.kind == "event" and not element.value.weak):
        return False
    out.append(fold("body", element, replace(element, form=form), anaphor(context, element)))
    if element.kind == "event":
        out[-1].senses = {**element.senses, "event": element.value}
    return True


def anaphor(context: Context, element: Element) -> dict[str, object]:
    """The value of a body noun alone: which bodies it may point to."""
    grammar = context.grammar
    head = grammar.body_head(element)
    return {
        "anaphor": head,
        "any": head in grammar.any_body,
        "chamber": head in grammar.chambers,
        "capital": context.is_capital(element) and element.first > 0,
    }
