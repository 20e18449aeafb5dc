// What pages need beside htmx: where focus goes, what is said aloud, and no form sent twice.
"use strict";

const announce = (words) => {
  const place = document.getElementById("announce");
  place.textContent = "";
  setTimeout(() => { place.textContent = words; }, 100);
};

// Focus goes to what asks for it (an error summary), else stays; else to what was swapped in.
const keepFocus = (swapped) => {
  if (swapped.hasAttribute("data-quiet")) return; // what renews itself takes no focus
  const asks = swapped.querySelector?.("[data-focus]");
  if (asks) {
    asks.focus();
  } else if (document.activeElement === document.body) {
    if (!swapped.hasAttribute("tabindex")) swapped.setAttribute("tabindex", "-1");
    swapped.focus({ preventScroll: true });
  }
};

document.addEventListener("htmx:afterSettle", (event) => {
  const swapped = event.detail.elt;
  keepFocus(swapped);
  const told = swapped.matches("[data-announce]") ? swapped : swapped.querySelector("[data-announce]");
  if (told) announce(told.dataset.announce);
});

for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(failure, () => announce(document.body.dataset.failed));
}

const free = (form) => {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll("button[aria-disabled]")) button.removeAttribute("aria-disabled");
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  form.dataset.sent = "yes";
  for (const button of form.querySelectorAll("button:not([type=button])")) button.setAttribute("aria-disabled", "true");
}, true);

document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest?.("form");
  if (form) free(form);
});

// Back to a page the browser kept: its forms may be sent again.
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(free));
