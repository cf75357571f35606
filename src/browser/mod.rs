//! The only place that names browser services. Every service may be refused or missing; then the page goes on
//! without it.

mod calls;
mod decoding;
mod dragging;
mod elements;
mod files;
mod focus;
mod foreign;
mod history;
mod input;
mod maker;
mod overlays;
mod parts;
mod plain_page;
mod screen;
mod sharing;
mod speech;
mod storage;
mod stored_texts;
mod timing;

pub use decoding::decode;
pub use dragging::drag;
pub use elements::{announce, focused, is_on, lay_out, root, set_on_page, set_title, text_of};
pub use files::{Read, bundled_ids, bundled_texts, chosen_files, on_drop};
pub use focus::{
    Stops, come_to, focus, focus_first, focus_soon, go_to, go_to_top, return_focus, scroll_to, scroll_to_top,
    show, show_in_middle, write_in,
};
pub use foreign::{after_drawing, before_drawing, give_up, is_drawn_anew, on_foreign_change, on_torn, watch};
pub use history::{
    Arrived, address, back, enter, is_back, is_embedded, left_at, on_address_change, on_press_of_link, page,
    published, set_address,
};
pub use input::{
    braced, chosen, is_selecting, is_typing, on_key, rewrite, select_all, select_in, show_choices, written,
    written_in,
};
pub use maker::{ask_maker, maker_is_open, markup_of, shell};
pub use overlays::{close_menus, close_tools, hide_hints, on_press_elsewhere_close_menus, open_dialog};
pub use parts::fetch;
pub use plain_page::{draw_edition, on_found_in_edition, show_edition, take_over};
pub use screen::{
    can_fill_screen, fill_screen, keep_awake, leave_full_screen, mark_moving_mouse, on_resize, show_part,
};
pub use sharing::{can_share, copy, pass_on, print, save};
pub use speech::speak_news;
pub use storage::{
    keep_for_session, kept_for_session, note_time, on_change, recall, remember, seconds_since,
};
pub use stored_texts::{forget, is_keeping, keep, kept, on_kept_elsewhere};
pub use timing::{
    after_paint, after_pause, after_seconds, every_second, on_leave, one_by_one, today, when_idle,
};
