"""Russian dates told from other dates: 'в прошлую пятницу', 'на следующий день', 'два года назад', 'в начале мая'."""

from __future__ import annotations

from typing import Any

from graphbuilder.languages.russian.date_calendar import Calendar, Core
from graphbuilder.languages.russian.date_words import (
    AFTER,
    BOUNDS,
    COMING,
    COUNTED_PARTS,
    DAY_ADJECTIVES,
    DAY_WORDS,
    FOR,
    HALF_NOUN,
    IN,
    LAST,
    LAST_ONE,
    MONTH_ADJECTIVES,
    MONTH_NOUN,
    MONTHS,
    NUMBERS,
    OFFSETS,
    ON,
    ORDINALS,
    PARTS,
    QUARTER_NOUN,
    ROMAN,
    ROUND_DAYS,
    SAME,
    SEASON_ADJECTIVES,
    SEASONS,
    TIMES,
    TO,
    WEEK_NOUN,
    WEEKDAYS,
    YEAR_ADJECTIVES,
    YEARS,
)
from graphbuilder.languages.time import When
from graphbuilder.languages.tokens import WORD

_POINTING = frozenset(["этот", "этого", "эти", "этим", "те", "следующий", "следующее", "следующим", "другой"])
_BEFORE_IT = frozenset(["этого", "того", "начала", "открытия"])


class Relative(Calendar):
    """Reads what begins at a token, counted from the day of the text or from a date told of before."""

    def part(self, at: int) -> Core | None:
        """'начале мая', 'первых числах мая', 'второй половине 2024 года', 'I квартале', 'первом полугодии'."""
        lower = self.lower(at)
        if lower in PARTS:
            found = self.period(at + 1)
            return (found[0], When(**found[1]), "loc") if found else None
        if lower in ROUND_DAYS and self.lower(at + 1) == "числах":
            found = self.period(at + 2)
            return (found[0], When(**found[1]), "loc") if found else None
        ordinal = ORDINALS.get(lower) or ROMAN.get(lower)
        if ordinal is None:
            return None
        following = self.lower(at + 1)
        if following == "день" and self.lower(at - 1) in (IN if ordinal == 1 else IN | ON):
            return at + 2, When(day_of_last=-1 if ordinal == LAST else ordinal), "loc"
        if following in COUNTED_PARTS:
            found = self.period(at + 2)
            return (found[0], When(**found[1]), "loc") if found else None
        if following in HALF_NOUN and ordinal <= 2:
            if self.lower(at + 2) == "дня" and following.startswith("полов"):
                return at + 3, When(day_after_last=0), "loc"
            found = self.period(at + 2)
            if found is None:
                return (at + 2, When(half=ordinal), "loc") if following.startswith("полуг") else None
            if "month" in found[1] or "month_offset" in found[1] or "season" in found[1] or "week_offset" in found[1]:
                return found[0], When(**found[1]), "loc"
            return found[0], When(half=ordinal, **found[1]), "loc"
        if following in QUARTER_NOUN and ordinal <= 4:
            last, more = self.year_after(at + 2)
            if not more and self.lower(at + 2) == "года":
                last, more = at + 3, {"year_offset": 0}
            return last, When(month=3 * ordinal - 2, month_end=3 * ordinal, **more), "loc"
        return None

    def relative(self, at: int) -> Core | None:
        """'этом году', 'прошлой неделе', 'следующую среду', 'нынешней осенью', 'будущий май', 'тот же день'."""
        lower = self.lower(at)
        if lower in SAME or lower in _POINTING:
            same = self.same(at)
            if same is not None:
                return same
        offset = OFFSETS.get(lower)
        if offset is None:
            return None
        following = self.lower(at + 1)
        if following in YEARS and len(following) > 2:
            return at + 2, When(year_offset=offset), YEARS[following]
        if following in MONTH_NOUN:
            return at + 2, When(month_offset=offset), MONTH_NOUN[following]
        if following in WEEK_NOUN:
            return at + 2, When(week_offset=offset), WEEK_NOUN[following]
        if following in WEEKDAYS:
            if lower in LAST_ONE | COMING:
                more: dict[str, Any] = {}
            else:
                more = {"week_offset": offset}
            if lower.startswith("эт"):
                more = {"week_offset": 0}
            return self.weekdays(at + 1, more)
        if following in ("выходные", "выходных"):
            return at + 2, When(weekday=5, end=When(weekday=6)), "loc"
        if season := SEASONS.get(following):
            return at + 2, When(season=season[0], **_beside(offset)), season[1]
        if month := MONTHS.get(following):
            return at + 2, When(month=month[0], **_beside(offset)), month[1]
        return None

    def same(self, at: int) -> Core | None:
        """'тот же день', 'те же дни', 'следующее утро', 'том же году', 'том же месяце', 'этим утром'."""
        lower = self.lower(at)
        if lower in ("следующий", "другой", "следующее", "следующим"):
            on = self.lower(at - 1) in ON or lower == "следующим"
            day = self.lower(at + 1) in ("день", "утро", "вечер", "днем", "днём", "утром")
            return (at + 2, When(day_after_last=1), "loc") if on and day else None
        same = self.lower(at + 1) == "же"
        noun = self.lower(at + 1 + same)
        if noun == "дни" and lower in ("те", "эти") and self.lower(at - 1) in IN and (same or lower == "те"):
            return at + 2 + same, When(same_days=True), "loc"
        if lower in ("этим", "тем") and noun in TIMES:
            here = When(day_offset=0) if lower == "этим" and not same else When(day_after_last=0)
            return at + 2 + same, here, "loc"
        if noun in ("месяце", "месяца") and same:
            return at + 3, When(same_month=True), "loc"
        if noun in ("день", "дня") and (same or (lower in ("этот", "тот") and self.lower(at - 1) in IN)):
            return at + 2 + same, When(day_after_last=0), "loc"
        if noun in ("утро", "вечер") and (same or lower == "тот") and self.lower(at - 1) in IN:
            return at + 2 + same, When(day_after_last=0), "loc"
        if same and noun in ("году", "года", "год") and not lower.startswith("эт"):
            return at + 3, When(same_year=True), "loc" if noun == "году" else "gen"
        return None

    def ago(self, at: int) -> Core | None:
        """'два дня назад', 'днём ранее', 'двумя днями позже', 'через два дня', 'три дня спустя', 'за день до этого'."""
        lower = self.lower(at)
        count, noun = 1, at
        if lower in NUMBERS or (self.number(at) and lower.isdigit() and len(lower) < 3):
            count, noun = NUMBERS.get(lower) or int(lower), at + 1
        word, after = self.lower(noun), self.lower(noun + 1)
        if word in ("днем", "днём", "днями", "сутками") and after in AFTER:
            return noun + 2, When(day_after_last=AFTER[after] * count), "loc"
        if (
            word in ("день", "дня", "дней", "сутки")
            and self.lower(at - 1) in FOR
            and after == "до"
            and self.lower(noun + 2) in _BEFORE_IT
        ):
            return noun + 3, When(day_of_last=0) if count == 1 else When(day_after_last=-count), "loc"
        if word in ("день", "дня", "дней"):
            if after == "назад":
                return noun + 2, When(day_offset=-count), "loc"
            if after == "спустя" or self.lower(at - 1) in ("через", "спустя"):
                return noun + 1 + (after == "спустя"), When(day_after_last=count), "loc"
        if word in ("год", "года", "лет") and after == "назад":
            return noun + 2, When(year_offset=-count), "loc"
        if word == "месяц" and after == "назад" and count == 1:
            return noun + 2, When(month_offset=-1), "loc"
        if word == "годом" and after in ("ранее", "раньше"):
            return noun + 2, When(year_offset=-1), "loc"
        if word in ("неделю", "неделей") and after in ("назад", "ранее", "раньше") and count == 1:
            return noun + 2, When(week_offset=-1), "loc"
        return None

    def around(self, at: int) -> Core | None:
        lower = self.lower(at)
        if lower == "день" and self.lower(at - 1) in IN and self.lower(at + 1) in BOUNDS:
            return at + 2, When(day_of_last=BOUNDS[self.lower(at + 1)]), "loc"  # 'в день открытия'
        if lower in ("назавтра", "наутро"):
            return at + 1, When(day_after_last=1), "loc"
        if lower in ("полдень", "полудня") and self.lower(at - 1) in IN | TO | {"после"}:
            return at + 1, When(day_after_last=0), "loc"
        if lower in ("выходные", "выходных") and self.lower(at - 1) in IN | ON:
            return at + 1, When(weekday=5, end=When(weekday=6)), "loc"
        return None

    def time_of_day(self, at: int) -> Core | None:
        """'утром', 'вечером того же дня', 'утром 5 апреля', 'вечером в среду'."""
        ahead = at + 1
        if self.lower(ahead) in ("того", "этого") and (same := self.same(ahead)):
            return same
        if self.lower(ahead) in IN:
            if day := self.weekday(ahead + 1):
                return day
        elif dated := self.days(ahead) or (self.named_day(ahead) if self.lower(ahead) in DAY_WORDS else None):
            return dated
        return ahead, When(day_after_last=0), "loc"

    def adjective(self, at: int) -> Core | None:
        """'майский', 'вчерашний', 'осенняя', 'прошлогодний' before their noun."""
        token = self.tokens[at]
        lower = token.lower
        if lower in DAY_ADJECTIVES:
            day = self.lower(at + 1) in ("день", "дня", "дню", "днем", "днём", "дне")
            return at + 1 + day, When(day_offset=DAY_ADJECTIVES[lower]), "attr"
        if lower in YEAR_ADJECTIVES:
            return at + 1, When(year_offset=-1), "attr"
        if token.capital and at > 0:
            return None
        if not (at + 1 < len(self.tokens) and self.tokens[at + 1].kind == WORD and not self.tokens[at + 1].capital):
            return None
        if lower in MONTH_ADJECTIVES:
            return at + 1, When(month=MONTH_ADJECTIVES[lower]), "attr"
        return (at + 1, When(season=SEASON_ADJECTIVES[lower]), "attr") if lower in SEASON_ADJECTIVES else None


def _beside(offset: int) -> dict[str, Any]:
    """'нынешней осенью' is this year's; 'прошлой осенью', 'будущей весной' are the nearest ones."""
    return {"year_offset": 0} if offset == 0 else {}
