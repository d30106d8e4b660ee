//! Letters of people and of machines, each in the folder of its kind.

#![expect(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use std::{fs, path::Path};

fn letters(kind: &str) -> Vec<(String, mail::Letter)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/classify").join(kind);
    let mut found: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            (path.file_name().unwrap().to_string_lossy().into_owned(), mail::parse(&fs::read(path).unwrap()))
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(!found.is_empty());
    found
}

#[test]
fn every_letter_is_taken_for_what_it_is() {
    let mut wrong = Vec::new();
    for kind in ["auto_reply", "bounce", "feedback", "bulk", "human"] {
        for (name, letter) in letters(kind) {
            if letter.auto.kind.word() != kind {
                wrong.push(format!("{kind}/{name}: {:?} {:?}", letter.auto.kind, letter.auto.reasons));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn bounces_name_the_recipient_the_status_and_the_letter() {
    for (name, letter) in letters("bounce") {
        let expected: Vec<&str> = letter.headers_named("x-expect").collect();
        let found: Vec<String> = letter
            .auto
            .bounces
            .iter()
            .map(|b| format!("{} {} {}", b.recipient, b.status, if b.hard { "hard" } else { "soft" }))
            .collect();
        assert_eq!(found, expected, "{name}: {:?}", letter.auto.bounces);
        if !letter.attachments.is_empty()
            || letter.text.as_deref().unwrap_or_default().to_lowercase().contains("message-id")
        {
            assert_eq!(letter.auto.original_message_id.as_deref(), Some("m1@example.com"), "{name}");
        }
    }
}

#[test]
fn a_complaint_names_the_letter_it_is_about() {
    for (_, letter) in letters("feedback") {
        assert_eq!(letter.auto.original_message_id.as_deref(), Some("m1@example.com"));
    }
}

/// Subject and text of absence notices from servers that say nothing in their headers.
const AWAY: [(&str, &str); 26] = [
    ("Automatic reply: Lamp 17", "I am out of the office until Monday. For urgent matters please contact Tom."),
    ("Re: Lamp 17", "I am on annual leave until 16 March. I will reply to your message when I return."),
    ("Автоответ: Заказ", "Я в отпуске до 16 марта."),
    ("Re: Заказ", "Здравствуйте! Я нахожусь в отпуске до 16 марта. По срочным вопросам обращайтесь к Анне."),
    ("Automatski odgovor: Lampa", "Hvala na poruci."),
    ("Odg: Lampa", "Na godišnjem odmoru sam do 16. ožujka. U hitnim slučajevima kontaktirajte kolegicu."),
    ("Re: Lampa", "Odsutna sam do ponedjeljka, u hitnom slučaju pišite na info@example.org."),
    ("Re: Lampa", "Trenutno sam odsutan. Za hitne stvari obratite se kolegi."),
    ("Одг: Лампа", "На годишњем одмору сам до 16. марта. За хитне случајеве обратите се колегиници."),
    ("Re: Lampă", "Sunt în concediu până luni. Pentru urgențe vă rog să contactați colega mea."),
    ("Răspuns automat: Lampă", "Voi reveni luni."),
    ("Automatische Antwort: Lampe", "Ich bin im Urlaub."),
    ("Re: Lampe", "Ich bin bis Montag nicht im Büro. In dringenden Fällen wenden Sie sich bitte an Frau Huber."),
    ("Réponse automatique : Lampe", "Je suis absent."),
    ("Re: Lampe", "Je suis actuellement en congé. En cas d'urgence, veuillez contacter ma collègue."),
    ("Respuesta automática: Lámpara", "Gracias."),
    ("Re: Lámpara", "Estoy de vacaciones hasta el lunes. En caso de urgencia puede contactar con Ana."),
    ("Re: Lampada", "Sono in ferie fino a lunedì. Per urgenze si prega di contattare Ana."),
    ("Re: Lampa", "Jestem na urlopie do poniedziałku. W pilnych sprawach proszę o kontakt z Anną."),
    ("Автоматична відповідь: Лампа", "Дякую за ваш лист."),
    ("Re: Лампа", "Перебуваю у відпустці до понеділка. З термінових питань звертайтеся до Анни."),
    ("Re: Лампа", "В отпуск съм до понеделник. При спешни случаи се свържете с Ана."),
    ("Re: Lámpa", "Szabadságon vagyok hétfőig. Sürgős esetben keresse Annát."),
    ("Re: Lamba", "Pazartesiye kadar izindeyim. Acil durumlarda Ana ile iletişime geçin."),
    ("Otomatik yanıt: Lamba", "Teşekkürler."),
    ("Automatikus válasz: Lámpa", "Köszönöm."),
];

#[test]
fn absence_notices_of_all_languages_are_known_by_their_words() {
    for (subject, text) in AWAY {
        let letter = words_only(subject, text);
        assert_eq!(letter.auto.kind, mail::AutomaticKind::AutoReply, "{subject}: {text}");
    }
}

/// People who speak of the same things.
const PEOPLE: [(&str, &str); 22] = [
    ("Holiday", "I am on holiday from Friday, can you deliver before that?"),
    ("Re: Lamp", "Please contact me by phone, I will be away for an hour. The lamp is broken again."),
    ("Order", "My husband is out of the office, please send the invoice to me."),
    ("Отпуск", "Я уезжаю в отпуск в пятницу. Успеете доставить?"),
    ("Заказ", "Буду отсутствовать дома до вечера, оставьте посылку соседям, пожалуйста."),
    ("Lampa", "Idem na godišnji u petak, možete li poslati ranije?"),
    ("Lampa", "Lampa ne radi, a nisam kod kuće do petka. Šta da radim?"),
    ("Лампа", "Лампа не ради. Хитно ми је, молим одговор."),
    ("Comanda", "Plec în concediu vineri, se poate livra mai devreme?"),
    ("Urlaub", "Ich fahre am Freitag in Urlaub. Kommt die Lampe vorher an?"),
    ("Lampe", "Je pars en vacances vendredi. La livraison est-elle possible avant ?"),
    ("Lámpara", "La lámpara no funciona y es urgente. Gracias por su ayuda."),
    ("Ausencia de respuesta", "Llevo dos semanas sin respuesta sobre mi pedido."),
    ("Assente il manuale", "Nella scatola manca il manuale. Potete spedirlo?"),
    ("Lampa", "Proszę o kontakt w sprawie zwrotu lampy, numer 17."),
    ("Absence of the second parcel", "Only one of two parcels came. Where is the other?"),
    ("Відсутність деталі", "У коробці немає однієї деталі. Надішліть, будь ласка."),
    ("Лампа", "Лампата не работи. Кога мога да я върна?"),
    ("Lámpa", "A lámpa nem működik, kérem, cseréljék ki."),
    ("Lamba", "Lamba çalışmıyor. Acil olarak değiştirebilir misiniz?"),
    ("Отсутствие ответа", "Две недели нет ответа на моё письмо о возврате."),
    (
        "Undelivered parcel",
        "My parcel was not delivered to me at all. The driver said the address does not exist. Call 550 12 34.",
    ),
];

#[test]
fn people_who_speak_of_holidays_and_parcels_are_people() {
    for (subject, text) in PEOPLE {
        let letter = words_only(subject, text);
        assert_eq!(letter.auto.kind, mail::AutomaticKind::Human, "{subject}: {text} {:?}", letter.auto.reasons);
    }
}

fn words_only(subject: &str, text: &str) -> mail::Letter {
    let head = "From: ana@example.org\r\nTo: help@example.com\r\nMessage-ID: <1@example.org>\r\nContent-Type: text/plain; charset=utf-8";
    mail::parse(format!("{head}\r\nSubject: {subject}\r\n\r\n{text}\r\n").as_bytes())
}
