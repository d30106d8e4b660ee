use customers::Sender;
use db::{Db, testing::on_each_engine};
use http::Method;
use identity::NewCompany;
use kernel::{Cx, Id, Language};
use surveys::{NewSurvey, Survey};
use tickets::{Channel, Easy, NewClosure, NewTicket, State, Ticket};
use web_kit::{
    App,
    testing::{Answer, Visitor, app},
};

/// A customer who was asked whether it is solved.
struct Asked {
    app: App,
    ticket: Id<Ticket>,
    survey: Id<Survey>,
    path: String,
    visitor: Visitor,
}

async fn asked(db: Db, language: Language) -> Asked {
    let app = app(db);
    let cx = app.system();
    let mut tx = app.db.begin().await.unwrap();
    let company = NewCompany {
        name: "Lampa & Co".to_owned(),
        language: Language::English,
        time_zone: "Europe/Sarajevo".to_owned(),
        business_days: NewCompany::WORKING_WEEK.to_vec(),
        demo: false,
    };
    identity::found_company(&mut tx, &cx, &company).await.unwrap();
    let sender = Sender { address: "ana@mail.example".to_owned(), name: "Ana".to_owned(), language_guess: None };
    let customer = customers::recognise(&mut tx, &cx, &sender).await.unwrap();
    let new = NewTicket {
        subject: "The lamp <flickers>".to_owned(),
        channel: Channel::Email,
        language: Some(language),
        customer: customer.id,
        mailbox: None,
        linked: None,
    };
    let ticket = tickets::open(&mut tx, &cx, &new).await.unwrap();
    let closure = NewClosure::of(Easy::Yes);
    let (closure, _) = tickets::close(&mut tx, &cx, &ticket, &closure).await.unwrap();
    let new = NewSurvey {
        ticket: ticket.id,
        closure,
        customer: customer.id,
        agent: None,
        language,
        time_zone: "Europe/Sarajevo".to_owned(),
    };
    let survey = surveys::plan(&mut tx, &cx, &new, |_| true).await.unwrap();
    assert!(surveys::mark_sent(&mut tx, &cx, survey.id, None).await.unwrap());
    tx.commit().await.unwrap();
    let path = format!("/s/{}", surveys::token(&app.secrets, survey.id));
    let visitor = Visitor::of(&web_kit::dressed(crate::routes(app.clone()), &app));
    Asked { app, ticket: ticket.id, survey: survey.id, path, visitor }
}

impl Asked {
    async fn get(&mut self, after: &str) -> Answer {
        self.visitor.get(&format!("{}{after}", self.path)).await
    }

    async fn send(&mut self, after: &str, form: &str) -> Answer {
        let path = format!("{}{after}", self.path);
        let form = form.as_bytes().to_vec();
        self.visitor.send_raw(Method::POST, &path, "application/x-www-form-urlencoded", form).await
    }

    async fn survey(&self) -> Survey {
        let mut tx = self.app.db.read().await.unwrap();
        surveys::survey(&mut tx, self.survey).await.unwrap().unwrap()
    }

    async fn state(&self) -> State {
        let mut tx = self.app.db.read().await.unwrap();
        let cx = Cx::system(self.app.clock.now());
        tickets::ticket(&mut tx, &cx, self.ticket).await.unwrap().state
    }
}

fn location(answer: &Answer) -> &str {
    answer.headers.get("location").unwrap().to_str().unwrap()
}

#[tokio::test]
async fn opening_the_link_changes_nothing_whatever_it_says() {
    on_each_engine(async |db| {
        let mut asked = asked(db, Language::English).await;
        for after in ["", "?a=yes", "?a=no", "?a=maybe&change=1", "?a=no&a=yes", "/more", "/thanks"] {
            let answer = asked.get(after).await;
            assert!(answer.status.is_success() || answer.status.is_redirection(), "{after}: {}", answer.status);
        }
        assert_eq!(asked.survey().await.solved, None);
        assert_eq!(asked.state().await, State::Resolved);
    })
    .await;
}

#[tokio::test]
async fn who_wishes_not_to_be_asked_says_so_with_one_button_of_the_page_or_of_their_mail_program() {
    on_each_engine(async |db| {
        let mut asked = asked(db, Language::English).await;
        let customer = asked.survey().await.customer;
        assert!(asked.get("/stop").await.text.contains("<button"));
        let mut tx = asked.app.db.read().await.unwrap();
        assert!(!surveys::is_refused(&mut tx, customer).await.unwrap());
        drop(tx);
        for _ in 0..2 {
            let answer = asked.send("/stop", "List-Unsubscribe=One-Click").await;
            assert_eq!(answer.status.as_u16(), 200, "{}", answer.text);
        }
        let mut tx = asked.app.db.read().await.unwrap();
        assert!(surveys::is_refused(&mut tx, customer).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn not_yet_takes_one_click_in_the_letter_and_one_here_and_reopens_the_ticket() {
    on_each_engine(async |db| {
        let mut asked = asked(db, Language::English).await;
        let page = asked.get("?a=no").await;
        assert!(page.text.contains("Please confirm: it is not solved yet"), "{}", page.text);
        assert!(page.text.contains("The lamp &#60;flickers&#62;"), "{}", page.text);
        let first_button = page.text.split("<button").nth(1).unwrap();
        assert!(first_button.contains("value=\"no\"") && first_button.contains("autofocus"));
        let answer = asked.send("", "solved=no").await;
        assert_eq!((answer.status.as_u16(), location(&answer)), (303, format!("{}/more", asked.path).as_str()));
        assert_eq!(asked.survey().await.solved, Some(false));
        assert_eq!(asked.state().await, State::Open);
    })
    .await;
}

#[tokio::test]
async fn what_is_added_is_kept_and_shown_again() {
    on_each_engine(async |db| {
        let mut asked = asked(db, Language::Bosnian).await;
        asked.send("", "solved=yes").await;
        let form = "effort=6&comment=Hvala%0D%0Alijepo+%3Cb%3E&call_back=%2B387+61+234+567";
        let answer = asked.send("/more", form).await;
        assert_eq!((answer.status.as_u16(), location(&answer)), (303, format!("{}/thanks", asked.path).as_str()));
        let survey = asked.survey().await;
        assert_eq!((survey.solved, survey.effort), (Some(true), Some(6)));
        assert_eq!((survey.comment.as_str(), survey.call_back.as_str()), ("Hvala\nlijepo <b>", "+387 61 234 567"));
        assert_eq!(asked.state().await, State::Resolved);
        let page = asked.get("").await;
        assert!(page.text.contains("value=\"6\" checked"), "{}", page.text);
        assert!(page.text.contains("Hvala\nlijepo &#60;b&#62;"), "{}", page.text);
        let page = asked.get("?change=1").await;
        assert!(page.text.contains("name=\"solved\""), "{}", page.text);
    })
    .await;
}

#[tokio::test]
async fn what_is_too_long_comes_back_with_its_words() {
    on_each_engine(async |db| {
        let mut asked = asked(db, Language::English).await;
        asked.send("", "solved=yes").await;
        let long = "a".repeat(4_001);
        let page = asked.send("/more", &format!("effort=7&comment={long}&call_back=")).await;
        assert_eq!(page.status.as_u16(), 422);
        assert!(page.text.contains("under 4000 characters") && page.text.contains(&long));
        let page = asked.send("/more", "effort=9&comment=&call_back=").await;
        assert!(page.text.contains("from 1 to 7"), "{}", page.text);
        assert_eq!(asked.survey().await.effort, None);
    })
    .await;
}

#[tokio::test]
async fn a_link_that_is_none_says_so_in_the_language_of_the_browser() {
    on_each_engine(async |db| {
        let asked = asked(db, Language::English).await;
        let mut visitor = asked.visitor.clone().with("accept-language", "ru");
        for path in ["/s/made-up", "/s/made-up/more", &format!("{}x", asked.path)] {
            let page = visitor.get(path).await;
            assert_eq!(page.status.as_u16(), 404, "{path}");
            assert!(page.text.contains("Эта ссылка ничего не открывает"), "{}", page.text);
        }
        let answer = visitor
            .send_raw(Method::POST, "/s/made-up", "application/x-www-form-urlencoded", b"solved=no".to_vec())
            .await;
        assert_eq!(answer.status.as_u16(), 404);
    })
    .await;
}

#[tokio::test]
async fn a_question_that_was_taken_back_is_closed() {
    on_each_engine(async |db| {
        let mut asked = asked(db, Language::English).await;
        let mut tx = asked.app.db.begin().await.unwrap();
        tx.run(db::sql("UPDATE surveys SET state = 'cancelled'")).await.unwrap();
        tx.commit().await.unwrap();
        let page = asked.get("?a=yes").await;
        assert_eq!(page.status.as_u16(), 409);
        assert!(page.text.contains("no longer open"), "{}", page.text);
        assert_eq!(asked.send("", "solved=no").await.status.as_u16(), 409);
        assert_eq!(asked.state().await, State::Resolved);
    })
    .await;
}

#[tokio::test]
async fn the_pages_run_nothing_and_tell_nobody_their_address() {
    on_each_engine(async |db| {
        let mut asked = asked(db, Language::English).await;
        let page = asked.get("").await;
        let header = |name: &str| page.headers.get(name).unwrap().to_str().unwrap();
        assert!(header("content-security-policy").starts_with("default-src 'none'; style-src 'self'"));
        assert_eq!(header("referrer-policy"), "no-referrer");
        assert_eq!(header("cache-control"), "no-store");
        assert!(!page.text.contains("<script") && !page.text.contains("style=\""));
        let style = asked.visitor.get("/s/style.css").await;
        assert_eq!(style.headers.get("content-type").unwrap(), "text/css; charset=utf-8");
        let broken = asked.send("", "nonsense").await;
        assert_eq!(location(&broken), asked.path);
    })
    .await;
}

#[tokio::test]
async fn every_page_speaks_every_language() {
    for language in Language::ALL {
        db::testing::on_sqlite(&async |db| {
            let mut asked = asked(db, language).await;
            let mut pages = vec![asked.get("").await, asked.get("?a=yes").await, asked.get("?a=no").await];
            asked.send("", "solved=yes").await;
            pages.push(asked.get("/more").await);
            pages.push(asked.send("/more", "effort=0").await);
            asked.send("", "solved=no").await;
            pages.push(asked.get("/more").await);
            pages.push(asked.get("/thanks").await);
            let token = asked.path.clone();
            let shown: Vec<String> = pages.iter().map(|page| visible(&page.text).replace(&token, "/s/TOKEN")).collect();
            assert!(pages.iter().all(|page| page.text.contains(&format!("<html lang=\"{language}\">"))));
            insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(format!("pages_{language}"), shown.join("\n\n----\n\n"));
            });
        })
        .await;
    }
}

/// The words of a page, a line for each piece.
fn visible(html: &str) -> String {
    let body = html.split_once("<main>").unwrap().1;
    let mut words = String::new();
    for piece in body.split('<').filter_map(|tag| tag.split_once('>')).map(|(_, text)| text.trim()) {
        if !piece.is_empty() {
            words.push_str(piece);
            words.push('\n');
        }
    }
    words
}
