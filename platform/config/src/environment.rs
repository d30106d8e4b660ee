//! `RAPPORT_*`: each variable that is not known is an error, as in the file.

use crate::{
    Database, Error,
    file::{Settings, parse_file, parse_folder, parse_key, parse_listen, parse_url, parse_words},
};

/// Variables with our prefix that are read elsewhere (by the build, by the tests) or set by Kubernetes for a service
/// that is called `rapport`.
const NOT_OURS: [&str; 5] =
    ["RAPPORT_CONFIG", "RAPPORT_STRICT_TEXTS", "RAPPORT_TEST_", "RAPPORT_SERVICE_", "RAPPORT_PORT"];

/// Puts what the environment says over what the file says.
pub(crate) fn apply(environment: &[(String, String)], settings: &mut Settings) -> Result<(), Error> {
    for (name, value) in environment {
        if !name.starts_with("RAPPORT_") || NOT_OURS.iter().any(|own| name.starts_with(own)) {
            continue;
        }
        set(name, value, settings).map_err(|why| Error::Variable { name: name.clone(), why: why.to_owned() })?;
    }
    Ok(())
}

fn set(name: &str, value: &str, settings: &mut Settings) -> Result<(), &'static str> {
    match name {
        "RAPPORT_LISTEN" => settings.listen = Some(parse_listen(value)?),
        "RAPPORT_PUBLIC_URL" => settings.public_url = Some(parse_url(value)?),
        "RAPPORT_DATABASE" => settings.database = Some(Database::parse(value)?),
        "RAPPORT_DATA_DIR" => settings.data_dir = Some(parse_folder(value)?),
        "RAPPORT_SECRET" => settings.secret = Some(parse_key(value)?),
        "RAPPORT_NODE" => settings.node = Some(parse_words(value)?),
        "RAPPORT_EXTRA_ROOTS" => settings.extra_roots = Some(parse_file(value)?),
        "RAPPORT_LOG" => settings.log = Some(parse_words(value)?),
        _ => {
            return Err("there is no such setting; there are RAPPORT_LISTEN, RAPPORT_PUBLIC_URL, \
                 RAPPORT_DATABASE, RAPPORT_DATA_DIR, RAPPORT_SECRET, RAPPORT_NODE, RAPPORT_EXTRA_ROOTS and RAPPORT_LOG");
        }
    }
    Ok(())
}
