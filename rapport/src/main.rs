//! The program: reads what is asked on the command line and wires the parts together. No logic of the desk is here.

mod admin;
mod cli;
mod clock_file;
mod completions;
mod demonstration;
mod doors;
mod exit;
mod grouping;
mod guard;
mod guard_lines;
mod guard_packs;
mod guard_people;
mod holidays;
mod letter;
mod lines;
mod migrate;
mod place;
mod receive;
mod routing;
mod searching;
mod serve;
mod server;
mod thread;
mod waiting;
mod worktime;

use std::process::ExitCode;

use clap::Parser;

use crate::{
    cli::{Cli, Command},
    exit::Failure,
};

fn main() -> ExitCode {
    // Before anything can open a secured line: two providers are linked by nobody's wish, one is chosen.
    let chosen = rustls::crypto::ring::default_provider().install_default();
    debug_assert!(chosen.is_ok(), "the provider is chosen once");
    let cli = Cli::parse();
    match run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.tell(),
    }
}

fn run(cli: Cli) -> Result<(), Failure> {
    let config = cli.config;
    match cli.command {
        Command::Serve => serve::run(config.as_deref()),
        Command::Demo(options) => demonstration::run(config.as_deref(), &options),
        Command::Openapi => {
            doors::print();
            Ok(())
        }
        Command::Migrate => migrate::run(config.as_deref()),
        Command::Admin(command) => admin::run(config.as_deref(), command),
        Command::Mail(command) => letter::run(config.as_deref(), &command),
        Command::Guard(command) => guard::run(command),
        Command::Waiting(command) => waiting::run(&command),
        Command::Worktime(options) => worktime::run(&options),
        Command::Routing(command) => routing::run(&command),
        Command::Grouping(command) => grouping::run(&command),
        Command::Search(options) => searching::run(config.as_deref(), &options),
        Command::Completions { shell } => {
            completions::print(shell);
            Ok(())
        }
    }
}
