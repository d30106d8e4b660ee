mod doors;
mod people;
mod roles;
mod shell;

use db::{Db, Tx};
use jiff::civil::Weekday;
use kernel::{Cx, Id, Language, Role};
use web_kit::testing::START;

use crate::{Agent, Error, NewAgent, NewCompany, Team};

const PASSWORD: &str = "tri zlatne jabuke";

/// Somebody to be made; every test's agents have the same password.
fn new_agent(name: &str, email: &str, role: Role, hash: &str, teams: &[Id<Team>]) -> NewAgent {
    NewAgent {
        name: name.into(),
        email: email.into(),
        password_hash: hash.into(),
        role,
        language: Language::English,
        languages: vec![],
        time_zone: "Europe/Sarajevo".into(),
        teams: teams.to_vec(),
    }
}

fn new_company() -> NewCompany {
    NewCompany {
        name: "Jabuka".into(),
        language: Language::Bosnian,
        time_zone: "Europe/Sarajevo".into(),
        business_days: vec![Weekday::Friday, Weekday::Monday, Weekday::Monday],
        demo: false,
    }
}

fn system() -> Cx {
    Cx::system(START)
}

async fn agent_named(tx: &mut Tx, name: &str, role: Role) -> Result<Agent, Error> {
    let email = format!("{}@example.ba", name.to_lowercase());
    crate::create_agent(tx, &system(), &new_agent(name, &email, role, "none", &[])).await
}

/// A transaction whose faults are the test's.
async fn begun(db: &Db) -> Tx {
    db.begin().await.expect("a transaction")
}
