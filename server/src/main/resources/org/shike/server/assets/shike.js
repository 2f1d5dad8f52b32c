// SPDX-License-Identifier: Apache-2.0
// What the page can do beyond what the server rendered. Each module finds its own elements.
import { completeAsTyped } from "./complete.js";
import { copyQuotes } from "./copy.js";
import { moveByKeys } from "./keys.js";
import { playBesideCues } from "./player.js";

completeAsTyped(document.querySelector("#q"), document.querySelector("#completions"));
copyQuotes(document.querySelectorAll(".copy"));
moveByKeys(document.querySelector("#q"), document.querySelector("#keys"));
playBesideCues(document.querySelector("#player"));

// An address with a time alone leads to its cue, too; who goes back is where they were.
const isNew = performance.getEntriesByType("navigation")[0]?.type === "navigate";
if (isNew && !location.hash) document.querySelector(".cue#now")?.scrollIntoView();
