"""Draft: the one letter of a case that lies before staff, written anew for each decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from mailworker.core.case import Booking, BookingState, Case
from mailworker.core.decision import AskBack, ConfirmSlot, Draft, EndCase, NotOurs, OfferSlots
from mailworker.core.letter import Letter, LetterFacts, LetterKind
from mailworker.core.slots import Slot, touched
from mailworker.edges.store import Transaction
from mailworker.errors import NotAllowed
from mailworker.office.context import Context
from mailworker.office.free import working_days_later


def write_draft(ctx: Context, tx: Transaction, case: Case, draft: Draft, now: datetime) -> Letter | None:
    """Put a new draft in the place of the old one; None where nobody could be written to."""
    drop_draft(tx, case)
    if not case.email:
        return None
    kind, facts, booking = _facts(ctx, tx, case, draft, now)
    return tx.letters.draft(
        case.id,
        ctx.writer.write(kind, facts),
        recipient=case.email,
        message_id=ctx.new_message_id(),
        now=now,
        in_reply_to=case.reply_to_id,
        references=case.references,
        booking_id=booking.id if booking else None,
    )


def drop_draft(tx: Transaction, case: Case) -> None:
    """The draft that lies before staff, if any, will not go out."""
    old = tx.letters.draft_of(case.id)
    if old is not None:
        tx.letters.void(old)


def base_facts(case: Case, now: datetime) -> LetterFacts:
    """What every letter of a case is written from."""
    return LetterFacts(
        code=case.code,
        now=now,
        name=case.name,
        language=case.language,
        services=case.services,
        persons=case.persons,
        received_at=case.created_at,
    )


def _facts(
    ctx: Context, tx: Transaction, case: Case, draft: Draft, now: datetime
) -> tuple[LetterKind, LetterFacts, Booking | None]:
    facts = base_facts(case, now)
    match draft:
        case ConfirmSlot(place, note):
            booking = _at_place(tx, case, place)
            facts = replace(facts, slot=booking.slot, sequence=booking.sequence, note=note)
            facts = replace(facts, former=shut_out(ctx, tx, case))
            return LetterKind.CONFIRMATION, facts, booking
        case OfferSlots():
            until = working_days_later(ctx, tx, now, ctx.office.limits.offer_hold_days)
            held = tx.calendar.of_case(case.id, BookingState.HELD, BookingState.OFFERED)
            offers = tuple(booking.slot for booking in held)
            if not offers:
                raise NotAllowed("Es ist kein Termin reserviert, der angeboten werden kann.")
            return LetterKind.OFFER, replace(facts, offers=offers, held_until=until), None
        case AskBack(missing, note):
            return LetterKind.QUESTION, replace(facts, missing=missing, note=note), None
        case NotOurs(note):
            return LetterKind.NOT_OUR_SERVICE, replace(facts, note=note), None
        case EndCase(note):
            booked = tx.calendar.of_case(case.id, BookingState.BOOKED)
            slot = booked[0].slot if booked else None
            sequence = booked[0].sequence + 1 if booked else 0
            return LetterKind.CANCELLATION, replace(facts, slot=slot, note=note, sequence=sequence), None


def shut_out(ctx: Context, tx: Transaction, case: Case) -> Slot | None:
    """The case's appointment that lies under a closure, so that we and not the citizen want it moved."""
    slots = [booking.slot for booking in tx.calendar.of_case(case.id, BookingState.BOOKED)]
    stored = (closure for slot in slots for closure in tx.calendar.closures(slot.start, slot.end))
    closures = (*ctx.office.closures, *stored)
    return next((slot for closure in closures for slot in touched(slots, closure)), None)


def _at_place(tx: Transaction, case: Case, place: int) -> Booking:
    waiting = tx.calendar.of_case(case.id, BookingState.HELD, BookingState.OFFERED)
    held = {booking.place: booking for booking in waiting}
    if place not in held:
        free = ", ".join(str(known) for known in sorted(held)) or "keiner"
        raise NotAllowed(f"Termin {place} ist für {case.code} nicht reserviert. Reserviert: {free}.")
    return held[place]
