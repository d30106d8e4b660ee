/// The number of a day written `YYYY-MM-DD`, 0 on 1970-01-01, or nothing when there is no such day. Days of the
/// Gregorian calendar by counting from March (Fliegel and Van Flandern 1968).
pub(crate) fn number_of(text: &str) -> Option<i64> {
    let mut parts = text.splitn(3, '-').map(|part| {
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<i64>().ok().filter(|_| digits)
    });
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 => 28 + i64::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if text.len() != 10 || !(1..=last).contains(&day) {
        return None;
    }
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(365 * year + leaps + (153 * month + 2) / 5 + day - 719_469)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_numbered_from_1970_and_impossible_ones_are_none() {
        assert_eq!(number_of("1970-01-01"), Some(0));
        assert_eq!(number_of("1970-03-01"), Some(59));
        assert_eq!(number_of("2000-02-29"), Some(11_016));
        assert_eq!(number_of("2026-11-22").map(|day| day.rem_euclid(7)), Some(3));
        for wrong in ["2026-02-29", "2026-13-01", "2026-1-01", "20261-1-1", "+026-01-01", "2026-01", "day", ""] {
            assert_eq!(number_of(wrong), None, "{wrong}");
        }
    }
}
