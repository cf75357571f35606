// A reader who does anything: acts drawn by lot, and what must hold after each of them.
// `walk.go(seed, acts, from)` does acts by their numbers and returns the first fault; `walk.seen()` what is on the screen.
"use strict";

const app = document.getElementById("app");
const compared = JSON.parse(document.getElementById("page-data").textContent).comparison;
const shorts = new Map(compared.documents.map((d) => [d.id, d.short]));
const questions = new Map(compared.topics.flatMap((t) => t.questions).map((q) => [q.id, q]));

/** The words of each paragraph, as they were first seen. */
const passages = new Map();

const noted = [];
addEventListener("error", (event) => noted.push(event.message));
addEventListener("unhandledrejection", (event) => noted.push(String(event.reason)));
for (const kind of ["error", "warn"]) console[kind] = (...words) => noted.push(words.join(" "));

// What would leave the page.
window.print = () => {};
Element.prototype.requestFullscreen = async () => {};
const clicked = HTMLAnchorElement.prototype.click;
HTMLAnchorElement.prototype.click = function () {
  if (!this.hasAttribute("download")) clicked.call(this);
};

/** Returns numbers from 0 to 1 drawn by lot, the same ones for the same seed. */
function lot(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let n = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    n = (n + Math.imul(n ^ (n >>> 7), 61 | n)) ^ n;
    return ((n ^ (n >>> 14)) >>> 0) / 4294967296;
  };
}

const one = (draw, list) => list[Math.floor(draw() * list.length)];
const plain = (words) => words.replace(/[«»]/g, "");
const letters = (words) => words.replace(/[^\p{L}\p{N}]/gu, "");
const text = (element) => plain(element?.textContent ?? "");

const CONTROLS =
  "a[href^='#'], button, summary, select, textarea:not([readonly]), input:not([type=file]), .board-row, .term, .statement";
const KEYS =
  "/ n p j k [ ] r P o t s ? Escape Escape Escape PageDown PageDown PageUp ArrowRight ArrowLeft 1 2 3 Delete T + - b f".split(" ");
const WORDS = ["", "bridge", "span", "keper", "“the span", "ames", "41,000", "\n\n", "3", "0", "<b>", "é"];

/** Returns a control that can be used, drawn by lot. */
function control(draw) {
  const all = (document.querySelector("dialog[open]") ?? app).querySelectorAll(CONTROLS);
  const from = Math.floor(draw() * all.length);
  for (let n = 0; n < all.length; n++) {
    const element = all[(from + n) % all.length];
    if (!element.disabled && element.checkVisibility()) return element;
  }
}

function named(element) {
  const name = element.id || element.getAttribute("aria-label") || element.getAttribute("href") || text(element).slice(0, 40);
  return `${element.tagName.toLowerCase()}.${element.className} “${name.trim()}”`;
}

function use(draw) {
  const element = control(draw);
  if (!element) return "nothing to use";
  element.focus({ preventScroll: true });
  if (element.matches("select")) {
    element.value = one(draw, [...element.options]).value;
    element.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (element.matches("textarea, input:not([type=checkbox], [type=radio])")) {
    // A field of numbers takes nothing else.
    element.value = one(draw, element.type === "number" ? ["3", "0", "999"] : WORDS);
    element.dispatchEvent(new Event("input", { bubbles: true }));
  } else {
    element.click();
  }
  return `use ${named(element)}`;
}

function press(draw) {
  const key = one(draw, KEYS);
  const at = document.activeElement ?? document.body;
  for (const kind of ["keydown", "keyup"]) {
    at.dispatchEvent(new KeyboardEvent(kind, { key, code: "", bubbles: true, cancelable: true, shiftKey: /^[A-Z?]$/.test(key) }));
  }
  return `press ${key}`;
}

/** Does to the text what translators, highlighters and checkers do. */
function change(draw) {
  const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
  const all = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) all.push(walker.currentNode);
  const kind = one(draw, ["translate", "wrap", "mark", "rewrite", "merge", "enclose", "add"]);
  for (let n = 0; n < 5; n++) {
    const node = one(draw, all);
    if (!node?.parentElement?.isConnected || node.parentElement.closest("textarea, option")) continue;
    const around = document.createElement(one(draw, ["font", "mark", "grammarly-mark"]));
    if (kind === "translate") {
      around.textContent = `«${node.data}»`;
      node.replaceWith(around);
    } else if (kind === "wrap") {
      node.before(around);
      around.append(node);
    } else if (kind === "mark") {
      const word = node.splitText(Math.floor(draw() * node.data.length));
      word.replaceWith(around);
      around.append(word);
    } else if (kind === "rewrite") {
      node.data = `«${node.data}»`;
    } else if (kind === "merge") {
      node.parentElement.normalize();
    } else if (kind === "enclose") {
      const parent = node.parentElement;
      if (parent === app) continue;
      parent.replaceWith(around);
      around.append(parent);
    } else {
      node.after(around);
    }
  }
  return `${kind} texts`;
}

function act(draw) {
  const kind = draw();
  if (kind < 0.66) return use(draw);
  if (kind < 0.82) return press(draw);
  if (kind < 0.87) {
    scrollTo(0, draw() * document.documentElement.scrollHeight);
    return "scroll";
  }
  if (kind < 0.92) {
    const back = draw() < 0.7;
    const way = back ? -1 : 1;
    // Before a reload, the entries are of a document that is gone: there the page would be loaded again.
    if (navigation.entries()[navigation.currentEntry.index + way]?.sameDocument) {
      there = new Promise((done) => addEventListener("popstate", done, { once: true }));
      history.go(way);
    }
    return back ? "back" : "forward";
  }
  if (kind < 0.98) return change(draw);
  dispatchEvent(new Event("beforeprint"));
  dispatchEvent(new Event("afterprint"));
  return "print";
}

/** Returns what does not hold; nothing if all does. */
function fault(held) {
  if (noted.length) return `the console says: ${noted[0]}`;
  const waiting = document.getElementById("waiting");
  if (waiting.checkVisibility()) return `the page says: ${waiting.textContent}`;
  if (!text(app.querySelector("h1")).trim()) return "the page is empty";
  if (document.querySelectorAll("*").length > 15000) return "the page has too many elements";
  if (held && (document.activeElement ?? document.body) === document.body) return "the focus is lost";
  for (const statement of app.querySelectorAll(".statement[id]")) {
    const [, question, document] = statement.id.split("/");
    if (text(statement.querySelector(".who b")) !== shorts.get(document)) return `${statement.id} has another name`;
    const shown = statement.querySelector(".text").cloneNode(true);
    shown.querySelectorAll(".term-means").forEach((means) => means.remove());
    const own = questions.get(question).statements.filter((s) => s.document === document);
    const same = own.find((s) => letters(s.text) === letters(text(shown)));
    if (!same) return `${statement.id} has other words: ${text(shown)}`;
    const phrases = [...statement.querySelectorAll(".citation i")].map((q) => letters(text(q)));
    if (phrases.join() !== same.citations.map((c) => letters(c.phrase)).join()) return `${statement.id} has other phrases`;
  }
  const columns = [...app.querySelectorAll(".board thead th a")].map(text);
  for (const row of app.querySelectorAll(".board-row")) {
    const ask = row.querySelector(".ask");
    const question = questions.get(ask.hash.slice(2).split("&")[0]);
    if (text(ask) !== question.ask) return `a row leads to ${question.id} and asks ${text(ask)}`;
    const names = [...row.querySelectorAll(".band-names span")].map(text);
    if (names.join() !== columns.join()) return `the row ${question.id} names ${names} under ${columns}`;
  }
  const address = app.querySelector(".skip")?.hash;
  const [, ids, number] = /^#\/read\/([^/&]+)(?:\/(\d+))?/.exec(address) ?? [];
  if (ids) {
    const title = `The text: ${ids.split(",").map((id) => shorts.get(id)).join(", ")}${number ? `, ¶ ${number}` : ""}`;
    if (text(app.querySelector("h1")) !== title) return `${address} has the title ${text(app.querySelector("h1"))}`;
  }
  for (const passage of app.querySelectorAll(".passage[id]")) {
    const words = letters(text(passage.querySelector(".passage-text")));
    if (!passages.has(passage.id)) passages.set(passage.id, words);
    if (passages.get(passage.id) !== words) return `${passage.id} has other words: ${words}`;
  }
  if (app.querySelector("article.question")) {
    const question = questions.get(address.slice(2).split(/[/&]/)[0]);
    if (text(app.querySelector("h1")) !== question.ask) return `${address} has the title ${text(app.querySelector("h1"))}`;
  }
}

/** Returns what a reload must bring back. */
function seen() {
  const all = (selector) => [...app.querySelectorAll(selector)].map(text);
  return JSON.stringify([
    location.hash,
    all("h1"),
    all(".filter-line p"),
    all(".board thead th a"),
    all(".board .ask"),
    [...app.querySelectorAll("article.question .statement")].map((s) => s.id),
    [...app.querySelectorAll(".is-chosen")].map((s) => s.id),
  ]);
}

const channel = new MessageChannel();
const tick = () => new Promise((done) => {
  channel.port1.onmessage = done;
  channel.port2.postMessage(0);
});
const frame = () => new Promise((done) => requestAnimationFrame(done));

/** Resolves once the entry of the history is reached to which an act leads. */
let there;

async function go(seed, acts) {
  const done = [];
  for (const n of acts) {
    const active = document.activeElement;
    noted.length = 0;
    const what = act(lot(Math.imul(seed, 1000003) + n));
    done.push(what);
    await there;
    // What others move loses the focus by itself.
    const held = !!active && active !== document.body && !what.endsWith(" texts");
    for (let n = 0; n < 3; n++) await tick();
    let wrong = fault(held);
    // The page may be drawn in several steps.
    for (let tries = 0; wrong && tries < 300 && !noted.length; tries++) {
      await frame();
      wrong = fault(held);
    }
    if (wrong) return { done, fault: wrong };
  }
  return { done };
}

/** Waits until the address is that of the view. */
async function settle() {
  for (let tries = 0; tries < 300; tries++) {
    await frame();
    const link = app.querySelector(".skip");
    if (!link || link.hash === location.hash || !location.hash) return;
  }
}

window.walk = { go, seen, settle };
