// Before the first paint: marks that scripts run, and applies the chosen theme.
document.documentElement.classList.add("scripted");
try {
  var theme = (localStorage.getItem("synoptic") || "").split(" ")[0];
  if (/^(light|dark|projector)$/.test(theme)) document.documentElement.setAttribute("data-theme", theme);
} catch (refused) {
  // Storage is refused: the theme of the system applies.
}
