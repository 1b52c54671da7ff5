"""The main job on the demo's own parts: a mail server in memory, the worker, the desk, a browser."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from mailworker.core.case import CaseState
from mailworker.demo.office import CLERK_PASSWORD
from mailworker.demo.samples import samples
from mailworker.demo.stage import Stage, open_stage
from mailworker.demo.summary import outcomes
from mailworker.desk.serve import serve
from mailworker.worker import utc_now

WERNE = Path("config/werne")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture
def stage() -> Iterator[Stage]:
    with open_stage(WERNE, lambda ctx, event: None) as opened:
        yield opened


@pytest.mark.browser
@pytest.mark.xdist_group("chromium")
def test_a_clerk_sees_what_was_read_approves_and_the_letter_lies_in_the_citizens_mailbox(
    stage: Stage, chromium: str
) -> None:
    sample = next(sample for sample in samples(utc_now()) if sample.name == "personalausweis")
    stage.hand_in(sample)
    stage.worker.once()
    desk = stage.ctx.settings.desk
    with serve(stage.ctx, utc_now, desk.host, 0) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page()
        page.goto(address)
        page.get_by_label("Name").fill(desk.user)
        page.get_by_label("Passwort").fill(CLERK_PASSWORD)
        page.keyboard.press("Enter")
        page.locator("main table a").first.click()
        expect(page.locator("mark").first).to_be_visible()
        read = " ".join(page.locator("mark").all_inner_texts())
        assert "Personalausweis" in read
        assert "Vormittag" in read
        page.get_by_role("button", name="Freigeben und senden").click()
        expect(page.get_by_role("status").first).to_be_visible()
        browser.close()
    stage.worker.once()
    (outcome,) = outcomes(stage.ctx, stage.mail, [sample])
    assert outcome.case is not None
    assert outcome.case.state is CaseState.CONFIRMED
    assert {letter.content.kind.value for letter in outcome.letters} == {"receipt", "confirmation"}
    assert [outcome.delivered[letter.message_id] for letter in outcome.letters] == [1, 1]


def test_the_demo_brings_every_mail_to_a_visible_state_and_each_letter_to_its_citizen_once() -> None:
    command = [sys.executable, "-m", "mailworker", "demo", "--once", "--approve-all", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=110, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "Traceback" not in done.stderr
    mails = json.loads(done.stdout)["mails"]
    assert len(mails) >= 25
    assert all(mail["visible"] for mail in mails)
    for mail in mails:
        kinds = [letter["kind"] for letter in mail["letters"]]
        assert all(letter["delivered"] == 1 for letter in mail["letters"]), mail["sample"]
        if (mail["understood"] or {}).get("services") and mail["case_state"] == "confirmed":
            assert "confirmation" in kinds
    starts = [(mail["slot"]["start"], mail["slot"]["counter"]) for mail in mails if mail["slot"]]
    assert len(starts) == len(set(starts))
