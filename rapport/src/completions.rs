use clap::CommandFactory;
use clap_complete::Shell;

use crate::cli::Cli;

/// Writes the completions to standard output.
pub(crate) fn print(shell: Shell) {
    clap_complete::generate(shell, &mut Cli::command(), "rapport", &mut std::io::stdout());
}
