//! The words of machines, in the languages of our customers and their neighbours.

/// Subjects with which automatic answers begin; `:` or the end must follow, or a second sign in the text.
const ABSENCE_SUBJECTS: [&str; 62] = [
    "automatic reply",
    "auto reply",
    "autoreply",
    "auto-reply",
    "auto response",
    "autoresponse",
    "auto-response",
    "automated reply",
    "automated response",
    "automatic response",
    "out of office",
    "out of the office",
    "out-of-office",
    "ooo",
    "vacation reply",
    "vacation response",
    "away from office",
    "away from the office",
    "auto",
    "automatische antwort",
    "abwesenheitsnotiz",
    "abwesenheitsnachricht",
    "abwesenheit",
    "abwesend",
    "réponse automatique",
    "absence du bureau",
    "respuesta automática",
    "respuesta automatica",
    "fuera de la oficina",
    "risposta automatica",
    "fuori ufficio",
    "assente",
    "автоответ",
    "автоматический ответ",
    "автоответчик",
    "нет на месте",
    "вне офиса",
    "отсутствую",
    "автоматска порука",
    "аутоматски одговор",
    "automatski odgovor",
    "automatska poruka",
    "automatski odgovara",
    "odsutan",
    "odsutnost",
    "odsutna",
    "izvan ureda",
    "van kancelarije",
    "răspuns automat",
    "raspuns automat",
    "mesaj automat",
    "absent de la birou",
    "odpowiedź automatyczna",
    "automatyczna odpowiedź",
    "autosvar",
    "автоматична відповідь",
    "автовідповідь",
    "автоматичен отговор",
    "automatikus válasz",
    "otomatik yanıt",
    "samodejni odgovor",
    "automatická odpověď",
];

/// The subject is that of an automatic answer.
pub(super) fn is_absence_subject(subject: &str) -> bool {
    let lower = subject.trim().to_lowercase();
    let lower = lower.trim_start_matches(['[', '(', '*']).trim_start();
    ABSENCE_SUBJECTS.iter().any(|known| {
        lower.strip_prefix(known).is_some_and(|rest| {
            let rest = rest.trim_start();
            let ended = rest.is_empty() || rest.starts_with([':', '：', ']', ')']);
            let dashed = rest.starts_with(['-', '–', '—']) && *known != "auto";
            ended
                || dashed
                || ["autoreply", "auto-reply", "auto reply", "reply", "message", "notification", "re:", "от ", "(re:"]
                    .iter()
                    .any(|next| rest.starts_with(next))
        })
    })
}

/// The subject mentions an absence or an automatic answer somewhere.
pub(super) fn hints_absence(subject: &str) -> bool {
    let lower = subject.to_lowercase();
    ABSENCE_SUBJECTS.iter().filter(|known| known.len() > 5).any(|known| lower.contains(known))
}

/// Who writes is away.
const AWAY: [&str; 66] = [
    "i am out of the office",
    "i'm out of the office",
    "i am currently out of",
    "i'm currently out of",
    "i will be out of the office",
    "i'll be out of the office",
    "currently out of the office",
    "i am away from",
    "i'm away from",
    "i am on annual leave",
    "i'm on annual leave",
    "i am on vacation",
    "i'm on vacation",
    "i am on holiday",
    "i'm on holiday",
    "i am currently on",
    "i am on leave",
    "on parental leave",
    "on maternity leave",
    "i am travelling with",
    "out of office until",
    "out of the office until",
    "our office is closed",
    "our offices are closed",
    "нахожусь в отпуске",
    "я в отпуске",
    "нахожусь в командировке",
    "меня нет на рабочем месте",
    "меня нет в офисе",
    "буду отсутствовать",
    "я отсутствую",
    "отсутствую на рабочем месте",
    "в данный момент я отсутствую",
    "наш офис закрыт",
    "na godišnjem odmoru",
    "na godišnjem sam odmoru",
    "nisam u uredu",
    "nisam u kancelariji",
    "nisam u mogućnosti odgovoriti",
    "odsutan sam",
    "odsutna sam",
    "trenutno sam odsut",
    "van kancelarije sam",
    "izvan ureda sam",
    "na bolovanju sam",
    "na porodiljnom",
    "на годишњем одмору",
    "нисам у канцеларији",
    "одсутан сам",
    "одсутна сам",
    "тренутно сам одсут",
    "sunt în concediu",
    "sunt in concediu",
    "voi fi în concediu",
    "nu sunt la birou",
    "în afara biroului",
    "in afara biroului",
    "absent din birou",
    "lipsesc de la birou",
    "plecat din birou",
    "ich bin im urlaub",
    "ich bin derzeit nicht im büro",
    "nicht im büro",
    "abwesend",
    "je suis absent",
    "en vacances",
];

/// What an answering machine adds for those who cannot wait.
const INSTEAD: [&str; 68] = [
    "limited access",
    "no access to",
    "in urgent cases",
    "urgent matters",
    "if urgent",
    "if it is urgent",
    "if this is urgent",
    "is urgent, please",
    "for urgent",
    "for immediate assistance",
    "for anything urgent",
    "in case of emergency",
    "in my absence",
    "during my absence",
    "upon my return",
    "when i return",
    "when i get back",
    "on my return",
    "as soon as i return",
    "will respond to your",
    "will reply to your",
    "please contact",
    "will be back on",
    "returning on",
    "thank you for your email",
    "thank you for your message",
    "thanks for your email",
    "по срочным",
    "по всем вопросам",
    "в срочных случаях",
    "если вопрос срочный",
    "ограниченный доступ",
    "после возвращения",
    "когда вернусь",
    "по возвращении",
    "обращайтесь к",
    "обращаться к",
    "отвечу на ваше",
    "спасибо за ваше письмо",
    "замещает меня",
    "в моё отсутствие",
    "в мое отсутствие",
    "za hitne",
    "u hitnim slučajevima",
    "u hitnom slučaju",
    "po povratku",
    "nakon povratka",
    "kad se vratim",
    "obratite se",
    "kontaktirajte",
    "odgovorit ću",
    "odgovoriću",
    "javit ću vam se po",
    "hvala na poruci",
    "u mom odsustvu",
    "за хитне",
    "у хитним случајевима",
    "по повратку",
    "обратите се",
    "pentru urgențe",
    "pentru urgente",
    "în caz de urgență",
    "in caz de urgenta",
    "la întoarcere",
    "când mă întorc",
    "vă rog să contactați",
    "acces limitat",
    "mulțumesc pentru mesaj",
];

/// Texts that say by themselves that a machine wrote them.
const MACHINE: [&str; 56] = [
    "this is an automated",
    "this is an automatic",
    "this is an auto-generated",
    "this is a system generated",
    "this is a system-generated",
    "automatically generated",
    "auto-generated message",
    "automated response",
    "automated message",
    "automatic reply",
    "do not reply to this e",
    "do not reply to this m",
    "please do not reply",
    "this mailbox is not monitored",
    "this inbox is not monitored",
    "is no longer monitored",
    "no longer works here",
    "no longer works at",
    "is no longer with",
    "unattended mailbox",
    "unmonitored",
    "это автоматическ",
    "автоматическое уведомление",
    "автоматический ответ",
    "письмо сформировано автоматически",
    "сообщение сформировано автоматически",
    "отправлено автоматически",
    "создано автоматически",
    "сгенерировано автоматически",
    "не отвечайте на это",
    "отвечать на него не нужно",
    "отвечать на это письмо не",
    "больше не работает в",
    "ovo je automatsk",
    "automatski generisan",
    "automatski generiran",
    "automatska poruka",
    "automatski odgovor",
    "ne odgovarajte na ov",
    "nemojte odgovarati na ov",
    "molimo ne odgovarajte",
    "ово је аутоматск",
    "аутоматски генерисан",
    "аутоматска порука",
    "не одговарајте на ов",
    "acesta este un mesaj automat",
    "acesta este un răspuns automat",
    "mesaj generat automat",
    "e-mail generat automat",
    "răspuns automat",
    "nu răspundeți la acest",
    "vă rugăm să nu răspundeți",
    "va rugam sa nu raspundeti",
    "dies ist eine automatisch",
    "ceci est un message automatique",
    "este es un mensaje automático",
];

/// Another desk confirms a receipt.
const RECEIPT: [&str; 34] = [
    "we have received your request",
    "we have received your message",
    "we have received your email",
    "we've received your",
    "your request has been received",
    "your ticket has been created",
    "a ticket has been created",
    "your request (#",
    "has been assigned ticket",
    "your ticket number",
    "ticket number is",
    "we received your request",
    "a request for support has been created",
    "ваше обращение зарегистрировано",
    "ваше обращение принято",
    "ваш запрос зарегистрирован",
    "ваш запрос принят",
    "мы получили ваше",
    "заявка зарегистрирована",
    "обращению присвоен номер",
    "присвоен номер",
    "zaprimili smo vaš",
    "primili smo vaš",
    "vaš upit je zaprimljen",
    "vaš zahtjev je zaprimljen",
    "vaš zahtev je primljen",
    "kreiran je tiket",
    "примили смо ваш",
    "ваш захтев је примљен",
    "am primit solicitarea",
    "am primit mesajul",
    "solicitarea dumneavoastră a fost înregistrată",
    "solicitarea dvs. a fost",
    "a fost înregistrată cu numărul",
];

/// Challenges: "prove that you are a person".
const CHALLENGE: [&str; 14] = [
    "confirm that you are",
    "verify that you are",
    "prove that you are",
    "confirm you are human",
    "confirm your message",
    "confirm your email so",
    "to be added to my",
    "approved sender",
    "approved senders list",
    "your message is being held",
    "your message has been held until",
    "подтвердите, что вы",
    "чтобы ваше письмо было доставлено",
    "potvrdite da ste",
];

/// Why a text speaks for a machine.
pub(super) fn automatic_text(text: &str, answers: bool, hinted: bool) -> Option<&'static str> {
    let cut = text.char_indices().nth(3_000).map_or(text.len(), |(i, _)| i);
    let long = cut < text.len();
    let lower = text.get(..cut).unwrap_or(text).to_lowercase().replace('\u{2019}', "'");
    let lower = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| lower.contains(phrase));
    let away = has(&AWAY);
    let instead = has(&INSTEAD);
    if away && (instead || hinted) && !long {
        return Some("the words of an absence notice");
    }
    if hinted && (instead || has(&MACHINE)) && !long {
        return Some("the subject and words of an automatic answer");
    }
    if has(&CHALLENGE)
        && (lower.contains("http") || lower.contains("click") || lower.contains("reply to this"))
        && !long
    {
        return Some("a challenge to the sender");
    }
    let receipt = has(&RECEIPT);
    if has(&MACHINE) && (receipt || away || answers || !asks(&lower)) {
        return Some("it says that it was sent automatically");
    }
    (receipt && !asks(&lower) && lower.len() < 1_500).then_some("another desk confirms a receipt")
}

/// A question or a quotation of somebody's words: people tell us about automatic letters, too.
fn asks(lower: &str) -> bool {
    lower.contains('?') || lower.contains(['"', '«', '„', '“'])
}

const BOUNCE_SUBJECTS: [&str; 44] = [
    "undelivered mail",
    "undeliverable",
    "undelivered:",
    "undelivered message",
    "delivery status notification",
    "delivery failure",
    "delivery failed",
    "delivery has failed",
    "mail delivery failed",
    "mail delivery failure",
    "mail delivery system",
    "mail delivery problem",
    "failure notice",
    "returned mail",
    "mail system error",
    "message undeliverable",
    "message not delivered",
    "message delivery failure",
    "nondeliverable",
    "non-delivery",
    "delivery notification",
    "delivery delayed",
    "warning: could not send",
    "warning: message",
    "mail could not be delivered",
    "mail not delivered",
    "message delayed",
    "failed delivery",
    "delivery report",
    "unzustellbar",
    "non remis",
    "недоставленн",
    "не доставлено",
    "не удалось доставить",
    "сообщение не доставлено",
    "письмо не доставлено",
    "отчет о доставке",
    "уведомление о состоянии доставки",
    "neisporučen",
    "nije isporučen",
    "неиспоручен",
    "nelivrat",
    "nu a putut fi livrat",
    "eșec la livrare",
];

/// The subject is that of a delivery failure (and not an answer to one).
pub(super) fn is_bounce_subject(subject: &str) -> bool {
    let lower = subject.trim().to_lowercase();
    let lower = lower.trim_start_matches(['*', '[', ' ']);
    BOUNCE_SUBJECTS.iter().any(|known| {
        lower.starts_with(known) || (known.len() > 14 && !lower.starts_with("re:") && lower.contains(known))
    })
}

const BOUNCE_TEXTS: [&str; 40] = [
    "could not be delivered",
    "couldn't be delivered",
    "wasn't delivered",
    "was not delivered",
    "undeliverable",
    "delivery to the following recipient",
    "delivery has failed",
    "the following address",
    "failed permanently",
    "permanent error",
    "permanent fatal error",
    "i wasn't able to deliver",
    "unable to deliver",
    "i'm afraid i wasn't able",
    "fatal errors",
    "mail system at host",
    "returned to sender",
    "user unknown",
    "could not send",
    "has not been delivered",
    "not yet been delivered",
    "delivery attempts",
    "address not found",
    "message blocked",
    "recipient address rejected",
    "mailbox unavailable",
    "mailbox is full",
    "does not exist",
    "host unknown",
    "не может быть доставлено",
    "не было доставлено",
    "не удалось доставить",
    "не доставлено",
    "не существует",
    "переполнен",
    "nije isporučen",
    "nije moguće isporučiti",
    "nu a putut fi livrat",
    "nu a fost livrat",
    "konnte nicht zugestellt",
];

pub(super) fn is_bounce_text(text: &str) -> bool {
    let cut = text.char_indices().nth(4_000).map_or(text.len(), |(i, _)| i);
    let lower = text.get(..cut).unwrap_or(text).to_lowercase().replace('\u{2019}', "'");
    BOUNCE_TEXTS.iter().any(|known| lower.contains(known))
}

/// The mail system itself.
pub(super) fn is_daemon(email: &str) -> bool {
    let local = email.split('@').next().unwrap_or_default();
    local.starts_with("mailer-daemon")
        || local.starts_with("maildaemon")
        || matches!(
            local,
            "postmaster"
                | "mail-daemon"
                | "mailerdaemon"
                | "mdaemon"
                | "mail.daemon"
                | "bounce"
                | "bounces"
                | "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e"
        )
        || local.starts_with("microsoftexchange")
}

/// Addresses that nobody reads.
pub(super) fn is_nobody(email: &str) -> bool {
    let local = email.split('@').next().unwrap_or_default();
    let bare: String = local.chars().filter(char::is_ascii_alphanumeric).collect();
    [
        "noreply",
        "donotreply",
        "nereply",
        "neodgovaraj",
        "nepasrepondre",
        "noresponder",
        "autoreply",
        "autoresponder",
        "autoresponse",
        "newsletter",
        "mailinglist",
    ]
    .iter()
    .any(|nobody| bare.contains(nobody))
        || matches!(
            bare.as_str(),
            "notification"
                | "notifications"
                | "notify"
                | "robot"
                | "automailer"
                | "mailer"
                | "nobody"
                | "listserv"
                | "majordomo"
                | "news"
                | "promo"
                | "marketing"
        )
}
