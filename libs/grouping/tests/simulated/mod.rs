//! Daily counts as the reference simulates them: over-dispersion 1.5, a weekday pattern, an outbreak now and then.

use grouping::{Random, Watch};

pub(crate) const SPREAD: f64 = 1.5;
/// Monday to Sunday, 1 on the mean.
pub(crate) const WEEK: [f64; 7] = [1.25, 1.15, 1.1, 1.05, 1.05, 0.75, 0.65];
/// Days before anything is counted: what the watch looks back on.
const KNOWN: i64 = 63;

fn pattern(day: i64) -> f64 {
    WEEK[usize::try_from(day.rem_euclid(7)).unwrap()]
}

/// All other groups together have 40 a day, by the same pattern.
fn rest_of_the_desk(watch: &mut Watch, day: i64, random: &mut Random) {
    watch.observe("rest", day, random.count(40.0 * pattern(day), SPREAD)).unwrap();
}

/// The surprises of quiet years, a group each.
pub(crate) fn quiet(level: f64, years: u64, seed: u64) -> Vec<Vec<(f64, bool)>> {
    (0..years)
        .map(|year| {
            let mut random = Random::new(seed + 7_919 * year);
            let mut watch = Watch::default();
            let mut told = Vec::with_capacity(365);
            for day in 0..KNOWN + 365 {
                let count = random.count(level * pattern(day), SPREAD);
                rest_of_the_desk(&mut watch, day, &mut random);
                let reading = watch.observe("group", day, count).unwrap();
                if day >= KNOWN {
                    told.push((reading.surprise, reading.surge));
                }
            }
            told
        })
        .collect()
}

/// How often alarms begin in a year, by what counts as one.
pub(crate) fn alarms(years: &[Vec<(f64, bool)>], alarm: impl Fn(&(f64, bool)) -> bool) -> f64 {
    let begun: usize = years
        .iter()
        .map(|year| {
            let mut before = false;
            year.iter().filter(|day| !std::mem::replace(&mut before, alarm(day)) && before).count()
        })
        .sum();
    f64::from(u32::try_from(begun).unwrap()) / f64::from(u32::try_from(years.len()).unwrap())
}

/// The parts of outbreaks of `more` a day that are called on their first day, and within three.
pub(crate) fn caught(level: f64, more: f64, outbreaks: u32, seed: u64) -> (f64, f64) {
    let (mut first, mut within) = (0, 0);
    for outbreak in 0..outbreaks {
        let mut random = Random::new(seed + 104_729 * u64::from(outbreak));
        let mut watch = Watch::default();
        let begin = KNOWN + i64::from(outbreak % 7);
        let mut called = [false; 3];
        for day in 0..begin + 3 {
            let burst = if day >= begin { more } else { 0.0 };
            let count = random.count(level * pattern(day) + burst, SPREAD);
            rest_of_the_desk(&mut watch, day, &mut random);
            let surge = watch.observe("group", day, count).unwrap().surge;
            if let Some(slot) = usize::try_from(day - begin).ok().and_then(|at| called.get_mut(at)) {
                *slot = surge;
            }
        }
        first += u32::from(called[0]);
        within += u32::from(called.contains(&true));
    }
    (f64::from(first) / f64::from(outbreaks), f64::from(within) / f64::from(outbreaks))
}

/// Half the 95 % interval of a share.
pub(crate) fn half_width(share: f64, cases: u32) -> f64 {
    1.96 * (share * (1.0 - share) / f64::from(cases)).sqrt()
}
