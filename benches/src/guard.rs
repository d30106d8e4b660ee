use std::{hint::black_box, time::Instant};

use kernel::Language;
use phrasing::{Context, Draft, Guard};

use crate::figures::Figures;

/// About a hundred characters in each language, repeated up to the length that is measured.
const TEXTS: [(Language, &str); 4] = [
    (
        Language::English,
        "Dear Ms Novak, I am sorry that your lamp arrived broken. I have ordered a new one for you today. ",
    ),
    (
        Language::Russian,
        "Здравствуйте, Анна! Простите, что лампа пришла разбитой. Я уже заказал для Вас новую, она придёт завтра. ",
    ),
    (
        Language::Bosnian,
        "Poštovana, žao mi je što je lampa stigla oštećena. Naručila sam novu i stiže Vam sutra do podne. ",
    ),
    (
        Language::Romanian,
        "Bună ziua, îmi pare rău că lampa a ajuns spartă. Am comandat alta și ajunge mâine până la prânz. ",
    ),
];
const TIMES: usize = 2_000;

/// How long the guard takes for 1,000 characters, all rules, and how that grows.
pub(crate) fn measure() {
    let begun = Instant::now();
    let guard = Guard::built_in();
    println!("{:<52} {:>10.2?}", "guard: all packs read", begun.elapsed());
    let context = Context::default();
    for (language, sentence) in TEXTS {
        for chars in [1_000, 10_000] {
            let text: String = sentence.chars().cycle().take(chars).collect();
            let mut figures = Figures::default();
            for _ in 0..TIMES * 1_000 / chars {
                let begun = Instant::now();
                black_box(guard.check(&Draft { text: &text, language: Some(language), context: &context }));
                figures.add(begun.elapsed());
            }
            figures.print(&format!("guard: {chars} characters, {language}"));
        }
    }
}
