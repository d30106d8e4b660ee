//! Compares the catalogues of all languages: what the build and the tests refuse.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};

/// The folders of `locales/`; a test holds them equal to `kernel::Language::ALL`.
pub(crate) const LANGUAGES: [&str; 7] = ["en", "ru", "bs", "hr", "sr-Latn", "sr-Cyrl", "ro"];

/// One catalogue file.
#[derive(Debug)]
pub(crate) struct File {
    /// The folder's name: a language tag.
    pub(crate) language: String,
    /// The file's name, `promises.ftl`.
    pub(crate) name: String,
    /// The text of the file.
    pub(crate) source: String,
}

/// What one message or term says of itself.
#[derive(Default, Debug)]
struct Content {
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
    selections: Vec<BTreeSet<String>>,
    words: Vec<String>,
    has_value: bool,
    attributes: BTreeSet<String>,
}

/// Everything of one language: file name, then key.
type Messages = BTreeMap<String, BTreeMap<String, Content>>;

/// Reads every `.ftl` file of the folder's languages.
pub(crate) fn read(folder: &Path) -> io::Result<Vec<File>> {
    let mut files = Vec::new();
    for language in LANGUAGES {
        let folder = folder.join(language);
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().map(|name| name.to_string_lossy());
            if let Some(name) = name.filter(|name| name.ends_with(".ftl")) {
                files.push(File {
                    language: language.to_owned(),
                    name: name.into_owned(),
                    source: fs::read_to_string(&path)?,
                });
            }
        }
    }
    files.sort_by(|a, b| (&a.name, &a.language).cmp(&(&b.name, &b.language)));
    Ok(files)
}

/// What is wrong, one sentence each, naming file and key; empty when all is well.
pub(crate) fn faults(files: &[File]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut by_language: BTreeMap<&str, Messages> = BTreeMap::new();
    for file in files {
        let keys = keys_of(file, &mut faults);
        by_language.entry(file.language.as_str()).or_default().insert(file.name.clone(), keys);
    }
    for language in LANGUAGES {
        let empty = Messages::new();
        let messages = by_language.get(language).unwrap_or(&empty);
        check_missing(language, messages, &by_language, &mut faults);
        check_within(language, messages, &mut faults);
    }
    check_variables(&by_language, &mut faults);
    faults
}

fn keys_of(file: &File, faults: &mut Vec<String>) -> BTreeMap<String, Content> {
    let place = format!("locales/{}/{}", file.language, file.name);
    let (resource, errors) = match parser::parse(file.source.as_str()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    for error in errors {
        let line = line_of(&file.source, error.pos.start);
        faults.push(format!("{place}:{line}: {}", error.kind));
    }
    let mut keys = BTreeMap::new();
    for entry in &resource.body {
        let (key, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            Entry::Junk { .. } | Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
        };
        let mut content = Content { has_value: value.is_some(), ..Content::default() };
        if let Some(value) = value {
            content.read(value);
        }
        for attribute in attributes {
            content.attributes.insert(attribute.id.name.to_owned());
            content.read(&attribute.value);
        }
        if keys.insert(key.clone(), content).is_some() {
            faults.push(format!("{place}: {key} stands there twice"));
        }
    }
    keys
}

fn line_of(source: &str, offset: usize) -> usize {
    let before = source.get(..offset).unwrap_or(source);
    before.matches('\n').count() + 1
}

fn check_missing(
    language: &str,
    messages: &Messages,
    by_language: &BTreeMap<&str, Messages>,
    faults: &mut Vec<String>,
) {
    let mut wanted: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, keys) in by_language.values().flatten() {
        let keys = keys.keys().map(String::as_str);
        wanted.entry(name).or_default().extend(keys);
    }
    for (name, keys) in wanted {
        let Some(present) = messages.get(name) else {
            let count = keys.len();
            faults.push(format!("locales/{language}/{name} is missing ({count} keys)"));
            continue;
        };
        let missing: Vec<&str> = keys.into_iter().filter(|key| !present.contains_key(*key)).collect();
        if !missing.is_empty() {
            let missing = missing.join(", ");
            faults.push(format!("locales/{language}/{name} lacks {missing}"));
        }
    }
}

fn check_within(language: &str, messages: &Messages, faults: &mut Vec<String>) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (name, keys) in messages {
        let place = format!("locales/{language}/{name}");
        for (key, content) in keys {
            if let Some(other) = seen.insert(key, name) {
                faults.push(format!("{place}: {key} also stands in {other}"));
            }
            for reference in &content.references {
                if !messages.values().any(|keys| keys.contains_key(reference)) {
                    faults.push(format!("{place}: {key} names {reference}, which is not there"));
                }
            }
            for forms in &content.selections {
                let missing = missing_plurals(language, forms);
                if !missing.is_empty() {
                    let missing = missing.join(", ");
                    faults.push(format!("{place}: {key} lacks the plural {missing}"));
                }
            }
            for word in &content.words {
                faults.push(format!("{place}: {key} mixes Latin and Cyrillic in {word:?}"));
            }
        }
    }
}

fn check_variables(by_language: &BTreeMap<&str, Messages>, faults: &mut Vec<String>) {
    let Some(english) = by_language.get("en") else {
        return;
    };
    for (language, messages) in by_language {
        for (name, keys) in messages {
            for (key, content) in keys {
                let Some(wanted) = english.get(name).and_then(|keys| keys.get(key)) else {
                    continue;
                };
                let place = format!("locales/{language}/{name}: {key}");
                if wanted.variables != content.variables {
                    let here = listed(&content.variables);
                    let there = listed(&wanted.variables);
                    faults.push(format!("{place} uses {here}, in English {there}"));
                }
                if (wanted.has_value, &wanted.attributes) != (content.has_value, &content.attributes) {
                    faults.push(format!("{place} has other attributes than in English"));
                }
            }
        }
    }
}

fn listed(variables: &BTreeSet<String>) -> String {
    if variables.is_empty() {
        return "no values".to_owned();
    }
    let names: Vec<String> = variables.iter().map(|name| format!("${name}")).collect();
    names.join(", ")
}

/// The CLDR plural forms that whole numbers need; the default form stands for the rest.
fn missing_plurals(language: &str, forms: &BTreeSet<String>) -> Vec<&'static str> {
    let plurals = ["zero", "one", "two", "few", "many"];
    if !plurals.iter().any(|plural| forms.contains(*plural)) {
        return Vec::new();
    }
    let needed: &[&str] = match language {
        "en" => &["one"],
        _ => &["one", "few"],
    };
    needed.iter().copied().filter(|plural| !forms.contains(*plural)).collect()
}

impl Content {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.read_words(value),
                PatternElement::Placeable { expression } => self.read_expression(expression),
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                let mut forms = BTreeSet::new();
                for variant in variants {
                    if let VariantKey::Identifier { name } = variant.key {
                        forms.insert(name.to_owned());
                    }
                    self.read(&variant.value);
                }
                self.selections.push(forms);
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.references.insert(format!("-{}", id.name));
                if let Some(arguments) = arguments {
                    self.read_arguments(arguments);
                }
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                self.read_arguments(arguments);
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
        }
    }

    fn read_arguments(&mut self, arguments: &CallArguments<&str>) {
        for inline in &arguments.positional {
            self.read_inline(inline);
        }
        for argument in &arguments.named {
            self.read_inline(&argument.value);
        }
    }

    fn read_words(&mut self, text: &str) {
        let mixed = text
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| word.chars().any(is_cyrillic) && word.chars().any(|c| c.is_ascii_alphabetic()));
        self.words.extend(mixed.map(str::to_owned));
    }
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}
