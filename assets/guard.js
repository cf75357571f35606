// Where the page cannot start, or stops: says that the tools are not available, and why. Then everything is read in the
// plain page. It runs before all else and needs nothing that any browser lacks.
(function () {
  "use strict";
  var root = document.documentElement;
  var first = "";
  var closed = false;
  // A copy that was saved while the app was open has the app's marks.
  root.removeAttribute("data-app");

  // What the address leads to, where it has arrived.
  function linked() {
    return document.getElementById(location.hash.slice(1).split("&")[0]);
  }

  // The styles hide the app without this class.
  function close(why) {
    var waiting = document.getElementById("waiting");
    if (closed || !waiting) return;
    closed = true;
    root.className = root.className.replace("scripted", "");
    document.getElementById("why").textContent =
      "The tools of this page are not available. " + why + " Everything can be read below.";
    waiting.setAttribute("role", "alert");
    // The app has taken the places of the plain page, and hidden it.
    var edition = document.getElementById("edition");
    var parts = edition.querySelectorAll("[data-place]");
    if (!parts.length) return;
    for (var i = 0; i < parts.length; i++) {
      parts[i].id = parts[i].getAttribute("data-place");
      parts[i].removeAttribute("hidden");
    }
    edition.removeAttribute("hidden");
    document.getElementById("app").textContent = "";
    var place = linked();
    if (place && place.scrollIntoView) place.scrollIntoView();
  }
  window.closeTools = close;

  // What passes through the module stops it without a message. Extensions have modules of their own.
  function failed(error) {
    if (!error) return;
    first = first || String(error);
    var ofModule = (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError) ||
      /wasm-function|\[wasm code\]/.test(error.stack);
    if (ofModule && !/-extension:\/\//.test(error.stack)) {
      close("Something went wrong. Reload the page to continue at the same place. Details: " + error + ".");
    }
  }
  addEventListener("error", function (event) { failed(event.error); });
  addEventListener("unhandledrejection", function (event) { failed(event.reason); });

  // In a frame without an address of its own, a link to a place would lead to the page around it.
  if (location.protocol === "about:") addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    location.hash = link.getAttribute("href");
  });

  // A link to what has not arrived yet is followed as soon as it has; browsers wait for the whole page.
  addEventListener("hashchange", function follow() {
    if (document.readyState !== "loading") return;
    var place = linked();
    if (place) place.scrollIntoView();
    else setTimeout(follow, 50);
  });

  // Copied words have no columns, so a board says whose each answer is while they are copied (board.css). And Firefox
  // writes the path of a file into links that are copied, and with it the name of whoever keeps it.
  addEventListener("copy", function () {
    root.setAttribute("data-copying", "");
    var all = location.protocol === "file:" ? document.querySelectorAll('a[href^="#"]') : [];
    var links = [].filter.call(all, function (link) { return getSelection().containsNode(link, true); });
    var addresses = links.map(function (link) { return link.getAttribute("href"); });
    links.forEach(function (link) { link.removeAttribute("href"); });
    setTimeout(function () {
      root.removeAttribute("data-copying");
      links.forEach(function (link, i) { if (!link.hasAttribute("href")) link.setAttribute("href", addresses[i]); });
    });
  });

  // On a slow line, controls that do nothing yet look as if they worked.
  setTimeout(function () {
    if (closed || root.getAttribute("data-app") === "ready") return;
    root.setAttribute("data-late", "");
    document.getElementById("why").textContent =
      "The tools of this page are still loading. Meanwhile, everything can be read below.";
    document.getElementById("waiting").setAttribute("role", "status");
  }, 8000);

  addEventListener("load", function () {
    if (root.getAttribute("data-app")) return;
    close("The script is missing or does not run here: this may be a saved copy, or the browser is too old." +
      (first && " Details: " + first + "."));
  });
})();
