"""The desk in Chromium: with the keyboard alone, without JavaScript, at any width, in both schemes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from mailworker.core.case import CaseState
from tests.cast import BERND, raw_mail
from tests.desk.stage import MAIL, PASSWORD, USER, Stage

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PATIENCE = 20_000
"""Milliseconds: the machine may be busy with other tests."""


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield opened
        opened.close()


complaints: list[str] = []


@pytest.fixture(autouse=True)
def _no_complaints(browser: Browser) -> Iterator[None]:
    """A script that fails, or a policy that forbids what a page wants, fails the test."""
    complaints.clear()
    yield
    for context in browser.contexts:
        context.close()
    assert complaints == []


def log_in(browser: Browser, url: str, **options: Any) -> Page:
    """A fresh window whose clerk has logged in with the keyboard."""
    page = browser.new_context(**options).new_page()
    page.set_default_timeout(PATIENCE)
    page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(url)
    # The page puts the focus there only when it is first drawn, which may be after it was loaded.
    expect(page.get_by_label("Name")).to_be_focused(timeout=PATIENCE)
    page.keyboard.type(USER)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(url)
    return page


def test_a_case_is_read_and_approved_with_the_keyboard_alone(
    browser: Browser, stage: Stage, url: str
) -> None:
    first, second = stage.mail().code, stage.mail(sender=BERND).code
    page = log_in(browser, url)

    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/cases/{first}")
    expect(page.locator("mark.m-service", has_text="Personalausweis")).to_be_visible()
    expect(page.locator("mark.m-wish", has_text="am Mittwoch um 9 Uhr")).to_be_visible()
    expect(page.locator("mark.m-excluded")).to_have_text("[ausgeschlossen: nicht am Freitag]")
    page.keyboard.press("a")

    page.wait_for_url(f"**/cases/{second}")
    expect(page.get_by_role("status")).to_contain_text(f"Freigegeben: Terminbestätigung für {first}")
    assert stage.state(first) is CaseState.CONFIRMED
    page.keyboard.press("l")
    page.wait_for_url(url)
    expect(page.get_by_text(second)).to_be_visible()
    expect(page.get_by_text(first)).to_have_count(0)


def test_without_javascript_everything_is_a_link_or_a_button(
    browser: Browser, stage: Stage, url: str
) -> None:
    code = stage.mail(raw_mail("Ich brauche einen Reisepass.\n")).code
    page = log_in(browser, url, java_script_enabled=False)

    page.get_by_role("link", name="Anna Beispiel").click()
    page.get_by_role("button", name="Termin 2").click()
    expect(page.get_by_role("status")).to_contain_text("Der Brief bestätigt jetzt Termin 2.")
    page.get_by_text("Rückfrage stellen").click()
    page.get_by_label("Anzahl der Personen").check()
    page.get_by_role("button", name="Rückfrage schreiben").click()
    expect(page.get_by_role("heading", name="Brief, wie er hinausgeht")).to_contain_text("Rückfrage")
    page.get_by_role("button", name="Freigeben und senden").click()

    expect(page.get_by_role("status")).to_contain_text("Damit ist alles erledigt.")
    assert stage.state(code) is CaseState.OFFERED


def test_a_digit_takes_that_slot_and_keys_can_be_switched_off(
    browser: Browser, stage: Stage, url: str
) -> None:
    code = stage.mail(raw_mail("Ich brauche einen Reisepass.\n")).code
    page = log_in(browser, url)
    page.goto(f"{url}cases/{code}")
    page.keyboard.press("3")
    expect(page.get_by_role("status")).to_contain_text("Der Brief bestätigt jetzt Termin 3.")

    page.keyboard.press("?")
    page.get_by_role("dialog").get_by_label("Einzelne Tasten benutzen").uncheck()
    page.get_by_role("button", name="Schließen", exact=True).click()
    page.keyboard.press("a")
    page.keyboard.press("2")
    page.goto(f"{url}cases/{code}")
    assert stage.state(code) is CaseState.AWAITING_STAFF
    expect(page.locator(".is-chosen")).to_contain_text("3")


def test_keys_do_nothing_while_somebody_types(browser: Browser, stage: Stage, url: str) -> None:
    code = stage.mail().code
    page = log_in(browser, url)
    page.goto(f"{url}cases/{code}")
    page.get_by_text("Nicht zuständig").click()
    page.get_by_label("Wer ist zuständig?").fill("")
    page.get_by_label("Wer ist zuständig?").press_sequentially("a1j?")
    expect(page.get_by_label("Wer ist zuständig?")).to_have_value("a1j?")
    assert stage.state(code) is CaseState.AWAITING_STAFF


def test_a_list_that_stands_open_fills_by_itself(browser: Browser, stage: Stage, url: str) -> None:
    page = log_in(browser, url)
    expect(page.get_by_text("Es wartet nichts auf Sie.")).to_be_visible()
    code = stage.mail().code
    expect(page.get_by_text(code)).to_be_visible(timeout=PATIENCE)


@pytest.fixture
def paths(stage: Stage) -> tuple[str, ...]:
    """Every kind of page, with something on it."""
    raw = raw_mail(MAIL + "Ganz unsicher.\n", files={"scan.pdf": b"x" * 4000})
    first = stage.mail(raw).code
    second = stage.mail(raw_mail("Ein Reisepass, bitte.\n", sender=BERND)).code
    stage.mail(raw)
    stage.mail(raw_mail("Was kostet das?\n", html="<h1>Was <i>kostet</i> das?</h1>"))
    with stage.ctx.store.transaction() as tx:
        tx.alarms.ring("mailbox", "Das Postfach antwortet nicht.", stage.now)
    return (
        "", f"cases/{first}", f"cases/{second}", f"cases/{first}/close", "cases", "mails", "mails/1", "help",
    )  # fmt: skip


LABELS = """() => [...document.querySelectorAll(
  'input:not([type=hidden]), textarea, select, button, a, summary')]
  .filter(e => !(e.labels && e.labels.length) && !e.getAttribute('aria-label') && !e.innerText.trim()
               && !e.textContent.trim())
  .map(e => e.outerHTML.slice(0, 120))"""

OUTLINE = """() => {
  const wrong = [];
  const heads = [...document.querySelectorAll('main h1, main h2, main h3, main h4, main h5')];
  if (document.querySelectorAll('h1').length !== 1) wrong.push('one h1');
  heads.reduce((last, head) => {
    const level = Number(head.tagName[1]);
    if (level > last + 1) wrong.push(`h${last} then ${head.outerHTML.slice(0, 80)}`);
    return level;
  }, 0);
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  if (twice.length) wrong.push(`ids twice: ${twice}`);
  const roles = ['aria-labelledby', 'aria-describedby', 'for'];
  for (const role of roles) for (const e of document.querySelectorAll(`[${role}]`))
    if (!document.getElementById(e.getAttribute(role))) wrong.push(`${role} of ${e.outerHTML.slice(0, 80)}`);
  if (document.documentElement.lang !== 'de') wrong.push('lang');
  if (document.querySelectorAll('main').length !== 1) wrong.push('one main');
  if (!document.querySelector('a.skip[href="#main"]')) wrong.push('skip link');
  return wrong;
}"""

CONTRAST = """() => {
  const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map(v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = e => {
    for (; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] > 0.99) return c;
    }
    return [255, 255, 255];
  };
  const wrong = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.textContent.trim() || !e.checkVisibility() ||
      e.closest('svg, .vh, .skip, script')) continue;
    const style = getComputedStyle(e);
    const [a, b] = [light(parse(style.color)), light(behind(e))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) wrong.add(`${ratio.toFixed(2)} ${e.outerHTML.slice(0, 90)}`);
  }
  return [...wrong];
}"""

FOCUS = """() => [document.activeElement.outerHTML.split(' ')[0].slice(0, 90),
                 getComputedStyle(document.activeElement).outlineStyle]"""

WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_labelled_ordered_and_readable(
    browser: Browser, stage: Stage, url: str, paths: tuple[str, ...], scheme: Any
) -> None:
    page = log_in(browser, url, color_scheme=scheme)
    for path in paths:
        page.goto(f"{url}{path}")
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert page.evaluate(LABELS) == [], path
        assert page.evaluate(OUTLINE) == [], path
        assert page.evaluate(CONTRAST) == [], path


@pytest.mark.parametrize("width", [320, 480, 640, 1280])
def test_no_page_scrolls_sideways(browser: Browser, url: str, paths: tuple[str, ...], width: int) -> None:
    """320 px is a 1280 px screen at 400 %, 640 px one at 200 % (WCAG 1.4.10)."""
    page = log_in(browser, url, viewport={"width": width, "height": 800})
    for path in paths:
        page.goto(f"{url}{path}")
        assert page.evaluate(WIDE) <= 0, path


def test_the_focus_is_seen_wherever_it_goes(browser: Browser, url: str, paths: tuple[str, ...]) -> None:
    page = log_in(browser, url)
    page.goto(f"{url}{paths[1]}")
    for _ in range(30):
        page.keyboard.press("Tab")
        where, seen = page.evaluate(FOCUS)
        assert seen == "solid" or where == "<body", where
    page.goto(f"{url}{paths[1]}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
