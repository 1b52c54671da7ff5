from __future__ import annotations

import re
from datetime import datetime, timedelta
from html import unescape

import pytest

from mailworker.core.case import BookingState, CaseState
from mailworker.core.office import Closure
from mailworker.office.book import Booked, Wanted, book
from mailworker.office.expire import expire
from tests.desk.stage import BERLIN, WEDNESDAY_NINE, Answer, Client, Stage

PAGES = ("/calendar", "/calendar?view=week", "/book", "/closures", "/feeds")


def booked(stage: Stage, start: datetime = WEDNESDAY_NINE, counter: str = "1") -> Booked:
    made = book(stage.ctx, Wanted({"reisepass": 1}, start, "Bernd Muster", counter), "karla", stage.now)
    assert isinstance(made, Booked), made
    return made


def change(clerk: Client, path: str, **fields: str) -> Answer:
    return clerk.follow(clerk.post(path, **fields))


CLOSE = {"from": "2026-11-25T00:00", "to": "2026-11-26T00:00", "counter": "", "reason": "Schulung"}


@pytest.mark.parametrize("path", PAGES)
def test_a_stranger_is_sent_to_the_login(stranger: Client, path: str) -> None:
    answer = stranger.get(path)
    assert (answer.status, answer.location.partition("?")[0]) == (303, "/login")


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_whole_and_labels_its_fields(clerk: Client, path: str) -> None:
    answer = clerk.get(path)
    assert answer.status == 200
    labelled = set(re.findall(r'<label[^>]* for="([^"]+)"', answer.text))
    fields = re.findall(r"<(?:input|select)(?=[^>]*\bid=\"([^\"]+)\")(?![^>]*hidden)", answer.text)
    assert set(fields) <= labelled
    assert "style=" not in answer.text
    assert answer.text.count("<h1") == 1


@pytest.mark.parametrize(
    "path", ["/book", "/closures", "/closures/preview", "/closures/1/take-back", "/feeds", "/feeds/1/end"]
)
def test_a_form_without_its_token_changes_nothing(clerk: Client, stage: Stage, path: str) -> None:
    assert clerk.post(path, token="x", **CLOSE).status == 403
    with stage.ctx.store.reading() as tx:
        assert tx.closures.ending_after(stage.now) == ()
        assert tx.feeds.all() == ()


def test_a_day_shows_appointments_holds_closures_and_what_is_left(clerk: Client, stage: Stage) -> None:
    made = booked(stage)
    stage.mail()
    with stage.ctx.store.transaction() as tx:
        tx.calendar.close(
            Closure(WEDNESDAY_NINE.replace(hour=14), WEDNESDAY_NINE.replace(hour=15), "2", "Kurs")
        )
    page = clerk.get("/calendar?day=2026-11-25")
    assert made.case.code in page.text
    assert "Bernd Muster" in page.said()
    for kind in ("c-booked", "c-held", "c-shut", "c-kept", "c-open"):
        assert f"{kind}" in page.text
    assert "Kurs" in page.said()
    assert "<table>" in page.text


def test_the_picture_lies_inside_its_frame(clerk: Client, stage: Stage) -> None:
    booked(stage)
    page = clerk.get("/calendar?day=2026-11-25")
    found = re.search(r'viewBox="0 0 (\d+) (\d+)" width', page.text)
    assert found
    for x, y, width, height in re.findall(
        r'<rect[^>]* x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"', page.text
    ):
        assert float(x) + float(width) <= float(found[1])
        assert float(y) + float(height) <= float(found[2])


def test_a_week_shows_its_days(clerk: Client, stage: Stage) -> None:
    booked(stage)
    page = clerk.get("/calendar?day=2026-11-26&view=week")
    assert page.text.count("<svg viewBox") >= 5
    assert "Bernd Muster" in page.said()


@pytest.mark.parametrize(
    "day", ["2026-02-30", "morgen", "0001-01-01", "9999-12-31", "2026-11-29", "2026-10-25"]
)
def test_any_day_that_is_typed_gives_a_page(clerk: Client, day: str) -> None:
    assert clerk.get(f"/calendar?day={day}").status == 200
    assert clerk.get(f"/calendar?day={day}&view=week").status == 200


def test_a_citizens_name_stays_text(clerk: Client, stage: Stage) -> None:
    made = book(stage.ctx, Wanted({"reisepass": 1}, WEDNESDAY_NINE, "<b>Ei & Ei</b>"), "karla", stage.now)
    assert isinstance(made, Booked)
    page = clerk.get("/calendar?day=2026-11-25")
    assert "<b>Ei" not in page.text
    assert "<b>Ei & Ei" in unescape(page.text)


def test_a_closure_is_seen_before_it_is_made(clerk: Client, stage: Stage) -> None:
    made = booked(stage)
    page = clerk.post("/closures/preview", **CLOSE)
    assert page.status == 200
    assert made.case.code in page.text
    with stage.ctx.store.reading() as tx:
        assert tx.closures.ending_after(stage.now) == ()
    done = change(clerk, "/closures", **CLOSE)
    assert "1 Vorgänge sind betroffen" in done.said()
    assert "Schulung" in done.said()
    assert "anrufen" in done.said()
    assert stage.state(made.case.code) is CaseState.AWAITING_STAFF


def test_a_closure_is_taken_back(clerk: Client, stage: Stage) -> None:
    made = booked(stage)
    change(clerk, "/closures", **CLOSE)
    done = change(clerk, "/closures/1/take-back")
    assert "zurückgenommen. 1 Termine bleiben" in done.said()
    assert stage.state(made.case.code) is CaseState.CONFIRMED
    assert "gibt es nicht" in change(clerk, "/closures/1/take-back").said()
    assert clerk.post("/closures/99999999999/take-back").status == 404


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"to": "2026-11-24T00:00"}, "bevor sie beginnt"),
        ({"from": "2026-11-01T00:00", "to": "2026-11-02T00:00"}, "Vergangenheit"),
        ({"from": "bald"}, "Tag und Uhrzeit"),
        ({"from": ""}, "Tag und Uhrzeit"),
        ({"to": "9999-12-31T23:59"}, "fünf Jahren"),
        ({"from": "0001-01-01T00:00"}, "Tag und Uhrzeit"),
        ({"counter": "77"}, "77"),
        ({"to": "2027-03-28T02:30"}, "gibt es an dem Tag nicht"),
    ],
)
def test_a_closure_without_sense_is_refused_in_a_sentence(
    clerk: Client, stage: Stage, wrong: dict[str, str], said: str
) -> None:
    page = clerk.post("/closures/preview", **{**CLOSE, **wrong})
    assert page.status == 422
    assert said in page.said()
    assert said in change(clerk, "/closures", **{**CLOSE, **wrong}).said()
    with stage.ctx.store.reading() as tx:
        assert tx.closures.ending_after(stage.now) == ()


def test_a_phone_booking_goes_from_services_to_a_free_start_to_a_name(clerk: Client, stage: Stage) -> None:
    page = clerk.get("/book?service=reisepass&count=2&day=2026-11-25")
    starts = re.findall(r'name="start" value="([^"]+)"', page.text)
    assert "30 Minuten" in page.said()
    assert WEDNESDAY_NINE.isoformat() in starts
    done = change(clerk, "/book", service="reisepass", count="2", start=starts[0], name="Cemre", phone="0170")
    assert "Gebucht:" in done.said()
    with stage.ctx.store.reading() as tx:
        ((made, case),) = tx.calendar.with_cases(stage.now, stage.now + timedelta(days=30))
    assert (made.slot.start, made.slot.minutes) == (datetime.fromisoformat(starts[0]), 30)
    assert (case.name, dict(case.services)) == ("Cemre", {"reisepass": 2})


def test_who_comes_too_late_hears_why_and_what_is_free(clerk: Client, stage: Stage) -> None:
    booked(stage, counter="1")
    fields = {"service": "reisepass", "count": "1", "start": WEDNESDAY_NINE.isoformat(), "name": "X"}
    done = change(clerk, "/book", counter="1", **fields)
    assert "vergeben" in done.said()
    assert "Frei wäre: Mi 25.11." in done.said()
    assert re.search(r'name="start" value=', done.text)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("service=kaffee&count=1", "kaffee"),
        ("service=reisepass&count=0", "nicht zwischen 1 und 20"),
        ("service=reisepass&count=50", "nicht zwischen 1 und 20"),
        ("service=reisepass&count=viele", "nicht zwischen 1 und 20"),
        ("service=reisepass&count=20", "länger als 120"),
    ],
)
def test_a_wish_that_cannot_be_is_named(clerk: Client, stage: Stage, query: str, said: str) -> None:
    page = clerk.get(f"/book?{query}")
    assert page.status == 200
    assert said in page.said()
    assert 'name="start"' not in page.text


@pytest.mark.parametrize(
    "start", ["", "bald", "2026-11-25T09:00", "0001-01-01T00:00+01:00", "2026-11-22T09:00+01:00"]
)
def test_a_start_that_cannot_be_books_nothing(clerk: Client, stage: Stage, start: str) -> None:
    answer = clerk.post("/book", service="reisepass", count="1", start=start, name="X")
    assert answer.status == 303
    with stage.ctx.store.reading() as tx:
        assert tx.calendar.with_cases(stage.now - timedelta(days=3000), stage.now + timedelta(days=60)) == ()


@pytest.mark.parametrize("wrong", [{"name": " "}, {"email": "keine"}])
def test_neither_without_a_name_nor_with_half_an_address(
    clerk: Client, stage: Stage, wrong: dict[str, str]
) -> None:
    fields = {"service": "reisepass", "count": "1", "start": WEDNESDAY_NINE.isoformat(), "name": "X"}
    change(clerk, "/book", **{**fields, **wrong})
    with stage.ctx.store.reading() as tx:
        assert tx.calendar.with_cases(stage.now, stage.now + timedelta(days=60)) == ()


def test_an_override_is_a_checkbox_and_stands_in_the_ledger(clerk: Client, stage: Stage) -> None:
    stage.now = datetime(2026, 11, 25, 8, 30, tzinfo=BERLIN)
    clerk.log_in()
    soon = datetime(2026, 11, 25, 9, 0, tzinfo=BERLIN)
    assert soon.isoformat() not in clerk.get("/book?service=reisepass&count=1").text
    assert soon.isoformat() in clerk.get("/book?service=reisepass&count=1&lead=1").text
    fields = {"service": "reisepass", "count": "1", "start": soon.isoformat(), "name": "X"}
    assert "Vorlaufzeit" in change(clerk, "/book", **fields).said()
    change(clerk, "/book", lead="1", **fields)
    with stage.ctx.store.reading() as tx:
        ((_, case),) = tx.calendar.with_cases(stage.now, stage.now + timedelta(days=1))
        assert "lead time overridden" in [entry.why for entry in tx.ledger.of_case(case.id)]


def test_on_the_phone_a_shut_out_case_is_settled(clerk: Client, stage: Stage) -> None:
    code = booked(stage).case.code
    change(clerk, "/closures", **CLOSE)
    page = clerk.get(f"/cases/{code}/phone")
    slot = re.findall(r'name="slot" value="(\d+)"', page.text)[0]
    done = change(clerk, f"/cases/{code}/phone", slot=slot)
    assert "Der Termin steht" in done.said()
    assert stage.state(code) is CaseState.CONFIRMED


def test_on_the_phone_an_appointment_is_cancelled(clerk: Client, stage: Stage) -> None:
    made = booked(stage)
    code = made.case.code
    assert "abgesagt" in change(clerk, f"/cases/{code}/phone", slot="cancel").said()
    assert stage.state(code) is CaseState.CANCELLED
    assert "keinen Termin" in change(clerk, f"/cases/{code}/phone", slot="cancel").said()
    assert clerk.get("/cases/WER-0000-0000/phone").status == 404
    booked(stage)


def test_an_expired_hold_shows_on_the_desk(clerk: Client, stage: Stage) -> None:
    considered = stage.mail()
    stage.now += timedelta(days=6)
    expire(stage.ctx, stage.now)
    clerk.log_in()
    assert "abgelaufen" in clerk.get("/").said()
    assert stage.case(considered.code).state is CaseState.AWAITING_STAFF


def address_of(page: Answer) -> str:
    found = re.search(r"/feed/[a-z2-7]+\.ics", page.text)
    assert found
    return found[0]


def test_a_feed_is_read_without_a_login_until_it_is_ended(clerk: Client, stage: Stage, url: str) -> None:
    made = booked(stage)
    address = address_of(clerk.post("/feeds", counter=""))
    anyone = Client(int(url.rstrip("/").rpartition(":")[2]))
    feed = anyone.get(address)
    assert feed.status == 200
    assert feed.headers["content-type"] == "text/calendar; charset=utf-8"
    assert feed.headers["cache-control"] == "no-store"
    assert made.case.code in feed.text
    assert "Muster" not in feed.text
    assert "DTSTART:20261125T080000Z" in feed.text
    assert "gilt nicht mehr" in change(clerk, "/feeds/1/end").said()
    assert anyone.get(address).status == 404


def test_a_feeds_address_is_shown_once(clerk: Client) -> None:
    page = clerk.post("/feeds", counter="1")
    address = address_of(page)
    assert address not in clerk.get("/feeds").text
    assert all(address not in cookie for cookie in page.set_cookies)


def test_a_feed_of_one_counter_shows_no_other(clerk: Client, stage: Stage) -> None:
    one, other = booked(stage, counter="1"), booked(stage, counter="2")
    feed = clerk.get(address_of(clerk.post("/feeds", counter="1")))
    assert one.case.code in feed.text
    assert other.case.code not in feed.text
    assert "gibt es nicht" in change(clerk, "/feeds", counter="9").said()


@pytest.mark.parametrize("token", ["a" * 26, "x", "A" * 26, "%00" * 26, "a" * 3000, "..%2f..%2fetc"])
def test_an_unknown_token_is_not_found(stranger: Client, token: str) -> None:
    answer = stranger.get(f"/feed/{token}.ics")
    assert answer.status == 404
    assert answer.headers["cache-control"] == "no-store"


def test_a_blocked_slot_is_seen_as_such(clerk: Client, stage: Stage) -> None:
    made = booked(stage)
    with stage.ctx.store.transaction() as tx:
        tx.calendar.change(made.booking, BookingState.BLOCKED, expires_at=stage.now + timedelta(hours=2))
    assert "abgesagt, noch gesperrt" in clerk.get("/calendar?day=2026-11-25").said()
