use crate::{Calendar, Error};

/// A calendar to begin with: public holidays by law and usual office hours. Look it over before use: days that a
/// government moves from year to year, and days set by sighting the moon, are dated exceptions that somebody has to add.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sample {
    /// What it is found by: `hr`, `ba-fbih`, `us`.
    pub key: &'static str,
    /// The calendar as [`Calendar::read`] reads it.
    pub text: &'static str,
}

/// All samples, by key.
pub const SAMPLES: [Sample; 10] = [
    Sample { key: "ba-fbih", text: include_str!("../samples/ba-fbih.toml") },
    Sample { key: "ba-rs", text: include_str!("../samples/ba-rs.toml") },
    Sample { key: "de", text: include_str!("../samples/de.toml") },
    Sample { key: "gb", text: include_str!("../samples/gb.toml") },
    Sample { key: "hr", text: include_str!("../samples/hr.toml") },
    Sample { key: "md", text: include_str!("../samples/md.toml") },
    Sample { key: "ro", text: include_str!("../samples/ro.toml") },
    Sample { key: "rs", text: include_str!("../samples/rs.toml") },
    Sample { key: "ru", text: include_str!("../samples/ru.toml") },
    Sample { key: "us", text: include_str!("../samples/us.toml") },
];

impl Sample {
    /// The one with a key.
    ///
    /// ```
    /// let croatia = worktime::Sample::named("hr").expect("a sample").calendar()?;
    /// assert!(croatia.hours_on(jiff::civil::date(2026, 6, 4)).is_empty()); // Tijelovo
    /// # Ok::<(), worktime::Error>(())
    /// ```
    #[must_use]
    pub fn named(key: &str) -> Option<Self> {
        SAMPLES.into_iter().find(|sample| sample.key.eq_ignore_ascii_case(key))
    }

    /// Reads it.
    pub fn calendar(self) -> Result<Calendar, Error> {
        Calendar::read(self.text)
    }
}
