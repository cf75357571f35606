// Starts the module, from its address or from the bytes in the page, and shows a message where it cannot.
// The build replaces the mark at the end by the address.
(function (address) {
  "use strict";
  function show(message) {
    var place = document.getElementById("waiting");
    place.textContent = message;
    place.hidden = false;
    place.setAttribute("role", "alert");
  }
  var plain = " You can still read everything below.";
  if (typeof WebAssembly !== "object") {
    show("This browser has no WebAssembly, which the tools of this page need. It may be disabled, for example by Lockdown Mode." + plain);
    return;
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

  // A fault in the module stops it without a message.
  function failed(error) {
    if (error instanceof WebAssembly.RuntimeError) {
      show("Something went wrong and the page stopped. Reload it to continue at the same place. Details: " + error.message);
    }
  }
  addEventListener("error", function (event) { failed(event.error); });
  addEventListener("unhandledrejection", function (event) { failed(event.reason); });

  function unpacked(text) {
    var raw = atob(text);
    var bytes = new Uint8Array(raw.length);
    for (var i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  }
  var inline = document.getElementById("module");
  Promise.resolve(inline ? unpacked(inline.textContent) : address).then(function (module) {
    return wasm_bindgen({ module_or_path: module });
  }).catch(function (error) {
    show("The tools of this page could not be opened. Reload it, or open it in another browser." + plain + " Details: " + error);
  });
})("{module}");
