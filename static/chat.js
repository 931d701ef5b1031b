// What forms cannot do by themselves: Enter sends, a sent text leaves the composer, a tap on two hours takes
// those between, what failed can be sent again, and the newest is in sight unless the reader is elsewhere.
"use strict";

const composer = document.getElementById("composer");
const message = document.getElementById("message");
const log = document.getElementById("log");
const notice = document.getElementById("notice");
const latest = document.getElementById("latest");
const page = document.documentElement;

// Writing

message.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    const ready = !event.repeat && !composer.querySelector("button").disabled;
    if (ready && message.value.trim()) composer.requestSubmit();
  }
});
if (matchMedia("(hover: hover) and (pointer: fine)").matches) message.focus({ preventScroll: true });

// Sending

let sent = () => {};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches(".hours")) {
    // Those of a card are as old as the card.
    form.querySelector(".tokens").replaceWith(composer.querySelector(".tokens").cloneNode(true));
  }
  if (form.querySelector(".tokens")) sent = () => form.requestSubmit(event.submitter);
}, true);

// The stream has begun: the message is stored. Until then its text stays where it is.
document.addEventListener("htmx:sse:after:connection", (event) => {
  if (event.target === composer) message.value = "";
  notice.replaceChildren();
  following = true;
});

const offline = document.getElementById("offline").content;
const tell = () => notice.replaceChildren(offline.cloneNode(true));

// An answer that broke off is fetched; else the message never arrived, and is sent again as the same one.
const retry = () => {
  const broken = log.querySelector("[aria-busy]");
  notice.replaceChildren();
  if (broken) htmx.trigger(broken, "again");
  else sent();
};

document.addEventListener("htmx:error", tell);
document.addEventListener("htmx:sse:error", tell);
document.addEventListener("htmx:response:error", (event) => {
  if (event.target.matches("[aria-busy]")) tell(); // elsewhere the answer itself says what is wrong
});
notice.addEventListener("click", (event) => event.target.matches("button") && retry());
addEventListener("online", () => notice.querySelector("button")?.click());

// Reading: follow the answer as it grows, down to where its question leaves the screen; no further, and not
// while the reader is elsewhere.

let following = true;

const bottom = () => page.scrollHeight - innerHeight;
const look = () => { latest.hidden = bottom() - scrollY < 24; };
const follow = () => {
  if (following) [...log.querySelectorAll(".client")].at(-1)?.scrollIntoView({ behavior: "instant" });
  look();
};

document.addEventListener("htmx:after:swap", () => {
  follow();
  // A reply that was pressed is gone with its form; whoever uses a keyboard goes on at the answer.
  if (document.activeElement === document.body) log.lastElementChild?.focus({ preventScroll: true });
});
for (const gesture of ["wheel", "touchmove"]) {
  addEventListener(gesture, () => { following = false; }, { passive: true });
}
addEventListener("scroll", look, { passive: true });
addEventListener("resize", follow); // a phone's keyboard opens and closes
latest.addEventListener("click", () => {
  following = false; // else the next words would scroll back to the question
  scrollTo({ top: bottom(), behavior: "smooth" });
});
follow();

// Hours: the first and the last one are ticked, those between are taken with them.

log.addEventListener("change", (event) => {
  const form = event.target.closest(".hours");
  if (!form) return;
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const tapped = event.target;
  const others = boxes.filter((box) => box.checked && box !== tapped);
  const [first, last] = [others[0] ?? tapped, tapped].map((box) => Number(box.value)).sort((a, b) => a - b);
  const between = boxes.filter((box) => box.value >= first && box.value <= last);
  const whole = others.length === 1 && tapped.checked && between.length === last - first + 1;
  const taken = whole ? between : (others.length || tapped.checked) ? [tapped] : [];
  for (const box of boxes) box.checked = taken.includes(box);
  show(form, taken.map((box) => Number(box.value)));
});

const show = (form, hours) => {
  const cost = JSON.parse(form.dataset.costs)[hours.length - 1];  // answers stored by earlier versions hold none
  const price = cost === undefined ? "" : ` · ${cost.toLocaleString(page.lang)} ₽`;
  const [from, to] = [hours[0], hours.at(-1) + 1].map((hour) => `${String(hour).padStart(2, "0")}:00`);
  form.querySelector("output").value = hours.length ? `${from}–${to}${price}` : "";
};

// Arrows move between hours, as in any row of boxes that belong together.
log.addEventListener("keydown", (event) => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const strip = event.target.closest(".strip");
  if (!step || !strip) return;
  const boxes = [...strip.querySelectorAll("input")];
  boxes[boxes.indexOf(event.target) + step]?.focus();
  event.preventDefault();
});
