/* What the staff's pages cannot do without a script: ask first, select all, say a chosen date in words. */
"use strict";

const sure = document.getElementById("sure");
const language = document.documentElement.lang;
const boxes = [...document.querySelectorAll("input[name=rowid]")];
const all = document.querySelector("[data-all]");

// Without this script such buttons do nothing, so that nothing is deleted unasked.
for (const button of document.querySelectorAll("[data-confirm]")) {
  button.disabled = "needsRows" in button.dataset;
  button.addEventListener("click", (event) => {
    if (button.dataset.asked) return;
    event.preventDefault();
    document.getElementById("sure-words").textContent = button.dataset.confirm;
    sure.returnValue = "";
    sure.onclose = () => {
      if (sure.returnValue !== "yes") return;
      button.dataset.asked = "yes";
      button.form.requestSubmit(button);
    };
    sure.showModal();
  });
}

// What went wrong is read first; the fields that it is about say it again.
document.querySelector(".notice.bad")?.focus();

function count() {
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
    count();
  });
  for (const box of boxes) box.addEventListener("change", count);
  count(); // a page that one comes back to keeps its ticks
}

// The browser writes dates in its own language, so the page says them in the reader's.
for (const output of document.querySelectorAll("[data-words]")) {
  const field = document.getElementById(output.dataset.words);
  const format = { weekday: "short", day: "numeric", month: "long", year: "numeric" };
  field.addEventListener("change", () => {
    output.textContent = field.valueAsDate
      ? new Intl.DateTimeFormat(language, { ...format, timeZone: "UTC" }).format(field.valueAsDate)
      : "";
  });
}
