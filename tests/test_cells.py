"""Sets of cells as numbers mean what sets of numbers mean."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mailworker.core.cells import (
    PACKED,
    Taken,
    cell_at,
    cell_from,
    cells_for,
    each,
    highest,
    instant,
    lowest,
    painted,
    runs,
    spread,
    starts,
    stretch,
)

sets = st.frozensets(st.integers(0, 700))
instants = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def as_number(cells: frozenset[int]) -> int:
    return sum(1 << cell for cell in cells)


@given(sets)
def test_the_cells_come_back_in_order(cells: frozenset[int]) -> None:
    assert list(each(as_number(cells))) == sorted(cells)
    assert [c for first, end in runs(as_number(cells)) for c in range(first, end)] == sorted(cells)
    if cells:
        assert (lowest(as_number(cells)), highest(as_number(cells))) == (min(cells), max(cells))


@given(sets, st.integers(0, 30))
def test_a_start_has_all_its_cells(cells: frozenset[int], length: int) -> None:
    wanted = {c for c in cells if all(c + n in cells for n in range(length))}
    assert set(each(starts(as_number(cells), length))) == wanted


@given(
    st.lists(st.tuples(st.sampled_from("ab"), st.integers(-400, 1000), st.integers(0, 700))),
    st.integers(1, 700),
    st.integers(-50, 50),
)
def test_painted_rows_own_their_cells_and_no_others(
    rows: list[tuple[str, int, int]], size: int, base: int
) -> None:
    found = painted(rows, ["a"], base, size)
    owned = {first + n - base for counter, first, cells in rows if counter == "a" for n in range(cells)}
    assert set(each(found["a"])) == {c for c in owned if 0 <= c < size}


@given(
    st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 699), st.integers(1, 288))),
    st.integers(1, 700),
    st.integers(-400, 400),
)
def test_what_is_taken_is_painted_like_rows_wherever_it_is_counted_from(
    rows: list[tuple[str, int, int]], size: int, base: int
) -> None:
    taken = Taken(0, 700, [(counter, [first * PACKED + cells]) for counter, first, cells in rows])
    assert (list(taken), len(taken)) == (rows, len(rows))
    assert painted((), "a", base, size, taken) == painted(rows, "a", base, size)
    assert painted(rows, "a", base, size, taken) == painted(rows, "a", base, size)


@given(sets, st.integers(1, 30))
def test_stretches_spread_from_their_first_cells(cells: frozenset[int], length: int) -> None:
    assert set(each(spread(as_number(cells), length))) == {c + n for c in cells for n in range(length)}


@given(instants)
def test_an_instant_lies_in_its_cell(moment: datetime) -> None:
    assert instant(cell_at(moment)) <= moment < instant(cell_at(moment) + 1)
    assert instant(cell_from(moment) - 1) < moment <= instant(cell_from(moment))


@given(st.integers(-50, 300), st.integers(-50, 300))
def test_a_stretch_is_a_range(first: int, end: int) -> None:
    assert list(each(stretch(first, end))) == list(range(max(first, 0), end))


def test_a_visit_owns_its_last_cell_whole() -> None:
    assert [cells_for(minutes) for minutes in (1, 5, 6, 12, 15)] == [1, 1, 2, 3, 3]
    assert instant(0) + timedelta(minutes=5) == instant(1)
