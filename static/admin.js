/* What Flask-Admin's own scripts leave to do. */
"use strict";

// It writes links that go nowhere as javascript: addresses, which the policy refuses with an error.
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="javascript:"]');
  if (link) event.preventDefault();
});
