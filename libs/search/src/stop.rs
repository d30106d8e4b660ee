//! Words that nearly every text has, folded; they find nothing and only cost.

use lexis::Family;

/// Whether a folded word is left out.
pub(crate) fn is_stop(folded: &str, family: Family) -> bool {
    let words = match family {
        Family::En => EN,
        Family::Ru => RU,
        Family::Bcs => BCS,
        Family::Ro => RO,
    };
    words.split_ascii_whitespace().any(|word| word == folded)
}

const EN: &str = "a an the and or but if of to in on at by for from with as is are was were be been am it its it's this \
    that these those i i'm i've i'd i'll me my mine we our us you your they them their he she his her do does did so \
    than then there here what which who when where why how can could would should will shall may might must not no \
    have has had having about into over under out up down just also any some all please hi hello dear thanks thank";
const RU: &str = "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было \
    вот от меня еще нет о из ему теперь когда даже ну ли если уже или ни быть был него до вас опять вам ведь там потом \
    себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под \
    будет ж тогда кто этот того потому этого какой ним здесь этом мой тем чтобы нее сейчас были куда зачем можно при \
    об это эта эти наш ваш мои моя мою моего здравствуйте пожалуйста спасибо добрый день очень как";
const BCS: &str = "i u na se je da za od do sa s o a ali ili pa te ni ne li sam si smo ste su bih bi bismo biste nije \
    nisam nisu sto sta koji koja koje kako kad kada gde gdje zasto ko tko to ta taj ti ta ovo ovaj ova on ona ono oni \
    mi vi ja me mene mi moj moja moje moju nas vas vam nam njih ih im ga mu joj iz po pri uz kod bez ce cu cemo cete \
    bude biti bio bila sve jos vec samo onda zato jer ako dok nego kao dobar dan postovani hvala molim lijepo lepo ne";
const RO: &str = "si sau in la de pe cu un o ai al a ale cel cea cei cele ca sa se este e sunt eram era fi fost am are \
    au ati avem nu mai ce care cum cand unde cine de din pentru prin spre dupa pana fara eu tu el ea noi voi ei ele ma \
    te va ne le lui lor meu mea mei mele acest aceasta acesta aceste acestea acel acea asta ast imi iti isi il i iar \
    dar daca deci doar tot toate foarte buna ziua multumesc rog va as ar";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stop_word_is_known_in_its_language_only() {
        assert!(is_stop("the", Family::En) && !is_stop("the", Family::Ro));
        assert!(is_stop("еще", Family::Ru) && is_stop("pentru", Family::Ro) && is_stop("gde", Family::Bcs));
        assert!(!is_stop("refund", Family::En));
    }
}
