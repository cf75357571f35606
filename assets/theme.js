// Before the first paint: marks that scripts run and that the page is in a frame, and applies the chosen theme.
document.documentElement.classList.add("scripted");
if (/^\?embed/.test(location.search)) document.documentElement.setAttribute("data-embed", "");
try {
  var theme = (localStorage.getItem("synoptic") || "").split(" ")[0];
  if (/^(light|dark|projector)$/.test(theme)) document.documentElement.setAttribute("data-theme", theme);
} catch (refused) {
  // Storage is refused: the theme of the system applies.
}
