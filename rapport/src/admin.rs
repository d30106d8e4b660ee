use std::{
    io::{self, BufRead, IsTerminal},
    path::Path,
};

use clock::Clock;
use config::Config;
use identity::{NewAgent, NewCompany, check_password};
use kernel::{Cx, Origin, Role, Way};

use crate::{
    cli::{AdminCommand, NewAdmin},
    exit::Failure,
    place,
};

pub(crate) fn run(config: Option<&Path>, command: AdminCommand) -> Result<(), Failure> {
    let AdminCommand::Create(new) = command;
    let config = Config::load(config)?;
    let password = ask_password()?;
    check_password(&password, &new.email).map_err(refused)?;
    place::runtime()?.block_on(create(&config, &new, password))?;
    anstream::println!("{} can sign in at {} now.", new.email, config.public_url);
    Ok(())
}

async fn create(config: &Config, new: &NewAdmin, password: String) -> Result<(), Failure> {
    let password_hash = place::secrets(config)?.hash_password(&password).await?;
    let (db, _) = place::database(config).await?;
    let origin = Origin::by(Way::CommandLine, None);
    let cx = Cx::system(Clock::system().now()).through(origin);
    let mut tx = db.begin().await?;
    let company = identity::company(&mut tx).await.map_err(refused)?;
    match (&company, &new.company) {
        (None, Some(name)) => {
            let founded = NewCompany {
                name: name.clone(),
                language: new.language,
                time_zone: new.time_zone.clone(),
                business_days: NewCompany::WORKING_WEEK.to_vec(),
                demo: false,
            };
            identity::found_company(&mut tx, &cx, &founded).await.map_err(refused)?;
        }
        (None, None) => {
            return Err(Failure::Usage("the desk is new: say the company's name with --company".to_owned()));
        }
        (Some(company), Some(name)) if company.name != *name => {
            let why = format!("this desk belongs to {}: leave --company out", company.name);
            return Err(Failure::Usage(why));
        }
        (Some(_), _) => {}
    }
    let agent = NewAgent {
        name: new.name.clone(),
        email: new.email.clone(),
        password_hash,
        role: Role::Admin,
        language: new.language,
        languages: Vec::new(),
        time_zone: new.time_zone.clone(),
        teams: Vec::new(),
    };
    identity::create_agent(&mut tx, &cx, &agent).await.map_err(refused)?;
    tx.commit().await?;
    db.close().await;
    Ok(())
}

/// From a terminal it is asked twice and not shown; otherwise it is the first line.
fn ask_password() -> Result<String, Failure> {
    if !io::stdin().is_terminal() {
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line)?;
        return Ok(line.trim_end_matches(['\r', '\n']).to_owned());
    }
    let password = rpassword::prompt_password("Password: ")?;
    if rpassword::prompt_password("Once more: ")? != password {
        return Err(Failure::Usage("the two are not the same".to_owned()));
    }
    Ok(password)
}

fn refused(error: identity::Error) -> Failure {
    match error {
        identity::Error::Db(error) => Failure::from(error),
        error => Failure::Usage(error.to_string()),
    }
}
