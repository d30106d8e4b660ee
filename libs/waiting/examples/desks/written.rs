//! The desks A, B and D that answer letters.

use waiting::{Distribution, simulate_letters::LetterDesk};
use worktime::{Calendar, Timetable};

const HOURS: &str = r#"
    zone = "Europe/Sarajevo"
    [week]
    mon = [["09:00", "12:30"], ["13:30", "18:00"]]
    tue = [["09:00", "12:30"], ["13:30", "18:00"]]
    wed = [["09:00", "12:30"], ["13:30", "18:00"]]
    thu = [["09:00", "12:30"], ["13:30", "18:00"]]
    fri = [["09:00", "12:30"], ["13:30", "18:00"]]
    sat = [["09:00", "13:00"]]
"#;
/// Working time of a week in seconds.
const WEEK: f64 = 44.0 * 3_600.0;
const HANDLING: f64 = 1_200.0;

/// When people work.
pub(crate) fn hours() -> Timetable {
    Timetable::of(Calendar::read(HOURS).unwrap()).unwrap()
}

fn profile() -> [f64; 168] {
    std::array::from_fn(|hour| {
        let of_day = match hour % 24 {
            0..6 => 0.15,
            6..9 => 0.6,
            9..12 => 1.4,
            12..17 => 1.2,
            17..22 => 1.0,
            _ => 0.5,
        };
        if hour >= 120 { of_day * 0.5 } else { of_day }
    })
}

fn desk(agents: u32, load: f64, incidents: Option<(f64, f64, f64)>, weeks: u32) -> LetterDesk {
    let absent = 0.07;
    LetterDesk {
        hours: hours(),
        agents,
        absent,
        handling: Distribution::Lognormal { mean: HANDLING, scv: 1.0 },
        weekly: load * f64::from(agents) * (1.0 - absent) * WEEK / HANDLING,
        profile: profile(),
        urgent: 0.1,
        incidents,
        start: "2026-01-05T00:00:00Z".parse().unwrap(),
        weeks,
    }
}

/// Names and desks.
pub(crate) fn desks(weeks: u32) -> [(&'static str, LetterDesk); 3] {
    [
        ("A", desk(6, 0.70, None, weeks)),
        ("B", desk(6, 0.78, Some((21.0, 2.5, 24.0)), weeks)),
        ("D", desk(2, 0.80, None, weeks)),
    ]
}
