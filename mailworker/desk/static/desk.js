// Keys for those who like them. Everything here works without this file, by links and buttons.
"use strict";
(() => {
  const one = (selector) => document.querySelector(selector);
  const live = one("#live");

  // WCAG 2.1.4: single-key shortcuts can be switched off, in each browser.
  const wanted = {
    get on() { try { return localStorage.getItem("desk-keys") !== "off"; } catch { return true; } },
    set on(yes) { try { localStorage.setItem("desk-keys", yes ? "on" : "off"); } catch { /* a private window */ } },
  };

  const click = (selector) => { const found = one(selector); if (found) { found.click(); return true; } return false; };

  // In lists j and k move from row to row; in a case they go to the next and the last one.
  const step = (by) => {
    if (click(by > 0 ? ".walk a[rel=next]" : ".walk a[rel=prev]")) return;
    const rows = [...document.querySelectorAll(".row-link")];
    const at = rows.indexOf(document.activeElement);
    const to = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (to) to.focus();
  };

  const help = () => { const dialog = one("dialog#keys"); if (dialog && !dialog.open) dialog.showModal(); };

  const deeds = {
    a: () => click("#approve"),
    j: () => step(1),
    k: () => step(-1),
    l: () => click(".brand"),
    "/": () => one("#search")?.focus(),
    "?": help,
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !wanted.on) return;
    if (event.target.closest("input, textarea, select, dialog[open]")) return;
    const deed = /^[1-9]$/.test(event.key)
      ? () => click(`button[data-place="${event.key}"]`)
      : deeds[event.key.toLowerCase()];
    if (deed) { event.preventDefault(); deed(); }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-opens=keys]") && one("dialog#keys")) { event.preventDefault(); help(); }
  });

  for (const box of document.querySelectorAll("[data-keys]")) {
    box.checked = wanted.on;
    box.addEventListener("change", () => { wanted.on = box.checked; });
  }

  // A second click while the first is under way would only be refused.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method === "dialog") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.forms) delete form.dataset.sent;
  });

  // A list that stands open says when there is something new; nothing moves under the clerk's hands.
  const known = document.body.dataset.waiting;
  const onList = document.body.classList.contains("board");
  const look = async () => {
    if (document.hidden) return;
    const answer = await fetch("/waiting", { redirect: "error" }).catch(() => null);
    const now = answer && answer.ok ? (await answer.json()).waiting : null;
    if (now === null || String(now) === known) return;
    if (known === "0") { location.reload(); return; }
    if (one(".fresh")) return;
    const note = document.createElement("p");
    note.className = "note fresh";
    const link = document.createElement("a");
    link.href = "/";
    link.textContent = "Die Liste hat sich geändert: neu laden";
    note.append(link);
    live.append(note);
  };
  if (known !== undefined && onList) setInterval(look, 5000);

  // Screen readers announce what changes in a live region, not what it began with.
  if (live && live.firstElementChild) {
    const note = live.firstElementChild;
    live.removeChild(note);
    requestAnimationFrame(() => live.appendChild(note));
  }
})();
