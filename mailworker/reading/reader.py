"""A citizen's mail, read: who wants what, when, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from mailworker.core.mail import Mail
from mailworker.core.office import Office
from mailworker.core.reading import Kind, Reading, Role, ServiceWish, Span, TimeMention, Window
from mailworker.reading import (
    confidence,
    counts,
    doubts,
    intent,
    language,
    lexicon,
    machines,
    offers,
    people,
    persons,
    quoted,
    topics,
    turns,
    wishes,
)
from mailworker.reading.almanac import Almanac
from mailworker.reading.clues import Clues
from mailworker.reading.offers import Answer
from mailworker.reading.signs import Signs, Verdict
from mailworker.reading.text import Body, Joined, divide, plain_of

_REPLY = re.compile(r"^\s*(?:re|aw|antw|antwort|wg|fwd?|sv|odp|ynt|відп|rv|fw)\s*(?:\[\d+\])?\s*:", re.I)
_OURS = re.compile(
    r"^\s*(?:ihre?\s+(?:termin\w*|anfrage|buchung)|terminbestätigung|terminerinnerung|terminvorschläge?|your\s+appointment)\b",
    re.I,
)
_ABOUT_ONE = re.compile(
    r"^\s*(?:(?:re|aw|antw|wg|fwd?)\s*:\s*)+.*(?:terminbestätigung|terminerinnerung|ihr\s+termin\s+(?:am|um)|erinnerung\s+an)",
    re.I,
)
_PERSONAL = doubts.TIMED | {Kind.CANCEL, Kind.ACCEPT, Kind.QUESTION}
_OPEN = frozenset({Kind.BOOKING, Kind.QUESTION, Kind.OTHER})
"""Kinds that a need told without a name may lie behind."""
_NO_OFFERS: tuple[datetime, ...] = ()


@dataclass(frozen=True)
class Reader:
    """Reads mails for one office; its words and almanac are compiled once, it keeps no state between mails."""

    office: Office
    words: lexicon.Lexicon
    clues: Clues
    almanac: Almanac

    @classmethod
    def of(cls, office: Office) -> Reader:
        """The reader for an office."""
        words = lexicon.lexicon(office)
        return cls(office, words, Clues(office, words), Almanac.of(office))

    def read_mail(self, mail: Mail, at: datetime, offered: Sequence[datetime] = _NO_OFFERS) -> Reading:
        """Read a parsed mail that was written at `at` (aware), with the slots offered to its writer before, in order."""
        body = divide(plain_of(mail), mail.sender.name if mail.sender else "")
        kind = machines.by_headers(mail) or machines.by_words(mail.subject, body.said, form=body.is_form)
        return self._read(
            mail.subject, body, at, offered, kind, mail.sender.name if mail.sender else "", mail
        )

    def read_text(
        self,
        text: str,
        at: datetime,
        offered: Sequence[datetime] = _NO_OFFERS,
        subject: str = "",
        sender: str = "",
    ) -> Reading:
        """Read a mail's plain text alone, as `read_mail` does; `sender` is the writer's display name."""
        body = divide(text, sender)
        return self._read(
            subject, body, at, offered, machines.by_words(subject, body.said, form=body.is_form), sender, None
        )

    def _read(
        self,
        subject: str,
        body: Body,
        at: datetime,
        offered: Sequence[datetime],
        machine: Kind | None,
        sender: str,
        mail: Mail | None,
    ) -> Reading:
        local = at.astimezone(self.office.zone)
        if machine is not None:
            return self._machine(machine, body, local)
        own_subject = "" if _REPLY.match(subject) or _OURS.match(subject) else _one_line(subject)
        draft = self._draft(own_subject, subject, body, local, tuple(offered))
        return self._reading(draft, body, sender)

    def _machine(self, kind: Kind, body: Body, at: datetime) -> Reading:
        return Reading(
            kind=kind,
            language=language.detect(body.said),
            confidence=confidence.CERTAIN,
            text=body.text,
            own=body.own,
        )

    def _draft(
        self, subject: str, original: str, body: Body, at: datetime, offered: tuple[datetime, ...]
    ) -> Draft:
        joined = body.joined(subject)
        text = joined.text
        what = topics.read(text, len(subject), self.office, self.words)
        known = offered or quoted.quoted_offers(body.quoted, at)
        when = wishes.read(text, at, self.almanac, known or quoted.quoted_appointment(body.quoted, at))
        said = text[len(subject) :] if joined.places else subject
        reply = offers.answer(said, body, known, at, _named_days(when.times)) if known else Answer()
        signs = Signs(
            words=text if joined.places else subject,
            has_topic=bool(what.asked),
            has_foreign=bool(what.foreign),
            wishes=len(when.windows),
            confirmed=bool(turns.CONFIRMED.search(body.quoted) or _ABOUT_ONE.search(original)) and not known,
            offered=bool(known),
            answer=reply,
            wish_text="\x1f".join(t.text for t in when.times if t.role is Role.WISH),
            subject=subject,
            apart=reply.choice is not None
            and any(t.role is Role.WISH for t in when.times)
            and not _at_such_a_time(known[reply.choice], when.windows),
        )
        signs = replace(signs, gone=reply.choice is not None and _away_at(known[reply.choice], when.times))
        verdict = intent.decide(signs)
        if verdict.kind in _OPEN and not (known or signs.confirmed):
            told = self.clues.read(what, text, wanted=_may_want(verdict.kind, text))
            if told is not what:
                what = told
                verdict = intent.decide(
                    replace(signs, has_topic=bool(what.asked), has_foreign=bool(what.foreign))
                )
        if verdict.kind is Kind.CHANGE:
            what = topics.with_mentioned(what)
        return Draft(joined, at, when, what, reply, verdict, body.cut_off)

    def _reading(self, draft: Draft, body: Body, sender: str) -> Reading:
        kind, asked = draft.verdict.kind, draft.topics.asked
        count = persons.read(draft.text, asked, self.office.vocabulary)
        numbers = counts.counts(draft.text, asked, count, self.office.vocabulary.per_person)
        writer = people.read(body, sender)
        tongue = language.detect(
            "\n".join((draft.subject, body.said, body.farewell, *(line.text for line in body.signature[:1])))
        )
        named = doubts.of(draft, tongue)
        firsts = {service.id: service for service in reversed(asked)}
        return Reading(
            kind=kind,
            language=tongue,
            services=tuple(
                ServiceWish(id_, number, draft.span(firsts[id_].start, firsts[id_].end))
                for id_, number in numbers.items()
            )
            if kind in _PERSONAL
            else (),
            persons=count.count if kind in _PERSONAL else 1,
            asap=draft.wishes.asap,
            windows=tuple(draft.window(w) for w in draft.wishes.windows) if kind in doubts.TIMED else (),
            times=tuple(draft.time(t) for t in draft.wishes.times),
            choice=draft.answer.choice if kind is Kind.ACCEPT else None,
            name=writer.name,
            phone=writer.phone,
            notes=self._notes(draft, named),
            confidence=confidence.certainty(named),
            text=body.text,
            own=body.own,
            foreign=tuple(f.name for f in self.office.vocabulary.foreign if f.id in draft.topics.foreign),
        )

    def _notes(self, draft: Draft, named: Sequence[str]) -> tuple[str, ...]:
        known = {foreign.id: foreign for foreign in self.office.vocabulary.foreign}
        elsewhere = tuple(
            f"Nicht unsere Leistung: {known[id_].name}"
            + (f" (zuständig: {known[id_].where})." if known[id_].where else ".")
            for id_ in draft.topics.foreign
        )
        said = draft.wishes.notes if draft.verdict.kind in doubts.TIMED else ()
        return tuple(dict.fromkeys((*elsewhere, *said, *confidence.notes(named))))


@dataclass(frozen=True, slots=True)
class Draft:
    """All that was found in one mail, in places of `joined`."""

    joined: Joined
    at: datetime
    wishes: wishes.Wishes
    topics: topics.Topics
    answer: Answer
    verdict: Verdict
    cut_off: bool

    @property
    def text(self) -> str:
        """The words that are read: subject and body."""
        return self.joined.text

    @property
    def subject(self) -> str:
        """The subject, as far as it is read."""
        return self.joined.text[: self.joined.subject_end]

    def span(self, start: int, end: int) -> Span:
        """A stretch of the words read, in places of the mail's own text."""
        return self.joined.span(start, end)

    def window(self, window: Window) -> Window:
        """The window with its place in the mail's own text."""
        return Window(window.start, window.end, window.rank, self.span(window.span.start, window.span.end))

    def time(self, mention: TimeMention) -> TimeMention:
        """The time with its place in the mail's own text."""
        span = self.span(mention.span.start, mention.span.end)
        return TimeMention(span, mention.text, mention.start, mention.end, mention.role)


def _may_want(kind: Kind, text: str) -> bool:
    """Whether a mail asks for an appointment, or tells of something without saying what is to be done about it."""
    return kind is Kind.BOOKING or (kind is Kind.OTHER and not intent.cross_or_glad(text))


def _named_days(times: Sequence[TimeMention]) -> tuple[tuple[str, date], ...]:
    """Words that name one day, such as 'am Tag vor Himmelfahrt', with that day."""
    return tuple(
        (t.text, t.start.date())
        for t in times
        if t.start and t.role is not Role.FACT and (t.end is None or t.end - t.start <= timedelta(days=1))
    )


def _at_such_a_time(offer: datetime, windows: Sequence[Window]) -> bool:
    """Whether an offer lies in a window or, on its weekday, at a window's hours; 'Dienstag' may mean a later one."""
    return not windows or any(
        w.start <= offer < w.end
        or (
            w.end - w.start <= timedelta(days=1)
            and w.start.weekday() == offer.weekday()
            and timedelta() <= offer - w.start - timedelta(days=(offer - w.start).days) < w.end - w.start
        )
        for w in windows
    )


def _away_at(offer: datetime, times: Sequence[TimeMention]) -> bool:
    """Whether the writer says of a stretch around an offer that he is away then."""
    return any(
        t.role is Role.EXCLUDED
        and t.start is not None
        and t.end is not None
        and t.start <= offer < t.end
        and t.end - t.start > timedelta(days=1)
        for t in times
    )


def _one_line(subject: str) -> str:
    """The subject in one line of the same length, so that its places stay its own."""
    return re.sub(r"[\r\n]", " ", subject[:500])
