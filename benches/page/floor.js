// Does the acts of the app by the shortest ways that the browser has: the floor below which no page comes. Called as a script
// of WebDriver, after timing.js, on an empty page, with the styles of the app, its bar, the names of the acts that lead to
// another view, and what act.js gave. Such an act exchanges the whole view, in three ways; any other act only what differs.
const [styles, bar, views, acts, finish] = arguments;
document.head.innerHTML = `<style>${styles}\n[hidden]{display:none!important}.floor{display:grid}.floor>*{grid-area:1/1;min-width:0}</style>`;
const results = [];
const shown = () => true;

const made = (markup) => {
  const template = document.createElement("template");
  template.innerHTML = markup;
  return template.content;
};
// A page with these views, and nothing else in it.
const page = (...views) => {
  document.body.innerHTML = `${bar}<div></div>`;
  const holder = document.body.lastElementChild;
  holder.append(...views.map(made));
  return holder;
};
const note = async (name, way, does) => results.push([name, way, await timed(name, does, shown)]);

async function view(name, before, after) {
  const hidden = page(before, after);
  hidden.lastElementChild.hidden = true;
  await note(name, "hidden", () => {
    hidden.firstElementChild.hidden = true;
    hidden.lastElementChild.hidden = false;
  });
  const written = page(before);
  await note(name, "markup", () => {
    written.innerHTML = after;
  });
  const ready = page(before, after);
  ready.className = "floor";
  const show = (main, shows) => (main.style.contentVisibility = shows ? "visible" : "hidden");
  show(ready.lastElementChild, false);
  // Lays out what is hidden.
  await rest();
  ready.lastElementChild.querySelector("h1, h2").getBoundingClientRect();
  await note(name, "ready", () => {
    show(ready.firstElementChild, false);
    show(ready.lastElementChild, true);
  });
}

async function part(name, before, after) {
  const changes = differences(page(before).firstElementChild, made(after).firstElementChild);
  await note(name, "markup", () => changes.forEach((change) => change()));
}

// What makes one element into another: the attributes, and the runs of nodes, that differ.
function differences(old, other) {
  const found = [];
  for (const name of new Set([...old.getAttributeNames(), ...other.getAttributeNames()])) {
    const value = other.getAttribute(name);
    if (value === null) found.push(() => old.removeAttribute(name));
    else if (value !== old.getAttribute(name)) found.push(() => old.setAttribute(name, value));
  }
  const [gone, come] = [[...old.childNodes], [...other.childNodes]];
  while (gone.length && come.length && gone[0].isEqualNode(come[0])) gone.shift(), come.shift();
  while (gone.length && come.length && gone.at(-1).isEqualNode(come.at(-1))) gone.pop(), come.pop();
  const differ = gone.map((node, n) => [node, come[n]]).filter(([a, b]) => !b || !a.isEqualNode(b));
  if (gone.length === come.length && differ.every(([a, b]) => a.nodeType === 1 && a.nodeName === b.nodeName)) {
    return found.concat(...differ.map(([a, b]) => differences(a, b)));
  }
  const next = gone.length ? gone.at(-1).nextSibling : null;
  const markup = come.map((node) => node.outerHTML ?? node.data.replace(/&/g, "&amp;").replace(/</g, "&lt;")).join("");
  found.push(() => {
    gone.forEach((node) => node.remove());
    old.insertBefore(made(markup), next);
  });
  return found;
}

(async () => {
  for (const [name, , before, after] of acts)
    await (views.includes(name) ? view : part)(name, before, after);
})().then(() => finish({ results }), (error) => finish({ results, failed: String(error) }));
