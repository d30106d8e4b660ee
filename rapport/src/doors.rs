//! What the binary adds to the routes of the API: doors that it does not know by itself.

use api::Doors;
use email::Post;
use web_kit::App;

/// Every other door of a running server.
pub(crate) fn doors(app: &App, post: Post) -> Doors {
    let pages = helpcentre::routes(app.clone()).merge(letterbox_pages::routes(app.clone()));
    Doors { api: email::routes(post), pages }
}

/// Prints the document of the API.
pub(crate) fn print() {
    anstream::print!("{}", api::snapshot(email::described()));
}
