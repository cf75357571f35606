// Scripts are on, and light or dark is as the reader chose, before the page is drawn.
document.documentElement.classList.add("scripted");
try {
  var theme = (localStorage.getItem("synoptic") || "").split(" ")[0];
  if (theme === "light" || theme === "dark") document.documentElement.setAttribute("data-theme", theme);
} catch (refused) {
  // Storage is refused: the system decides.
}
