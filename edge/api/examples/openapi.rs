//! Writes the OpenAPI document to the standard output:
//! `cargo run -p api --example openapi > web/api/openapi.json`.

fn main() {
    print!("{}", api::snapshot(api::Doors::default().api));
}
