//! REFI-QDA projects: a ZIP file with `project.qde`, which is XML, and the texts under `sources/`.
//!
//! The standard is REFI-QDA 1.5 with the schema “Project.xsd” of 18 March 2019.
//!
//! - [`archive`]: the packed file, with bounds;
//! - [`xml`]: XML as a tree, with bounds;
//! - [`positions`]: where a selection is, however the tool counted;
//! - [`read`]: a project becomes documents and quotations;
//! - [`write`]: a comparison becomes a project;
//! - [`guid`]: the names of its parts.

mod archive;
mod guid;
mod positions;
pub(crate) mod read;
pub(crate) mod write;
mod xml;

/// The name of the standard, which every project carries.
const NAMESPACE: &str = "urn:QDA-XML:project:1.0";
