// Keeps the hosted page for when there is no network. One cache a build, filled as a whole and read
// as a whole, so that no page is ever made of two builds. Names are put in when the page is packed.
"use strict";
var prefix = "synoptic " + self.registration.scope + " ";
var name = prefix + "{digest}";
var files = ["{files}"];

self.addEventListener("install", function (event) {
  // Past the browser's own cache, which may still hold the build before; but for what has the digest of
  // its content in its name, which the page has just loaded.
  event.waitUntil(
    caches.open(name).then(function (cache) {
      return cache.addAll(files.map(function (file) { return new Request(file, { cache: /-[0-9a-f]{12}\./.test(file) ? "default" : "reload" }); }));
    })
  );
});

self.addEventListener("activate", function (event) {
  event.waitUntil(
    caches.keys().then(function (names) {
      return Promise.all(names.map(function (other) {
        return other.indexOf(prefix) === 0 && other !== name ? caches.delete(other) : undefined;
      }));
    })
  );
});

// The reader asked for the new version.
self.addEventListener("message", function (event) {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", function (event) {
  if (event.request.method !== "GET") return;
  event.respondWith(
    caches.open(name).then(function (cache) {
      var wanted = new URL(event.request.url);
      var page = wanted.href.split(/[?#]/)[0];
      var inside = page.indexOf(self.registration.scope) === 0 ? page.slice(self.registration.scope.length) : null;
      return cache.match(inside === "" || inside === "index.html" ? "./" : event.request);
    }).then(function (kept) {
      return kept || fetch(event.request);
    })
  );
});
