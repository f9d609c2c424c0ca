"""Places: cities with their noun, venues, capitals of states, and names outside the lexicon."""

from __future__ import annotations

from dataclasses import replace

from graphbuilder.languages.base import Form
from graphbuilder.mentions.elements import Element
from graphbuilder.mentions.phrases.context import Context, fold, is_dash


def place(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """A noun of place with the name before it, or a capitalised word that its ending makes a place."""
    if element.kind == "quote":
        _quoted_venue(context, element)
        return False
    if out and (_capital(context, out, element) or _settlement(context, out, element) or _venue(context, out, element)):
        return True
    _unlisted(context, element)
    return False


def _capital(context: Context, out: list[Element], element: Element) -> bool:
    """'Қырғызстан астанасында', 'сербиялық астанада': the capital of the state before it."""
    state = out[-1]
    if state.kind not in ("state", "demonym") or state.form.case not in context.grammar.owner_cases:
        return False
    form = context.grammar.capital_form(element)
    if form is None or (state.kind == "state" and form.possessive != "3"):
        return False
    out[-1] = fold("place", state, replace(element, form=form), {"capital": state.value})
    return True


def _settlement(context: Context, out: list[Element], element: Element) -> bool:
    """'Мешхед қаласы'."""
    before = out[-1]
    if before.kind != "place" and not context.is_name(before):
        return False
    if not context.grammar.is_settlement(element):
        return False
    value = before.value if before.kind == "place" else {"name": context.words(before)}
    form = context.grammar.settlement_form(element)
    out[-1] = fold("place", before, replace(element, form=form), value)
    return True


def _venue(context: Context, out: list[Element], element: Element) -> bool:
    """'«Рух Ордо» мәдени орталығы', 'Ақорда резиденциясы'."""
    before = out[-1]
    if before.kind not in ("quote", "place", "body") and not context.is_name(before):
        return False
    if not context.grammar.is_venue(element):
        return False
    form = context.grammar.venue_form(element)
    name = context.text[before.start : element.start] + context.grammar.nominative(context.words(element), form)
    value = before.value if before.kind == "place" else {"name": name, "venue": True}
    out[-1] = fold("place", before, replace(element, form=form), value)
    return True


def _quoted_venue(context: Context, quote: Element) -> None:
    """'«Сербия сарайында»': a venue whose ending stands within the quotation marks."""
    grammar = context.grammar
    *words, last = str(quote.value).split()
    form = next((f for f in grammar.language.forms(last.lower()) if f.key in grammar.venues and f.case), None)
    if form is None or not words or form.case not in ("loc", "attr", "dat"):
        return
    quote.kind, quote.form, quote.case = "place", form, form.case
    quote.value = {"name": " ".join([*words, grammar.nominative(last, form)]), "venue": True}


def dateline(context: Context, out: list[Element], element: Element, following: Element | None) -> bool:
    """'Ташкент, 2021 жылғы 9 қараша – …': where and when the text was written is where the news is."""
    if not is_dash(element) or len(out) < 2 or out[0].kind != "place" or out[0].form.case not in ("nom", ""):
        return False
    if any(e.kind != "time" and e.value not in (",", ".") for e in out[1:]) or not any(e.kind == "time" for e in out):
        return False
    out[0].case = "loc"
    return True


def _unlisted(context: Context, element: Element) -> None:
    """'Мешхедте': a capitalised word in the locative outside the lexicon becomes a place as it stands."""
    if not context.is_capital(element):
        return
    name = context.grammar.locative_name(element)
    if name and (element.first > 0 or context.is_named(name)):
        element.kind, element.value, element.case = "place", {"name": name}, "loc"
        if name.lower() in context.grammar.venues:
            element.value["venue"] = True
        element.form = Form(name.lower(), "loc")
