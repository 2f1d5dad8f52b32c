// SPDX-License-Identifier: Apache-2.0
// Copies a quote: its words, where it is from, when, and a link to it.

export function copyQuotes(buttons) {
  if (!navigator.clipboard) return; // browsers have it on loopback and over HTTPS only
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(quote(button));
      const label = button.textContent;
      button.textContent = button.dataset.done;
      button.setAttribute("aria-live", "polite");
      setTimeout(() => (button.textContent = label), 2000);
    });
  }
}

function quote(button) {
  const moment = button.closest("li");
  if (moment) {
    const link = moment.querySelector(".moment");
    const place = link.querySelector(".place").textContent;
    const time = link.querySelector(".time").textContent;
    return written(moment.querySelector(".snippet").textContent, place, time, link.href);
  }
  const cue = document.querySelector("#now") ?? document.querySelector(".cue");
  const title = document.querySelector("h1").textContent;
  const time = cue.querySelector(".time");
  const texts = [...cue.querySelectorAll("p")].map((one) => one.textContent).join("\n");
  return written(texts, title, time.textContent, time.href ?? location.href);
}

function written(text, place, time, address) {
  return `“${text.trim()}”\n${place}, ${time}\n${address}\n`;
}
