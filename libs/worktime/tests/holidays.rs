//! Holidays as they were kept and will be kept.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use jiff::civil::Date;
use worktime::{Calendar, Sample, ical};

fn is_closed(key: &str, dates: &[&str]) {
    let calendar = Sample::named(key).unwrap().calendar().unwrap();
    for date in dates {
        assert!(calendar.hours_on(date.parse().unwrap()).is_empty(), "{key} {date}");
    }
}

fn is_open(key: &str, dates: &[&str]) {
    let calendar = Sample::named(key).unwrap().calendar().unwrap();
    for date in dates {
        assert!(!calendar.hours_on(date.parse().unwrap()).is_empty(), "{key} {date}");
    }
}

#[test]
fn holidays_fall_on_their_days() {
    is_closed(
        "hr",
        &["2026-01-06", "2026-04-06", "2026-06-04", "2026-06-22", "2026-08-05", "2026-11-18", "2026-12-25"],
    );
    is_open("hr", &["2026-04-03", "2026-01-02"]);
    is_closed("rs", &["2026-01-07", "2026-02-16", "2026-04-10", "2026-04-13", "2026-05-01", "2026-11-11"]);
    is_closed(
        "ro",
        &["2026-01-06", "2026-01-07", "2026-04-10", "2026-04-13", "2026-06-01", "2026-11-30", "2026-12-01"],
    );
    is_open("ro", &["2023-01-06"]);
    is_closed("md", &["2026-04-13", "2026-04-20", "2026-08-27", "2026-08-31"]);
    is_closed("ru", &["2026-01-08", "2026-06-12", "2026-11-04"]);
    is_closed("ba-fbih", &["2027-03-01", "2026-11-25"]);
    is_closed("ba-rs", &["2026-01-09", "2025-11-21"]);
    is_closed(
        "us",
        &["2026-01-19", "2026-02-16", "2026-05-25", "2026-09-07", "2026-10-12", "2026-11-26", "2026-06-19"],
    );
    is_open("us", &["2020-06-19", "2026-11-27"]);
    is_closed("gb", &["2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31"]);
    is_closed("de", &["2026-05-14", "2026-05-25", "2025-10-03"]);
}

#[test]
fn a_holiday_on_a_weekend_gives_another_day_off() {
    // Serbia, 1 January 2023 on Sunday: 2 January is a holiday itself, 3 January is off.
    is_closed("rs", &["2023-01-02", "2023-01-03", "2022-01-03"]);
    is_open("rs", &["2023-01-04", "2022-01-04"]);
    // United States, 1 January 2022 on Saturday: the Friday in the year before; 4 July 2021 on Sunday: the Monday.
    is_closed("us", &["2021-12-31", "2021-07-05"]);
    // England, Christmas 2021 on Saturday and Sunday, 2022 on Sunday and Monday.
    is_closed("gb", &["2021-12-27", "2021-12-28", "2022-12-26", "2022-12-27"]);
    is_open("gb", &["2021-12-29", "2022-12-28"]);
    // Russia, 8 March 2026 on Sunday, 9 May 2026 on Saturday.
    is_closed("ru", &["2026-03-09", "2026-05-11"]);
}

#[test]
fn an_islamic_holiday_may_come_twice_in_a_year_and_last_days() {
    let calendar = Calendar::read(
        "zone = \"Europe/Sarajevo\"\n[week]\nmon = [[\"00:00\", \"24:00\"]]\ntue = [[\"00:00\", \"24:00\"]]\n\
         [[holidays]]\nname = \"Ramazanski bajram\"\non.islamic = { month = 10, day = 1 }\ndays = 2\n",
    )
    .unwrap();
    let bajram = &calendar.holidays[0];
    let expected: Vec<Date> =
        ["2033-01-03", "2033-01-04", "2033-12-23", "2033-12-24"].iter().map(|date| date.parse().unwrap()).collect();
    assert_eq!(bajram.dates(2033), expected);
    assert!(calendar.hours_on("2033-01-03".parse().unwrap()).is_empty());
}

#[test]
fn a_rule_without_a_day_is_told() {
    let told = Calendar::read("zone = \"UTC\"\n[[holidays]]\nname = \"X\"\non.fixed = { month = 2, day = 30 }\n");
    assert!(told.unwrap_err().to_string().contains("does not exist"));
    assert!(Calendar::read("zone = 5").is_err());
}

#[test]
fn a_feed_is_proposed_and_what_is_no_holiday_is_left_aside_with_its_reason() {
    let event = |lines: &str| format!("BEGIN:VEVENT\r\nSUMMARY:X\r\n{lines}\r\nEND:VEVENT\r\n");
    let cases = [
        ("DTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20260103", Ok("2026: 2026-01-01 2026-01-02; 2027:")),
        ("DTSTART;VALUE=DATE:20260501\r\nRRULE:FREQ=YEARLY;COUNT=1", Ok("2026: 2026-05-01; 2027:")),
        (
            "DTSTART;VALUE=DATE:20261126\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
            Ok("2026: 2026-11-26; 2027: 2027-11-25"),
        ),
        (
            "DTSTART;VALUE=DATE:20260525\r\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO",
            Ok("2026: 2026-05-25; 2027: 2027-05-31"),
        ),
        ("DTSTART;VALUE=DATE:20260501\r\nRRULE:FREQ=YEARLY;UNTIL=20270430", Ok("2026: 2026-05-01; 2027:")),
        ("DTSTART:20260101T090000Z", Err("whole day")),
        ("DTSTART;VALUE=DATE:20260101\r\nRRULE:FREQ=WEEKLY", Err("not understood")),
        ("DTSTART;VALUE=DATE:20260101\r\nRRULE:FREQ=YEARLY;BYDAY=MO", Err("not understood")),
        ("DTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20260901", Err("thirty")),
        ("DTSTART;VALUE=DATE:20260230", Err("no date")),
        ("DTSTART;VALUE=DATE:20260101\r\nSTATUS:CANCELLED", Err("cancelled")),
        ("BEGIN:VALARM\r\nDTSTART;VALUE=DATE:20260101\r\nEND:VALARM", Err("no date")),
    ];
    for (lines, expected) in cases {
        let feed = ical::read(&event(lines));
        match expected {
            Ok(expected) => {
                let holiday = feed.proposals[0].confirm();
                let of = |year| holiday.dates(year).iter().map(Date::to_string).collect::<Vec<_>>().join(" ");
                assert_eq!(format!("2026: {}; 2027: {}", of(2026), of(2027)).trim_end(), expected, "{lines}");
            }
            Err(reason) => {
                assert!(feed.proposals.is_empty(), "{lines}");
                assert!(feed.left_aside[0].reason.to_string().contains(reason), "{lines}: {:?}", feed.left_aside);
            }
        }
    }
}

#[test]
fn a_key_that_no_calendar_has_is_an_error_that_names_it_and_its_line() {
    let wrong = |text: &str| Calendar::read(text).unwrap_err().to_string();
    let weekday = wrong("zone = \"Europe/Zagreb\"\n[week]\nmon = [[\"09:00\", \"17:00\"]]\ntues = []\n");
    assert!(weekday.contains("line 4") && weekday.contains("`tues`"), "{weekday}");
    let key = wrong("zone = \"Europe/Zagreb\"\nexeptions = {}\n");
    assert!(key.contains("line 2") && key.contains("`exeptions`"), "{key}");
    let json = wrong("{\"zone\": \"Europe/Zagreb\",\n \"week\": {\"Mon\": []}}");
    assert!(json.contains("line 2") && json.contains("`Mon`"), "{json}");
}

#[test]
fn holidays_are_added_to_a_calendar_and_its_remarks_stay() {
    use worktime::{Holiday, Rule};
    let new = [
        Holiday::new("Sveti Vlaho", Rule::Fixed { month: 2, day: 3 }),
        Holiday::new("Most \"7\"", Rule::Once("2026-06-05".parse().unwrap())),
    ];
    for sample in worktime::SAMPLES {
        let added = Calendar::with_holidays(sample.text, &new).unwrap();
        let mut expected = sample.calendar().unwrap();
        expected.holidays.extend(new.clone());
        assert!(added.starts_with(sample.text.trim_end()), "{}", sample.key);
        assert_eq!(Calendar::read(&added).unwrap(), expected, "{}", sample.key);
        let json = serde_json::to_string(&sample.calendar().unwrap()).unwrap();
        assert_eq!(Calendar::read(&Calendar::with_holidays(&json, &new).unwrap()).unwrap(), expected);
    }
    let inline = "zone = \"Europe/Zagreb\"\nholidays = [{ name = \"a\", on = { fixed = { month = 1, day = 1 } } }]\n";
    assert!(Calendar::with_holidays(inline, &new).is_err());
}
