"""People with their offices, and those who stand for a state or body: delegations, sides, on whose behalf."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuilder.mentions.elements import Element, Office, PersonMention
from graphbuilder.mentions.phrases.context import Context, fold, is_dash, lower_of


def titled_person(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'министрі Бейбіт Атамқұлов': the offices before a name are its holder's; 'Х (Қазақстан)' gives the state."""
    if element.kind != "person":
        return element.value == ")" and _state_in_parentheses(out, element)
    mention: PersonMention = element.value
    start = element
    if len(out) > 1 and lower_of(out[-1]) in context.grammar.words["honorifics"] and _is_title(out[-2], ("nom", "")):
        start = out.pop()
    while out and _is_title(out[-1], ("nom", "")):
        start = out.pop()
        mention.offices.insert(0, start.value)
        joined = len(out) > 1 and (is_dash(out[-1]) or out[-1].value == ",")
        if not joined or not _is_title(out[-2], ("nom",)):
            break
        out.pop()
    if not mention.offices and out:
        _in_list(context, out, element)
    if mention.offices and out and _is_bare_owner(out[-1], mention.offices[0]):
        start = out.pop()
    out.append(fold("person", start, element, mention))
    return True


def _is_bare_owner(before: Element, office: Office) -> bool:
    """'Әзербайжан' before 'Милли Меджлисінің төрағасы', 'Қазақстан Парламенті' before 'Мәжілісінің төрағасы'."""
    owner = office.owners[0] if office.owners else None
    if before.kind not in ("state", "body") or before.form.case != "nom" or "side" in before.senses:
        return False
    if owner is None or owner.kind != "body":
        return False
    if isinstance(owner.value, dict) and owner.value.get("owner") is None and "name" in owner.value:
        owner.value["owner"] = before
    return True


def _is_title(element: Element, cases: tuple[str, ...]) -> bool:
    """True for an office of one person that may stand before the name."""
    return bool(element.kind == "office" and element.form.case in cases and not element.value.plural)


def _state_in_parentheses(out: list[Element], close: Element) -> bool:
    """'Ержан Қазыхан (Қазақстан)'."""
    if len(out) < 3 or out[-1].kind != "state" or out[-2].value != "(" or out[-3].kind != "person":
        return False
    person, _, state = out[-3:]
    del out[-3:]
    person.value.state = state
    out.append(fold("person", person, person, person.value, close))
    return True


def _in_list(context: Context, out: Sequence[Element], element: Element) -> None:
    """'министрлері A (Қазақстан), B (Қырғызстан)': the office that opens the list is each one's."""
    if out[-1].kind == "office" and out[-1].value.plural and out[-1].form.case == "nom":
        element.senses["list-office"], element.senses["list-at"] = out[-1].value, 0
        return
    before = next((e for e in reversed(out) if not context.joins(e)), None)
    if before is not None and before.kind == "person" and context.joins(out[-1]) and "list-office" in before.senses:
        element.senses["list-office"] = before.senses["list-office"]
        element.senses["list-at"] = before.senses["list-at"] + 1


def delegation(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'Қазақстан делегациясы', 'түркімен тарапы': who stands for a state; one side is the state itself."""
    if not ({"delegation", "side"} & element.senses.keys()):
        return False
    owners = context.take_owners(out, several=True)
    if not owners:
        return False
    owner = owners[0]
    if "delegation" in element.senses or len(owners) > 1:
        out.append(fold("delegation", owner, element, owners))
        return True
    side = fold("state" if owner.kind != "body" else "body", owner, element, owner.value)
    side.senses = {**element.senses, "side": "side"}
    out.append(side)
    return True


def beside(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'Қазақстан атынан', 'Б. Саидовпен бірге', 'Д. Трамптан бөлек', 'қонақ ретінде': on whose behalf, along with whom
    and as what someone does it.
    """
    lower, words = lower_of(element), context.grammar.words
    if lower in words["behalf"]:
        return _behalf(out, element)
    if lower in words["as_role"] and out:
        out[-1].case = "as"
        return False
    if lower in words["among_sides"] and out and out[-1].kind in ("person", "office", "state"):
        _between(context, out)
        return False
    if lower in words["beside_others"] and out and out[-1].form.case == "abl":
        counted = following is not None and lower_of(following) in words["all"]
        if out[-1].kind in ("person", "office", "state", "delegation") and not counted:
            out[-1].case = "along"
        return False
    if lower not in context.grammar.words["together"] or not out:
        return False
    if out[-1].kind in ("person", "office", "state", "delegation") and out[-1].form.case == "ins":
        out[-1].case = "along"
    return False


def _between(context: Context, out: list[Element]) -> None:
    """'A мен B арасында': between whom something takes place."""
    at = len(out) - 1
    while at > 1 and context.joins(out[at - 1]) and out[at - 1].value != "," and out[at - 2].kind == out[-1].kind:
        at -= 2
    office = out[-1].value if out[-1].kind == "office" else None
    if at == len(out) - 1 and not (office is not None and len(office.owners) > 1):
        return
    for element in out[at:]:
        if not context.joins(element):
            element.case = "between"


def _behalf(out: list[Element], element: Element) -> bool:
    """'Қазақстан атынан': on whose behalf someone speaks."""
    if not out or out[-1].kind not in ("state", "body", "members", "delegation"):
        return False
    owner = out.pop()
    folded = fold("behalf", owner, element, owner)
    folded.case = "behalf"
    out.append(folded)
    return True
