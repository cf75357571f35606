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

// Follows a link: at once, and after it was pressed for as long as preparing its view takes.
async function follow(name, start, link, shown) {
  for (const way of ["", ", pressed"]) {
    await start();
    const followed = link();
    const isShown = shown(followed);
    if (way) {
      followed.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, isPrimary: true }));
      // What has to be fetched first is not prepared.
      for (let n = 0; n < 20 && !one("main.prepared"); n++) await rest();
      await rest();
    }
    await act(name + way, click(followed), isShown);
  }
}

(async () => {
  const first = () => go("#/", () => !!one("#comparison .first"));
  const findings = () => () => !!one("#comparison .findings");
  await follow("board to disagreements", first, () => one('.views a[href^="#/disagreements"]'), findings);

  const from = turn(all(".views .topics a"), round * 5);
  const [place, title] = [from.hash, from.textContent];
  const words = (link) => {
    const words = link.textContent;
    return () => heading() === words;
  };
  const leave = () => go(place, () => heading() === title);
  await follow("topic to topic", leave, () => turn(all(".views .topics a"), round * 5 + 3), words);

  const row = () => turn(all(".board-row"));
  const unfold = () => row().querySelector(".unfold").click();
  const isOpen = () => row().classList.contains("is-open");
  await act("open a row", unfold, isOpen);
  await back(unfold, isOpen);
  const tick = () => row().querySelector(".tick input");
  const isOpened = () => !!one(".lesson-line");
  await act("tick", click(tick()), isOpened);
  await back(click(tick()), isOpened);

  const question = row().querySelector(".ask").hash.slice(2);
  await follow("topic to question", leave, () => turn(all("#comparison .ask")), words);
  for (const n of [0, 1]) {
    const statement = turn(all(".statement:not(.is-chosen)"), round + n);
    const id = statement.id;
    const isChosen = () => document.getElementById(id).classList.contains("is-chosen");
    await act("choose", click(statement.querySelector(".permalink")), isChosen);
  }

  await go(`#/stage/${question}`, () => !!one(".stage-answers"));
  const step = () => one(".stage-place").textContent;
  for (const n of [0, 1]) {
    const was = step();
    await act("next step on the stage", click(all(".stage-tools button")[1]), () => step() !== was);
  }
  for (const n of [0, 1]) all(".stage-tools button")[0].click(), await rest();

  await first();
  one("#search").focus();
  for (let n = 1; n <= word.length; n++) {
    const typed = word.slice(0, n);
    const said = () => (one(".search-page .summary") || main()).textContent.includes(`“${typed}”`);
    await act(n === 1 ? "open the search" : "search key", () => type(typed), said);
  }
})().then(() => finish({ results }), (error) => finish({ results, failed: String(error) }));
