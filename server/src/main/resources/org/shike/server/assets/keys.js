// SPDX-License-Identifier: Apache-2.0
// Keys: / to the search box, j and k to the next and previous moment or cue. Enter follows a link by itself.

export function moveByKeys(input) {
  const places = [...document.querySelectorAll(".moment, .cue a.time")];
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const move = { "/": focusInput, j: () => step(1), k: () => step(-1) }[event.key];
    if (move) {
      event.preventDefault();
      move();
    }
  });

  function focusInput() {
    input.focus();
    input.select();
  }

  function step(by) {
    const at = places.indexOf(document.activeElement);
    const from = at < 0 ? places.findIndex((place) => place.closest("#now")) : at;
    const next = from < 0 ? places[0] : places[from + by];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  }
}

function isTyping(element) {
  return element.matches("input, textarea, select, audio, video");
}
