use desk::deliver::{Carrier, Parcel, Undelivered};
use i18n::Value;
use kernel::Language;

use super::{Delivered, DeliveryError, Turned};
use crate::Post;

/// The carrier that the outbox delivers with: `desk` does not know this door, the binary hands it in.
pub(crate) fn carrier(post: Post) -> Carrier {
    Carrier::new(move |parcel: Parcel| {
        let post = post.clone();
        Box::pin(async move {
            let delivered = post.deliver(&parcel.mailbox, &parcel.raw, &parcel.from, &parcel.to).await;
            let language = language(&post).await;
            match delivered {
                Ok(delivered) => Ok(words_of(&post, language, &delivered)),
                Err(DeliveryError { permanent, why }) => {
                    Err(Undelivered { permanent, words: said(&post, language, &why) })
                }
            }
        })
    })
}

/// The words that are kept on a message are read by everybody: they are in the company's language.
async fn language(post: &Post) -> Language {
    let read = async {
        let mut tx = post.app().db.read().await?;
        identity::company(&mut tx).await
    };
    read.await.ok().flatten().map_or(Language::English, |company| company.language)
}

fn words_of(post: &Post, language: Language, delivered: &Delivered) -> String {
    let mut words = delivered.server_words.clone();
    for refused in &delivered.refused {
        words.push_str("; ");
        words.push_str(&refused.address);
        words.push_str(": ");
        words.push_str(&said(post, language, &refused.why));
    }
    words
}

fn said(post: &Post, language: Language, why: &Turned) -> String {
    match why {
        Turned::ByServer(words) => words.clone(),
        Turned::ByUs(detail) => {
            let values: Vec<(&str, Value<'_>)> =
                detail.args.iter().map(|(name, value)| (name.as_str(), Value::from(value))).collect();
            post.app().catalogue.text(language, &detail.key, &values)
        }
    }
}
