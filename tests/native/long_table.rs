//! The arithmetic of long tables. The components compile for the browser alone; these two files are
//! plain arithmetic and are tested here.

#[path = "../../src/ui/long_table/keys.rs"]
mod keys;
#[path = "../../src/ui/long_table/window.rs"]
mod window;

use proptest::prelude::*;

use keys::target;
use window::{MOST, View, near, page};

fn any_view() -> impl Strategy<Value = View> {
    (
        0_usize..20_000,
        20.0_f64..300.0,
        0.0_f64..1.2,
        200.0_f64..2000.0,
    )
        .prop_map(|(rows, row, share, height)| View {
            rows,
            row,
            above: share * (rows as f64 * row) - height / 2.0,
            height,
        })
}

proptest! {
    #[test]
    fn every_row_that_is_seen_is_drawn(view in any_view()) {
        let drawn = near(view);

        for row in 0..view.rows {
            let top = row as f64 * view.row - view.above;
            let is_seen = top + view.row > 0.0 && top < view.height;
            if is_seen && view.height / view.row < 100.0 {
                prop_assert!(drawn.contains(&row), "{row} of {view:?} in {drawn:?}");
            }
        }
    }

    #[test]
    fn what_is_drawn_lies_in_the_list_and_is_bounded(view in any_view()) {
        let drawn = near(view);

        prop_assert!(drawn.start <= drawn.end && drawn.end <= view.rows);
        prop_assert!(drawn.len() <= MOST);
    }

    #[test]
    fn what_comes_before_the_rows_and_after_make_up_the_list(view in any_view()) {
        let drawn = near(view);
        let before = drawn.start as f64 * view.row;
        let after = (view.rows - drawn.end) as f64 * view.row;
        let whole = before + drawn.len() as f64 * view.row + after;

        prop_assert!((whole - view.rows as f64 * view.row).abs() < 0.001);
    }

    #[test]
    fn scrolling_reaches_every_row(rows in 1_usize..20_000, pick in 0.0_f64..1.0) {
        let wanted = ((rows as f64 * pick) as usize).min(rows - 1);
        let view = View { rows, row: 64.0, above: wanted as f64 * 64.0, height: 800.0 };

        prop_assert!(near(view).contains(&wanted));
    }

    #[test]
    fn keys_stay_in_the_list_and_arrows_reach_every_row(
        rows in 1_usize..20_000,
        from in 0_usize..20_000,
        page in 1_usize..50,
    ) {
        let from = from.min(rows - 1);
        for key in ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"] {
            prop_assert!(target(key, from, rows, page).is_some_and(|to| to < rows));
        }
        if from + 1 < rows {
            let next = target("ArrowDown", from, rows, page);
            prop_assert_eq!(next, Some(from + 1));
            prop_assert_eq!(target("ArrowUp", from + 1, rows, page), Some(from));
        }
        prop_assert_eq!(target("End", from, rows, page), Some(rows - 1));
        prop_assert_eq!(target("Home", from, rows, page), Some(0));
    }

    #[test]
    fn a_page_passes_no_row_unseen(view in any_view()) {
        let seen = (view.height / view.row).floor() as usize;

        prop_assert!(page(view) >= 1 && page(view) <= seen.max(1));
    }
}

#[test]
fn a_list_that_is_not_laid_out_yet_shows_its_first_rows() {
    let view = View {
        rows: 10_000,
        row: f64::NAN,
        above: 0.0,
        height: 800.0,
    };

    assert_eq!(near(view), 0..32);
}

#[test]
fn other_keys_and_empty_lists_move_nowhere() {
    assert_eq!(target("a", 3, 10, 5), None);
    assert_eq!(target("ArrowDown", 0, 0, 5), None);
}
