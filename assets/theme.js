// Light or dark as the reader chose, before the page is drawn.
try {
  var theme = (localStorage.getItem("synoptic") || "").split(" ")[0];
  if (theme === "light" || theme === "dark") document.documentElement.setAttribute("data-theme", theme);
} catch (refused) {
  // Storage is refused: the system decides.
}
