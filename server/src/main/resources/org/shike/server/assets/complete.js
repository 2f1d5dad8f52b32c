// SPDX-License-Identifier: Apache-2.0
// Completion of the query, as a combobox of WAI-ARIA: the focus stays in the input.

const PAUSE = 120;

export function completeAsTyped(input, list) {
  let timer;
  let asked;
  let chosen = -1;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-autocomplete", "list");
  show([]);

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("blur", () => show([]));
  input.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) {
      choose(chosen + moves[event.key]);
      event.preventDefault();
    } else if (event.key === "Escape") {
      show([]);
      event.preventDefault();
    } else if (event.key === "Enter" && chosen >= 0) {
      take(list.children[chosen]);
    }
  });
  list.addEventListener("mousedown", (event) => {
    const item = event.target.closest("li");
    if (item) {
      event.preventDefault();
      take(item);
      input.form.requestSubmit();
    }
  });

  async function ask() {
    asked?.abort();
    const query = input.value;
    if (!query.trim()) return show([]);
    asked = new AbortController();
    try {
      const parameters = new URLSearchParams({ q: query, limit: 8 });
      const answer = await fetch(`/api/v1/complete?${parameters}`, { signal: asked.signal });
      if (answer.ok && input.value === query && document.activeElement === input) {
        show((await answer.json()).completions.map((one) => one.query));
      }
    } catch {
      show([]); // without an answer, there is nothing to show
    }
  }

  function show(queries) {
    chosen = -1;
    list.replaceChildren(
      ...queries.map((query, at) => {
        const item = document.createElement("li");
        item.id = `completion${at}`;
        item.setAttribute("role", "option");
        item.textContent = query;
        return item;
      }),
    );
    list.hidden = queries.length === 0;
    input.setAttribute("aria-expanded", String(queries.length > 0));
    input.removeAttribute("aria-activedescendant");
  }

  function choose(at) {
    const items = [...list.children];
    chosen = (at + items.length) % items.length;
    items.forEach((item, index) => item.setAttribute("aria-selected", String(index === chosen)));
    input.setAttribute("aria-activedescendant", items[chosen].id);
  }

  function take(item) {
    input.value = item.textContent;
    show([]);
  }
}
