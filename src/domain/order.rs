//! Putting things in order by a number. One sorting routine serves every type, which keeps programs small.

/// The items by their key, the lowest first; those with the same key stay in the order they had.
#[must_use]
pub fn arranged<Item>(items: Vec<Item>, key: impl Fn(&Item) -> i64) -> Vec<Item> {
    let mut places: Vec<(i64, usize)> = items
        .iter()
        .enumerate()
        .map(|(place, item)| (key(item), place))
        .collect();
    places.sort_unstable();
    let mut items: Vec<Option<Item>> = items.into_iter().map(Some).collect();
    places
        .into_iter()
        .filter_map(|(_, place)| items[place].take())
        .collect()
}
