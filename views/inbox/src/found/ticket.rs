use std::collections::HashMap;

use db::{Tx, Value, list, sql};
use indexes::{Error, Kind, Question};
use kernel::{Cx, Id};
use lexis::Family;
use search::{has_phrase, newest::Found};
use tickets::Ticket;

use super::{Marked, number};
use crate::{
    Item,
    document::{Words, family_of, messages},
    filter::Sieve,
    item::{TABLES, columns},
    list::tag,
    see::{Text, visible},
};

/// How many numbers are asked for at once.
const CHUNK: usize = 300;
/// How many tickets are read for an exact phrase.
const PHRASE_READ_MAX: usize = 600;
/// How many messages of each ticket are looked at for the part that is shown.
const PARTS_EACH: i64 = 40;

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Wanted<'a> {
    /// What somebody typed.
    pub typed: &'a str,
    /// What the tickets must fit besides.
    pub sieve: Sieve<'a>,
    /// Where the part before ended.
    pub after: Option<Place>,
    /// How many at most.
    pub limit: usize,
}

/// Where a ticket stands in the order: by words found, then by number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Place {
    /// How many of the words it has.
    pub words: usize,
    /// Its number.
    pub id: i64,
}

/// A ticket that was found.
#[derive(Clone, Debug)]
pub struct TicketHit {
    /// The ticket as the inbox shows it.
    pub item: Item,
    /// Its subject.
    pub subject: Marked,
    /// The part of its messages that has the most of what was looked for; else its last line.
    pub part: Marked,
    /// The message of that part.
    pub message: Option<i64>,
    /// It has all words.
    pub has_all: bool,
}

/// Tickets that were found.
#[derive(Clone, Debug, Default)]
pub struct TicketsFound {
    /// Newest first; those with all words before those with some.
    pub hits: Vec<TicketHit>,
    /// Where the next part begins, if there is more.
    pub next: Option<Place>,
    /// There were so many matches that the older ones were not looked at.
    pub is_cut: bool,
    /// Nobody wrote the phrase; this is what its words find.
    pub phrase_missed: bool,
}

/// The tickets that the caller may see and that fit what was typed. Nothing that is typed breaks it; work is bounded by
/// what is shown, not by what matches.
///
/// # Errors
/// [`Error::Damaged`]; faults of the database.
pub async fn tickets(tx: &mut Tx, cx: &Cx, wanted: &Wanted<'_>) -> Result<TicketsFound, Error> {
    let question = indexes::question(tx, Kind::Tickets, wanted.typed).await?;
    let mut search = Search { cx, wanted, question: &question, places: Vec::new(), read: 0, is_cut: false };
    search.exact(tx).await?;
    search.words(tx).await?;
    if search.places.is_empty() && wanted.after.is_none() && has_phrases(&question) {
        let loose: String = wanted.typed.chars().map(|letter| if is_quote(letter) { ' ' } else { letter }).collect();
        let loose = Wanted { typed: &loose, ..wanted.clone() };
        let question = indexes::question(tx, Kind::Tickets, loose.typed).await?;
        let mut search = Search { wanted: &loose, question: &question, ..search };
        search.words(tx).await?;
        let found = search.shown(tx).await?;
        let phrase_missed = !found.hits.is_empty();
        return Ok(TicketsFound { phrase_missed, ..found });
    }
    search.shown(tx).await
}

fn has_phrases(question: &Question) -> bool {
    question.query().clauses.iter().any(|clause| !clause.phrase.is_empty())
}

const fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„' | '«' | '»')
}

struct Search<'a> {
    cx: &'a Cx,
    wanted: &'a Wanted<'a>,
    question: &'a Question,
    places: Vec<Place>,
    read: usize,
    is_cut: bool,
}

impl Search<'_> {
    fn is_enough(&self) -> bool {
        self.places.len() > self.wanted.limit
    }

    /// The ticket with the number that was typed stands on top.
    async fn exact(&mut self, tx: &mut Tx) -> Result<(), Error> {
        let Some(id) = number(self.wanted.typed).filter(|_| self.wanted.after.is_none()) else { return Ok(()) };
        let place = Place { words: usize::MAX, id };
        self.take(tx, vec![place]).await
    }

    async fn words(&mut self, tx: &mut Tx) -> Result<(), Error> {
        let all = self.question.words();
        if self.wanted.typed.trim().is_empty() && self.wanted.sieve.filter.is_some() {
            return self.all_that_fit(tx).await;
        }
        let mut walk = self.question.walk();
        let mut some: Vec<Place> = Vec::new();
        while let Some(found) = walk.next(tx).await? {
            let place = |found: Found| Place { words: found.words, id: found.id };
            let (full, partial): (Vec<Place>, Vec<Place>) = found
                .into_iter()
                .map(place)
                .filter(|place| self.is_after(*place))
                .partition(|place| place.words >= all);
            some.extend(partial);
            self.take(tx, full).await?;
            if self.is_enough() {
                return Ok(());
            }
        }
        self.is_cut |= walk.is_cut();
        some.sort_unstable_by(|one, other| other.cmp(one));
        self.take(tx, some).await
    }

    /// Nothing was typed: the newest tickets that fit.
    async fn all_that_fit(&mut self, tx: &mut Tx) -> Result<(), Error> {
        let mut text = Text::default();
        let visible = visible(self.cx, "tickets", &mut text);
        let fits = self.wanted.sieve.condition(self.cx, &mut text);
        let after = self.wanted.after.map_or_else(String::new, |after| format!(" AND id < {}", text.bind(after.id)));
        let limit = text.bind(i64::try_from(self.wanted.limit + 1).unwrap_or(i64::MAX));
        let query = format!("SELECT id FROM tickets WHERE {visible} AND {fits}{after} ORDER BY id DESC LIMIT {limit}");
        for row in tx.rows(sql(query).bind_all(text.values)).await? {
            self.places.push(Place { words: 0, id: row.get("id")? });
        }
        Ok(())
    }

    fn is_after(&self, place: Place) -> bool {
        let is_there = self.places.iter().any(|there| there.id == place.id);
        !is_there && self.wanted.after.is_none_or(|after| place < after)
    }

    /// Keeps those of these places that the caller may see and that fit, until there are enough.
    async fn take(&mut self, tx: &mut Tx, places: Vec<Place>) -> Result<(), Error> {
        for part in places.chunks(CHUNK) {
            if self.is_enough() {
                return Ok(());
            }
            let ids: Vec<i64> = part.iter().map(|place| place.id).collect();
            let fitting = self.fitting(tx, &ids).await?;
            let mut kept: Vec<Place> = part.iter().copied().filter(|place| fitting.contains(&place.id)).collect();
            if has_phrases(self.question) {
                kept = self.with_phrases(tx, kept).await?;
            }
            self.places.extend(kept);
        }
        Ok(())
    }

    async fn fitting(&self, tx: &mut Tx, ids: &[i64]) -> Result<Vec<i64>, Error> {
        let mut text = Text::default();
        let numbers = text.bind_all(ids);
        let visible = visible(self.cx, "tickets", &mut text);
        let fits = self.wanted.sieve.condition(self.cx, &mut text);
        let query = format!("SELECT id FROM tickets WHERE id IN ({numbers}) AND {visible} AND {fits}");
        let rows = tx.rows(sql(query).bind_all(text.values)).await?;
        Ok(rows.iter().map(|row| row.get("id")).collect::<Result<_, _>>()?)
    }

    /// Those that have every exact phrase; a bounded number of tickets is read for it.
    async fn with_phrases(&mut self, tx: &mut Tx, places: Vec<Place>) -> Result<Vec<Place>, Error> {
        let mut kept = Vec::new();
        for part in places.chunks(50) {
            if self.read >= PHRASE_READ_MAX {
                self.is_cut = true;
                break;
            }
            self.read += part.len();
            let ids: Vec<i64> = part.iter().map(|place| place.id).collect();
            let texts = texts(tx, &ids).await?;
            let clauses = self.question.query().clauses.iter().filter(|clause| !clause.phrase.is_empty());
            let clauses: Vec<_> = clauses.collect();
            kept.extend(part.iter().copied().filter(|place| {
                let own = texts.get(&place.id).map(Vec::as_slice).unwrap_or_default();
                clauses.iter().all(|clause| own.iter().any(|(family, text)| has_phrase(text, *family, clause)))
            }));
            if self.places.len() + kept.len() > self.wanted.limit {
                break;
            }
        }
        Ok(kept)
    }

    /// What is shown of the places that were kept.
    async fn shown(mut self, tx: &mut Tx) -> Result<TicketsFound, Error> {
        let more = self.is_enough();
        self.places.truncate(self.wanted.limit);
        let next = self.places.last().copied().filter(|_| more);
        let ids: Vec<i64> = self.places.iter().map(|place| place.id).collect();
        let items = items(tx, self.cx, &ids).await?;
        let words = if ids.is_empty() { Vec::new() } else { messages(tx, &ids, PARTS_EACH).await? };
        let mut by_ticket: HashMap<i64, Vec<&Words>> = HashMap::new();
        for message in &words {
            by_ticket.entry(message.ticket).or_default().push(message);
        }
        let mut hits = Vec::with_capacity(ids.len());
        let mut tagged: Vec<Item> = items.into_values().collect();
        tag(tx, &mut tagged).await?;
        let mut items: HashMap<i64, Item> = tagged.into_iter().map(|item| (item.id.get(), item)).collect();
        for place in &self.places {
            let Some(item) = items.remove(&place.id) else { continue };
            let own = by_ticket.get(&place.id).map(Vec::as_slice).unwrap_or_default();
            let part = Marked::part(own, self.question);
            let family = family_of(item.language.as_deref(), &item.subject);
            let subject = Marked::of(&item.subject, family, self.question);
            let (message, part) =
                part.map_or_else(|| (None, Marked::plain(&item.last_line)), |(id, part)| (Some(id), part));
            let has_all = place.words >= self.question.words();
            hits.push(TicketHit { item, subject, part, message, has_all });
        }
        Ok(TicketsFound { hits, next, is_cut: self.is_cut && !more, phrase_missed: false })
    }
}

/// The texts of tickets with their languages: subjects and messages.
async fn texts(tx: &mut Tx, ids: &[i64]) -> Result<HashMap<i64, Vec<(Family, String)>>, Error> {
    let mut texts: HashMap<i64, Vec<(Family, String)>> = HashMap::new();
    let query = format!("SELECT id, subject, language FROM tickets WHERE id IN ({})", list(1, ids.len()));
    for row in tx.rows(sql(query).bind_all(ids.iter().copied())).await? {
        let (subject, language): (String, Option<String>) = (row.get("subject")?, row.get("language")?);
        let family = family_of(language.as_deref(), &subject);
        texts.entry(row.get("id")?).or_default().push((family, subject));
    }
    for message in messages(tx, ids, PARTS_EACH).await? {
        texts.entry(message.ticket).or_default().push((message.family(), message.text));
    }
    Ok(texts)
}

/// The lines of these tickets.
async fn items(tx: &mut Tx, cx: &Cx, ids: &[i64]) -> Result<HashMap<i64, Item>, Error> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let columns = columns("$1");
    let query = format!("SELECT {columns} FROM tickets t {} WHERE t.id IN ({})", TABLES, list(2, ids.len()));
    let me = cx.acting_agent().map_or(0, |agent| agent.id);
    let bound: Vec<Value> = std::iter::once(me).chain(ids.iter().copied()).map(Value::from).collect();
    let rows = tx.rows(sql(query).bind_all(bound)).await?;
    let items = rows.iter().map(|row| Item::read(row).map(|item| (item.id.get(), item)));
    Ok(items.collect::<Result<_, _>>()?)
}

impl Place {
    /// The ticket.
    #[must_use]
    pub const fn ticket(self) -> Id<Ticket> {
        Id::new(self.id)
    }
}
