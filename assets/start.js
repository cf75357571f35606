// Starts the module, from its address or from the bytes in the page. Where it cannot, the guard says so.
// The build replaces the marks at the end by the addresses.
(function (address, makerAddress) {
  "use strict";
  if (typeof WebAssembly !== "object") {
    closeTools("This browser has no WebAssembly. It may be disabled, for example by Lockdown Mode.");
  }

  // What a reader does before the app has started is repeated in it: its first markup is the same.
  var app = document.getElementById("app");
  var early = [];
  var held = null;
  function controls() {
    return [].slice.call(app.querySelectorAll("a,button,input,select,summary"));
  }
  function note(event) {
    var at = event.target.closest("button,summary");
    if (at) early.push(controls().indexOf(at));
  }
  app.addEventListener("click", note, true);
  document.addEventListener("synoptic:takeover", function () {
    app.removeEventListener("click", note, true);
    var active = document.activeElement;
    held = { focus: controls().indexOf(active), typed: (active && active.value) || "", top: scrollY };
  });
  document.addEventListener("synoptic:ready", function () {
    var now = controls();
    early.forEach(function (n) { if (now[n]) now[n].click(); });
    var field = held && now[held.focus];
    if (!field) return;
    field.focus({ preventScroll: true });
    if (held.typed && field.value !== held.typed) {
      field.value = held.typed;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });

  // A phone that is turned would leave out of sight what is being read. Browsers scroll by themselves when it is.
  var read = null;
  var width = innerWidth;
  var turned = 0;
  var looking;
  function isInSight(element) {
    var at = element && element.getBoundingClientRect();
    return !!at && at.bottom > innerHeight / 4 && at.top < innerHeight * 3 / 4;
  }
  function look() {
    clearTimeout(looking);
    looking = setTimeout(function () {
      if (Date.now() - turned < 500) return;
      var chosen = app.querySelector(".is-chosen");
      var at = document.elementFromPoint(innerWidth / 2, innerHeight / 3);
      read = isInSight(chosen) ? chosen : at && at.closest(".statement,.board-row,li,p,h1,h2,h3");
    }, 100);
  }
  addEventListener("scroll", look);
  addEventListener("resize", function () {
    if (innerWidth === width) return;
    width = innerWidth;
    turned = Date.now();
    if (read && read.isConnected && !isInSight(read)) read.scrollIntoView({ block: "center" });
  });

  function unpacked(text) {
    var raw = atob(text);
    var bytes = new Uint8Array(raw.length);
    for (var i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  }
  // The module that makes comparisons is opened once, when somebody wants to make one.
  var maker = null;
  window.openMaker = function () {
    var inline = document.getElementById("maker");
    maker = maker || wasm_maker({ module_or_path: inline ? unpacked(inline.textContent) : makerAddress })
      .then(function () { return wasm_maker; });
    maker.catch(function () { maker = null; });
    return maker;
  };
  Promise.resolve().then(function () {
    var inline = document.getElementById("module");
    return wasm_bindgen({ module_or_path: inline ? unpacked(inline.textContent) : address });
  }).catch(function (error) {
    closeTools("Reload the page, or open it in another browser. Details: " + error + ".");
  });
  document.documentElement.setAttribute("data-app", "starting");
})("{module}", "{maker}");
