//! The first screen has every rule that may apply to it, in the order of the styles, and no other.

use site::first_style::first_style;

const MARKUP: &str = "<body><div id=\"app\"><h1 class=\"title large\">One</h1>\
    <details class=\"menu\"><summary>More</summary><p class=\"inside\">Two</p></details>\
    <details open class=\"tools\"><summary>Tools</summary><em>Three</em></details></div>";

#[test]
fn a_rule_stays_where_all_its_names_are_in_the_markup() {
    for (rule, stays) in [
        (":root{color:red}", true),
        ("*,:before{margin:0}", true),
        ("h1{color:red}", true),
        (".title.large{color:red}", true),
        (".title.small{color:red}", false),
        ("#app>h1{color:red}", true),
        ("#board>h1{color:red}", false),
        ("html:not(.board) .title{color:red}", true),
        ("h1:is(.board,.title):first-child{color:red}", true),
        (".title[data-open]{color:red}", true),
        ("h1:hover{color:red}", false),
        (".menu summary:after{content:\"}\"}", true),
        (".inside{color:red}", false),
        ("em{color:red}", true),
        ("@keyframes h1{from{top:0}}", false),
        ("@page{margin:1cm}", false),
        ("@media print{h1{color:red}}", false),
    ] {
        let expected = if stays { rule } else { "" };
        assert_eq!(first_style(rule, MARKUP), expected, "{rule}");
    }
}

#[test]
fn rules_keep_their_order_and_lose_the_selectors_that_cannot_hold() {
    let style = "@charset \"utf-8\";.board,h1{top:0}@media(max-width:40rem){.board{top:1px}h1{top:2px}}\
        @media(max-width:20rem){.board{top:3px}}.large{top:4px}h1{top:5px}";
    let expected = "h1{top:0}@media(max-width:40rem){h1{top:2px}}.large{top:4px}h1{top:5px}";
    assert_eq!(first_style(style, MARKUP), expected);
}

#[test]
fn a_style_sheet_that_breaks_off_gives_the_rules_before_the_break() {
    assert_eq!(first_style("h1{top:0}em{top:1px", MARKUP), "h1{top:0}");
    assert_eq!(first_style("", MARKUP), "");
}
