//! A link as a QR code.

use yew::prelude::*;

use crate::share::qr::{LONGEST_FOR_A_ROOM, code};
use crate::words::share::{FINE_CODE, QR_CODE};

/// Renders a link as a code for cameras, or says why there is none.
pub fn qr_code(link: &str) -> Html {
    match code(link) {
        Ok(code) => html! {
            <>
                <svg class="qr" viewBox={format!("0 0 {0} {0}", code.size)} role="img" aria-label={QR_CODE}>
                    <path d={code.path} />
                </svg>
                if link.len() > LONGEST_FOR_A_ROOM {
                    <p class="hint">{ FINE_CODE }</p>
                }
            </>
        },
        Err(too_long) => html! { <p class="hint is-too-long">{ too_long }</p> },
    }
}
