// Where a host lacks an address: leads to its place in the page. Mail programs write the # of a link as %23, which
// makes another path of it; and a mark behind the link to a small page makes the name of another folder.
(function () {
  "use strict";
  var asked = location.pathname + location.search;
  var found = /^(.*?)%23(.*)$/.exec(asked) || /^(.*\/)(?=at\/)(.*)$/.exec(asked);
  if (found) location.replace(found[1] + "#" + found[2].replace(/^(?!\/)/, "/"));
})();
