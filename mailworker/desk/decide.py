"""What a clerk decides about a case: each form calls one use case and says in a sentence what came of it."""

from __future__ import annotations

from collections.abc import Callable

from starlette.responses import Response

from mailworker.core.case import Case
from mailworker.core.decision import AskBack, ConfirmSlot, Draft, EndCase, NotOurs, OfferSlots
from mailworker.core.letter import Missing
from mailworker.desk import words
from mailworker.desk.case_page import next_code, render
from mailworker.desk.clicks import Click
from mailworker.errors import HoldExpired, LetterChanged, NoSuchCase, NotAllowed, SlotTaken
from mailworker.office.approve import approve, redraft
from mailworker.office.close import close
from mailworker.office.repropose import repropose
from mailworker.office.send import decide_unknown

LONGEST_NOTE = 2000
"""Characters of a clerk's own words in a letter."""

REFUSALS = (HoldExpired, LetterChanged, NotAllowed, SlotTaken)


def approve_letter(click: Click) -> Response:
    """Let go exactly the letter that was on the page, and move on to the next case."""
    case, queue = _case(click)

    def work() -> Response:
        digest = click.field("digest")
        if not digest:
            raise LetterChanged(
                "Ohne den angezeigten Brief lässt sich nichts freigeben. Bitte noch einmal ansehen."
            )
        letter = approve(click.desk.ctx, case.id, click.session.user, click.now, digest=digest)
        what = words.LETTERS[letter.content.kind]
        return _onwards(click, queue, case, f"Freigegeben: {what} für {case.code} geht jetzt hinaus.")

    return _or_refuse(click, case, work)


def take_slot(click: Click) -> Response:
    """Write the confirmation of another of the held slots; it is approved after it was seen."""
    case, _ = _case(click)
    place = click.field("place")
    if place not in {"1", "2", "3", "4", "5", "6", "7", "8", "9"}:
        return _back(click, case, "refused", "Bitte einen der vorgeschlagenen Termine wählen.")
    return _redraft(click, case, ConfirmSlot(int(place)), f"Der Brief bestätigt jetzt Termin {place}.")


def answer(click: Click) -> Response:
    """Lay another kind of letter before the clerk."""
    case, _ = _case(click)
    draft = draft_from(click.field("kind"), click.fields("missing"), click.field("note")[:LONGEST_NOTE])
    if draft is None:
        return _back(click, case, "refused", "Bitte ankreuzen, was fehlt, oder eine eigene Frage schreiben.")
    return _redraft(click, case, draft, "Der Brief wurde neu geschrieben. Bitte ansehen und freigeben.")


def look_again(click: Click) -> Response:
    """Give back what is held, and look for slots anew."""
    case, _ = _case(click)

    def work() -> Response:
        held = repropose(click.desk.ctx, case.id, click.session.user, click.now)
        if held:
            return _back(click, case, "done", "Neue Termine sind reserviert.")
        return _back(click, case, "refused", "Im Buchungszeitraum ist dafür kein Termin frei.")

    return _or_refuse(click, case, work)


def confirm_close(click: Click) -> Response:
    """Ask once more: what is closed leaves the list without an answer."""
    return render(click, click.code, template="close.html")


def close_case(click: Click) -> Response:
    """End the case without an answer."""
    case, queue = _case(click)

    def work() -> Response:
        close(click.desk.ctx, case.id, click.session.user, click.now)
        return _onwards(click, queue, case, f"{case.code} ist ohne Antwort geschlossen.")

    return _or_refuse(click, case, work)


def decide_letter(click: Click) -> Response:
    """A letter that failed, or whose fate nobody knows: it arrived, or it goes out (again)."""
    with click.desk.ctx.store.reading() as tx:
        letter = tx.board.find_letter(click.number("letter"))
    if letter is None:
        raise NoSuchCase
    arrived = click.field("arrived") == "yes"
    try:
        decide_unknown(click.desk.ctx, letter.id, click.session.user, click.now, arrived=arrived)
    except NotAllowed as error:
        return click.go("/", "refused", words.refusal(error))
    done = "Der Brief gilt als angekommen." if arrived else "Der Brief geht noch einmal hinaus."
    return click.go("/", "done", done)


def draft_from(kind: str, missing: tuple[str, ...], note: str) -> Draft | None:
    """The letter that a form asks for; None where the form says too little."""
    match kind:
        case "offer":
            return OfferSlots()
        case "ask":
            asked = tuple(item for item in Missing if item.value in missing)
            return AskBack(asked, note) if asked or note else None
        case "not_ours":
            return NotOurs(note)
        case "end":
            return EndCase(note)
        case _:
            return None


def _redraft(click: Click, case: Case, draft: Draft, done: str) -> Response:
    def work() -> Response:
        letter = redraft(click.desk.ctx, case.id, draft, click.session.user, click.now)
        if letter is None:
            return _back(
                click, case, "refused", "Es ist keine Adresse bekannt, an die ein Brief gehen könnte."
            )
        return _back(click, case, "done", done)

    return _or_refuse(click, case, work)


def _case(click: Click) -> tuple[Case, tuple[str, ...]]:
    """The case of the path, and the list that the clerk is walking through. Raises NoSuchCase."""
    with click.desk.ctx.store.reading() as tx:
        case = tx.cases.by_code(click.code)
        queue = tx.board.waiting_codes()
    if case is None:
        raise NoSuchCase
    return case, queue


def _or_refuse(click: Click, case: Case, work: Callable[[], Response]) -> Response:
    try:
        return work()
    except REFUSALS as error:
        return _back(click, case, "refused", words.refusal(error))


def _back(click: Click, case: Case, tone: str, text: str) -> Response:
    return click.go(f"/cases/{case.code}", "done" if tone == "done" else "refused", text)


def _onwards(click: Click, queue: tuple[str, ...], case: Case, text: str) -> Response:
    following = next_code(queue, case.code)
    if following is None:
        return click.go("/", "done", f"{text} Damit ist alles erledigt.")
    return click.go(f"/cases/{following}", "done", text)
