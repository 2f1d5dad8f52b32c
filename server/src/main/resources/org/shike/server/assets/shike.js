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
