use serde_json::{Map, Value};

use super::{
    CONDITIONS_MAX, Condition, DEPTH_MAX, Date, Field, Filter, One, Sort, Span, Test, Unit, VALUES_MAX, What, Wrong,
};

/// The longest word of a value, in characters.
const WORD_CHARS_MAX: usize = 200;
/// The longest span, in its unit.
const SPAN_MAX: i64 = 1_000;

impl Filter {
    /// Reads a filter.
    ///
    /// # Errors
    /// What is wrong, and where.
    ///
    /// ```
    /// use serde_json::json;
    /// use views::{Filter, What};
    ///
    /// let filter = Filter::read(&json!({ "all": [{ "field": "priority", "op": "is", "value": [3, 4] }] })).unwrap();
    /// assert_eq!(filter.conditions().len(), 1);
    /// let wrong = Filter::read(&json!({ "all": [{ "field": "colour", "op": "is", "value": [1] }] })).unwrap_err();
    /// assert_eq!((wrong.at.as_str(), wrong.what), ("filter.all[0].field", What::Field));
    /// ```
    pub fn read(value: &Value) -> Result<Self, Wrong> {
        let mut reading = Reading { conditions: 0 };
        let filter = reading.part(value, "filter", 0)?;
        // A single condition is a group of one, so that what is written down always begins with a group.
        Ok(if matches!(filter, Self::Is(_)) { Self::All(vec![filter]) } else { filter })
    }
}

struct Reading {
    conditions: usize,
}

fn wrong<T>(at: &str, what: What) -> Result<T, Wrong> {
    Err(Wrong { at: at.to_owned(), what })
}

/// What makes one condition of several.
type Group = fn(Vec<Filter>) -> Filter;

impl Reading {
    fn part(&mut self, value: &Value, at: &str, depth: usize) -> Result<Filter, Wrong> {
        let Some(object) = value.as_object() else { return wrong(at, What::Shape) };
        let groups: [(&str, Group); 2] = [("all", Filter::All), ("any", Filter::Any)];
        for (word, group) in groups {
            let Some(parts) = object.get(word) else { continue };
            let at = format!("{at}.{word}");
            if object.len() > 1 {
                return wrong(&at, What::Shape);
            }
            if depth >= DEPTH_MAX {
                return wrong(&at, What::TooDeep);
            }
            let Some(parts) = parts.as_array() else { return wrong(&at, What::Shape) };
            if parts.len() > CONDITIONS_MAX {
                return wrong(&at, What::TooMany);
            }
            let parts = parts.iter().enumerate();
            let read = parts.map(|(place, part)| self.part(part, &format!("{at}[{place}]"), depth + 1));
            return Ok(group(read.collect::<Result<_, _>>()?));
        }
        self.conditions += 1;
        if self.conditions > CONDITIONS_MAX {
            return wrong(at, What::TooMany);
        }
        condition(object, at).map(Filter::Is)
    }
}

fn condition(object: &Map<String, Value>, at: &str) -> Result<Condition, Wrong> {
    let Some(word) = object.get("field") else { return wrong(at, What::Shape) };
    let field = word.as_str().and_then(Field::from_word);
    let Some(field) = field else { return wrong(&format!("{at}.field"), What::Field) };
    let op = object.get("op").and_then(Value::as_str).unwrap_or_default();
    let nothing = Value::Null;
    let value = object.get("value").unwrap_or(&nothing);
    let reader = Reader { field, value, at: format!("{at}.value") };
    let Some(test) = reader.test(op)? else { return wrong(&format!("{at}.op"), What::Test) };
    Ok(Condition { field, test })
}

struct Reader<'a> {
    field: Field,
    value: &'a Value,
    at: String,
}

impl Reader<'_> {
    /// The test; `None` when the field knows none of this name.
    fn test(&self, op: &str) -> Result<Option<Test>, Wrong> {
        let sort = self.field.sort();
        let own = sort == Sort::Own;
        let is_time = own || sort == Sort::Times;
        let compares = !matches!(sort, Sort::Times | Sort::Flag);
        let test = match op {
            "is" if sort == Sort::Flag => Test::Flag(self.flag()?),
            "is" if own && self.value.is_boolean() => Test::Flag(self.flag()?),
            "is" if compares => Test::AnyOf(self.ones()?),
            "is_not" if compares => Test::NoneOf(self.ones()?),
            "at_least" if own || sort == Sort::Numbers => Test::AtLeast(self.number()?),
            "at_most" if own || sort == Sort::Numbers => Test::AtMost(self.number()?),
            "within_last" if is_time && self.field != Field::Due => Test::WithinLast(self.span()?),
            "longer_ago" if is_time => Test::LongerAgo(self.span()?),
            "within_next" if own || self.field == Field::Due => Test::WithinNext(self.span()?),
            "before" if is_time => Test::Before(self.date()?),
            "from" if is_time => Test::From(self.date()?),
            "some" if self.may_be_empty() => Test::Some,
            "none" if self.may_be_empty() => Test::None,
            _ => return Ok(None),
        };
        Ok(Some(test))
    }

    /// Whether a ticket may have none of it.
    const fn may_be_empty(&self) -> bool {
        match self.field.sort() {
            Sort::Rows | Sort::Agents | Sort::Teams | Sort::Own => !matches!(self.field, Field::Customer),
            Sort::Times => matches!(self.field, Field::Resolved | Field::Waiting | Field::Due),
            Sort::AnyWords => matches!(self.field, Field::Language),
            Sort::Words(_) | Sort::Numbers | Sort::Flag => false,
        }
    }

    fn refused<T>(&self) -> Result<T, Wrong> {
        wrong(&self.at, What::Value)
    }

    fn flag(&self) -> Result<bool, Wrong> {
        self.value.as_bool().map_or_else(|| self.refused(), Ok)
    }

    fn number(&self) -> Result<f64, Wrong> {
        self.value.as_f64().filter(|number| number.is_finite()).map_or_else(|| self.refused(), Ok)
    }

    fn ones(&self) -> Result<Vec<One>, Wrong> {
        let Some(values) = self.value.as_array().filter(|values| !values.is_empty()) else { return self.refused() };
        if values.len() > VALUES_MAX {
            return wrong(&self.at, What::TooMany);
        }
        values.iter().map(|value| self.one(value).map_or_else(|| self.refused(), Ok)).collect()
    }

    fn one(&self, value: &Value) -> Option<One> {
        let sort = self.field.sort();
        match value {
            Value::Null => self.may_be_empty().then_some(One::Nothing),
            Value::Number(number) => {
                let number = number.as_i64()?;
                let fits = match sort {
                    Sort::Numbers => (1..=4).contains(&number),
                    Sort::Rows | Sort::Agents | Sort::Teams => number > 0,
                    Sort::Own => true,
                    Sort::Words(_) | Sort::AnyWords | Sort::Times | Sort::Flag => false,
                };
                fits.then_some(One::Number(number))
            }
            Value::String(word) => {
                let is_brief = word.chars().count() <= WORD_CHARS_MAX && !word.contains('\0');
                match sort {
                    Sort::Agents => (word == "me").then_some(One::Mine),
                    Sort::Teams => (word == "mine").then_some(One::Mine),
                    Sort::Words(known) => known.contains(&word.as_str()).then(|| One::Word(word.clone())),
                    Sort::AnyWords | Sort::Own => (is_brief && !word.is_empty()).then(|| One::Word(word.clone())),
                    Sort::Rows | Sort::Numbers | Sort::Times | Sort::Flag => None,
                }
            }
            Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
        }
    }

    fn span(&self) -> Result<Span, Wrong> {
        let count = self.value.get("count").and_then(Value::as_i64).filter(|count| (1..=SPAN_MAX).contains(count));
        let unit = self.value.get("unit").and_then(Value::as_str);
        let unit = unit.and_then(|word| Unit::ALL.into_iter().find(|unit| unit.word() == word));
        count.zip(unit).map_or_else(|| self.refused(), |(count, unit)| Ok(Span { count, unit }))
    }

    fn date(&self) -> Result<Date, Wrong> {
        let date = self.value.as_str().and_then(|text| text.parse::<Date>().ok());
        date.filter(|date| (1900..=2200).contains(&date.year())).map_or_else(|| self.refused(), Ok)
    }
}
