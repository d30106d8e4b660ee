use super::*;
use crate::parse;

fn letter_of(text: &str) -> Letter {
    parse(format!("Subject: Re: Order 17\r\nIn-Reply-To: <1@example.com>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}").as_bytes())
}

fn seen(text: &str) -> String {
    visible_reply(&letter_of(text)).text
}

/// Lines before a quotation, as programs write them.
const LEADS: &[&str] = &[
    // Gmail
    "On Mon, Mar 2, 2026 at 10:00 AM Help Desk <help@example.com> wrote:",
    "On Mon, 2 Mar 2026 at 10:00, Help Desk <help@example.com> wrote:",
    "On Mon, Mar 2, 2026 at 10:00 AM Help Desk of the Very Long Company Name\n<help@example.com> wrote:",
    "On Mon, Mar 2, 2026 at 10:00 AM Help Desk <help@example.com>\nwrote:",
    "пн, 2 мар. 2026 г. в 10:00, Служба заботы <help@example.com>:",
    "пн, 2 мар. 2026 г. в 10:00, Служба заботы о покупателях магазина\n<help@example.com>:",
    "pon, 2. ožu 2026. u 10:00 Podrška <help@example.com> napisao je:",
    "pon, 2. mar 2026. u 10:00 Podrška <help@example.com> napisao je:",
    "pon, 2. mar 2026. u 10:00 Podrška <help@example.com> je napisao/la:",
    "пон, 2. мар 2026. у 10:00 Подршка <help@example.com> је написао/ла:",
    "În lun., 2 mar. 2026 la 10:00, Asistență <help@example.com> a scris:",
    "Am Mo., 2. März 2026 um 10:00 Uhr schrieb Hilfe <help@example.com>:",
    "Le lun. 2 mars 2026 à 10:00, Aide <help@example.com> a écrit :",
    "El lun, 2 mar 2026 a las 10:00, Ayuda (<help@example.com>) escribió:",
    "Il giorno lun 2 mar 2026 alle ore 10:00 Aiuto <help@example.com> ha scritto:",
    "pon., 2 mar 2026 o 10:00 Pomoc <help@example.com> napisał(a):",
    "пн, 2 бер. 2026 р. о 10:00 Підтримка <help@example.com> пише:",
    "На пн, 2.03.2026 г. в 10:00 Помощ <help@example.com> написа:",
    "Segítség <help@example.com> ezt írta (időpont: 2026. márc. 2., H, 10:00):",
    "Destek <help@example.com>, 2 Mar 2026 Pzt, 10:00 tarihinde şunu yazdı:",
    // Apple Mail
    "On 2 Mar 2026, at 10:00, Help Desk <help@example.com> wrote:",
    "> On 2 Mar 2026, at 10:00, Help Desk <help@example.com> wrote:\n>",
    "2 марта 2026 г., в 10:00, Служба заботы <help@example.com> написал(а):",
    "Dana 2. 3. 2026., u 10:00, Podrška <help@example.com> je napisao/la:",
    "Pe 2 mar. 2026, la 10:00, Asistență <help@example.com> a scris:",
    // Thunderbird
    "On 3/2/26 10:00, Help Desk wrote:",
    "On 02.03.2026 10:00, Help Desk wrote:",
    "02.03.2026 10:00, Служба заботы пишет:",
    "02.03.2026 10:00, Служба заботы via Desk пишет:",
    "Podrška je 2.3.2026. u 10:00 napisao/la:",
    "Dana 2.3.2026. u 10:00, Podrška je napisao/la:",
    "Подршка је написао 2.3.26. у 10:00:",
    "Pe 02.03.2026 10:00, Asistență a scris:",
    "Am 02.03.26 um 10:00 schrieb Hilfe:",
    "2026. 03. 02. 10:00 keltezéssel, Segítség írta:",
    // mail.ru, Yandex
    "Понедельник, 2 марта 2026, 10:00 +03:00 от Служба заботы <help@example.com>:",
    "02.03.2026, 10:00, \"Служба заботы\" <help@example.com>:",
    "02.03.2026, 10:00, Служба заботы (help@example.com):",
    "2 марта 2026, 10:00, help@example.com:",
    // Roundcube
    "On 2026-03-02 10:00, Help Desk wrote:",
    "Служба заботы писал 2026-03-02 10:00:",
    "Dana 2026-03-02 10:00, Podrška je napisao:",
    "Pe 2026-03-02 10:00, Asistență a scris:",
    "Дана 2026-03-02 10:00, Подршка је написао:",
    // Evolution, Claws, KMail, Geary, K-9, SOGo, Mutt, Proton, Yahoo
    "On Mon, 2026-03-02 at 10:00 +0100, Help Desk wrote:",
    "В Пн, 02/03/2026 в 10:00 +0300, Служба заботы пишет:",
    "On Mon, 2 Mar 2026 10:00:00 +0100\nHelp Desk <help@example.com> wrote:",
    "On Mon, 2 Mar 2026 10:00:00 +0100\n\"Help Desk\" <help@example.com> wrote:",
    "В Mon, 2 Mar 2026 10:00:00 +0300\nСлужба заботы <help@example.com> пишет:",
    "On Monday, 2 March 2026 10:00:00 CET Help Desk wrote:",
    "On Mon, Mar 2, 2026 at 10:00, Help Desk <help@example.com> wrote:",
    "On March 2, 2026 10:00:00 AM GMT+01:00, Help Desk <help@example.com> wrote:",
    "2 марта 2026 г. 10:00:00 GMT+03:00, Служба заботы <help@example.com> пишет:",
    "Am 2. März 2026 10:00:00 MEZ schrieb Hilfe <help@example.com>:",
    "On Monday, March 2, 2026 10:00 CET, Help Desk <help@example.com> wrote:",
    "On Mon, Mar 02, 2026 at 10:00:00AM +0100, Help Desk wrote:",
    "On Monday, March 2nd, 2026 at 10:00 AM, Help Desk <help@example.com> wrote:",
    "On Monday, March 2, 2026 at 10:00:00 AM GMT+1, Help Desk <help@example.com> wrote:",
    // older Gmail
    "2026/3/2 Help Desk <help@example.com>",
    // The Bat!
    "Вы писали 2 марта 2026 г., 10:00:26:",
];

#[test]
fn history_below_the_line_that_introduces_it_is_cut() {
    for lead in LEADS {
        let text = format!(
            "Thank you, it works now.\n\nAna\n\n{lead}\n> Dear Ana,\n>\n> please try again.\n> -- \n> Help Desk\n"
        );
        assert_eq!(seen(&text), "Thank you, it works now.\n\nAna", "{lead}");
        let direct = format!("Thank you, it works now.\n\n{lead}\n\n> Dear Ana,\n");
        assert_eq!(seen(&direct), "Thank you, it works now.", "{lead}");
    }
}

#[test]
fn an_answer_below_the_quotation_is_the_answer() {
    for lead in LEADS {
        let text = format!("{lead}\n> Dear Ana,\n> please try again.\n\nIt works now.\n");
        assert_eq!(seen(&text), "It works now.", "{lead}");
    }
}

/// Repeated headers, as programs write them; the history below is not marked.
const BLOCKS: &[&str] = &[
    "From: Help Desk <help@example.com>\nSent: Monday, March 2, 2026 10:00 AM\nTo: Ana\nSubject: Order 17",
    "From: Help Desk\nSent: Monday, March 2, 2026 10:00 AM\nTo: Ana\nSubject: Order 17",
    "________________________________\nFrom: Help Desk <help@example.com>\nSent: Monday, March 2, 2026 10:00 AM\nTo: Ana\nSubject: Order 17",
    "-----Original Message-----\nFrom: Help Desk [mailto:help@example.com] \nSent: Monday, March 2, 2026 10:00 AM\nTo: Ana\nSubject: Order 17",
    "*From:* Help Desk <help@example.com>\n*Sent:* Monday, March 2, 2026 10:00 AM\n*To:* Ana\n*Subject:* Order 17",
    "От: Служба заботы <help@example.com>\nОтправлено: 2 марта 2026 г. 10:00\nКому: Ана\nТема: Заказ 17",
    "От: Служба заботы <help@example.com>\nДата: понедельник, 2 марта 2026 г., 10:00\nКому: Ана\nТема: Заказ 17",
    "-----Исходное сообщение-----\nОт: Служба заботы\nОтправлено: 2 марта 2026 г. 10:00\nКому: Ана\nТема: Заказ 17",
    "Šalje: Podrška <help@example.com>\nPoslano: 2. ožujka 2026. 10:00\nPrima: Ana\nPredmet: Narudžba 17",
    "Od: Podrška <help@example.com>\nPoslato: ponedeljak, 2. mart 2026. 10:00\nZa: Ana\nTema: Narudžbina 17",
    "Od: Podrška <help@example.com>\nPoslano: ponedjeljak, 2. mart 2026. 10:00\nZa: Ana\nPredmet: Narudžba 17",
    "Од: Подршка <help@example.com>\nПослато: понедељак, 2. март 2026. 10:00\nЗа: Ана\nТема: Наруџбина 17",
    "De la: Asistență <help@example.com>\nTrimis: luni, 2 martie 2026 10:00\nCătre: Ana\nSubiect: Comanda 17",
    "De la: Asistență <help@example.com>\nData: luni, 2 martie 2026 10:00\nCătre: Ana\nSubiectul: Comanda 17",
    "Von: Hilfe <help@example.com>\nGesendet: Montag, 2. März 2026 10:00\nAn: Ana\nBetreff: Bestellung 17",
    "Gesendet: Montag, 02. März 2026 um 10:00 Uhr\nVon: \"Hilfe\" <help@example.com>\nAn: ana@example.org\nBetreff: Bestellung 17",
    "De : Aide <help@example.com>\nEnvoyé : lundi 2 mars 2026 10:00\nÀ : Ana\nObjet : Commande 17",
    "De: Ayuda <help@example.com>\nEnviado: lunes, 2 de marzo de 2026 10:00\nPara: Ana\nAsunto: Pedido 17",
    "Da: Aiuto <help@example.com>\nInviato: lunedì 2 marzo 2026 10:00\nA: Ana\nOggetto: Ordine 17",
    "Od: Pomoc <help@example.com>\nWysłano: poniedziałek, 2 marca 2026 10:00\nDo: Ana\nTemat: Zamówienie 17",
    "Від: Підтримка <help@example.com>\nНадіслано: 2 березня 2026 р. 10:00\nКому: Ана\nТема: Замовлення 17",
    "From: Помощ <help@example.com>\nSent: Monday, March 2, 2026 10:00 AM\nTo: Ана\nSubject: Поръчка 17",
    "Feladó: Segítség <help@example.com>\nElküldve: 2026. március 2., hétfő 10:00\nCímzett: Ana\nTárgy: Rendelés 17",
    "Kimden: Destek <help@example.com>\nGönderildi: 2 Mart 2026 Pazartesi 10:00\nKime: Ana\nKonu: Sipariş 17",
    "---------- Původní e-mail ----------\nOd: Pomoc <help@example.com>\nKomu: ana@example.org\nDatum: 2. 3. 2026 10:00:00\nPředmět: Objednávka 17",
    "-------- Original message --------\nFrom: Help Desk <help@example.com> \nDate: 3/2/26  10:00  (GMT+01:00) \nTo: Ana \nSubject: Order 17",
    "-------- Izvorna poruka --------\nŠalje: Podrška <help@example.com>\nDatum: 02. 03. 2026. 10:00 (GMT+01:00)\nPrima: Ana\nPredmet: Narudžba 17",
    "-------- Mesaj original --------\nDe la: Asistență <help@example.com>\nData: 02.03.2026 10:00 (GMT+02:00)\nCătre: Ana\nSubiect: Comanda 17",
    "On Monday, March 2, 2026 at 10:00:00 AM GMT+1, Help Desk <help@example.com> wrote:",
    "пн, 2 мар. 2026 г. в 10:00, Служба заботы <help@example.com>:",
    "##- Please type your reply above this line -##",
    "---- On Mon, 02 Mar 2026 10:00:00 +0100 Help Desk <help@example.com> wrote ----",
    "Date: Mon, 2 Mar 2026 10:00:00 +0100\nFrom: help@example.com\nTo: ana@example.org\nSubject: Order 17",
];

#[test]
fn history_below_repeated_headers_is_cut() {
    for block in BLOCKS {
        let text = format!("Thank you, it works now.\n\n{block}\n\nDear Ana,\nplease try again.\n");
        let visible = visible_reply(&letter_of(&text));
        assert_eq!(visible.text, "Thank you, it works now.", "{block}");
        assert!(visible.quoted.contains("please try again"));
    }
}

#[test]
fn what_only_looks_like_a_quotation_is_kept_whole() {
    for text in [
        "From: Sarajevo\nTo: Berlin\nDate: 5 May\nTwo parcels, how much is it?",
        "I need transport.\n\nFrom: Sarajevo\nTo: Berlin\nDate: 5 May\n\nThank you",
        "Your colleague wrote:\nWe refund within five days.\nBut nothing came.",
        "On 2 March 2026 at 10:00 your colleague Ana wrote:\nWe refund.\nIt never came.",
        "On Monday I wrote to you and nobody answered.\nPlease do so now.",
        "Here is what I want:\n- the parcel\n- the invoice",
        "Dear all,\n\n-----\nfirst: this\nsecond: that\n-----\nIs that right?",
        "Дата: 5 мая\nЗаказ: 17\nКому: мне\nЧто с ним?",
        "The price is > 100 and < 200.\n> 100 is too much.",
        "Sent from the shop was the wrong model, I ordered the blue one.",
        "Here is another letter.\n\nSent from my desk, is much easier than my mobile phone.",
        "Отправлено с опозданием на пять дней, прошу вернуть деньги.",
        "Poslano sa zakašnjenjem, molim povrat novca.",
    ] {
        let fresh = parse(format!("Subject: Hello\r\n\r\n{text}").as_bytes());
        assert_eq!(visible_reply(&fresh).text, text, "{text}");
    }
}

#[test]
fn long_rows_of_the_same_line_are_read_like_others() {
    for line in
        ["\n", ">\n", "wrote:\n", "From: a@b.c\n", "--\n", "On Mon, Mar 2, 2026 at 10:00 AM Help <a@b.c>\n", "> a\nb\n"]
    {
        let text = line.repeat(300_000 / line.len());
        let visible = visible_reply(&letter_of(&text));
        assert!(visible.text.len() + visible.quoted.len() <= 2 * text.len(), "{line:?}");
    }
}

#[test]
fn a_comparison_in_an_answer_is_no_quotation() {
    let text = "The price is over 100:\n> 100 is too much.";
    assert_eq!(seen(text), text);
    assert_eq!(seen("Yes.\n> 1. Shall we?\n> 2. When?\n"), "Yes.");
}

#[test]
fn the_frame_of_a_signed_text_is_folded() {
    let text = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nIt works.\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n";
    assert_eq!(seen(text), "It works.");
}

#[test]
fn answers_in_between_keep_the_lines_they_answer() {
    let text = "Hello,\n\nOn 3/2/26 10:00, Help Desk wrote:\n> Which colour?\n\nBlue.\n\n> And which size?\n\n42, please.\n\n> Regards,\n> Help Desk\n";
    assert_eq!(seen(text), "Hello,\n\n> Which colour?\n\nBlue.\n\n> And which size?\n\n42, please.");
    let unled = "> Which colour?\nBlue.\n> And which size?\n42.\n";
    assert_eq!(seen(unled), "> Which colour?\nBlue.\n> And which size?\n42.");
}

#[test]
fn a_greeting_below_the_quotation_is_shown_without_it() {
    let text = "It works.\n\nOn 3/2/26 10:00, Help Desk wrote:\n> Please try again.\n\nRegards, Ana\n";
    assert_eq!(seen(text), "It works.\n\nRegards, Ana");
}

#[test]
fn signatures_and_notices_are_cut() {
    for (text, own) in [
        ("It works.\n\n-- \nAna Kovač\n+387 61 000 000\n", "It works."),
        ("It works.\n--\nAna Kovač\nSarajevo\n", "It works."),
        ("It works.\n\nSent from my iPhone", "It works."),
        ("It works.\n\nSent from my Verizon Wireless BlackBerry", "It works."),
        ("It works.\n\nSent from a magnificent torch of pixels", "It works."),
        ("It works.\n\nSent from my iPhone, please excuse any typos", "It works."),
        ("It works.\n\nGet Outlook for Android<https://aka.ms/x>", "It works."),
        ("Получил.\n\n--\nОтправлено из Mail.ru для Android", "Получил."),
        ("Получил.\n\nОтправлено с iPhone", "Получил."),
        ("Стигло је.\n\nПослато са мог Android уређаја", "Стигло је."),
        ("Stiglo je.\n\nPoslano s mog iPhonea", "Stiglo je."),
        ("Stiglo je.\n\nPreuzmite Outlook za Android", "Stiglo je."),
        ("A ajuns.\n\nTrimis de pe iPhone-ul meu", "A ajuns."),
        ("A ajuns.\n\nTrimis din Yahoo Mail pe Android", "A ajuns."),
        ("It works.\n\n____\nAna Kovač | Shop d.o.o.\ntel. +387 33 000 000\nwww.example.com", "It works."),
        (
            "It works.\n\nThis e-mail and any attachments are confidential and intended solely for the addressee. If you are not the intended recipient, please delete it and notify the sender.",
            "It works.",
        ),
        ("It works.\n\nPlease consider the environment before printing this e-mail", "It works."),
        (
            "It works.\n_______________________________________________\nusers mailing list\nusers@lists.example.org\nhttps://lists.example.org/listinfo/users",
            "It works.",
        ),
        (
            "Which one?\n--\nThe blue one or the red one? Tell me.",
            "Which one?\n--\nThe blue one or the red one? Tell me.",
        ),
        ("It works.\n\nBest regards,\nAna", "It works.\n\nBest regards,\nAna"),
        ("This message is confidential, please tell nobody.", "This message is confidential, please tell nobody."),
    ] {
        assert_eq!(seen(text), own, "{text}");
    }
    let above = "It works.\n\n-- \nAna\n\nOn 3/2/26 10:00, Help Desk wrote:\n> Please try again.\n";
    assert_eq!(seen(above), "It works.");
}

#[test]
fn forwarded_letters_stay_whole() {
    for marker in [
        "---------- Forwarded message ---------",
        "-------- Пересылаемое сообщение --------",
        "---------- Proslijeđena poruka ---------",
        "---------- Mesaj redirecționat ---------",
        "Begin forwarded message:",
        "Начало переадресованного сообщения:",
    ] {
        let text = format!(
            "See below.\n\n{marker}\nFrom: Shop <shop@example.com>\nDate: Mon, 2 Mar 2026 10:00\nSubject: Order\nTo: ana@example.org\n\nYour order is late."
        );
        assert_eq!(seen(&text), text, "{marker}");
    }
    let outlook =
        "FYI\n\nFrom: Shop <shop@example.com>\nSent: Monday, March 2, 2026 10:00 AM\nTo: Ana\nSubject: Order\n\nLate.";
    let letter = parse(format!("Subject: FW: Order\r\n\r\n{outlook}").as_bytes());
    assert_eq!(visible_reply(&letter).text, outlook);
}

#[test]
fn nothing_is_ever_lost() {
    let all_quoted = "On 3/2/26 10:00, Help Desk wrote:\n> Please try again.\n> I wrote my answer in here.";
    assert_eq!(seen(all_quoted), all_quoted);
    assert_eq!(seen(""), "");
    for lead in LEADS {
        let text = format!("Words.\n\n{lead}\n> quoted\n");
        let visible = visible_reply(&letter_of(&text));
        let words = |t: &str| t.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let mut both = words(&visible.text);
        both.extend(words(&visible.quoted));
        assert_eq!(both, words(&text));
    }
}

#[test]
fn html_keeps_its_structure_and_loses_its_history() {
    for (html, own) in [
        (
            "<div dir=\"ltr\"><b>Blue</b>, please.</div><br><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">El lun, 2 mar 2026 Help skrzz:<br></div><blockquote class=\"gmail_quote\" style=\"margin:0\"><div>Which colour?</div></blockquote></div>",
            "<div dir=\"ltr\"><b>Blue</b>, please.</div>",
        ),
        (
            "<div class=\"WordSection1\"><p class=\"MsoNormal\">Blue, please.</p><div style=\"border:none;border-top:solid #E1E1E1 1.0pt\"><p class=\"MsoNormal\"><b>From:</b> Help Desk<br><b>Sent:</b> Monday, March 2, 2026 10:00 AM<br><b>To:</b> Ana<br><b>Subject:</b> Order 17</p></div><p class=\"MsoNormal\">Which colour?</p></div>",
            "<div class=\"WordSection1\"><p class=\"MsoNormal\">Blue, please.</p></div>",
        ),
        (
            "<div>Blue, please.</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>Fra:</b> X</div><div>Which colour?</div>",
            "<div>Blue, please.</div><div id=\"appendonsend\"></div>",
        ),
        (
            "<p>Blue.</p><div class=\"moz-cite-prefix\">On 3/2/26 10:00, Help wrote:<br></div><blockquote type=\"cite\"><p>Which?</p></blockquote><div class=\"moz-signature\">-- <br>Ana</div>",
            "<p>Blue.</p>",
        ),
        (
            "<pre>Blue, please.\n\nOn 3/2/26 10:00, Help wrote:\n</pre><blockquote type=\"cite\"><pre>Which?</pre></blockquote>",
            "<pre>Blue, please.\n",
        ),
    ] {
        let raw =
            format!("Subject: Re: Order\r\nIn-Reply-To: <1@x>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}");
        let visible = visible_reply(&parse(raw.as_bytes()));
        let shown = visible.html.unwrap();
        assert!(shown.starts_with(own), "{shown}");
        assert!(!shown.contains("Which"), "{shown}");
        assert!(visible.quoted_html.unwrap().contains("Which"), "{html}");
        assert!(visible.text.starts_with("Blue"), "{}", visible.text);
        assert!(!visible.text.contains("Which"), "{}", visible.text);
    }
}

#[test]
fn a_hostile_letter_takes_no_longer_than_its_size() {
    for piece in [
        "On x wrote:\n",
        "> ",
        "From: a\n",
        "-- \n",
        "_____\n",
        "2026 10:00 a@b.c\n",
        ">\n",
        "<blockquote>",
        "12.12.2026, 10:00, a@b.cc:\n",
    ] {
        let text = piece.repeat(60_000 / piece.len());
        let _ = seen(&text);
        let html = format!(
            "Subject: Re: x\r\nIn-Reply-To: <1@x>\r\nContent-Type: text/html\r\n\r\n{}",
            text.replace('\n', "<br>")
        );
        let _ = visible_reply(&parse(html.as_bytes()));
    }
}

#[test]
fn a_picture_below_the_words_stays_with_them() {
    let letter = parse(
        b"Subject: Picture\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
          <p>My lamp looks like this:</p><p><img src=\"cid:lamp\"></p>\r\n",
    );
    let visible = visible_reply(&letter);
    assert_eq!(visible.text, "My lamp looks like this:");
    assert!(visible.html.unwrap().contains("cid:lamp"));
}

#[test]
fn a_header_in_a_language_that_nobody_told_us_of_is_history_below_its_title() {
    let header = "-------- Upprunalegt skeyti --------\nEfni: Order 17\nDags.: 2026-01-05 10:23\n\
        Sendandi: Help <help@example.com>\nViðtakandi: ana@example.is";
    assert_eq!(seen(&format!("Takk fyrir.\n\n{header}\n\nGood day,\nis it here?")), "Takk fyrir.");
    // A title of the sender's own, with a list below it, is theirs.
    let list = "-------- Order --------\nLamp: 2\nBulb: 4\nShade: 1\n\nPlease send them.";
    assert_eq!(seen(list), list);
}

#[test]
fn a_lead_that_ends_with_its_time_goes_with_its_quotation() {
    let lead = "Help Desk a következőt írta ekkor: 2026. január 5. 10:23";
    assert_eq!(seen(&format!("Köszönöm.\n\n{lead}\n\n> Good day,\n> is it here?")), "Köszönöm.");
}
