//! axe-core finds nothing in any view, light and dark, wide and narrow.

use serde_json::json;

use crate::engine::Engine;
use crate::page::{VIEWS, file, open, press, until};
use crate::texts::with_texts;

/// A key to press, and what it opens.
type Opens = Option<(&'static str, &'static str)>;

/// Each view: the page, what stands behind it, and what is opened there.
fn views() -> Vec<(String, &'static str, Opens)> {
    let mut views: Vec<_> = VIEWS
        .into_iter()
        .chain(["#/arctic-moscow-wary/lukin&with=fletcher&verdict=contradicts"])
        .map(|view| (file(), view, None))
        .collect();
    views.push((file(), "", Some(("?", "dialog[open]"))));
    views.push((file(), "#/close-up/arctic-moscow-wary", Some(("S", "dialog[open]"))));
    if let Some(folder) = with_texts() {
        let page = format!("file://{}", folder.join("synoptic.html").display());
        views.push((page.clone(), "", None));
        views.push((page.clone(), "#/read/lukin/7", None));
        views.push((page, "#/read/lukin,resc", None));
    }
    views
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_in_any_view_in_both_themes() {
    let place = std::env::var("SYNOPTIC_AXE")
        .expect("SYNOPTIC_AXE is not set: make test sets it, after scripts/setup.sh test");
    let axe = std::fs::read_to_string(place).unwrap();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let mut found = Vec::new();
    for theme in ["light", "dark"] {
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": theme }] });
        engine.chromium_command("Emulation.setEmulatedMedia", media).await;
        for (width, height) in [(1280, 800), (390, 844)] {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            engine.chromium_command("Emulation.setDeviceMetricsOverride", size).await;
            for (page, view, key) in views() {
                client.goto("about:blank").await.unwrap();
                open(client, &format!("{page}{view}")).await;
                if let Some((key, opens)) = key {
                    press(client, key).await;
                    until(client, &format!("return !!document.querySelector('{opens}')"), opens).await;
                }
                let run = "const done = arguments[arguments.length - 1]; axe.run().then(r => done(r.violations.map(v => [v.id, v.nodes.slice(0, 3).map(n => n.target.join(' ') + ': ' + n.failureSummary)])))";
                let violations = client.execute_async(&format!("{axe};\n{run}"), vec![]).await.unwrap();
                if violations != json!([]) {
                    found.push(format!("{theme} {width} {view} {key:?}: {violations:#}"));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    engine.end().await;
}
