// Keeps the hosted page for use without a network. Each build has its own cache, which is filled and read as a
// whole, so that files of two builds are never mixed. The build replaces the marks by the names.
"use strict";
var prefix = "synoptic " + self.registration.scope + " ";
var name = prefix + "{digest}";
var page = "{page}";
var files = ["{files}"];

self.addEventListener("install", function (event) {
  event.waitUntil(
    caches.open(name).then(function (cache) {
      // Asks the host whether what the browser has is still current, except for what the page has just loaded: itself,
      // where it is of this build, and files named by their digest.
      return Promise.all(files.map(function (file) {
        if (file === "./") return keep(cache, file, "force-cache", isOfThisBuild).catch(function () { return keep(cache, file, "no-cache"); });
        if (/-[0-9a-f]{12}\./.test(file)) return keep(cache, file, "default");
        // Without its icons and its manifest the page works.
        return keep(cache, file, "no-cache").catch(function () {});
      }));
    })
  );
});

// Keeps what the host has, as an answer of its own: browsers open no page that was redirected, and keep none that the
// host calls different each time.
function keep(cache, file, mode, isWanted) {
  var request = new Request(file, { cache: mode });
  return fetch(request).then(function (answer) {
    if (!answer.ok) throw new Error(request.url);
    return answer.blob().then(function (body) {
      return isWanted ? isWanted(body).then(function (wanted) { if (!wanted) throw new Error(request.url); return body; }) : body;
    }).then(function (body) {
      var headers = new Headers(answer.headers);
      ["Vary", "Content-Encoding", "Content-Length"].forEach(function (header) { headers.delete(header); });
      return cache.put(request, new Response(body, { headers: headers }));
    });
  });
}

function isOfThisBuild(body) {
  return new Response(body).arrayBuffer().then(function (bytes) {
    return crypto.subtle.digest("SHA-256", bytes);
  }).then(function (digest) {
    return page === Array.from(new Uint8Array(digest, 0, 6), function (byte) { return (256 + byte).toString(16).slice(1); }).join("");
  });
}

// A part of the page, which is kept once it was asked for.
function keepPart(answer) {
  if (!answer.ok || !/\/topic-[^/]*\.json$/.test(answer.url)) return answer;
  var copy = answer.clone();
  // Some hosts send a page in place of what is missing.
  return answer.clone().json().then(function () {
    return caches.open(name);
  }).then(function (cache) {
    return cache.put(answer.url, copy);
  }).catch(function () {}).then(function () { return answer; });
}

self.addEventListener("activate", function (event) {
  event.waitUntil(
    caches.keys().then(function (names) {
      var older = names.filter(function (other) { return other.indexOf(prefix) === 0 && other !== name; });
      // From the first visit on, so that what is fetched then is kept.
      if (!older.length) return self.clients.claim();
      return Promise.all(older.map(function (other) { return caches.delete(other); }));
    })
  );
});

// The reader has asked for the new version.
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
      // Mail programs write the # of a link as %23 or %2523, which changes its path.
      var escaped = /^(?:index\.html)?%(?:25)*23(.*)$/.exec(inside || "");
      if (escaped && event.request.mode === "navigate") return Response.redirect(self.registration.scope + "#" + escaped[1]);
      return cache.match(inside === "" || inside === "index.html" ? "./" : event.request);
    }).catch(function () {
      // This browser does not say what it keeps.
    }).then(function (kept) {
      return kept || fetch(event.request).then(keepPart).catch(function (error) {
        // The small pages are not kept: without a network, their links lead on from here.
        var small = /\/at\/([^/]+)(?:\/(?:index\.html)?)?$/.exec(event.request.url.split(/[?#]/)[0]);
        if (small && event.request.mode === "navigate") return Response.redirect(self.registration.scope + "#/" + small[1]);
        throw error;
      });
    })
  );
});
