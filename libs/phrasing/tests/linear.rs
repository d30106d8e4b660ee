//! Reading ten times as much takes ten times the work, whatever the text is: counted in steps, not in time.

use kernel::Language;
use phrasing::{Context, Draft, Guard};

/// What the patterns have to do with this text, repeated so often.
fn work(text: &str, language: Language, times: usize) -> u64 {
    let (text, context) = (text.repeat(times), Context::default());
    Guard::built_in().work(&Draft { text: &text, language: Some(language), context: &context })
}

#[test]
fn the_work_grows_with_the_length_of_a_text_and_no_faster() {
    let texts = [
        (Language::English, "We cannot refund this, and you should have told us. I don't know when, please wait. "),
        (Language::English, "you you you not not we we can can can't the the to to be be if if "),
        (Language::Russian, "Мы не можем вернуть деньги, вы сами виноваты. Не знаю, когда, ждите. "),
        (Language::Russian, "не не вы вы мы мы что что это это как как вам вам "),
        (Language::Bosnian, "Ne možemo vratiti novac, sami ste krivi. Ne znam kada, sačekajte. "),
        (Language::Bosnian, "ne ne vi vi mi mi da da je je se se to to "),
        (Language::Romanian, "Nu putem returna banii, este vina dumneavoastră. Nu știu când, așteptați. "),
        (Language::Romanian, "nu nu vă vă se se să să de de la la ce ce "),
    ];
    for (language, text) in texts {
        let (few, many) = (work(text, language, 20), work(text, language, 200));
        assert!(few > 0, "{text}");
        assert!(many <= few * 11, "{few} steps, ten times as much text {many}: {text}");
    }
}

#[test]
fn no_word_costs_more_than_a_bounded_number_of_steps() {
    for language in [Language::English, Language::Russian, Language::Bosnian, Language::Romanian] {
        let text = "you we not can вы мы не что vi mi ne da nu vă se de ".repeat(100);
        let words = text.split_whitespace().map(|_| 1_u64).sum::<u64>();
        let steps = work(&text, language, 1);
        assert!(steps <= words * 60_000, "{steps} steps for {words} words");
    }
}
