"""Texts for benchmarks: releases of sentences made for this project, no two alike.

Words, names, states, bodies, cities, dates and the order of sentences change from text to text, drawn with a seed, so
the same call always gives the same texts. ``unique`` says how many sentences of a set occur in it only once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from random import Random

from graphbuilder.authority import read_authority
from graphbuilder.resources import folder


@dataclass(frozen=True, slots=True)
class _Words:
    """What a language's sentences are filled with."""

    sentences: str
    """One a line; ``{slot}`` is filled anew each time, ``{slot:gen}`` with an ending."""
    months: str
    given: str
    stems: str
    endings: str
    """Surnames are a stem, a middle and an ending."""
    topic: tuple[str, str, str]
    """Three columns of words; a topic has one of each."""


_KAZAKH = _Words(
    sentences="""
        {date:loc} {city:loc} {state:gen} төрағалығымен {body} Сыртқы істер министрлері кеңесінің {form} отырысы өтті.
        Жиынды {state:gen} Сыртқы істер министрі {person} жүргізді, {state:gen} делегациясын {person} бастап барды.
        Отырысқа {state}, {state} және {state} министрлері, сондай-ақ {body} Бас хатшысының орынбасары {person} қатысты.
        Министрлер {topic}, {topic} және {topic} мәселелерін талқылады.
        Делегация басшылары {year} жылғы {topic} туралы есепті тыңдап, {year} жылға арналған {topic} жоспарын бекітті.
        Тараптар {topic} туралы, {topic} туралы, сондай-ақ {topic} туралы келісімдердің жобаларын мақұлдады.
        Жиын соңында {topic} туралы Үндеу қабылданды.
        «{state} {topic} жолындағы жұмысты {year} жылы да жалғастырады», – деді {initials}.
        {person} {state:gen} {year} жылы {body} аясындағы төрағалығына жоғары баға берді.
        {year} жылы {body} төрағалығы {state:abl} {state:dat} өтті.
        {body} Сыртқы істер министрлері кеңесінің келесі отырысы {date:loc} {city:loc} өтеді.
        {state:gen} Президенті {person} {date:loc} {city:dat} ресми сапармен келді.
        {initials} {state:gen} Премьер-министрі {person:ins} кездесіп, {topic} мәселесін талқылады.
        {state} мен {state} {topic} туралы меморандумға қол қойды.
        {person} {state:gen} {topic} туралы бастамасы іске асырылып жатқанын атап өтті.
        Келіссөз барысында тараптар {topic} жөніндегі {year} жылға дейінгі жол картасын бекітті.
        {date:loc} {city:loc} {topic} мәселелеріне арналған халықаралық конференция өтеді деп жоспарлануда.
        Жиынға {body} сарапшылары мен {state} және {state} елшілері қатысты.
        {state} тарапы ұсынған {topic} бағдарламасының жобасы {year} жылы қаралады.
        Бұл құжат {topic} мен {topic} үшін қажетті құқықтық негізді қалыптастырады.
        Соңғы жылдары {topic} өңір халқының әл-ауқатына тікелей әсер ететін басым бағытқа айналып отыр.
        Сарапшылардың бағалауынша, {topic} {year} жылға қарай сауда айналымын екі есе арттыруға мүмкіндік береді.
        Атап айтқанда, {topic} үшін мамандар даярлау, тәжірибе алмасу және заңнаманы жақындастыру қажеттігі айтылды.
        Бұған қоса, {topic} мен {topic} арасындағы байланыс әлі де толық зерттелмегені көрсетілді.
        Осы орайда {topic} тек бір елдің емес, барлық көрші мемлекеттердің ортақ міндеті екені белгілі.
        Мұндай тәсіл {topic} кезінде туындайтын шығындарды азайтып, жұмыс орындарын ашуға жол ашпақ.
        {topic}, сондай-ақ {topic} жұмыстарының нәтижесі жұртшылыққа тұрақты түрде жеткізіліп тұрады.
    """,
    months="қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    given="Асқар Нұрлан Ермек Серік Данияр Айгүл Гүлнар Марат Болат Рүстем Тимур Әлия Ержан Қайрат Бауыржан Динара",
    stems="Ас Бек Дәу Ер Жан Қай Мұс Нұр Ораз Сәр Тіл Құл Әбд Есен Шер Мыр Байт Ыс Омар Сүл",
    endings="енов ұлов алиев ебаев ытов жанов мұратов ғалиев бетов тайұлы",
    topic=(
        "трансшекаралық ортақ аймақтық бірлескен цифрлық жаһандық экономикалық гуманитарлық көпжақты стратегиялық "
        "өңірлік қаржылық ғылыми мәдени экологиялық өнеркәсіптік заманауи тұрақты әскери-техникалық ақпараттық",
        "жобаларды байланыстарды тасымалдарды инвестицияларды қауіптерді зерттеулерді нарықтарды бағыттарды тетіктерді "
        "ресурстарды технологияларды мамандарды стандарттарды дәліздерді кәсіпорындарды желілерді шекараларды мұраны",
        "дамыту нығайту үйлестіру кеңейту бақылау қорғау жаңғырту қаржыландыру дайындау жетілдіру қолдау ілгерілету",
    ),
)
_RUSSIAN = _Words(
    sentences="""
        {date} в городе {city} под председательством страны {state} прошло {form} заседание Совета министров {body}.
        Заседание вёл министр иностранных дел государства {state} {person}, делегацию страны {state} возглавил {person}.
        В заседании участвовали министры стран {state}, {state} и {state}, а также представитель {body} {person}.
        Министры обсудили {topic}, {topic} и {topic}.
        Главы делегаций заслушали отчёт за {year} год и утвердили план на {year} год, включающий {topic}.
        Стороны одобрили проекты соглашений, в которых предусмотрено {topic}, {topic}, а также {topic}.
        По итогам встречи принято обращение, в котором названо {topic}.
        «{state} продолжит {topic} и в {year} году», – заявил {initials}.
        {person} высоко оценил председательство страны {state} в {body} в {year} году.
        В {year} году председательство в {body} перешло от страны {state} к стране {state}.
        Следующее заседание Совета министров {body} пройдёт {date} в городе {city}.
        Президент государства {state} {person} {date} прибыл с визитом в город {city}.
        {initials} встретился с премьер-министром {person} и обсудил {topic}.
        {state} и {state} подписали меморандум, предмет которого {topic}.
        {person} отметил инициативу страны {state}, её цель {topic}.
        На переговорах утверждена дорожная карта до {year} года, в ней есть {topic}.
        В городе {city} {date} состоится международная конференция, её тема {topic}.
        На встрече были эксперты {body} и послы стран {state} и {state}.
        Проект программы, который внесла {state}, предусматривает {topic}, его рассмотрят в {year} году.
        Этот документ создаёт правовую основу, нужную для целей {topic} и {topic}.
        В последние годы {topic} превратилось в важное направление, от которого зависит благополучие жителей региона.
        По оценкам экспертов, {topic} позволит к {year} году удвоить товарооборот и создать новые рабочие места.
        В частности, отмечалось, что {topic} требует подготовки кадров, обмена опытом и сближения законодательства.
        Кроме того, было указано, что связь между задачами {topic} и {topic} ещё не изучена полностью.
        При этом {topic} давно стало общей задачей не одной страны, а всех соседних государств.
        Такой подход сократит расходы, которые несёт {topic}, и откроет дорогу малым предприятиям.
        О том, как идёт {topic}, а также {topic}, общественность будут извещать регулярно.
    """,
    months="января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    given="Аскар Нурлан Сергей Андрей Данияр Иван Виктор Марат Болат Рустем Тимур Олег Ержан Кайрат Павел Николай",
    stems="Ас Бек Дау Ер Жан Кай Мус Нур Ораз Сар Тул Кул Абд Есен Шер Мыр Байт Ис Омар Сул",
    endings="енов улов алиев ебаев ытов жанов муратов галиев бетов таев",
    topic=(
        "развитие укрепление расширение согласование обновление финансирование изучение совершенствование обеспечение "
        "продвижение сохранение регулирование",
        "трансграничных общих региональных совместных цифровых глобальных экономических гуманитарных многосторонних "
        "стратегических финансовых научных культурных экологических промышленных современных устойчивых информационных",
        "проектов связей перевозок инвестиций исследований рынков направлений механизмов ресурсов технологий "
        "стандартов коридоров предприятий сетей границ программ",
    ),
)
_ENGLISH = _Words(
    sentences="""
        On {date}, a {form} meeting of the {body} Council of Foreign Ministers was held in {city}, chaired by {state}.
        Foreign Minister of {state} {person} chaired the meeting, and {person} led the delegation of {state}.
        The ministers of {state}, {state} and {state} and {person} of the {body} Secretariat took part in the meeting.
        The ministers discussed {topic}, {topic} and {topic}.
        The heads of delegations heard a report for {year} and approved a plan for {year} which provides for {topic}.
        The sides endorsed draft agreements on {topic}, on {topic} and on {topic}.
        At the end of the meeting an appeal on {topic} was adopted.
        "{state} will go on with {topic} in {year} as well," {initials} said.
        {person} praised the chairmanship of {state} in the {body} in {year}.
        In {year} the chairmanship of the {body} passed from {state} to {state}.
        The next meeting of the {body} Council of Foreign Ministers will be held in {city} on {date}.
        President of {state} {person} arrived in {city} on an official visit on {date}.
        {initials} met with Prime Minister {person} and discussed {topic}.
        {state} and {state} signed a memorandum on {topic}.
        {person} noted that the initiative of {state} on {topic} is being carried out.
        During the talks the sides approved a roadmap until {year} on {topic}.
        An international conference on {topic} will take place in {city} on {date}.
        Experts of the {body} and ambassadors of {state} and {state} attended the event.
        The draft programme submitted by {state} on {topic} will be considered in {year}.
        This document creates the legal basis that is needed for {topic} and for {topic}.
        In recent years {topic} has become a priority on which the welfare of the people of the region depends.
        According to experts, {topic} will make it possible to double trade by {year} and to create new jobs.
        In particular, it was noted that {topic} calls for training, an exchange of experience and closer laws.
        It was further shown that the link between {topic} and {topic} has not been fully studied.
        In this respect {topic} has long been a common task not of one country but of all neighbours.
        Such an approach will reduce the costs of {topic} and open the way for small companies.
        The public will be informed at regular intervals of {topic} and of {topic}.
    """,
    months="January February March April May June July August September October November December",
    given="Askar Nurlan Sergey Andrew Daniel Maria Victor Anna Peter Rustam Thomas Oleg Helen Kairat Paul Nicholas",
    stems="As Bek Dau Er Jan Kai Mus Nur Or Sar Tul Kul Ab Es Shar Mar Bait Is Om Sul",
    endings="enov son alis bury man berg shaw field wood stone",
    topic=(
        "developing strengthening expanding coordinating renewing financing studying improving securing promoting "
        "preserving regulating",
        "cross-border common regional joint digital global economic humanitarian multilateral strategic financial "
        "scientific cultural environmental industrial modern sustainable",
        "projects ties transport investment research markets mechanisms resources technologies standards corridors "
        "companies networks borders programmes",
    ),
)
_BY_LANGUAGE = {"kk": _KAZAKH, "ru": _RUSSIAN, "en": _ENGLISH}
_FORMS = {
    "kk": ("кезекті", "кеңейтілген", "бейресми", "кезектен тыс"),
    "ru": ("очередное", "внеочередное", "неформальное"),
    "en": ("regular", "informal", "narrow"),
}
_DATES = {"kk": "{year} жылғы {day} {month}", "ru": "{day} {month} {year} года", "en": "{day} {month} {year}"}
_SLOT = re.compile(r"\{(\w+)(?::(\w+))?\}")
_BACK = frozenset("аоұыяёюу")
_VOWELS = re.compile("[аәеэиіоөуұүыюяё]")
_HARD = frozenset("бвгғдкқпстфхһцчшщ")
_ENDINGS = {
    "loc": ("да", "де"),
    "gen": ("ның", "нің"),
    "dat": ("ға", "ге"),
    "abl": ("дан", "ден"),
    "ins": ("мен", "мен"),
}
_AFTER_HARD = {"д": "т", "н": "т", "ғ": "қ", "г": "к", "м": "п"}


def texts(language: str, length: int, count: int, seed: int = 1) -> list[str]:
    """``count`` releases in ``kk``, ``ru`` or ``en`` of about ``length`` characters each."""
    return list(islice(_endless(language, length, Random(seed)), count))


def unique(releases: Sequence[str]) -> float:
    """The share of sentences, among all, that no other place in the releases has."""
    sentences = Counter(line for release in releases for line in release.splitlines())
    return sum(count == 1 for count in sentences.values()) / sentences.total()


def _endless(language: str, length: int, random: Random) -> Iterator[str]:
    words = _BY_LANGUAGE[language]
    slots = _slots(language, words, random)
    patterns = [line.strip() for line in words.sentences.strip().splitlines()]
    while True:
        lines: list[str] = []
        while sum(map(len, lines)) < length:
            random.shuffle(patterns)
            for pattern in patterns:
                lines.append(_SLOT.sub(lambda slot: _ended(slots[slot[1]](), slot[2]), pattern))
                if sum(map(len, lines)) >= length:
                    break
        yield "\n".join(lines)


def _slots(language: str, words: _Words, random: Random) -> dict[str, Callable[[], str]]:
    ontology = folder("ontology")
    authority = read_authority(sorted((ontology / "authority").glob("*.ttl")), ontology / "concepts.ttl")
    names: dict[str, list[str]] = {"state": [], "place": [], "body": [], "person": []}
    for entry in authority.entries.values():
        if (name := entry.name(language)) and not (entry.organ or (entry.in_state and entry.kind == "body")):
            names[entry.kind].append(name)
    given, stems, endings = words.given.split(), words.stems.split(), words.endings.split()
    months, columns = words.months.split(), [column.split() for column in words.topic]

    def surname() -> str:
        return random.choice(stems) + random.choice(stems).lower() + random.choice(endings)

    def year() -> str:
        return str(random.randint(1992, 2035))

    def day() -> str:
        number, month = random.randint(1, 28), random.choice(months)
        return _DATES[language].format(day=number, month=month, year=year())

    return {
        "state": lambda: random.choice(names["state"]),
        "city": lambda: random.choice(names["place"]),
        "body": lambda: random.choice(names["body"]),
        "person": lambda: f"{random.choice(given)} {surname()}",
        "initials": lambda: f"{random.choice(given)[0]}. {surname()}",
        "form": lambda: random.choice(_FORMS[language]),
        "topic": lambda: " ".join(map(random.choice, columns)),
        "year": year,
        "date": day,
    }


def _ended(word: str, case: str | None) -> str:
    """A Kazakh word with a case ending by vowel harmony: right for most names."""
    if case is None:
        return word
    vowels = _VOWELS.findall(word.lower())
    ending = _ENDINGS[case][0 if vowels and vowels[-1] in _BACK else 1]
    return word + (_AFTER_HARD[ending[0]] + ending[1:] if word[-1].lower() in _HARD else ending)
