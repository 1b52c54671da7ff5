"""All cases, by state or by a part of their code, name or address."""

from __future__ import annotations

from starlette.responses import Response

from mailworker.core.case import CaseState
from mailworker.core.codes import find_codes
from mailworker.desk.clicks import Click

A_PAGE = 50
FEWEST = 2
"""Fewer characters than this find everybody."""


def all_cases(click: Click) -> Response:
    """Cases of one state or of all, newest first, in pages."""
    asked = next((state for state in CaseState if state.value == click.query("state")), None)
    with click.desk.ctx.store.reading() as tx:
        found = tx.board.cases((asked,) if asked else (), offset=(click.page - 1) * A_PAGE, limit=A_PAGE + 1)
        counts = tx.cases.count_by_state()
    return click.show(
        "cases.html",
        rows=found[:A_PAGE],
        more=len(found) > A_PAGE,
        page=click.page,
        asked=asked,
        states=tuple(CaseState),
        counts=counts,
        search="",
    )


def search(click: Click) -> Response:
    """A code opens its case; anything else lists what holds it.

    A form that is posted, since names in addresses of pages would end in histories and proxies' logs.
    """
    wanted = click.field("search")[:100]
    codes = find_codes(wanted)
    with click.desk.ctx.store.reading() as tx:
        exact = tx.cases.by_code(codes[0]) if codes else None
        enough = len(wanted) >= FEWEST
        found = tx.board.cases(search=wanted, limit=A_PAGE + 1) if enough and exact is None else ()
        counts = tx.cases.count_by_state()
    if exact is not None:
        return click.go(f"/cases/{exact.code}")
    return click.show(
        "cases.html",
        rows=found[:A_PAGE],
        more=len(found) > A_PAGE,
        page=1,
        asked=None,
        states=tuple(CaseState),
        counts=counts,
        search=wanted,
    )
