use db::Tx;
use kernel::{Cx, Id};
use serde_json::json;

use crate::{
    Error, State, Survey, store,
    survey::{CALL_BACK_CHARS_MAX, COMMENT_CHARS_MAX, EFFORT_MAX},
};

/// What the customer said. What they leave out stays as they said it before.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Answer {
    /// Is it solved?
    pub solved: Option<bool>,
    /// How easy it was made for them, 1 to 7.
    pub effort: Option<i64>,
    /// What they want to add.
    pub comment: Option<String>,
    /// Where to call them back.
    pub call_back: Option<String>,
}

/// A survey with its answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answered {
    /// The survey as it stands now.
    pub survey: Survey,
    /// "Not yet" was said now, and not before: the ticket comes back to the same agent.
    pub brings_back: bool,
    /// Something was added now that a person should read (a comment, a number to call).
    pub has_words: bool,
}

/// Takes down what the customer answered.
///
/// # Errors
/// No such survey, one that was not asked, an effort outside 1 to 7, texts too long.
pub async fn answer(tx: &mut Tx, cx: &Cx, id: Id<Survey>, answer: &Answer) -> Result<Answered, Error> {
    check(answer)?;
    let before = store::survey_to_change(tx, id).await?.ok_or(Error::NotFound)?;
    if !before.is_asked() {
        return Err(Error::NotAsked);
    }
    let survey = after(&before, answer, cx);
    if (Survey { answered_at: before.answered_at, ..survey.clone() }) == before {
        // Sent twice by an impatient finger: nothing new was said.
        return Ok(Answered { survey: before, brings_back: false, has_words: false });
    }
    store::update(tx, &survey).await?;
    let data = json!({
        "survey_id": id,
        "answer": match survey.solved { Some(true) => "yes", Some(false) => "not_yet", None => "none" },
        "effort": survey.effort,
        "comment": survey.comment,
        "call_back": survey.call_back,
    });
    tickets::record(tx, cx, survey.ticket, "survey_answered", &data).await?;
    Ok(Answered {
        brings_back: survey.solved == Some(false) && before.solved != Some(false),
        has_words: said_more(&before.comment, &survey.comment) || said_more(&before.call_back, &survey.call_back),
        survey,
    })
}

fn after(before: &Survey, answer: &Answer, cx: &Cx) -> Survey {
    let said = |new: &Option<String>, old: &str| new.as_ref().map_or_else(|| old.to_owned(), |text| text.trim().into());
    Survey {
        state: State::Answered,
        solved: answer.solved.or(before.solved),
        effort: answer.effort.or(before.effort),
        comment: said(&answer.comment, &before.comment),
        call_back: said(&answer.call_back, &before.call_back),
        answered_at: Some(cx.now),
        ..before.clone()
    }
}

fn said_more(before: &str, now: &str) -> bool {
    !now.is_empty() && before != now
}

fn check(answer: &Answer) -> Result<(), Error> {
    if answer.effort.is_some_and(|effort| !(1..=EFFORT_MAX).contains(&effort)) {
        return Err(Error::EffortOutOfRange);
    }
    let texts =
        [("comment", &answer.comment, COMMENT_CHARS_MAX), ("call_back", &answer.call_back, CALL_BACK_CHARS_MAX)];
    for (field, text, chars_max) in texts {
        if text.as_ref().is_some_and(|text| text.chars().nth(chars_max).is_some()) {
            return Err(Error::TooLong { field, chars_max });
        }
    }
    Ok(())
}
