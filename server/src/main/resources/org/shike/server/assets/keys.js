// SPDX-License-Identifier: Apache-2.0
// Keys: / to the search box, j and k to the next and previous moment or cue, space to play, ? for help. Enter follows a
// link by itself.

export function moveByKeys(input, help) {
  const places = [...document.querySelectorAll(".moment, .cue a.time")];
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || isUsed(event.target)) return;
    const moves = {
      "/": focusInput,
      j: () => step(1),
      k: () => step(-1),
      " ": playOrPause,
      "?": () => help.showModal(),
    };
    const move = moves[event.key];
    if (move && move() !== false) event.preventDefault();
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

  /** Without a recording, the page scrolls as usual. */
  function playOrPause() {
    const media = document.querySelector("#player audio, #player video");
    if (!media) return false;
    if (media.paused) media.play().catch(() => {});
    else media.pause();
  }
}

function isUsed(element) {
  return element.matches("input, textarea, select, button, summary, audio, video");
}
