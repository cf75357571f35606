// Runs in every page before anything else: clicks the link to a topic as soon as it is painted, and
// notes when the topic's heading is painted in sight. A page that was left is remembered, so that
// times count from the beginning of the visit.
(function (title, clicking) {
  "use strict";
  if (!/^http/.test(location.href) || window.top !== window) return;
  const kept = sessionStorage;
  const begun = Number(kept.begun) || performance.timeOrigin;
  kept.begun = begun;
  const now = () => performance.timeOrigin + performance.now() - begun;
  const add = (name, n) => (kept[name] = (Number(kept[name]) || 0) + n);
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) add("blocked", task.duration);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const paint of list.getEntries())
      if (paint.name === "first-contentful-paint" && !kept.painted) kept.painted = performance.timeOrigin + paint.startTime - begun;
  }).observe({ type: "paint", buffered: true });
  // The memory of a module is counted nowhere else.
  for (const way of ["instantiate", "instantiateStreaming"]) {
    const usual = WebAssembly[way];
    WebAssembly[way] = async (...given) => {
      const made = await usual.apply(WebAssembly, given);
      const memory = (made.instance || made).exports.memory;
      if (memory) window.moduleMemory = () => memory.buffer.byteLength;
      return made;
    };
  }
  addEventListener("load", () => { kept.loaded = now(); });
  const painted = (then) => {
    const after = new MessageChannel();
    after.port1.onmessage = then;
    after.port2.postMessage(0);
  };
  const inSight = (element) => {
    const box = element.getBoundingClientRect();
    return box.height > 0 && box.top < innerHeight && box.bottom > 0;
  };
  const look = () => {
    if (!kept.usable && document.documentElement.dataset.app === "ready") kept.usable = now();
    if (clicking && !kept.clicked) {
      // What was found in this frame is painted when the next one begins.
      const link = [...document.links].find((a) => a.textContent.includes(title));
      if (link) requestAnimationFrame(() => { kept.clicked = now(); link.click(); });
      if (link) return requestAnimationFrame(look);
    }
    if (kept.clicked && !kept.answered) {
      const heading = [...document.querySelectorAll("h1, h2")].find((h) => h.textContent.includes(title));
      if (heading && inSight(heading)) painted(() => { kept.answered = kept.answered || now(); });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})
