/* The grid of the figures: keys of a spreadsheet, pasted columns, drafts kept while one types. */
(() => {
  "use strict";
  const form = document.querySelector("[data-desk-grid]");
  if (!form) return;
  const WAIT = 800;
  const AGAIN = 15000;
  const status = form.querySelector("[data-desk-status]");
  const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
  const columns = ["value", "year"];
  const waiting = new Map();
  let sending = Promise.resolve(true);

  const rowOf = (element) => element.closest("[data-cell]");
  const fieldOf = (row, name) => row.querySelector(`[data-field="${name}"]`);
  const inputs = (name) => [...form.querySelectorAll(`input[data-field="${name}"]`)];
  const say = (text) => { status.textContent = text; };

  /* Moving. */
  const move = (input, steps) => {
    const all = inputs(input.dataset.field);
    const next = all[all.indexOf(input) + steps];
    if (!next) return;
    next.focus();
    next.select();
  };
  const aside = (input, steps) => {
    const names = ["choice", "value", "year", "source"];
    const next = fieldOf(rowOf(input), names[names.indexOf(input.dataset.field) + steps]);
    if (!next) return;
    next.focus();
    if (next.select) next.select();
  };
  const atEnd = (input, step) => {
    if (input.selectionStart === 0 && input.selectionEnd === input.value.length) return true;
    return input.selectionStart === input.selectionEnd
      && input.selectionStart === (step < 0 ? 0 : input.value.length);
  };
  const undo = (input) => {
    input.value = input.dataset.before ?? input.defaultValue;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.select();
  };
  const vertical = { ArrowUp: -1, ArrowDown: 1 };
  const sideways = { ArrowLeft: -1, ArrowRight: 1 };

  form.addEventListener("keydown", (event) => {
    const input = event.target;
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!input.matches("input[data-field]")) return;
    const inColumn = columns.includes(input.dataset.field);
    if (event.key === "Enter") move(input, event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") undo(input);
    else if (inColumn && event.key in vertical) move(input, vertical[event.key]);
    else if (inColumn && event.key in sideways && !event.shiftKey && atEnd(input, sideways[event.key])) {
      aside(input, sideways[event.key]);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  form.addEventListener("focusin", ({ target }) => {
    if (target.matches("input[data-field]")) target.dataset.before = target.value;
  });

  /* What belongs together: a typed number is a value, none and no data have none. */
  const match = (row, text) => {
    const choice = fieldOf(row, "choice");
    const word = text.trim().toLocaleLowerCase();
    const found = [["none", form.dataset.none], ["missing", form.dataset.missing]]
      .find(([, label]) => label.toLocaleLowerCase() === word);
    choice.value = found ? found[0] : text.trim() ? "value" : choice.value;
    return found ? "" : text.trim();
  };
  form.addEventListener("input", ({ target }) => {
    const row = rowOf(target);
    if (!row) return;
    if (target.dataset.field === "value" && target.value.trim()) fieldOf(row, "choice").value = "value";
    later(row);
  });
  form.addEventListener("change", ({ target }) => {
    const row = rowOf(target);
    if (!row) return;
    if (target.dataset.field === "choice" && ["none", "missing"].includes(target.value)) {
      const value = fieldOf(row, "value");
      if (value.value) value.dataset.before = value.value;
      value.value = "";
    }
    later(row);
  });

  /* A pasted column or block goes down from here. */
  form.addEventListener("paste", (event) => {
    const input = event.target;
    const text = event.clipboardData.getData("text/plain").replace(/[\r\n]+$/, "");
    if (!columns.includes(input.dataset.field) || !/[\n\t]/.test(text)) return;
    event.preventDefault();
    const all = inputs(input.dataset.field);
    const names = columns.slice(columns.indexOf(input.dataset.field));
    let filled = 0;
    text.split(/\r?\n/).forEach((line, down) => {
      const first = all[all.indexOf(input) + down];
      if (!first) return;
      const row = rowOf(first);
      line.split("\t").slice(0, names.length).forEach((part, across) => {
        const cell = fieldOf(row, names[across]);
        cell.value = names[across] === "value" ? match(row, part) : part.trim();
        filled += 1;
      });
      later(row);
    });
    say(`${form.dataset.pasted} ${filled}`);
  });

  /* Drafts. */
  const later = (row, wait = WAIT) => {
    clearTimeout(waiting.get(row));
    waiting.set(row, setTimeout(() => keep(row), wait));
  };
  const keep = (row) => {
    clearTimeout(waiting.get(row));
    waiting.delete(row);
    const body = new FormData();
    body.append("csrfmiddlewaretoken", token);
    body.append("cell", row.dataset.cell);
    const own = row.dataset.cell === "source" ? "" : `${row.dataset.cell}.`;
    for (const field of row.querySelectorAll("[name]")) body.append(field.name.slice(own.length), field.value);
    sending = sending.then(() => send(body, row));
    return sending;
  };
  const send = async (body, row) => {
    let kept = false;
    try {
      const answer = await fetch(form.dataset.draftUrl, { method: "POST", body, redirect: "manual", keepalive: true });
      kept = answer.status === 204;
    } catch { kept = false; }
    if (!kept) later(row, AGAIN);
    const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    say(kept ? `${form.dataset.kept} ${time}` : form.dataset.lost);
    return kept;
  };
  const keepAll = async () => {
    const rows = [...waiting.keys()];
    const kept = await Promise.all(rows.map(keep));
    return kept.every(Boolean);
  };
  addEventListener("pagehide", keepAll);

  /* A form is not sent into an ended session: it would be lost behind the sign-in page. */
  let sure = false;
  form.addEventListener("submit", async (event) => {
    if (sure || event.submitter?.name === "discard") {
      waiting.forEach(clearTimeout);
      waiting.clear();
      return;
    }
    event.preventDefault();
    later(form.querySelector("[data-cell=source]"));
    if (!(await keepAll())) return;
    sure = true;
    form.requestSubmit(event.submitter);
  });
})();
