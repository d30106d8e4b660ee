//! When somebody leaves, all they had is placed together, so that no early choice spoils a later one.

use pathfinding::{kuhn_munkres::kuhn_munkres_min, matrix::Matrix};

use crate::{
    event::Assignment,
    router::{Router, choose::Weighed},
};

/// As many are matched at once; more than that go in portions, the most urgent first. Time grows with its square.
const AT_ONCE: usize = 64;

/// More than any sum of costs: an item is left waiting only where nobody can take it.
const NOBODY: i64 = 1_000_000_000;

impl Router {
    /// Matches items with agents so that as many as possible find somebody and the sum of costs is the lowest
    /// (Kuhn-Munkres). Everybody gets one at most a round, as costs change with each; rounds go on until nobody who
    /// can has room.
    pub(super) fn place_together(&mut self, items: &[usize]) -> Vec<Assignment> {
        let urgency = |slot: &usize| self.work(*slot).map_or(0.0, |work| self.urgency(work));
        let mut ordered: Vec<(f64, usize)> = items.iter().map(|slot| (urgency(slot), *slot)).collect();
        ordered.sort_by(|one, other| other.0.total_cmp(&one.0));
        let ordered: Vec<usize> = ordered.into_iter().map(|(_, slot)| slot).collect();
        ordered.chunks(AT_ONCE).flat_map(|portion| self.place_portion(portion)).collect()
    }

    fn place_portion(&mut self, items: &[usize]) -> Vec<Assignment> {
        let mut given = Vec::new();
        let mut left: Vec<usize> = items.to_vec();
        while !left.is_empty() {
            let options: Vec<(usize, Vec<Weighed>)> = left
                .iter()
                .filter_map(|slot| Some((*slot, self.weigh(self.work(*slot)?))))
                .filter(|(_, able)| !able.is_empty())
                .collect();
            let matched = matching(&options);
            if matched.is_empty() {
                break;
            }
            for (slot, able) in matched {
                left.retain(|other| *other != slot);
                let reasons = self.reasons(slot, &able);
                given.extend(able.first().and_then(|best| self.give(slot, best.seat, reasons)));
            }
        }
        given
    }
}

/// For each matched item its options, the matched one first.
fn matching(options: &[(usize, Vec<Weighed>)]) -> Vec<(usize, Vec<Weighed>)> {
    let mut seats: Vec<usize> = options.iter().flat_map(|(_, able)| able.iter().map(|one| one.seat)).collect();
    seats.sort_unstable();
    seats.dedup();
    // One column more for each row, where the row stays without anybody.
    let rows = options.iter().map(|(_, able)| {
        let mut row = vec![NOBODY; seats.len() + options.len()];
        for one in able {
            if let Some(cost) = seats.binary_search(&one.seat).ok().and_then(|column| row.get_mut(column)) {
                *cost = cost_of(one);
            }
        }
        row
    });
    let Ok(costs) = Matrix::from_rows(rows) else { return Vec::new() };
    if costs.rows == 0 {
        return Vec::new();
    }
    let (_, columns) = kuhn_munkres_min(&costs);
    let found = options.iter().zip(columns).filter_map(|((slot, able), column)| {
        let seat = seats.get(column)?;
        let mut able = able.clone();
        let matched = able.iter().position(|one| one.seat == *seat)?;
        able.swap(0, matched);
        Some((*slot, able))
    });
    found.collect()
}

/// Costs in thousandths, as the matching wants whole numbers; somebody who recovers comes after all who do not.
fn cost_of(one: &Weighed) -> i64 {
    let cost = (one.cost * 1_000.0).round().clamp(-100_000_000.0, 100_000_000.0);
    // Beyond a hundred thousand nothing is finer than the sum can tell anyway.
    thousandths(cost)
}

#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "cut to a range that fits right before")]
fn thousandths(cost: f64) -> i64 {
    cost as i64
}
