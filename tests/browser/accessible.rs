//! axe-core finds nothing in any view, light and dark, wide and narrow.

use serde_json::json;

use crate::engine::Engine;
use crate::page::{VIEWS, file, open, press, until};

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
            for view in VIEWS
                .into_iter()
                .chain(["#/arctic-moscow-wary/lukin&with=fletcher&verdict=contradicts", "?keys"])
            {
                client.goto("about:blank").await.unwrap();
                open(client, &format!("{}{}", file(), view.trim_start_matches("?keys"))).await;
                if view == "?keys" {
                    press(client, "?").await;
                    until(client, "return document.querySelector('dialog')?.open === true", "no list").await;
                }
                let run = "const done = arguments[arguments.length - 1]; axe.run().then(r => done(r.violations.map(v => [v.id, v.nodes.slice(0, 3).map(n => n.target.join(' ') + ': ' + n.failureSummary)])))";
                let violations = client.execute_async(&format!("{axe};\n{run}"), vec![]).await.unwrap();
                if violations != json!([]) {
                    found.push(format!("{theme} {width} {view}: {violations:#}"));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    engine.end().await;
}
