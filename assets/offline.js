// On a host only: keeps the page for use without a network, and tells when a new version is available.
// Nothing depends on it: where a browser refuses it, the page is loaded from its host as usual.
(function () {
  "use strict";
  if (location.protocol.indexOf("http") !== 0 || !navigator.serviceWorker) return;
  var asked = false;
  function offer(worker) {
    if (document.getElementById("new-version")) return;
    var note = document.createElement("p");
    note.id = "new-version";
    note.className = "notice";
    note.setAttribute("role", "status");
    note.textContent = "A new version is available. ";
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = "Load the new version";
    button.onclick = function () {
      asked = true;
      worker.postMessage("take over");
      // Another window may have activated it already.
      if (worker.state === "activated") location.reload();
    };
    note.appendChild(button);
    document.body.insertBefore(note, document.body.firstChild);
  }
  navigator.serviceWorker.addEventListener("controllerchange", function () {
    if (asked) location.reload();
  });
  function register(tries) {
    navigator.serviceWorker.register("worker.js", { updateViaCache: "none" }).then(function (registration) {
      // A worker that waits while another one is active has a newer build.
      function watch(worker) {
        if (!worker) return;
        worker.addEventListener("statechange", function () {
          if (worker.state === "installed" && navigator.serviceWorker.controller) offer(worker);
          // The line may have failed while the page was being kept.
          if (worker.state === "redundant" && !registration.active && tries > 0) {
            setTimeout(function () { register(tries - 1); }, 3000);
          }
        });
      }
      if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
      watch(registration.installing);
      registration.addEventListener("updatefound", function () { watch(registration.installing); });
    }).catch(function () {
      // Refused: the page is loaded from its host.
    });
  }
  window.addEventListener("load", function () { register(2); });
})();
