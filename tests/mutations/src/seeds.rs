//! Lines that are right.

pub(crate) const WORKTIME: &[&str] = &[
    r#"{"id":1,"tz":"Europe/Zagreb","week":{"mon":[["09:00","12:30"],["13:00","17:30"]],"fri":[["22:00","06:00"]]},"start":"2026-01-05T08:00:00Z","target_s":14400}"#,
    r#"{"id":"a","tz":"Australia/Lord_Howe","week":{"sun":[["00:00","24:00"]]},"holidays":["2026-04-05"],"exceptions":{"2026-04-12":[["10:00","14:00"]],"2026-04-19":[]},"start":"2026-04-01T00:00:00Z","end":"2026-05-01T00:00:00Z","pauses":[["2026-04-05T00:00:00Z","2026-04-06T00:00:00Z"],["2026-04-05T12:00:00Z",null]]}"#,
    r#"{"id":null,"tz":"Pacific/Apia","week":{"fri":[["01:00","02:00"]]},"holidays":[{"name":"Easter","on":{"easter":{"church":"orthodox","offset":1}},"hours":[["09:00","12:00"]]}],"start":"2011-12-29T00:00:00Z","target_s":3600.5}"#,
];

pub(crate) const CALENDARS: &[&str] = &[
    "zone = \"Europe/Sarajevo\"\n[week]\nmon = [[\"09:00\", \"12:30\"], [\"13:00\", \"17:30\"]]\nfri = [[\"22:00\", \"06:00\"]]\n[exceptions]\n\"2026-12-24\" = [[\"09:00\", \"12:00\"]]\n[[holidays]]\nname = \"Uskrs\"\non.easter = { church = \"western\", offset = 0 }",
    "name = \"x\"\nzone = \"UTC\"\n[week]\nsun = [[\"00:00\", \"24:00\"]]\n[[holidays]]\nname = \"one\"\non.fixed = { month = 2, day = 29 }\n[[holidays]]\nname = \"two\"\non.weekday = { nth = -1, weekday = \"mon\", month = 5 }\n[[holidays]]\nname = \"three\"\non.islamic = { month = 10, day = 1 }",
    r#"{"tz":"America/Sao_Paulo","week":{"mon":[["00:00","01:00"]]},"exceptions":{"2018-11-04":[["00:00","02:00"]]}}"#,
];

pub(crate) const FEEDS: &[&str] = &[
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Dan dr\r\n žavnosti\r\nDTSTART;VALUE=DATE:20260530\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\nEND:VCALENDAR",
    "BEGIN:VEVENT\nSUMMARY:Long\nDTSTART;VALUE=DATE:20261224\nDURATION:P4D\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Until\nDTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20260103\nRRULE:FREQ=YEARLY;UNTIL=20300101\nEND:VEVENT",
    "BEGIN:VEVENT\nSUMMARY;LANGUAGE=en:Bank holiday\\, spring\nDTSTART;TZID=Europe/London;VALUE=DATE:20260525\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=9\nEND:VEVENT",
];

pub(crate) const WAITING: &[&str] = &[
    r#"{"t":0,"type":"staff","agents":2}"#,
    r#"{"t":0,"type":"plan","from":0,"to":28800,"agents":3}"#,
    r#"{"t":1,"type":"plan","from":30000,"to":40000,"agents":0}"#,
    r#"{"t":12.5,"type":"arrive","id":"a1","group":"returns"}"#,
    r#"{"t":13,"type":"arrive","id":2}"#,
    r#"{"t":14,"type":"start","id":"a1"}"#,
    r#"{"t":15,"type":"finish","id":"a1"}"#,
    r#"{"t":16,"type":"abandon","id":2}"#,
    r#"{"t":600,"type":"arrive","id":3,"group":{"team":1}}"#,
];

pub(crate) const ROUTING: &[&str] = &[
    r#"{"t":0,"type":"agent","id":"ana","languages":{"ro":3,"en":2},"skills":{"returns":2},"capacity":3,"shift_end":28800}"#,
    r#"{"t":0,"type":"agent","id":"ivo","languages":["hr"],"skills":["money"],"capacity":{"chat":2,"call":3},"team":"one","exclude":["k1"]}"#,
    r#"{"t":5,"type":"arrive","id":"c1","language":"ro","topic":"returns","weight":"heavy","points":1,"priority":"high","deadline_s":60,"customer":"k1"}"#,
    r#"{"t":6,"type":"arrive","id":7,"language":"hr","topic":"money","channel":"chat","expected_s":600,"exclude":["ana"],"previous_agent":"ivo"}"#,
    r#"{"t":400,"type":"release","id":"c1","hard":true}"#,
    r#"{"t":9,"type":"presence","agent":"ana","present":false}"#,
    r#"{"t":9,"type":"leave","agents":["ana","ivo"]}"#,
    r#"{"t":9,"type":"shift_end","agent":"ana","at":28800}"#,
    r#"{"t":9,"type":"take","id":"c1","agent":"ivo"}"#,
    r#"{"t":9,"type":"exclude","id":"c1","agent":"ana"}"#,
    r#"{"t":86401,"type":"day"}"#,
    r#"{"t":"2026-01-05T09:00:00Z","type":"tick"}"#,
];

pub(crate) const QUESTIONS: &[&str] = &[
    r#"{"id":7,"text":"when does my parcel arrive"}"#,
    r#"{"label":"arrival","text":"Где моя посылка?"}"#,
    r#"{"label":"broken","text":"Lampa ne radi, naručio sam je prošle sedmice."}"#,
    r#"{"intent":5,"query":"I want my money back: 19,90 EUR!"}"#,
];

pub(crate) const LETTERS: &[&str] = &[
    r#"{"id":1,"text":"Dear Ana,\n\nwe have sent you a new lamp today.\n\nKind regards\nMia","customer":"ana"}"#,
    r#"{"id":2,"text":"Dear Ivo,\n\nwe have sent you a new chair today.\n> quoted\n\nKind regards\nMia"}"#,
    r#"{"id":8,"a":"one two three four five","b":"one two three four six"}"#,
];

pub(crate) const COUNTS: &[&str] = &[
    r#"{"group":"late","day":"2026-01-05","count":14}"#,
    r#"{"group":"late","day":"2026-02-06","count":3,"among":40}"#,
    r#"{"group":5,"day":20000,"count":0}"#,
    r#"{"group":5,"day":20021,"count":30}"#,
];

pub(crate) const SEARCH: &[&str] = &[
    r#"{"id":1,"title":"Where is my parcel?","body":"Your parcel LM-40041 arrives in three days.","tags":["late"],"lang":"en","helped":3}"#,
    r#"{"id":"b","title":"Лампа не ради","body":"Ако лампа не ради, пишите нам.","lang":"sr"}"#,
    r#"{"id":1,"query":"parcell \"three days\" LM-40041 ghbdtn","limit":5}"#,
    r#"{"id":2,"query":"lampa: \"ne radi\" -AND (OR) *"}"#,
    r#"{"forget":1}"#,
];
