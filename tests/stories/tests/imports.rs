//! Customers from a file: what would become of each row, the writing of it, and what cannot be taken.

#![expect(clippy::unwrap_used, reason = "a test that lacks something fails")]

use axum::http::Method;
use db::testing::on_each_engine;
use kernel::days;
use serde_json::{Value, json};
use stories::{Letter, Person, World, assert_ok, assert_refused};

const FILE: &str = "Ime i prezime;E-mail;Telefon;Firma;Jezik;Oznake;Napomena;Šifra kupca\r\n\
    Ana Kovač;ana@firma.example;+387 61 111-222;Firma d.o.o.;bs;vip, novo;\"Zove \"\"rano\"\";\r\nnikad kasno\";K1\r\n\
    Ivan Horvat;ivan@firma.example;;Firma d.o.o.;hrvatski;;;K2\r\n\
    Nepoznat;nije adresa;;;;;;\r\n\
    Bez ičega;;;;;;;\r\n\
    Ana Kovač;ANA@firma.example;061 333 444;;;;;K1\r\n";

async fn uploads(person: &mut Person, entity: &str, name: &str, bytes: &[u8]) -> Value {
    let path = format!("/api/v1/customer-imports?entity={entity}&filename={name}");
    let answer = person.at.send_raw(Method::POST, &path, "text/csv", bytes.to_vec()).await;
    assert_eq!(answer.status.as_u16(), 201, "{}", answer.text);
    answer.json
}

async fn decides(person: &mut Person, id: i64, plan: Value) -> Value {
    let answer = person.at.put(&format!("/api/v1/customer-imports/{id}/plan"), plan).await;
    assert_ok(&answer);
    answer.json
}

/// Begins, and works until it is through.
async fn runs(world: &World, person: &mut Person, id: i64) -> Value {
    assert_ok(&person.at.put(&format!("/api/v1/customer-imports/{id}/run"), json!({})).await);
    world.works_off().await;
    person.sees(&format!("/customer-imports/{id}")).await
}

fn counts(import: &Value) -> [i64; 4] {
    ["created", "changed", "unchanged", "refused"].map(|name| import[name].as_i64().unwrap())
}

#[tokio::test]
async fn a_file_is_understood_looked_at_and_written_and_writes_to_nobody() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let import = uploads(&mut ada, "customers", "kupci.csv", FILE.as_bytes()).await;
        let id = import["id"].as_i64().unwrap();
        let columns = ["name", "email", "phone", "organisation", "language", "tags", "note", "external_id"];
        assert_eq!((&import["columns"], &import["delimiter"]), (&json!(columns), &json!(";")));
        assert_eq!((&import["state"], &import["rows"]), (&json!("new"), &json!(5)));
        assert_refused(
            &ada.at.put(&format!("/api/v1/customer-imports/{id}/run"), json!({})).await,
            409,
            "imports.begun",
        );

        assert_eq!(decides(&mut ada, id, json!({})).await["state"], "checking");
        world.works_off().await;
        let checked = ada.sees(&format!("/customer-imports/{id}")).await;
        assert_eq!((checked["state"].as_str(), counts(&checked)), (Some("checked"), [2, 1, 0, 2]));
        assert_eq!(ada.sees("/customers?q=kova").await["items"], json!([]), "nothing is written by looking");
        let rows = ada.sees(&format!("/customer-imports/{id}/preview")).await;
        assert_eq!((&rows[0]["verdict"], &rows[0]["name"]), (&json!("new"), &json!("Ana Kovač")));
        assert_eq!(rows[0]["tags"], json!(["novo", "vip"]));
        assert_eq!((&rows[2]["verdict"], &rows[2]["line"]), (&json!("refused"), &json!(5)));

        let done = runs(&world, &mut ada, id).await;
        assert_eq!((done["state"].as_str(), counts(&done)), (Some("done"), [2, 1, 0, 2]));
        let found = ada.sees("/customers?q=kova").await;
        let ana = ada.sees(&format!("/customers/{}", found["items"][0]["id"])).await;
        assert_eq!(ana["phones"], json!(["+387 61 111-222", "061 333 444"]));
        assert_eq!((&ana["language"], &ana["external_id"]), (&json!("bs"), &json!("K1")));
        assert_eq!(ana["organisation"]["name"], "Firma d.o.o.");
        let notes = ada.sees(&format!("/customers/{}/notes", ana["id"])).await;
        assert!(notes["items"][0]["text"].as_str().unwrap().starts_with("Zove \"rano\";"));
        assert_eq!(ada.sees("/organisations?q=firma").await["items"].as_array().unwrap().len(), 1);
        assert_eq!(ada.inbox("all").await, Vec::<Value>::new(), "no tickets");
        assert!(world.letters_to("ana@firma.example").await.is_empty(), "no letters");

        let refusals = ada.sees(&format!("/customer-imports/{id}/refusals")).await;
        let codes: Vec<_> = refusals["items"].as_array().unwrap().iter().map(|row| &row["code"]).collect();
        assert_eq!(codes, ["customers.address_wrong", "imports.row_nobody"]);
        let report = ada.at.get(&format!("/api/v1/customer-imports/{id}/report")).await.text;
        assert!(report.contains("\r\n5,") && report.contains("nije adresa") && report.contains("6,"), "{report}");
        let list = ada.sees("/customer-imports").await;
        assert_eq!((&list["items"][0]["agent_name"], &list["items"][0]["refused"]), (&json!("Ada Admin"), &json!(2)));
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_brought_again_makes_nobody_twice_and_what_is_known_is_treated_as_was_said() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        world.receives(&Letter::from("ana@firma.example", "Kettle", "It leaks.")).await;
        let mut told = Vec::new();
        for (known, name) in
            [("leave", "Anna"), ("fill", "Anna"), ("fill", "Ana"), ("overwrite", "Ann"), ("overwrite", "Ann")]
        {
            let first = format!("{name},ana@firma.example,+1 555 0100,en");
            let file = format!("Name,Email,Phone,Language\n{first}\n,,,\nBob,,+1 555 0101,\n");
            let id = uploads(&mut ada, "customers", "a.csv", file.as_bytes()).await["id"].as_i64().unwrap();
            decides(&mut ada, id, json!({ "known": known })).await;
            world.works_off().await;
            told.push(counts(&runs(&world, &mut ada, id).await));
        }
        assert_eq!(told, [[1, 0, 1, 0], [0, 1, 1, 0], [0, 0, 2, 0], [0, 1, 1, 0], [0, 0, 2, 0]]);
        let found = ada.sees("/customers?q=ana%40firma").await;
        assert_eq!(found["items"].as_array().unwrap().len(), 1);
        let ana = ada.sees(&format!("/customers/{}", found["items"][0]["id"])).await;
        assert_eq!((&ana["name"], &ana["phones"]), (&json!("Ann"), &json!(["+1 555 0100"])));
        assert_eq!(ada.sees("/customers?q=bob").await["items"].as_array().unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn an_import_that_is_stopped_goes_on_behind_the_last_row_that_was_written() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let rows: Vec<String> = (0..60).map(|at| format!("Person {at},person{at}@many.example")).collect();
        let file = format!("Name,Email\n{}\n", rows.join("\n"));
        let id = uploads(&mut ada, "customers", "many.csv", file.as_bytes()).await["id"].as_i64().unwrap();
        decides(&mut ada, id, json!({})).await;
        world.works_off().await;
        let run = format!("/api/v1/customer-imports/{id}/run");
        assert_ok(&ada.at.put(&run, json!({})).await);
        assert_eq!(ada.at.delete(&run).await.json["state"], "stopped");
        world.works_off().await;
        assert_eq!(ada.sees(&format!("/customer-imports/{id}")).await["at_row"], 0);
        let done = runs(&world, &mut ada, id).await;
        assert_eq!((done["state"].as_str(), counts(&done)), (Some("done"), [60, 0, 0, 0]));
        assert_refused(&ada.at.put(&run, json!({})).await, 409, "imports.begun");
    })
    .await;
}

#[tokio::test]
async fn a_file_goes_after_seven_days_and_with_the_erasure_of_anybody() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let file = b"Name,Email\nBo,wrong\nCy,cy@firma.example\n";
        let id = uploads(&mut ada, "customers", "a.csv", file).await["id"].as_i64().unwrap();
        decides(&mut ada, id, json!({})).await;
        world.works_off().await;
        runs(&world, &mut ada, id).await;
        let again = uploads(&mut ada, "customers", "b.csv", file).await["id"].as_i64().unwrap();
        assert_eq!(ada.at.delete(&format!("/api/v1/customer-imports/{again}/file")).await.status.as_u16(), 204);
        assert_ok(&ada.at.get(&format!("/api/v1/customer-imports/{id}/report")).await);
        world.turns(days(8)).await;
        let gone = ada.at.get(&format!("/api/v1/customer-imports/{id}/report")).await;
        assert_refused(&gone, 409, "imports.gone");
        let kept = ada.sees(&format!("/customer-imports/{id}")).await;
        assert_eq!((&kept["has_file"], counts(&kept)), (&json!(false), [1, 0, 0, 1]));

        let third = uploads(&mut ada, "customers", "c.csv", b"Name,Email\nDi,di@firma.example\n").await;
        let found = ada.sees("/customers?q=cy").await;
        let cy = &found["items"][0]["id"];
        assert_ok(&ada.at.put(&format!("/api/v1/customers/{cy}/erasure"), json!({})).await);
        world.turns(days(2)).await;
        assert_eq!(ada.sees(&format!("/customer-imports/{}", third["id"])).await["has_file"], false);
    })
    .await;
}

#[tokio::test]
async fn organisations_come_with_their_domains() {
    on_each_engine(async |db| {
        let world = World::on(db).await;
        let mut ada = world.person("Ada").await;
        let file = "Naziv firme\tWebsite\tBilješka\nVodovod\twww.vodovod.example\tLijepo\nVodovod\tvodovod.example\t\n\tx.example\t\n";
        let import = uploads(&mut ada, "organisations", "o.tsv", file.as_bytes()).await;
        let id = import["id"].as_i64().unwrap();
        assert_eq!(import["columns"], json!(["name", "domains", "note"]));
        decides(&mut ada, id, json!({})).await;
        world.works_off().await;
        let done = runs(&world, &mut ada, id).await;
        assert_eq!(counts(&done), [1, 0, 1, 1]);
        let found = ada.sees("/organisations?q=vodovod").await;
        let one = ada.sees(&format!("/organisations/{}", found["items"][0]["id"])).await;
        assert_eq!(one["domains"], json!(["vodovod.example"]));
    })
    .await;
}
