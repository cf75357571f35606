//! The command line program `synoptic`.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use site::{build, check, export, generate, serve, size};

/// Several texts read against each other: check the data, build the page, export.
#[derive(Parser)]
#[command(name = "synoptic", version)]
struct Program {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the page: `index.html` for a host, `synoptic.html` to be opened from a disk.
    Build(build::Options),
    /// Build the page, serve it on this machine and open it in a browser.
    Serve(build::Options),
    /// Pack what Trunk has compiled, as its post-build hook.
    Pack(build::Source),
    /// Check the data: every fault with its place and its remedy.
    Check(check::Options),
    /// Write the comparison in a form that other programs read.
    Export(export::Options),
    /// Write a comparison made of neutral words, of any size, for measuring.
    Generate(generate::Options),
    /// Print how large the built page is, and fail where a limit is exceeded.
    Size {
        /// The folder of the built page.
        #[arg(default_value = "dist")]
        folder: PathBuf,
        /// Apply the limits of a release: the page was built with --small.
        #[arg(long)]
        small: bool,
    },
}

fn main() -> ExitCode {
    let done = match Program::parse().command {
        Command::Build(options) => build::run(&options).map(|()| ExitCode::SUCCESS),
        Command::Serve(options) => serve::run(&options).map(|()| ExitCode::SUCCESS),
        Command::Pack(source) => build::pack_for_trunk(&source).map(|()| ExitCode::SUCCESS),
        Command::Check(options) => check::run(&options).map_err(|e| e.to_string()),
        Command::Export(options) => export::run(&options).map(|()| ExitCode::SUCCESS),
        Command::Generate(options) => generate::run(&options).map(|()| ExitCode::SUCCESS),
        Command::Size { folder, small } => {
            size::run(&folder, small).map(|within| if within { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
    };
    done.unwrap_or_else(|error| {
        eprintln!("synoptic: {error}");
        ExitCode::from(2)
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn every_subcommand_has_a_valid_definition() {
        Program::command().debug_assert();
    }
}
