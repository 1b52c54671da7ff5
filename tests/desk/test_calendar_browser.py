"""The calendar's pages in Chromium: without JavaScript, with the keyboard, at any width."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from mailworker.core.case import CaseState
from tests.desk.stage import Stage
from tests.desk.test_browser import FLAGS, PATIENCE, complaints, log_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]


@pytest.fixture(scope="module")
def chrome(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(autouse=True)
def _no_complaints(chrome: Browser) -> Iterator[None]:
    """A policy that forbids what a page wants fails the test."""
    complaints.clear()
    yield
    for context in chrome.contexts:
        context.close()
    assert complaints == []


def booked_by_phone(page: Page, url: str) -> str:
    """Choose a service and a start, type a name, press Enter; the new case's code."""
    page.goto(f"{url}book")
    page.get_by_label("Anliegen 1").select_option("reisepass")
    page.get_by_role("button", name="Freie Zeiten zeigen").press("Enter")
    page.get_by_role("link", name="Mi 25.11.").click()
    page.get_by_label("09:00").focus()
    page.keyboard.press("Space")
    page.get_by_label("Name", exact=True).fill("Bernd Muster")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/*")
    return page.url.rpartition("/")[2]


def test_booking_closing_and_settling_need_no_javascript(chrome: Browser, stage: Stage, url: str) -> None:
    page = log_in(chrome, url, java_script_enabled=False, locale="de-DE")
    page.set_default_timeout(PATIENCE)
    code = booked_by_phone(page, url)
    page.goto(f"{url}closures")
    page.get_by_label("Von").fill("2026-11-25T00:00")
    page.get_by_label("bis").fill("2026-11-26T00:00")
    page.get_by_role("button", name="Ansehen").click()
    page.get_by_role("button", name="Ja, schließen").click()
    page.get_by_role("link", name="anrufen").click()
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="So vereinbart").click()
    page.wait_for_url(f"**/cases/{code}")
    assert stage.state(code) is CaseState.CONFIRMED


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_page_is_wider_than_the_window(chrome: Browser, url: str, width: int) -> None:
    page = log_in(chrome, url, viewport={"width": width, "height": 800})
    booked_by_phone(page, url)
    for path in ("calendar?day=2026-11-25", "calendar?day=2026-11-25&view=week", "closures", "feeds"):
        page.goto(url + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
