"""Nothing leaves without an approval of exactly its text (promise 24), whatever happens."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from mailworker.core.decision import AskBack, ConfirmSlot, EndCase, NotOurs, OfferSlots
from mailworker.core.letter import Letter, LetterKind, Missing
from mailworker.core.mail import parse
from mailworker.edges.store import Store
from mailworker.errors import MailworkerError, OutcomeUnknown, PutOff
from mailworker.office.approve import approve, redraft
from mailworker.office.close import close
from mailworker.office.repropose import repropose
from tests import invariants
from tests.cast import bounce
from tests.office.house import House, opened
from tests.office.letters import (
    ACCEPT,
    AT_NIGHT,
    CANCEL,
    CHANGE,
    FOREIGN,
    QUESTION,
    WISHED,
    WITHOUT_SERVICE,
    mail,
)

BODIES = (WISHED, AT_NIGHT, WITHOUT_SERVICE, FOREIGN, CANCEL, QUESTION)
ANSWERS = (ACCEPT, CANCEL, CHANGE, QUESTION)
DRAFTS = (ConfirmSlot(1), ConfirmSlot(2), OfferSlots(), AskBack((Missing.SERVICE,)), NotOurs(), EndCase())
FAULTS = (None, PutOff("451"), OutcomeUnknown())

Step = Callable[["Run"], object]


class Run:
    """One office, what was approved in it, and the actions that people and machines take."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.approved: dict[str, tuple[str, str]] = {}
        self.count = 0

    def writes(self, which: int) -> None:
        self.count += 1
        self.house.arrive(mail(BODIES[which % len(BODIES)] + f"Nr. {self.count}"))

    def answers(self, which: int) -> None:
        self.count += 1
        sent = [each for case in self.house.cases() for each in self.house.letters(case) if each.sent_at]
        if sent:
            letter = sent[which % len(sent)]
            body = ANSWERS[which % len(ANSWERS)] + f"Nr. {self.count}"
            self.house.arrive(mail(body, answers=(letter.message_id,), at=self.house.clock()))

    def bounces(self, which: int) -> None:
        sent = [each for case in self.house.cases() for each in self.house.letters(case) if each.sent_at]
        if sent:
            self.house.arrive(bounce(sent[which % len(sent)].message_id))

    def approves(self, which: int) -> None:
        self._decide(which, self._approve)

    def redrafts(self, which: int) -> None:
        ctx, now = self.house.ctx, self.house.clock()
        self._decide(which // 6, lambda id_: redraft(ctx, id_, DRAFTS[which % 6], "karla", now))

    def reproposes(self, which: int) -> None:
        self._decide(which, lambda id_: repropose(self.house.ctx, id_, "karla", self.house.clock()))

    def closes(self, which: int) -> None:
        self._decide(which, lambda id_: close(self.house.ctx, id_, "karla", self.house.clock()))

    def sends(self, which: int) -> None:
        self.house.postman.fault = FAULTS[which % len(FAULTS)]
        self.house.send()

    def waits(self, which: int) -> None:
        self.house.clock.pass_by(hours=which % 90)
        self.house.expire()
        self.house.poll()

    def _decide(self, which: int, decision: Callable[[int], object]) -> None:
        cases = self.house.cases()
        if cases:
            with suppress(MailworkerError):
                decision(cases[which % len(cases)].id)
            invariants.check(self.house.ctx)

    def _approve(self, case_id: int) -> Letter:
        """As a clerk does: the letter seen is the letter let go."""
        with self.house.ctx.store.reading() as tx:
            seen = tx.letters.draft_of(case_id)
        letter = approve(
            self.house.ctx, case_id, "karla", self.house.clock(), digest=seen.content.digest if seen else ""
        )
        assert seen is not None
        assert seen.content.digest == letter.content.digest
        self.approved[letter.message_id] = (letter.content.subject, letter.content.text)
        return letter

    def must_have_been_approved(self) -> None:
        for handed in self.house.postman.handed:
            out = parse(handed.raw)
            assert out.message_id is not None
            if out.message_id in self.approved:
                subject, text = self.approved[out.message_id]
                assert out.subject == subject
                assert out.plain is not None
                assert out.plain.split() == text.split()
            else:
                self._must_be_a_receipt(out.message_id)

    def _must_be_a_receipt(self, message_id: str) -> None:
        letters = [each for case in self.house.cases() for each in self.house.letters(case)]
        (letter,) = [each for each in letters if each.message_id == message_id]
        assert letter.content.kind is LetterKind.RECEIPT
        assert letter.may_leave


STEPS = [name for name in vars(Run) if name.endswith("s") and not name.startswith("_")]
TEMPLATE = Path(tempfile.mkdtemp()) / "template.sqlite"


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.generate, Phase.explicit, Phase.reuse],
)
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 200)), min_size=4, max_size=10))
def test_no_letter_ever_leaves_without_an_approval_of_exactly_its_text(steps: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "office.sqlite"
        _fresh(path)
        with opened(f"sqlite:///{path}") as house:
            run = Run(house)
            for name, which in [("writes", 0), *steps, ("sends", 0)]:
                getattr(run, name)(which)
            run.must_have_been_approved()


def _fresh(path: Path) -> None:
    if not TEMPLATE.exists():
        store = Store(f"sqlite:///{TEMPLATE}", "nobody")
        store.upgrade()
        store.close()
    shutil.copy(TEMPLATE, path)
