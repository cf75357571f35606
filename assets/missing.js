// Where a host lacks an address: leads to its place in the page. Mail programs write the # of a link as %23 or %2523,
// which changes its path; a mark after the link to a small page changes the name of its folder. A longer path may be
// a folder of the host that only has the same name as that of the small pages.
(function () {
  "use strict";
  var asked = location.pathname + location.search;
  var found = /^(.*?)%(?:25)*23(.*)$/.exec(asked) ||
    /^(.*\/)(at\/[^/]+(?:\/(?:index\.html)?(?:%[0-9a-f]{2}|[^a-z0-9/])*)?)$/i.exec(asked.split("?")[0]);
  if (found) location.replace(found[1] + "#" + found[2].replace(/^(?!\/)/, "/"));
})();
