/* Staff pages: asks before an action, selects all rows, shows a chosen date in words. */
"use strict";

const dialog = document.getElementById("confirm");
const language = document.documentElement.lang;
const boxes = [...document.querySelectorAll("input[name=rowid]")];
const all = document.querySelector("[data-all]");

// The buttons are disabled until this script runs, so that nothing is deleted without a question.
for (const button of document.querySelectorAll("[data-confirm]")) {
  button.disabled = "needsRows" in button.dataset;
  button.addEventListener("click", (event) => {
    if (button.dataset.confirmed) return;
    event.preventDefault();
    const selected = "needsRows" in button.dataset && document.querySelector("[data-selected]");
    document.getElementById("confirm-text").textContent =
      button.dataset.confirm + (selected ? ` ${selected.parentElement.textContent.trim()}.` : "");
    dialog.returnValue = "";
    dialog.onclose = () => {
      if (dialog.returnValue !== "yes") return;
      button.dataset.confirmed = "yes";
      button.form.requestSubmit(button);
    };
    dialog.showModal();
  });
}

// A screen reader reads the error first; the fields show their own errors too.
const notice = document.querySelector(".notice.bad");
notice?.focus();

// A long form may have its first fault far below.
const wrong = document.querySelector("[aria-invalid=true]");
if (notice && wrong) {
  const link = document.createElement("button");
  link.type = "button";
  link.className = "to-first";
  link.textContent = document.getElementById("content").dataset.toFirst;
  link.addEventListener("click", () => {
    wrong.scrollIntoView({ block: "center" });
    wrong.focus({ preventScroll: true });
  });
  notice.append(" ", link);
}

function updateSelection() {
  const chosen = boxes.filter((box) => box.checked).length;
  document.querySelector("[data-selected]").textContent = chosen;
  document.getElementById("actions").classList.toggle("chosen", chosen > 0);
  for (const button of document.querySelectorAll("[data-needs-rows]")) button.disabled = chosen === 0;
  all.checked = chosen === boxes.length;
  all.indeterminate = chosen > 0 && chosen < boxes.length;
}

if (all) {
  all.disabled = false;
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    updateSelection();
  });
  for (const box of boxes) box.addEventListener("change", updateSelection);
  updateSelection(); // the browser restores ticks when one goes back to the page
}

// A long row of pages begins with the present one in sight.
document.querySelector(".tabs [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

// A date field shows the browser's language; this adds the date in the page's language.
for (const output of document.querySelectorAll("[data-words]")) {
  const field = document.getElementById(output.dataset.words);
  const format = { weekday: "short", day: "numeric", month: "long", year: "numeric" };
  field.addEventListener("change", () => {
    output.textContent = field.valueAsDate
      ? new Intl.DateTimeFormat(language, { ...format, timeZone: "UTC" }).format(field.valueAsDate)
      : "";
  });
}
