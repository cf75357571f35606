// Starts the module, from the address given or from the bytes that stand in the page, and says in
// words why where it cannot. `where` is put in when the page is packed.
(function (where) {
  "use strict";
  function say(words) {
    var place = document.getElementById("waiting");
    if (place) {
      place.textContent = words;
      place.setAttribute("role", "alert");
    }
  }
  if (typeof WebAssembly !== "object") {
    say("This browser has no WebAssembly, which the comparison needs. It may be switched off (in Lockdown Mode, for instance). Please open the page in another browser.");
    return;
  }
  function bytes(text) {
    var raw = atob(text);
    var out = new Uint8Array(raw.length);
    for (var i = 0; i < raw.length; i++) out[i] = raw.charCodeAt(i);
    return out;
  }
  var inline = document.getElementById("module");
  wasm_bindgen({ module_or_path: inline ? bytes(inline.textContent) : where }).catch(function (error) {
    say("The comparison could not be opened. Please load the page again, or open it in another browser. What happened: " + error);
  });
})("{module}");
