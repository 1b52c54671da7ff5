"""The clerk's way through the waiting cases, asked of a real server."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from mailworker.core.case import BookingState, CaseState, MailState
from mailworker.core.decision import OfferSlots
from mailworker.core.letter import LetterKind, LetterState
from mailworker.core.mail import MailKey
from mailworker.office.approve import approve, redraft
from mailworker.office.close import close
from tests.cast import BERND, CEMRE, SUNDAY, bytes_mail, newsletter, raw_mail
from tests.desk.conftest import Switch
from tests.desk.stage import MAIL, USER, Client, Stage, open_stage
from tests.test_hostile import hostile

HOUR = timedelta(hours=1)


def open_case(stage: Stage, **more: object) -> str:
    return stage.mail(**more).code  # type: ignore[arg-type]


def test_the_list_shows_what_waits_the_oldest_first(stage: Stage, clerk: Client) -> None:
    young = open_case(stage, at=SUNDAY - HOUR, sender=BERND)
    old = open_case(stage, at=SUNDAY - 5 * HOUR)

    page = clerk.get("/")

    assert page.text.index(old) < page.text.index(young)
    said = page.said()
    assert "2 warten auf Sie" in said
    assert "Anna Beispiel" in said
    assert "Personalausweis Wunsch: Mi 25.11. um 09:00" in said
    assert "Terminbestätigung" in said
    assert "seit 5 Std." in said


def test_an_unsure_reading_is_marked_with_its_reason(stage: Stage, clerk: Client) -> None:
    code = open_case(stage, raw=raw_mail(MAIL + "Ganz unsicher.\n"))
    assert "Bitte prüfen. Die Angaben widersprechen sich." in clerk.get("/").said()
    assert "Verstanden bitte prüfen" in clerk.get(f"/cases/{code}").said()


def test_a_case_shows_the_words_that_were_read_by_their_role(stage: Stage, clerk: Client) -> None:
    page = clerk.get(f"/cases/{open_case(stage)}")
    marked = re.findall(r'<mark class="m-(\w+)"><span class="vh">[^<]*</span>([^<]*)<', page.text)
    assert ("service", "Personalausweis") in marked
    assert ("wish", "am Mittwoch um 9 Uhr") in marked
    assert ("excluded", "nicht am Freitag") in marked
    assert ("deadline", "bis Ende des Monats") in marked
    assert ("fact", "am 3. Januar") in marked
    assert re.search(r'<span class="dim">[^<]*Sehr geehrte Frau Beispiel', page.text)


def test_a_case_shows_the_letter_exactly_as_it_will_go_out(stage: Stage, clerk: Client) -> None:
    code = open_case(stage)
    page = clerk.get(f"/cases/{code}")
    with stage.ctx.store.reading() as tx:
        draft = tx.letters.draft_of(stage.case(code).id)
    assert draft is not None
    assert draft.content.subject in page.said()
    assert " ".join(draft.content.text.split()) in page.said()
    assert page.hidden("digest") == draft.content.digest


def test_approving_sends_the_shown_letter_and_opens_the_next_case(stage: Stage, clerk: Client) -> None:
    first, second = open_case(stage, at=SUNDAY - HOUR), open_case(stage, sender=BERND)
    page = clerk.get(f"/cases/{first}")

    answer = clerk.post(f"/cases/{first}/approve", digest=page.hidden("digest"))

    assert answer.location == f"/cases/{second}"
    assert f"Freigegeben: Terminbestätigung für {first} geht jetzt hinaus." in clerk.follow(answer).said()
    assert stage.state(first) is CaseState.CONFIRMED
    with stage.ctx.store.reading() as tx:
        ready = [le for le in tx.letters.of_case(stage.case(first).id) if le.state is LetterState.READY]
    confirmation = next(le for le in ready if le.content.kind is LetterKind.CONFIRMATION)
    assert confirmation.approved_by == USER
    assert confirmation.approved_digest == page.hidden("digest")


def test_a_message_is_shown_once(stage: Stage, clerk: Client) -> None:
    code = open_case(stage)
    answer = clerk.post(f"/cases/{code}/approve", digest=clerk.get(f"/cases/{code}").hidden("digest"))
    assert answer.location == "/"
    assert "Damit ist alles erledigt." in clerk.follow(answer).said()
    assert "Damit ist alles erledigt." not in clerk.get("/").said()


def test_a_letter_that_changed_meanwhile_is_not_sent(stage: Stage, clerk: Client) -> None:
    code = open_case(stage)
    digest = clerk.get(f"/cases/{code}").hidden("digest")
    redraft(stage.ctx, stage.case(code).id, OfferSlots(), "someone", stage.now)

    answer = clerk.post(f"/cases/{code}/approve", digest=digest)

    assert "Der Brief hat sich inzwischen geändert." in clerk.follow(answer).said()
    assert stage.state(code) is CaseState.AWAITING_STAFF


def test_nothing_is_approved_without_the_digest_of_a_shown_letter(stage: Stage, clerk: Client) -> None:
    code = open_case(stage)
    assert "noch einmal ansehen" in clerk.follow(clerk.post(f"/cases/{code}/approve")).said()
    assert stage.state(code) is CaseState.AWAITING_STAFF


def test_the_second_of_two_clerks_is_told(stage: Stage, clerk: Client) -> None:
    code = open_case(stage)
    digest = clerk.get(f"/cases/{code}").hidden("digest")
    approve(stage.ctx, stage.case(code).id, "someone", stage.now)

    page = clerk.follow(clerk.post(f"/cases/{code}/approve", digest=digest))

    assert "wartet nicht mehr auf eine Entscheidung" in page.said()
    assert "Freigeben und senden" not in page.said()


def test_an_expired_hold_is_refused_and_a_fresh_proposal_can_be_approved(stage: Stage, clerk: Client) -> None:
    code = open_case(stage)
    stage.now += timedelta(days=7)
    clerk.log_in()
    page = clerk.get(f"/cases/{code}")
    assert "Die Reservierung ist abgelaufen. Bitte neue Termine suchen" in page.said()

    refused = clerk.follow(clerk.post(f"/cases/{code}/approve", digest=page.hidden("digest")))

    assert "Die Reservierung ist abgelaufen. Ein neuer Vorschlag liegt bereit." in refused.said()
    assert stage.state(code) is CaseState.AWAITING_STAFF
    answer = clerk.post(f"/cases/{code}/approve", digest=refused.hidden("digest"))
    assert "Freigegeben" in clerk.follow(answer).said()


def test_new_slots_can_be_looked_for(stage: Stage, clerk: Client) -> None:
    code = open_case(stage)
    stage.now += timedelta(days=7)
    clerk.log_in()
    again = clerk.follow(clerk.post(f"/cases/{code}/look-again"))
    assert "Neue Termine sind reserviert." in again.said()
    assert "abgelaufen" not in again.said()
    assert "Freigeben und senden" in again.said()


def test_another_slot_is_taken_into_the_letter_and_then_approved(stage: Stage, clerk: Client) -> None:
    code = open_case(stage, raw=raw_mail("Ich brauche einen Reisepass.\n"))
    case_id = stage.case(code).id
    with stage.ctx.store.reading() as tx:
        second = tx.calendar.of_case(case_id)[1]

    page = clerk.follow(clerk.post(f"/cases/{code}/take", place="2"))
    assert "Der Brief bestätigt jetzt Termin 2." in page.said()
    clerk.post(f"/cases/{code}/approve", digest=page.hidden("digest"))

    with stage.ctx.store.reading() as tx:
        assert [b.id for b in tx.calendar.of_case(case_id, BookingState.BOOKED)] == [second.id]


@pytest.mark.parametrize("place", ["4", "0", "", "zwei", "1; DROP"])
def test_a_slot_that_is_not_held_is_refused_in_a_sentence(stage: Stage, clerk: Client, place: str) -> None:
    code = open_case(stage)
    said = clerk.follow(clerk.post(f"/cases/{code}/take", place=place)).said()
    assert "nicht reserviert" in said or "Bitte einen der vorgeschlagenen Termine wählen." in said


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"kind": "offer"}, LetterKind.OFFER),
        ({"kind": "ask", "missing": ["persons", "time"]}, LetterKind.QUESTION),
        ({"kind": "not_ours", "note": "Bitte an den Kreis Unna."}, LetterKind.NOT_OUR_SERVICE),
        ({"kind": "end"}, LetterKind.CANCELLATION),
    ],
)
def test_another_answer_lies_before_the_clerk_and_is_not_sent(
    stage: Stage, clerk: Client, fields: dict[str, object], kind: LetterKind
) -> None:
    code = open_case(stage)
    page = clerk.follow(clerk.post(f"/cases/{code}/answer", **fields))
    assert "Der Brief wurde neu geschrieben." in page.said()
    assert stage.state(code) is CaseState.AWAITING_STAFF
    with stage.ctx.store.reading() as tx:
        draft = tx.letters.draft_of(stage.case(code).id)
    assert draft is not None
    assert draft.content.kind is kind
    assert str(fields.get("note", "")) in draft.content.text


def test_asking_back_for_nothing_is_refused(stage: Stage, clerk: Client) -> None:
    code = open_case(stage)
    assert "ankreuzen, was fehlt" in clerk.follow(clerk.post(f"/cases/{code}/answer", kind="ask")).said()


def test_closing_without_an_answer_asks_once_more(stage: Stage, clerk: Client) -> None:
    code = open_case(stage)
    asked = clerk.get(f"/cases/{code}/close")
    assert "Ohne Antwort schließen?" in asked.said()
    assert stage.state(code) is CaseState.AWAITING_STAFF

    closed = clerk.follow(clerk.post(f"/cases/{code}/close"))

    assert f"{code} ist ohne Antwort geschlossen." in closed.said()
    assert stage.state(code) is CaseState.CLOSED


def test_closing_twice_is_refused_in_a_sentence(stage: Stage, clerk: Client) -> None:
    code = open_case(stage)
    close(stage.ctx, stage.case(code).id, "someone", stage.now)
    assert clerk.post(f"/cases/{code}/close").status == 303
    assert stage.state(code) is CaseState.CLOSED


def test_html_alone_is_shown_as_text(stage: Stage, clerk: Client) -> None:
    html = "<p>Ein <b>Reisepass</b></p><script>alert(1)</script><img src='http://x.example/p.png'>"
    raw = raw_mail(" \n", html=html)
    page = clerk.get(f"/cases/{open_case(stage, raw=raw)}")
    assert "Die Mail kam als HTML und wird als Text gezeigt." in page.said()
    assert "alert(1)" not in page.text
    assert "x.example" not in page.text


def test_attachments_are_named_and_not_opened(stage: Stage, clerk: Client) -> None:
    raw = raw_mail(MAIL, files={"../../scan <b>.pdf": b"x" * 5000})
    page = clerk.get(f"/cases/{open_case(stage, raw=raw)}")
    assert "5 KB" in page.said()
    assert "<b>.pdf" not in page.text
    assert "../" not in page.text


def test_another_open_case_of_the_same_address_is_pointed_out(stage: Stage, clerk: Client) -> None:
    first = open_case(stage)
    second = open_case(stage, raw=raw_mail("Und einen Reisepass.\n"))
    assert f"noch einen offenen Vorgang: {first}" in clerk.get(f"/cases/{second}").said()


def test_a_mail_without_a_case_is_listed_with_its_reason(stage: Stage, clerk: Client) -> None:
    raw = raw_mail(MAIL)
    stage.mail(raw)
    twin = stage.mail(raw)
    stage.mail(newsletter())
    assert "Dublette?" in clerk.get("/").said()
    listed = clerk.get("/mails").said()
    assert "Rundbrief" in listed
    assert "Dublette?" in listed
    page = clerk.get(f"/mails/{twin.mail_id}").said()
    assert "from: Anna Beispiel" in page
    assert "ich brauche einen neuen [Anliegen: Personalausweis" in page


def test_cases_are_found_by_code_by_name_and_by_state(stage: Stage, clerk: Client) -> None:
    anna, bernd = open_case(stage), open_case(stage, sender=BERND)
    close(stage.ctx, stage.case(bernd).id, "someone", stage.now)

    assert clerk.post("/cases/search", search=anna.lower()).location == f"/cases/{anna}"
    by_name = clerk.post("/cases/search", search="muster").said()
    assert bernd in by_name
    assert anna not in by_name
    closed = clerk.get("/cases?state=closed").said()
    assert bernd in closed
    assert anna not in closed
    assert anna in clerk.get("/cases").said()
    assert "Nichts gefunden." in clerk.post("/cases/search", search="%").said()


def test_a_letter_nobody_knows_of_waits_for_a_decision(stage: Stage, clerk: Client) -> None:
    code = open_case(stage, sender=CEMRE)
    approve(stage.ctx, stage.case(code).id, "someone", stage.now)
    with stage.ctx.store.transaction() as tx:
        letter = tx.letters.claim_next(stage.now)
        assert letter is not None
        tx.letters.lose_sight(letter, "Die Verbindung brach ab.")
    assert "Die Verbindung brach ab." in clerk.get("/").said()

    done = clerk.follow(clerk.post(f"/letters/{letter.id}/decide", arrived="yes"))

    assert "Der Brief gilt als angekommen." in done.said()
    with stage.ctx.store.reading() as tx:
        assert tx.letters.get(letter.id).state is LetterState.SENT
    again = clerk.follow(clerk.post(f"/letters/{letter.id}/decide", arrived="no"))
    assert "schon entschieden" in again.said()


def test_a_standing_alarm_is_on_the_first_page(stage: Stage, clerk: Client) -> None:
    with stage.ctx.store.transaction() as tx:
        tx.alarms.ring("mailbox", "Das Postfach antwortet nicht.", stage.now)
    assert "Das Postfach antwortet nicht." in clerk.get("/").said()
    with stage.ctx.store.transaction() as tx:
        tx.alarms.clear("mailbox", stage.now)
    assert "Das Postfach antwortet nicht." not in clerk.get("/").said()


def test_an_empty_desk_says_so(clerk: Client) -> None:
    assert "Es wartet nichts auf Sie." in clerk.get("/").said()


def test_what_a_citizen_wrote_is_never_run(stage: Stage, clerk: Client) -> None:
    evil = '<script>alert(1)</script>{{ 7*7 }}"><img src=x onerror=alert(1)>'
    raw = raw_mail(f"Personalausweis {evil}\n", subject=f"Hallo {evil}")
    code = open_case(stage, raw=raw)
    for path in ("/", f"/cases/{code}", "/cases", "/mails/1"):
        page = clerk.get(path).text
        assert "<script>alert" not in page, path
        assert "onerror=alert(1)>" not in page.replace("&gt;", ">") or "&lt;img" in page, path
        assert "<img" not in page, path
        assert "49" not in re.sub(r"[0-9a-f]{20,}|\d{4,}|v=\w+", "", page) or "{{ 7*7 }}" in page, path


def test_every_decision_stands_in_the_ledger_under_the_clerks_name(stage: Stage, clerk: Client) -> None:
    code = open_case(stage)
    page = clerk.follow(clerk.post(f"/cases/{code}/answer", kind="offer"))
    clerk.post(f"/cases/{code}/approve", digest=page.hidden("digest"))
    with stage.ctx.store.reading() as tx:
        who = {(entry.what, entry.who) for entry in tx.ledger.of_case(stage.case(code).id)}
    assert {("redrafted", USER), ("approved", USER)} <= who


def test_without_an_address_no_letter_is_offered(stage: Stage, clerk: Client) -> None:
    code = open_case(stage, raw=bytes_mail("Subject: Reisepass\nMessage-ID: <x@example.org>", "Reisepass"))
    said = clerk.get(f"/cases/{code}").said()
    assert "Ohne sichere Adresse geht von hier kein Brief hinaus." in said
    assert "Rückfrage stellen" not in said
    refused = clerk.follow(clerk.post(f"/cases/{code}/answer", kind="not_ours"))
    assert "Es ist keine Adresse bekannt" in refused.said()


def test_a_mail_that_was_too_big_is_shown_by_its_headers(stage: Stage, clerk: Client) -> None:
    head = b"From: a@example.org\r\nSubject: =?utf-8?q?Gro=C3=9F?=\r\n\r\n"
    with stage.ctx.store.transaction() as tx:
        state = MailState.QUARANTINED
        mail_id = tx.mails.add(
            MailKey("test", "INBOX", 1, 99), head, stage.now, size=31_000_000, state=state, reason="Zu groß."
        )
    said = clerk.get(f"/mails/{mail_id}").said()
    assert "Groß" in said
    assert "29,6 MB" in said
    assert "Nur die Kopfzeilen sind hier" in said
    assert "Groß" in clerk.get("/").said()


def test_a_mail_that_cannot_be_read_is_shown_as_it_came(stage: Stage, clerk: Client) -> None:
    parts = b"\r\n".join(b"--x\r\n\r\nTeil <b>" for _ in range(1200))
    head = "From: a@example.org\nSubject: Teile\nContent-Type: multipart/mixed; boundary=x"
    mail_id = stage.mail(bytes_mail(head, parts)).mail_id
    page = clerk.get(f"/mails/{mail_id}")
    assert "Quarantäne" in page.said()
    assert "Teil &lt;b&gt;" in page.text


def test_every_hostile_mail_has_a_page(stage: Stage, clerk: Client) -> None:
    pages = {}
    for raw in (each for each in hostile() if len(each) < 400_000):
        considered = stage.mail(raw)
        where = f"/cases/{considered.code}" if considered.code else f"/mails/{considered.mail_id}"
        pages[raw[:200]] = clerk.get(where)
    assert [start for start, page in pages.items() if page.status != 200] == []
    assert not any("<script>alert" in page.text for page in pages.values())
    assert {clerk.get(path).status for path in ("/", "/mails")} == {200}


def test_a_very_long_mail_is_cut_for_the_page(stage: Stage, clerk: Client) -> None:
    code = open_case(stage, raw=raw_mail("Reisepass. " + "lang " * 60_000))
    page = clerk.get(f"/cases/{code}")
    assert "Der Text ist länger; hier steht sein Anfang." in page.said()
    assert len(page.text) < 200_000


def test_earlier_mails_and_letters_stay_with_the_case(stage: Stage, clerk: Client) -> None:
    code = open_case(stage)
    clerk.post(f"/cases/{code}/approve", digest=clerk.get(f"/cases/{code}").hidden("digest"))
    again = stage.mail(raw_mail("Noch eine Frage dazu.\n", subject=f"AW: Termin [{code}]"))
    assert again.code == code
    said = clerk.get(f"/cases/{code}").said()
    assert said.index("Noch eine Frage dazu.") < said.index("Frühere Mails")
    assert said.index("Frühere Mails") < said.rindex("ich brauche einen neuen")
    assert "Terminbestätigung geht gleich hinaus" in said
    assert "gebucht" in said


@pytest.mark.postgres
def test_the_desk_works_alike_on_postgresql(postgres_store_url: str, switch: Switch) -> None:
    stage = open_stage(postgres_store_url)
    clerk = Client.at(switch.put(stage))
    clerk.log_in()
    code = open_case(stage)
    twin = stage.mail(raw_mail(MAIL))
    assert code in clerk.get("/").text
    assert "Dublette?" in clerk.get(f"/mails/{twin.mail_id}").said()
    assert clerk.get("/mails").status == 200
    assert "Nichts gefunden." in clerk.post("/cases/search", search="a\x00z").said()
    assert clerk.get("/cases/%00").status == 404
    assert clerk.get("/letters/99999999999").status == 404
    page = clerk.follow(clerk.post(f"/cases/{code}/answer", kind="ask", note="Wann?\x00"))
    answer = clerk.post(f"/cases/{code}/approve", digest=page.hidden("digest"))
    assert "Freigegeben" in clerk.follow(answer).said()
    stage.ctx.store.close()
