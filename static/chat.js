// What forms cannot do by themselves: Enter sends, a sent text leaves the composer, the newest is in sight.
"use strict";

const composer = document.getElementById("composer");
const message = document.getElementById("message");
const log = document.getElementById("log");
const notice = document.getElementById("notice");

message.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    composer.requestSubmit();
  }
});

// The stream has begun: the message is stored. Until then its text stays where it is.
composer.addEventListener("htmx:sse:after:connection", () => {
  message.value = "";
  notice.replaceChildren();
});

document.addEventListener("htmx:after:swap", () => log.lastElementChild?.scrollIntoView({ block: "end" }));

const tell = (text) => {
  const line = document.createElement("p");
  line.textContent = text;
  notice.replaceChildren(line);
};
document.addEventListener("htmx:error", () => tell(composer.dataset.offline));
document.addEventListener("htmx:sse:error", () => tell(composer.dataset.offline));

log.lastElementChild?.scrollIntoView({ block: "end" });
