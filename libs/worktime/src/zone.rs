use std::sync::LazyLock;

use jiff::{
    Timestamp,
    tz::{TimeZone, TimeZoneDatabase},
};

use crate::Error;

/// The data that is compiled in: the same on every machine.
static BUNDLED: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

pub(crate) fn find(name: &str) -> Result<TimeZone, Error> {
    BUNDLED.get(name).map_err(|_| Error::UnknownZone(name.to_owned()))
}

/// The offsets of a zone over some months, for going from wall clock to instant. All in seconds; a wall clock is
/// counted as if it stood in UTC.
pub(crate) struct Offsets {
    pieces: Vec<Piece>,
}

#[derive(Clone, Copy)]
struct Piece {
    from: i64,
    until: i64,
    offset: i64,
}

impl Piece {
    /// The instant at which a clock with this offset shows `local`, when the offset holds then.
    fn instant(self, local: i64) -> Option<i64> {
        let instant = local - self.offset;
        (self.from <= instant && instant < self.until).then_some(instant)
    }
}

impl Offsets {
    pub(crate) fn of(zone: &TimeZone, from: i64, until: i64) -> Self {
        let start = Timestamp::from_second(from).unwrap_or(Timestamp::MIN);
        let offset = i64::from(zone.to_offset(start).seconds());
        let mut pieces = vec![Piece { from: i64::MIN / 4, until: i64::MAX / 4, offset }];
        for change in zone.following(start) {
            let at = change.timestamp().as_second();
            if at > until {
                break;
            }
            if let Some(last) = pieces.last_mut() {
                last.until = at;
            }
            pieces.push(Piece { from: at, until: i64::MAX / 4, offset: i64::from(change.offset().seconds()) });
        }
        Self { pieces }
    }

    /// When a clock first shows `local`; the change itself when it is put forward over it.
    pub(crate) fn first(&self, local: i64) -> i64 {
        self.pieces.iter().find_map(|piece| piece.instant(local)).unwrap_or_else(|| self.change_over(local))
    }

    /// When a clock last shows `local`; the change itself when it is put forward over it.
    pub(crate) fn last(&self, local: i64) -> i64 {
        self.pieces.iter().rev().find_map(|piece| piece.instant(local)).unwrap_or_else(|| self.change_over(local))
    }

    /// When the clock is put forward over `local`.
    fn change_over(&self, local: i64) -> i64 {
        let after = self.pieces.iter().find(|piece| local - piece.offset < piece.from);
        after.map_or(local, |piece| piece.from)
    }
}
