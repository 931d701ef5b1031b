// Adds to the forms: Enter sends, the composer is emptied, taps select hours that can be had and tell their price, a failed
// message can be resent, the page scrolls to a new answer unless the reader has scrolled away, and earlier turns
// appear above without moving what is on the screen.
"use strict";

const composer = document.getElementById("composer");
const message = document.getElementById("message");
const main = document.getElementById("main");
const log = document.getElementById("log");
const notice = document.getElementById("notice");
const latest = document.getElementById("latest");
const root = document.documentElement;

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

let resend = () => {};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches(".hours")) {
    // The tokens of an old card may have expired.
    form.querySelector(".tokens").replaceWith(composer.querySelector(".tokens").cloneNode(true));
  }
  if (form.querySelector(".tokens")) resend = () => form.requestSubmit(event.submitter);
}, true);

// The stream has begun: the message is stored, and its text can leave the composer.
document.addEventListener("htmx:sse:after:connection", (event) => {
  if (event.target === composer) message.value = "";
  notice.replaceChildren();
  following = true;
});

const offline = document.getElementById("offline").content;
const showOffline = (event) => {
  const earlier = event.target.closest("#earlier a");
  if (earlier) earlier.nextElementSibling.textContent = earlier.dataset.failed;
  else notice.replaceChildren(offline.cloneNode(true));
};

// Refetches an answer that broke off; without one the message never arrived, and is resent with the same id.
const retry = () => {
  const unfinished = log.querySelector("[aria-busy]");
  notice.replaceChildren();
  if (unfinished) htmx.trigger(unfinished, "refetch");
  else resend();
};

document.addEventListener("htmx:error", showOffline);
document.addEventListener("htmx:sse:error", showOffline);
document.addEventListener("htmx:response:error", (event) => {
  if (event.target.matches("[aria-busy], #earlier a")) showOffline(event); // other responses contain their own notice
});
notice.addEventListener("click", (event) => event.target.matches("button") && retry());
addEventListener("online", () => notice.querySelector("button")?.click());

// Reading: scroll with a growing answer until its question is at the top of the screen, but not after the
// reader has scrolled.

let following = true;

const bottom = () => root.scrollHeight - innerHeight;
const updateLatest = () => { latest.hidden = bottom() - scrollY < 24; };
const follow = () => {
  if (following) [...log.querySelectorAll(".client")].at(-1)?.scrollIntoView({ behavior: "instant" });
  updateLatest();
};

document.addEventListener("htmx:after:swap", () => {
  follow();
  // The pressed quick reply is gone: move a keyboard's focus to the answer.
  if (document.activeElement === document.body) log.lastElementChild?.focus({ preventScroll: true });
});
for (const gesture of ["wheel", "touchmove"]) {
  addEventListener(gesture, () => { following = false; }, { passive: true });
}
addEventListener("scroll", updateLatest, { passive: true });
addEventListener("resize", follow); // a phone's keyboard opens and closes
new ResizeObserver(([bar]) => {
  root.style.setProperty("--bar", `${bar.borderBoxSize[0].blockSize}px`);
  updateLatest();
}).observe(document.querySelector(".bottom"));
latest.addEventListener("click", () => {
  following = false; // otherwise the next words would scroll back to the question
  scrollTo({ top: bottom(), behavior: "smooth" });
});
follow();

// Earlier turns: what is on the screen stays where it is.

let kept, keptTop; // the first turn so far and its place

document.addEventListener("htmx:before:swap", (event) => {
  if (!event.target.closest("#earlier")) return;
  following = false;
  kept = document.getElementById("earlier").nextElementSibling ?? log.firstElementChild;
  keptTop = kept.getBoundingClientRect().top;
});
document.addEventListener("htmx:before:settle", (event) => {
  if (event.target.id !== "earlier") return;
  scrollBy({ top: kept.getBoundingClientRect().top - keptTop, behavior: "instant" });
  if (document.activeElement !== document.body) return;
  // The pressed link is gone: reading goes on at the turn above the first so far.
  const turns = [...main.querySelectorAll("article")];
  turns[turns.indexOf(kept) - 1].focus({ preventScroll: true });
});

// A link to a turn that is not on the page leads to a page of earlier turns with those around it.
const showLinked = () => {
  const number = Number(/^#turn-(\d+)$/.exec(location.hash)?.[1]);
  const linked = number && document.getElementById(`turn-${number}`);
  const earlier = document.querySelector("#earlier a");
  if (linked) {
    following = false;
    linked.scrollIntoView({ behavior: "instant" });
  } else if (number && earlier && number < earlier.pathname.match(/\d+$/)) {
    location.replace(`${earlier.pathname.replace(/\d+$/, number + 15)}${location.hash}`);
  }
};
showLinked();
addEventListener("hashchange", showLinked);

// Hours: the first tap selects the shortest time that can be had from there, the second one its end.

main.addEventListener("change", (event) => {
  const form = event.target.closest(".hours");
  if (!form) return;
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const tapped = event.target;
  const start = boxes.find((box) => box.value === form.dataset.start);
  const longer = start && boxes.indexOf(start) < boxes.indexOf(tapped) ? between(form, boxes, start, tapped) : [];
  const selected = longer.length || start === tapped ? longer : between(form, boxes, tapped, tapped);
  form.dataset.start = longer.length || start === tapped ? "" : tapped.value;
  for (const box of boxes) box.checked = selected.includes(box);
  showSelection(form, selected.map((box) => Number(box.value)));
});

// The boxes from the first to the last, and more where that is too short: later ones, else earlier ones. None
// if one between them cannot be had.
const between = (form, boxes, first, last) => {
  const step = Number(form.dataset.step);
  for (let at = boxes.indexOf(first); at >= 0; at -= 1) {
    const begin = Number(boxes[at].value);
    const end = Math.max(Number(last.value) + step, begin + Number(boxes[at].dataset.least));
    const found = boxes.filter((box) => box.value >= begin && box.value < end);
    if (boxes[at].dataset.least > 0 && found.length * step === end - begin) return found;
  }
  return [];
};

const clock = (minute) => [Math.floor(minute / 60) % 24, minute % 60].map((part) => `${part}`.padStart(2, "0")).join(":");

const showSelection = async (form, minutes) => {
  const output = form.querySelector("output");
  const [start, end] = [minutes[0], minutes.at(-1) + Number(form.dataset.step)];
  const time = minutes.length ? `${clock(start)}–${clock(end)}` : "";
  output.value = time;
  if (!time) return;
  const answer = await fetch(`${form.dataset.cost}&start=${start}&end=${end}`).catch(() => undefined);
  const cost = answer?.ok ? (await answer.text()).trim() : "";
  // Without an answer the price is told later; a slow answer must not stand beside another time.
  if (cost && output.value === time) output.insertAdjacentHTML("beforeend", ` · ${cost}`);
};

// The arrow keys move between hours.
main.addEventListener("keydown", (event) => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const strip = event.target.closest(".strip");
  if (!step || !strip) return;
  const boxes = [...strip.querySelectorAll("input")];
  boxes[boxes.indexOf(event.target) + step]?.focus();
  event.preventDefault();
});
