mod own;
mod readings;

pub(crate) use own::*;
pub(crate) use readings::{count_fine, count_found, counts_since, insert, of_ticket};
