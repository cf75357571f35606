// What the scripts that act have in common: the milliseconds from an event to the paint that shows what it did.
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

// Until everything that the last action set off is over.
const rest = () => new Promise((done) => setTimeout(() => requestIdleCallback(done, { timeout: 5000 }), 30));

async function timed(name, act, shown) {
  await rest();
  if (performance.now() > OVER) throw name;
  return new Promise((done, fail) => {
    const begun = performance.now();
    const look = (there) => {
      const passed = performance.now() - begun;
      if (there) done(passed);
      else if (passed > LONGEST) fail(name);
      else painted(shown, look);
    };
    act();
    painted(shown, look);
  });
}
