"""Times of day bound to the days they stand with, by sentence and list."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mailworker.reading.times.values import Clock
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.anew import corrected
from mailworker.reading.wishes.cell import OPEN, SPECIFIC, STRETCHES, Cell
from mailworker.reading.wishes.laws import inside, same
from mailworker.reading.wishes.meeting import joined_clocks
from mailworker.reading.wishes.mention import Mention
from mailworker.reading.wishes.tone import cell, contrasts, open_to_all


def bound(wishes: list[Mention]) -> tuple[list[Cell], list[Cell]]:
    """Times of day given to the days they stand with; those that stand alone hold for all."""
    cells: list[Cell] = []
    alone: list[Cell] = []
    sentences: dict[int, list[Mention]] = {}
    for m in corrected(wishes):
        sentences.setdefault(m.clause.sentence, []).append(m)
    for group in sentences.values():
        ours, rest = _bound_in_sentence(group)
        if cells and not ours and rest and _of_those_days(group):
            cells = _given_hours(cells, rest)
            continue
        cells += [replace(c, timed=bool(c.clocks)) for c in ours]
        alone += rest
    return cells, alone


_THESE = word_set("diesen diese beiden these those denen")


def _of_those_days(group: list[Mention]) -> bool:
    """ "an diesen beiden Tagen zwischen 9 und 11": the hours are of the days just named."""
    words = {w for m in group for word in m.clause.words() for w in word.split(" ")}
    return bool(words & _THESE) and bool(words & {"tagen", "tage", "days"})


def _given_hours(cells: list[Cell], hours: list[Cell]) -> list[Cell]:
    """The cells with those of the last sentence given the hours."""
    clocks = tuple(c for h in hours for c in h.clocks)
    last = cells[-1].sentence
    return [replace(c, clocks=clocks, timed=True) if c.sentence == last else c for c in cells]


@dataclass(slots=True)
class _Binding:
    """One sentence being bound: its cells, the times that stand alone, the days that wait for a time."""

    group: list[Mention]
    cells: list[Cell]
    alone: list[Cell]
    waiting: list[int]
    owners: list[int]
    praised: bool = False

    def days(self, n: int, m: Mention) -> None:
        inherited = _inherited(self.group, n)
        again = {self.cells[w].clause for w in self.waiting if _said_again(m, self.cells[w])}
        self.waiting = [w for w in self.waiting if self.cells[w].clause not in again]
        self.cells.append(cell(m, inherited))
        if not inherited:
            self.waiting.append(len(self.cells) - 1)

    def days_and_time(self, m: Mention) -> None:
        joined: list[int] = []
        if not m.expression.clock_first and m.clock is not None:
            joined = [w for w in self.waiting if _in_list(self.group, self.cells[w].order, m)]
            for w in joined:
                self.cells[w] = replace(
                    self.cells[w], clocks=(m.clock,), own_clock=True, contrast=contrasts(m)
                )
        self.waiting = [w for w in self.waiting if w not in joined]
        self.cells.append(cell(m))
        self.owners = [*joined, len(self.cells) - 1]

    def time(self, n: int, m: Mention, clock: Clock) -> None:
        before = self.group[n - 1] if n else None
        mine = [w for w in self.waiting if self.cells[w].clause == m.clause.number]
        self.waiting = mine or self.waiting
        beside = before is not None and before.days is not None and _joined_by_or(before, m)
        if (not self.waiting or beside) and _either(self.group, n):
            self.cells.append(cell(m))
        elif self.waiting and m.rank == 1 and self._praised_after(m):
            self.cells += [replace(self.cells[w], clocks=(clock,), rank=1) for w in self.waiting]
            self.waiting = []
        elif self.waiting:
            self._give(self.waiting, m, clock)
            self.praised = m.rank == 1
            self.owners, self.waiting = self.waiting, []
        elif self.owners and _another_time(self.group, n):
            for w in self.owners:
                self._another(w, m, clock)
        else:
            self.alone.append(cell(m))

    def _another(self, w: int, m: Mention, clock: Clock) -> None:
        """Further hours of the same days; second best where the first were praised."""
        old = self.cells[w]
        if m.rank == 2 and old.rank == 0 and self.praised:
            self.cells[w] = replace(old, rank=1)
            self.cells.append(replace(old, clocks=(clock,), rank=2))
        else:
            self.cells[w] = replace(old, clocks=joined_clocks(old.clocks, clock))

    def _praised_after(self, m: Mention) -> bool:
        """ "nächste Woche geht alles, am liebsten nachmittags": the hours are a favourite, not a limit."""
        said = [self.group[k] for k in range(len(self.group)) if self.group[k].order in self._orders()]
        return all(x.rank != 1 and x.clause is not m.clause and open_to_all(x) for x in said)

    def _orders(self) -> set[int]:
        return {self.cells[w].order for w in self.waiting}

    def _give(self, waiting: list[int], m: Mention, clock: Clock) -> None:
        for w in waiting:
            old = self.cells[w]
            contrast = old.contrast or (contrasts(m) and not self._stated(w))
            rank = m.rank if m.soft else old.rank
            self.cells[w] = replace(
                old, clocks=(*old.clocks, clock), contrast=contrast, soft=m.soft, rank=rank
            )

    def _stated(self, w: int) -> bool:
        """ "könnten am 29. kommen, aber erst ab drei": the days are a statement of their own, without the
        turn of what follows."""
        clause = next(m.clause for m in self.group if m.order == self.cells[w].order)
        return any(i.cat == "W" and i.word not in ("nur", "bitte") for i in clause.items)


def _said_again(m: Mention, before: Cell) -> bool:
    """ "Mo, Mi und Fr geht es, mittwochs aber erst ab 15": the hours are of the day said again, not of all."""
    if m.days is None or before.days is None:
        return False
    if before.clause == m.clause.number:
        return len(before.days.spans) > 1 and not same(m.days, before.days) and inside(m.days, before.days)
    if before.days.shape in STRETCHES | OPEN:
        return m.days.shape in SPECIFIC
    return inside(m.days, before.days)


def _bound_in_sentence(group: list[Mention]) -> tuple[list[Cell], list[Cell]]:
    binding = _Binding(group, [], [], [], [])
    for n, m in enumerate(group):
        if m.days is not None and m.clock is not None:
            binding.days_and_time(m)
        elif m.days is not None:
            binding.days(n, m)
        elif m.clock is not None:
            binding.time(n, m, m.clock)
    return binding.cells, binding.alone


def _either(group: list[Mention], n: int) -> bool:
    """ "nach der Arbeit oder samstags": a time of day beside a day, one or the other."""
    m = group[n]
    following = next((g for g in group[n + 1 :] if g.days is not None), None)
    for other in (following, group[n - 1] if n else None):
        if other is None or other.days is None or other.clock is not None:
            continue
        first, last = (m, other) if m.order < other.order else (other, m)
        if _joined_by_or(first, last):
            return True
    return False


def _joined_by_or(first: Mention, last: Mention) -> bool:
    start, end = first.expression.span.end, last.expression.span.start
    items = first.clause.items if first.clause is last.clause else [*first.clause.items, *last.clause.items]
    between = [i for i in items if start <= i.start < end]
    opened = last.clause is not first.clause and last.clause.opener in ("oder", "or")
    return (opened or any(i.cat == "ODER" for i in between)) and all(
        i.cat in ("ODER", "AN", "ART", "EIN", "LP", "RP", "COMMA", "IN", "C", "P") or i.word in _LIGHT
        for i in between
    )


_LIGHT = word_set(
    "also eben halt mal dann auch sonst wahlweise alternativ gern gerne gleich einfach natuerlich vielleicht notfalls zur "
    "not else maybe perhaps either even"
)
"""Words that change nothing between the two of an "oder"."""


def _inherited(group: list[Mention], n: int) -> tuple[Clock, ...]:
    """ "vormittags am Mo, Di oder Mi": the time named first holds along the list."""
    m = group[n]
    for before in reversed(group[:n]):
        if before.days is None or before.clause is not m.clause:
            return ()
        if before.clock is not None:
            return (before.clock,) if before.expression.clock_first and before.days.shape in SPECIFIC else ()
    return ()


def _in_list(group: list[Mention], order: int, m: Mention) -> bool:
    """Whether the days between are one list that ends with `m`: "Mo, Mi und Fr ab 14"."""
    first = next(x for x in group if x.order == order)
    if first.clause is not m.clause or first.days is None or first.days.shape not in SPECIFIC:
        return False
    items = m.clause.items
    i, j = first.place(), m.place()
    if _RESTRICTED & set(items[j].word.split()) and any(x.cat == "COMMA" for x in items[max(i, j - 3) : j]):
        return False
    return all(
        x.cat in ("UND", "ODER", "COMMA", "SL", "AN", "ART", "PLUS", "D", "EIN") for x in items[i + 1 : j]
    )


_RESTRICTED = word_set("nur erst schon only")
""" "am 15. und 19., am 20. nur bis 12": the hours of the last day alone."""


def _another_time(group: list[Mention], n: int) -> bool:
    before, m = group[n - 1], group[n]
    return before.clock is not None and (
        before.clause is m.clause
        or m.clause.opener in ("oder", "und", "bzw", "or", "da", "dann", "danach", "aber", "")
    )
