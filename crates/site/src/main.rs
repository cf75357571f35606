//! The command line program `synoptic`.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use site::source::Source;
use site::{begin, build, check, export, generate, import, serve, size};

/// Compares several texts, question by question: turns a table into a page that is one file.
#[derive(Parser)]
#[command(name = "synoptic", version)]
struct Program {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write a folder with a small table and its texts, for you to change into your own.
    New(begin::Options),
    /// Build a page from a table or a folder: with -o as one file, otherwise for a web host and as a file to open from disk.
    Build(build::Options),
    /// Build a page, serve it on this machine and open it in a browser. A table is read again whenever it changes.
    #[command(mut_arg("output", |output| output.hide(true)))]
    Serve(build::Options),
    /// Pack what Trunk has compiled, as its post-build hook.
    Pack(Source),
    /// Check the data, and report each fault with its place and what to do.
    Check(check::Options),
    /// Turn files of other tools, or a page of Synoptic, into a table.
    Import(import::Options),
    /// Write the comparison in a format that other programs read.
    Export(export::Options),
    /// Write a comparison of random words, of any size, for measuring.
    Generate(generate::Options),
    /// Print how large the built page is, and fail where a limit is exceeded.
    Size {
        /// The folder of the built page.
        #[arg(default_value = "dist")]
        folder: PathBuf,
        /// Apply the limits of a release: the page was built with --small.
        #[arg(long)]
        small: bool,
        /// A file with an earlier report: print the difference to it too.
        #[arg(long)]
        against: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    let done = match Program::parse().command {
        Command::New(options) => begin::run(&options).map(|()| ExitCode::SUCCESS),
        Command::Build(options) => build::run(&options).map(|()| ExitCode::SUCCESS),
        Command::Serve(options) => serve::run(&options).map(|()| ExitCode::SUCCESS),
        Command::Pack(source) => build::pack_for_trunk(&source).map(|()| ExitCode::SUCCESS),
        Command::Check(options) => check::run(&options).map_err(|e| e.to_string()),
        Command::Import(options) => import::run(&options).map(|()| ExitCode::SUCCESS),
        Command::Export(options) => export::run(&options).map(|()| ExitCode::SUCCESS),
        Command::Generate(options) => generate::run(&options).map(|()| ExitCode::SUCCESS),
        Command::Size { folder, small, against } => {
            let earlier = against.and_then(|report| std::fs::read_to_string(report).ok());
            size::run(&folder, small, earlier.as_deref())
                .map(|within| if within { ExitCode::SUCCESS } else { ExitCode::FAILURE })
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
    fn serve_offers_no_file() {
        let program = Program::command();
        let hidden = |name: &str| {
            let command = program.find_subcommand(name).unwrap();
            command.get_arguments().find(|argument| argument.get_id() == "output").unwrap().is_hide_set()
        };
        assert!(hidden("serve") && !hidden("build"));
    }

    #[test]
    fn every_subcommand_has_a_valid_definition() {
        Program::command().debug_assert();
    }
}
