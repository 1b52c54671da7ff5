"""A visit: what to bring for this combination of services, what it costs on that day, how long it takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mailworker.core.office import Fee, Office, Service


@dataclass(frozen=True, slots=True)
class Errand:
    """One service of a visit, `count` times."""

    service: Service
    count: int


@dataclass(frozen=True, slots=True)
class Price:
    """What one person pays, in cents, and for whom or what this price is, in German; '' for everyone."""

    cents: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class FeeLine:
    """What an errand costs each time: one of `prices`; `extras` only where the citizen chooses them.

    No price: the configuration does not say what it costs on that day.
    """

    errand: Errand
    prices: tuple[Price, ...]
    extras: tuple[Price, ...] = ()


@dataclass(frozen=True, slots=True)
class FeeTotal:
    """What the whole visit costs in cents, at least and at most; not `complete`: some price is not known."""

    low: int
    high: int
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Condition:
    """What else to bring in one case only; `when` is German."""

    when: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """What the office says about these services, named as letters name them."""

    text: str
    services: tuple[str, ...]


def errands(office: Office, wishes: Mapping[str, int]) -> tuple[Errand, ...]:
    """The wished services in the catalogue's order; ids it does not know and counts below 1 are left out."""
    return tuple(
        Errand(service, wishes[id_]) for id_, service in office.services.items() if wishes.get(id_, 0) > 0
    )


def to_bring(visit: Iterable[Errand]) -> tuple[str, ...]:
    """Every document to bring, each once, however many services ask for it.

    Where one service wants "Reisepass" and another "Reisepass (auch abgelaufen)", the plain line covers both.
    """
    documents = _once(document for errand in visit for document in errand.service.documents)
    by_key = {_key(document): document for document in documents}
    return _once(by_key.get(_plain(document), document) for document in documents)


def to_bring_if(visit: Iterable[Errand]) -> tuple[Condition, ...]:
    """What else to bring under which condition, equal ones together, less what must be brought anyway."""
    visit = tuple(visit)
    always = {_key(document) for document in to_bring(visit)}
    wanted: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for extra in (extra for errand in visit for extra in errand.service.documents_if):
        names.setdefault(_key(extra.when), extra.when)
        wanted.setdefault(_key(extra.when), []).extend(d for d in extra.documents if _key(d) not in always)
    return tuple(Condition(names[key], _once(documents)) for key, documents in wanted.items() if documents)


def concerns_children(visit: Iterable[Errand]) -> bool:
    """Whether a service of the visit asks something else of children under some age."""
    whens = (extra.when.casefold() for errand in visit for extra in errand.service.documents_if)
    return any("kind" in when and "unter" in when for when in whens)


def in_person(visit: Iterable[Errand]) -> tuple[Remark, ...]:
    """Who must come themselves: each rule once."""
    return _remarks((errand.service.in_person, errand.service.name) for errand in visit)


def hints(visit: Iterable[Errand]) -> tuple[Remark, ...]:
    """The services' own notes for the citizen, each once."""
    return _remarks((errand.service.note, errand.service.name) for errand in visit)


def fee_lines(visit: Iterable[Errand], day: date) -> tuple[FeeLine, ...]:
    """What each errand costs on that day."""
    return tuple(_fee_line(errand, day) for errand in visit)


def extras(lines: Iterable[FeeLine]) -> tuple[Price, ...]:
    """What the citizen may choose on top, each once."""
    return tuple(dict.fromkeys(price for line in lines for price in line.extras))


def fee_total(lines: Iterable[FeeLine]) -> FeeTotal:
    """All errands together, extras left out. The ages are not known, so there may be a span."""
    lines = tuple(lines)
    known = [line for line in lines if line.prices]
    return FeeTotal(
        low=sum(min(p.cents for p in line.prices) * line.errand.count for line in known),
        high=sum(max(p.cents for p in line.prices) * line.errand.count for line in known),
        complete=len(known) == len(lines),
    )


def duration_in_words(minutes: int) -> str:
    """Whole minutes in German: 75 gives "1 Stunde 15 Minuten"."""
    hours, rest = divmod(minutes, 60)
    parts = (_counted(hours, "Stunde", "Stunden"), _counted(rest, "Minute", "Minuten"))
    return " ".join(part for part in parts if part) or "0 Minuten"


def ages_in_words(fee: Fee) -> str:
    """Whom a fee is for, by age: "ab 24 Jahren", "unter 24 Jahren", "von 12 bis 17 Jahren"; '' for all."""
    if fee.min_age and fee.below_age:
        return f"von {fee.min_age} bis {fee.below_age - 1} Jahren"
    if fee.min_age:
        return f"ab {fee.min_age} Jahren"
    return f"unter {fee.below_age} Jahren" if fee.below_age else ""


def _fee_line(errand: Errand, day: date) -> FeeLine:
    valid = [fee for fee in errand.service.fees if _valid(fee, day)]
    return FeeLine(
        errand,
        prices=tuple(_price(fee) for fee in valid if not fee.optional),
        extras=tuple(_price(fee) for fee in valid if fee.optional),
    )


def _valid(fee: Fee, day: date) -> bool:
    return (fee.valid_from or day) <= day <= (fee.valid_to or day)


def _price(fee: Fee) -> Price:
    return Price(fee.cents, fee.label or ages_in_words(fee))


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text once, in order, empty ones left out; small differences in spelling do not count."""
    first: dict[str, str] = {}
    for text in texts:
        if text.strip():
            first.setdefault(_key(text), text.strip())
    return tuple(first.values())


def _remarks(pairs: Iterable[tuple[str, str]]) -> tuple[Remark, ...]:
    texts: dict[str, str] = {}
    services: dict[str, list[str]] = {}
    for text, service in pairs:
        if text.strip():
            texts.setdefault(_key(text), text.strip())
            services.setdefault(_key(text), []).append(service)
    return tuple(Remark(text, tuple(services[key])) for key, text in texts.items())


def _plain(text: str) -> str:
    """The document without what is said about it after a bracket or comma."""
    return re.split(r" \(|, ", _key(text), maxsplit=1)[0]


def _key(text: str) -> str:
    return " ".join(text.split()).rstrip(".").casefold()


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}" if number else ""
