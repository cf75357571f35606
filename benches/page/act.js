// Does what a reader does, and gives for each the milliseconds from the event to the paint that
// shows it. Called as a script of WebDriver, with the number of the round and a word to search for.
const [round, word, finish] = arguments;
const all = (selector) => [...document.querySelectorAll(selector)];
const one = (selector) => document.querySelector(selector);
const LONGEST = 60000;
// WebDriver gives up on the whole later than this.
const OVER = performance.now() + 90000;

const painted = (shown, then) =>
  requestAnimationFrame(() => {
    const there = shown();
    const after = new MessageChannel();
    after.port1.onmessage = () => then(there);
    after.port2.postMessage(0);
  });

const results = [];
async function timed(name, act, shown) {
  await rest();
  if (performance.now() > OVER) throw name;
  await new Promise((done, fail) => {
    const begun = performance.now();
    const look = (there) => {
      const passed = performance.now() - begun;
      if (there) results.push([name, passed]), done();
      else if (passed > LONGEST) fail(name);
      else painted(shown, look);
    };
    act();
    painted(shown, look);
  });
}
// Until everything that the last action set off is over.
const rest = () => new Promise((done) => setTimeout(() => requestIdleCallback(done, { timeout: 5000 }), 30));

const heading = () => (one("#comparison h1") || {}).textContent;
const type = (field, text) => {
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, data: text.slice(-1), inputType: "insertText" }));
};
const filtered = () => !!one(".filter-line strong");
const boxes = () => all(".filter input[type=checkbox]");

async function filter(name) {
  await timed(name, () => boxes()[round % 4].click(), filtered);
  await rest();
  boxes().filter((box) => box.checked).forEach((box) => box.click());
  while (filtered()) await rest();
}

(async () => {
  await timed("first page", () => one(".bar .name a").click(), () => !!one("#comparison .first"));
  await filter("filter the first page");
  const topics = all(".views .topics a");
  const topic = topics[(round * 5 + 3) % topics.length];
  const title = topic.textContent;
  await timed("change topic", () => topic.click(), () => heading() === title);
  const unfold = all(".unfold");
  const at = round % unfold.length;
  const isOpen = () => unfold[at].getAttribute("aria-expanded");
  const was = isOpen();
  await timed("open a row", () => unfold[at].click(), () => isOpen() !== was);
  await filter("filter a topic");
  const field = () => one("#search");
  field().focus();
  for (let n = 1; n <= word.length; n++) {
    const typed = word.slice(0, n);
    const said = () => !!one(".search-page") && field().value === typed;
    await timed(n === 1 ? (round === 0 ? "first search" : "open the search") : "search key", () => type(field(), typed), said);
  }
})().then(() => finish({ results }), (error) => finish({ results, failed: String(error) }));
