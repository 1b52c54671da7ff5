"""Closures: put one in after seeing whom it touches, see what is still to be moved, take one back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from starlette.responses import Response

from mailworker.core.cleaning import one_line
from mailworker.core.office import Closure
from mailworker.desk import words
from mailworker.desk.clicks import Click
from mailworker.errors import NotAllowed
from mailworker.office.shut import Touched, check_closure, reopen, shut, under

LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class ClosureRow:
    """A closure, and whose slots still lie under it; `id` None is one of the configuration."""

    id: int | None
    closure: Closure
    touched: tuple[Touched, ...]


def closures(click: Click) -> Response:
    """The closures that are not over, and the form for a new one."""
    return _page(click, {"from": "", "to": "", "counter": click.query("counter"), "reason": ""})


def preview(click: Click) -> Response:
    """Whom the closure of the form would touch; nothing has changed yet."""
    typed = {name: click.field(name) for name in ("from", "to", "counter", "reason")}
    try:
        closure = _typed(click)
    except NotAllowed as error:
        return _page(click, typed, problem=words.refusal(error), status=422)
    with click.desk.ctx.store.reading() as tx:
        touched = under(click.desk.ctx, tx, closure, click.now)
    return click.show("closure_preview.html", closure=closure, touched=touched, typed=typed)


def close_counter(click: Click) -> Response:
    """Put the closure in; the letters for those it touches lie before staff then."""
    try:
        touched = shut(click.desk.ctx, _typed(click), click.session.user, click.now)
    except NotAllowed as error:
        return click.go("/closures", "refused", words.refusal(error))
    if not touched:
        return click.go("/closures", "done", "Eingetragen. Es war noch nichts gebucht.")
    missing = sum(not each.instead for each in touched)
    more = f" Für {missing} ist nichts frei, bitte selbst entscheiden." if missing else ""
    text = f"Eingetragen. {len(touched)} Vorgänge sind betroffen und warten auf Sie.{more}"
    return click.go("/closures", "refused" if missing else "done", text)


def take_back(click: Click) -> Response:
    """The counter is open after all."""
    try:
        kept = reopen(click.desk.ctx, click.number("closure"), click.session.user, click.now)
    except NotAllowed as error:
        return click.go("/closures", "refused", words.refusal(error))
    stay = f" {len(kept)} Termine bleiben, wie sie waren." if kept else ""
    return click.go("/closures", "done", f"Die Schließung ist zurückgenommen.{stay}")


def _page(click: Click, typed: dict[str, str], *, problem: str = "", status: int = 200) -> Response:
    ctx = click.desk.ctx
    configured = [(None, c) for c in ctx.office.closures if c.end > click.now]
    with ctx.store.reading() as tx:
        stored = [(kept.id, kept.closure) for kept in tx.closures.ending_after(click.now)]
        rows = [
            ClosureRow(id_, closure, under(ctx, tx, closure, click.now))
            for id_, closure in [*stored, *configured]
        ]
    rows.sort(key=lambda row: row.closure.start)
    return click.show("closures.html", status=status, rows=rows, typed=typed, problem=problem)


def _typed(click: Click) -> Closure:
    """The form's closure. Raises NotAllowed with what is wrong, in German."""
    closure = Closure(
        _moment(click, "from"),
        _moment(click, "to"),
        click.field("counter") or None,
        one_line(click.field("reason"), LONGEST_REASON),
    )
    check_closure(click.desk.ctx, closure, click.now)
    return closure


def _moment(click: Click, name: str) -> datetime:
    """What a datetime-local field sends, in the office's own time."""
    zone = click.desk.ctx.office.zone
    try:
        typed = datetime.fromisoformat(click.field(name))
        moment = typed.replace(tzinfo=zone) if typed.tzinfo is None else typed
        utc = moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise NotAllowed("Bitte Beginn und Ende mit Tag und Uhrzeit angeben.") from None
    if utc.astimezone(zone) != moment or utc.astimezone(zone).time() != moment.astimezone(zone).time():
        raise NotAllowed("Diese Uhrzeit gibt es an dem Tag nicht: Die Uhr wird vorgestellt.")
    return moment
