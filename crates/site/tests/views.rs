//! Pages of the invented comparison, as the app renders them first.

use std::path::Path;
use std::rc::Rc;

use site::load::load;
use synoptic::app::{App, AppProps};

async fn rendered(address: &str) -> String {
    let data = load(Path::new("../../tests/fixture/data"), rules::Rules::Strict).unwrap();
    let props = AppProps {
        comparison: data.comparison,
        edition: Rc::new(data.edition),
        references: data.references,
        address: address.to_owned().into(),
        ..AppProps::default()
    };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    tokio::task::LocalSet::new().run_until(renderer.render()).await
}

#[tokio::test]
async fn the_method_shows_the_cases_of_a_step_as_the_data_has_them() {
    let page = rendered("/method").await;
    for words in [
        "Who gained most by the bridge?",
        "The farmers of the valley did",
        "Only one of the two can have gained most.",
    ] {
        assert!(page.contains(words), "{words} is not in\n{page}");
    }
}

#[tokio::test]
async fn the_method_shows_how_far_the_readers_agreed_in_all_and_by_topic() {
    let page = rendered("/method").await;
    assert!(page.contains("<th scope=\"row\">All topics</th><td>83</td><td>0.95 ("), "{page}");
    // Both readers gave the same verdict to all 23 pairs of this topic.
    assert!(page.contains("<th scope=\"row\">The night of the storm</th><td>23</td><td>1.00 ("), "{page}");
}

#[tokio::test]
async fn a_verdict_says_who_read_it_how_where_a_reader_judged_it_otherwise() {
    let page = rendered("/who-gained").await;
    let read = "first reader: contradicts; second: differs in part; settled: contradicts.";
    assert!(page.contains(read), "{page}");
    assert!(page.contains("Two readers gave this verdict, neither knowing the other’s."), "{page}");
}
