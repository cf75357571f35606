// Starts the module, from the address given or from the bytes that stand in the page, and says in
// words why where it cannot. `where` is put in when the page is packed.
(function (where) {
  "use strict";
  function say(words) {
    var place = document.getElementById("waiting");
    place.textContent = words;
    place.hidden = false;
    place.setAttribute("role", "alert");
  }
  var plain = " Everything can be read below all the same.";
  if (typeof WebAssembly !== "object") {
    say("This browser has no WebAssembly, which the tools of this page need. It may be switched off (in Lockdown Mode, for instance)." + plain);
    return;
  }

  // What a reader did before the app was there is done again in it: it begins with the same markup.
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

  // A fault in the module stops it without a word of its own.
  function failed(error) {
    if (error instanceof WebAssembly.RuntimeError) {
      say("Something went wrong and the page stopped. Load it again to go on at the same place. What happened: " + error.message);
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
  Promise.resolve(inline ? unpacked(inline.textContent) : where).then(function (module) {
    return wasm_bindgen({ module_or_path: module });
  }).catch(function (error) {
    say("The tools of this page could not be opened. Load it again, or open it in another browser." + plain + " What happened: " + error);
  });
})("{module}");
