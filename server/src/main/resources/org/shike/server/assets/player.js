// SPDX-License-Identifier: Apache-2.0
// The recording beside its cues. Nothing of another host is loaded before the button is pressed. Media follow the cues in both
// directions; a frame of another site can only be told where to start.

export function playBesideCues(slot) {
  if (!slot) return;
  const button = slot.querySelector("button");
  const cues = [...document.querySelectorAll(".cue[data-start]")];
  let seek;

  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => {
      seek = slot.dataset.kind === "frame" ? frame() : media();
      seek(start(document.querySelector("#now[data-start]") ?? cues[0]));
    });
  } else {
    seek = follow(slot.firstElementChild);
  }
  document.addEventListener("click", (event) => {
    const cue = event.target.closest("a.time")?.closest(".cue[data-start]");
    if (cue && seek) {
      event.preventDefault();
      mark(cue);
      seek(start(cue));
      history.replaceState(null, "", cue.querySelector("a.time").href);
    }
  });

  function frame() {
    const frame = document.createElement("iframe");
    frame.title = slot.dataset.title;
    frame.allow = "autoplay; fullscreen; encrypted-media; picture-in-picture";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    slot.replaceChildren(frame);
    return (seconds) => {
      frame.src = `${slot.dataset.source}${Math.floor(seconds)}&autoplay=1`;
    };
  }

  function media() {
    const media = document.createElement(slot.dataset.kind);
    media.controls = true;
    media.src = slot.dataset.source;
    slot.replaceChildren(media);
    return follow(media);
  }

  function follow(media) {
    media.addEventListener("timeupdate", () => {
      const cue = cues.findLast((one) => start(one) <= media.currentTime);
      if (cue && !cue.hasAttribute("aria-current")) mark(cue);
    });
    return (seconds) => {
      media.currentTime = seconds;
      media.play().catch(() => {}); // the browser may demand another click
    };
  }

  function mark(cue) {
    document.querySelectorAll(".cue[aria-current]").forEach((other) => {
      other.removeAttribute("aria-current");
      other.removeAttribute("id");
    });
    cue.setAttribute("aria-current", "true");
    cue.id = "now";
    cue.scrollIntoView({ block: "nearest" });
  }
}

function start(cue) {
  return Number(cue?.dataset.start ?? 0);
}
