//! The module that makes comparisons from tables. The page opens it only when somebody makes one, and asks it by the
//! functions that it leaves behind as `synopticMaker`.
fn main() {}
