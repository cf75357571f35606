// Does what a reader does in the app. Called as a script of WebDriver, after timing.js, with the number of the round and a
// word to search for. Gives for each act its name, the milliseconds, and the markup before and after it.
const [round, word, finish] = arguments;
const results = [];
const main = () => one("#comparison");
const heading = () => (one("#comparison h1") || {}).textContent;

async function act(name, does, shown) {
  await rest();
  const before = main().outerHTML;
  const passed = await timed(name, does, shown);
  await rest();
  results.push([name, passed, before, main().outerHTML]);
}

async function go(address, shown) {
  location.hash = address;
  while (!shown()) await rest();
}

// Takes back what was done, for the next round.
async function back(does, shown) {
  does();
  while (shown()) await rest();
}

const turn = (list, n = round) => list[n % list.length];
const click = (element) => () => element.click();
const type = (text) => {
  one("#search").value = text;
  one("#search").dispatchEvent(new InputEvent("input", { bubbles: true, data: text.slice(-1), inputType: "insertText" }));
};

(async () => {
  await go("#/", () => !!one("#comparison .first"));
  await act("board to disagreements", click(one('.views a[href^="#/disagreements"]')), () => !!one("#comparison .findings"));

  const topics = all(".views .topics a");
  const from = turn(topics, round * 5);
  const fromTitle = from.textContent;
  await go(from.hash, () => heading() === fromTitle);
  const topic = turn(all(".views .topics a"), round * 5 + 3);
  const title = topic.textContent;
  await act("topic to topic", click(topic), () => heading() === title);

  const row = () => turn(all(".board-row"));
  const unfold = () => row().querySelector(".unfold").click();
  const isOpen = () => row().classList.contains("is-open");
  await act("open a row", unfold, isOpen);
  await back(unfold, isOpen);
  const tick = () => row().querySelector(".tick input");
  const isOpened = () => !!one(".lesson-line");
  await act("tick", click(tick()), isOpened);
  await back(click(tick()), isOpened);

  const ask = row().querySelector(".ask");
  const question = ask.hash.slice(2);
  const words = ask.textContent;
  await act("topic to question", click(ask), () => heading() === words);
  for (const n of [0, 1]) {
    const statement = turn(all(".statement:not(.is-chosen)"), round + n);
    const id = statement.id;
    const isChosen = () => document.getElementById(id).classList.contains("is-chosen");
    await act("choose", click(statement.querySelector(".permalink")), isChosen);
  }

  await go(`#/stage/${question}`, () => !!one(".stage-answers"));
  const place = () => one(".stage-place").textContent;
  for (const n of [0, 1]) {
    const was = place();
    await act("next step on the stage", click(all(".stage-tools button")[1]), () => place() !== was);
  }
  for (const n of [0, 1]) all(".stage-tools button")[0].click(), await rest();

  await go("#/", () => !!one("#comparison .first"));
  one("#search").focus();
  for (let n = 1; n <= word.length; n++) {
    const typed = word.slice(0, n);
    const said = () => (one(".search-page .summary") || main()).textContent.includes(`“${typed}”`);
    await act(n === 1 ? "open the search" : "search key", () => type(typed), said);
  }
})().then(() => finish({ results }), (error) => finish({ results, failed: String(error) }));
