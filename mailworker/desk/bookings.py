"""Booking for somebody on the phone or at the counter, and settling on the phone what a letter cannot."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from itertools import groupby
from urllib.parse import urlencode

from starlette.responses import Response

from mailworker.core.addresses import read_mailbox
from mailworker.core.case import BookingState, Case
from mailworker.core.decision import parts_in_words
from mailworker.core.slots import FreeSlots, Overrides
from mailworker.core.splitting import split
from mailworker.desk import words
from mailworker.desk.calendar import day_of
from mailworker.desk.clicks import Click
from mailworker.errors import HoldExpired, NoSuchCase, NotAllowed, SlotTaken
from mailworker.office.book import Booked, Refused, Wanted, book
from mailworker.office.cancel import cancel_by_phone
from mailworker.office.free import free
from mailworker.office.settle import settle_by_phone

ROWS = 4
"""So many different services can be chosen for one visit."""


def booking(click: Click) -> Response:
    """Services → free starts of a day → a name. All of the choice stands in the address, no person does."""
    ctx = click.desk.ctx
    params = click.request.query_params
    chosen = _chosen(params.getlist("service"), params.getlist("count"))
    overrides = Overrides(lead="lead" in params, walk_in_share="share" in params)
    problem = _problem(click, chosen)
    found: FreeSlots | None = None
    if chosen and not problem:
        with ctx.store.reading() as tx:
            found = free(ctx, tx, chosen, click.now, overrides=overrides)
    counter = params.get("counter", "") if params.get("counter", "") in ctx.office.counters else ""
    days = _days(click, found, counter) if found else {}
    asked = day_of(params.get("day", ""))
    day = asked if asked in days else next((d for d in days if asked is None or d >= asked), None)
    return click.show(
        "booking.html",
        rows=[*chosen.items(), *[("", 1)] * ROWS][: max(ROWS, len(chosen) + 1)],
        chosen=chosen,
        overrides=overrides,
        counter=counter,
        minutes=ctx.office.minutes_for(chosen) if chosen and not problem else 0,
        problem=problem,
        days=days,
        day=day,
        asked=asked,
        link=lambda when: f"/book?{_query(chosen, overrides, counter, when)}",
    )


def make_booking(click: Click) -> Response:
    """Book what the form says, or say why not and what is free instead."""
    ctx = click.desk.ctx
    chosen = _chosen(click.fields("service"), click.fields("count"))
    overrides = Overrides(lead=bool(click.field("lead")), walk_in_share=bool(click.field("share")))
    counter = click.field("counter")
    start = _start(click.field("start"))
    day = start.astimezone(ctx.office.zone).date() if start else None
    back = f"/book?{_query(chosen, overrides, counter, day)}"
    if start is None or _problem(click, chosen) or not chosen:
        return click.go(back, "refused", "Bitte Anliegen und Beginn wählen.")
    email = click.field("email")
    if email and isinstance(read_mailbox(email), str):
        return click.go(back, "refused", "Das ist keine E-Mail-Adresse. Sie kann auch leer bleiben.")
    wanted = Wanted(chosen, start, click.field("name"), counter or None, click.field("phone"), email)
    result = book(ctx, wanted, click.session.user, click.now, overrides=overrides)
    if isinstance(result, Booked):
        slot = result.booking.slot
        when = words.when(slot.start.astimezone(ctx.office.zone))
        where = ctx.office.counters[slot.counter].name
        return click.go(f"/cases/{result.case.code}", "done", f"Gebucht: {when}, {where}.")
    return click.go(back, "refused", _said(click, result))


def phone(click: Click) -> Response:
    """A case while its citizen is on the phone: take one of the held slots, or cancel the appointment."""
    case = _case(click)
    with click.desk.ctx.store.reading() as tx:
        booked = tx.calendar.of_case(case.id, BookingState.BOOKED)
        held = tx.calendar.of_case(case.id, BookingState.HELD, BookingState.OFFERED)
    return click.show("booking_phone.html", case=case, booked=booked, held=held)


def by_phone(click: Click) -> Response:
    """Do what was agreed on the phone; no letter goes out."""
    ctx, case, chosen = click.desk.ctx, _case(click), click.field("slot")
    path = f"/cases/{case.code}"
    try:
        if chosen == "cancel":
            cancel_by_phone(ctx, case.id, click.session.user, click.now)
            return click.go(path, "done", "Der Termin ist abgesagt.")
        if not chosen.isdecimal() or len(chosen) > 9:
            return click.go(f"{path}/phone", "refused", "Bitte einen der Termine wählen.")
        settle_by_phone(ctx, case.id, int(chosen), click.session.user, click.now)
    except (NotAllowed, HoldExpired, SlotTaken) as error:
        return click.go(f"{path}/phone", "refused", words.refusal(error))
    return click.go(path, "done", "Der Termin steht. Es geht kein Brief hinaus.")


def _chosen(services: list[str] | tuple[str, ...], counts: list[str] | tuple[str, ...]) -> dict[str, int]:
    """Service id → count, summed; a count that is no number is 0, and then refused by name."""
    found: dict[str, int] = {}
    for id_, count in zip(services, counts, strict=False):
        if id_:
            number = int(count) if count.isdecimal() and len(count) < 5 else 0
            found[id_] = found.get(id_, 0) + number
    return found


def _problem(click: Click, chosen: Mapping[str, int]) -> str:
    """Why these services are no one visit, in German; '' where they are, or none is chosen yet."""
    if not chosen:
        return ""
    visits = split(click.desk.ctx.office, chosen)
    if len(visits.visits) == 1:
        return ""
    return f"{visits.reason} {parts_in_words(click.desk.ctx.office, visits)}".strip()


def _days(click: Click, found: FreeSlots, counter: str) -> dict[date, list[datetime]]:
    """Local day → its free starts, each once, at the wished counter or at any."""
    zone = click.desk.ctx.office.zone
    local = (s.start.astimezone(zone) for s in found if counter in {"", s.counter})
    # By their instant: an hour that the clock repeats has each of its starts twice.
    return {day: [s for s, _ in groupby(starts)] for day, starts in groupby(local, key=datetime.date)}


def _query(chosen: Mapping[str, int], overrides: Overrides, counter: str, day: date | None) -> str:
    fields = [pair for id_, n in chosen.items() for pair in (("service", id_), ("count", str(n)))]
    flags = (("lead", overrides.lead), ("share", overrides.walk_in_share))
    fields += [(name, "1") for name, on in flags if on]
    fields += [("counter", counter)] if counter else []
    fields += [("day", day.isoformat())] if day else []
    return urlencode(fields)


def _start(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None and 2000 <= moment.year < 2200 else None


def _said(click: Click, refused: Refused) -> str:
    zone = click.desk.ctx.office.zone
    free_ones = ", ".join(words.when(slot.start.astimezone(zone)) for slot in refused.instead)
    return f"{refused.reason} Frei wäre: {free_ones}." if free_ones else refused.reason


def _case(click: Click) -> Case:
    with click.desk.ctx.store.reading() as tx:
        case = tx.cases.by_code(click.code)
    if case is None:
        raise NoSuchCase
    return case
