//! Replies of a shop in four languages: for each of five matters a template and three texts that people wrote about the
//! same matter without it. `{name}`, `{thing}` and `{number}` differ from letter to letter.

use grouping::Random;

pub(crate) struct Tongue {
    pub(crate) greeting: &'static str,
    pub(crate) signature: &'static str,
    names: [&'static str; 5],
    things: [&'static str; 5],
    /// What somebody adds by hand.
    extras: [&'static str; 4],
    /// By matter: the template, then what people wrote.
    pub(crate) matters: [[&'static str; 4]; 5],
}

pub(crate) const TONGUES: [Tongue; 4] = [
    Tongue {
        greeting: "Dear {name},",
        signature: "Kind regards,\nNora Bell\nCustomer care, Lumen & Co.\nTel. 020 555 0100",
        names: ["Ann", "Mr Weiss", "Carla", "Mrs Young", "Peter"],
        things: ["floor lamp", "blue shade", "set of three bulbs", "desk light", "garden lantern"],
        extras: [
            "I hope the weekend treated you well.",
            "Thank you also for the photo you attached.",
            "I have asked my colleague Tom to keep an eye on it.",
            "Your kind words about our shop made us smile.",
        ],
        matters: [
            [
                "Thank you for writing to us about your {thing}. I am sorry that it has not arrived yet. I have asked the carrier where the parcel with number {number} is, and they promise an answer by tomorrow noon. As soon as I know more I will write to you again. If it is lost we will send a new one at once and at no cost to you.",
                "You ordered the {thing} eleven days ago, and it should have been with you last week. The parcel got stuck in the depot at Leeds because the label came off. A driver takes it out this evening between six and eight.",
                "Waiting for something that does not come is annoying, all the more when it is meant as a present. I called the depot myself this morning. They found your box, {number}, on a shelf for unclear addresses and will put it on the next van.",
                "Our warehouse packed order {number} on Tuesday, but the van broke down on the motorway. The {thing} is safe. Would Friday suit you, or shall we leave it with a neighbour?",
            ],
            [
                "I am sorry that your {thing} reached you damaged. Please send us a photo of the damage and of the box. You do not need to send anything back. We will send you a new {thing} within two working days, and you will get the tracking number by mail.",
                "A cracked {thing} is nothing anybody wants to unpack. Keep it or throw it away, as you like; a replacement left our warehouse an hour ago under {number}.",
                "Glass does not forgive a careless courier, and this one was careless. May I offer you the choice: the same {thing} again, or your money on the card you paid with?",
                "Thanks for the pictures, they helped a lot. The base was bent before we packed it, so this is our mistake and not the carrier's. Our workshop sends the missing part, which screws on without tools.",
            ],
            [
                "Your refund for the {thing} was started today. The amount of {number} euros will be on your account within five working days, depending on your bank. You will get a separate confirmation by mail. Please let us know if it has not arrived by then.",
                "We owe you money and have owed it for too long. Accounting released {number} euros this morning, and I watched them do it. Most banks show it after the weekend.",
                "The return of your {thing} reached us on Monday, but nobody told the cash desk. That is mended now. Look at your card statement on Thursday, the sum should be there.",
                "Because you paid by voucher, the money cannot go to a card. I can put {number} on a new voucher today, or transfer it if you tell me an account.",
            ],
            [
                "You can return the {thing} within 30 days after you got it. Please print the label that is attached to this message and put it on the box. You can hand in the parcel at any post office, and the return is free of charge. Once it is with us we will pay back the full amount of {number} euros.",
                "No problem at all if the {thing} does not suit the room. Our driver is in your street on Wednesday anyway and rings at your door, no box needed.",
                "The thirty days ended last month, but you were in hospital, and rules should not punish that. Send it whenever you are well enough and write {number} on the outside.",
                "Before it travels back: did the dimmer sit on the left side when you tried it? Three customers thought theirs was broken and it was only that switch. If it still does not please you, we take it back.",
            ],
            [
                "Thank you for asking about the {thing}. At the moment it is not in stock, and we expect new ones in about {number} days. If you like, we will write to you as soon as it can be ordered again. In the meantime you may find something similar among our new arrivals.",
                "The maker stopped building the {thing} in spring. Our shop in Bath still has one on display with a small scratch, for half the price.",
                "Good news first: they come back. Bad news: not before the end of the summer, the ship is late. I put your name on the list and hold one for you without any obligation.",
                "We sold the last one yesterday while you were writing, I am afraid. A colleague measured the smaller model for you: {number} centimetres, so it would fit the shelf you describe.",
            ],
        ],
    },
    Tongue {
        greeting: "Здравствуйте, {name}!",
        signature: "С уважением,\nОльга Миронова\nслужба заботы, «Светлый дом»\nтел. 8 800 555 01 00",
        names: ["Анна", "Игорь Петрович", "Марина", "Сергей", "Екатерина Львовна"],
        things: ["торшер", "синий абажур", "набор ламп", "настольный светильник", "садовый фонарь"],
        extras: [
            "Спасибо и за приложенную фотографию.",
            "Надеюсь, выходные прошли хорошо.",
            "Я попросила коллегу Павла проследить за этим.",
            "Нам очень приятны Ваши добрые слова о магазине.",
        ],
        matters: [
            [
                "Спасибо, что написали нам про {thing}. Мне жаль, что заказ до сих пор не пришёл. Я запросила у службы доставки, где находится посылка с номером {number}, ответ обещают завтра до полудня. Как только узнаю больше, сразу напишу Вам. Если посылка потеряна, мы отправим новую за свой счёт.",
                "Ваш {thing} должен был приехать ещё на прошлой неделе. Он застрял на складе в Твери: с коробки отклеилась этикетка. Курьер привезёт его сегодня вечером с шести до восьми.",
                "Ждать подарок, который не едет, обидно вдвойне. Утром я сама дозвонилась до склада, и коробку {number} нашли на полке с неясными адресами. Она уедет ближайшей машиной.",
                "Заказ {number} собрали во вторник, но машина сломалась на трассе. С вещью всё в порядке. Удобно ли Вам получить её в пятницу или лучше оставить соседям?",
            ],
            [
                "Мне жаль, что {thing} пришёл к Вам повреждённым. Пришлите, пожалуйста, фотографию повреждения и коробки. Возвращать ничего не нужно. Новый {thing} мы отправим в течение двух рабочих дней, номер для отслеживания придёт на почту.",
                "Разбитый {thing} никому не хочется доставать из коробки. Можете его выбросить; замена уехала от нас час назад под номером {number}.",
                "Стекло не прощает спешки, а курьер спешил. Что Вам удобнее: такой же {thing} ещё раз или деньги на карту, с которой платили?",
                "Снимки очень помогли. Основание погнули ещё до упаковки, так что ошибка наша, а не перевозчика. Мастерская высылает недостающую деталь, она прикручивается без инструментов.",
            ],
            [
                "Возврат денег за {thing} оформлен сегодня. Сумма {number} рублей поступит на Ваш счёт в течение пяти рабочих дней, срок зависит от банка. Отдельное подтверждение придёт на почту. Если к этому времени денег не будет, пожалуйста, напишите нам.",
                "Мы должны Вам деньги, и должны слишком долго. Бухгалтерия отпустила {number} рублей утром, я стояла рядом. Большинство банков покажет их после выходных.",
                "Посылка с возвратом вернулась к нам в понедельник, но кассе об этом не сказали. Теперь исправлено: посмотрите выписку в четверг.",
                "Вы платили сертификатом, поэтому на карту вернуть нельзя. Могу сегодня выпустить новый сертификат на {number} или перевести на счёт, если сообщите реквизиты.",
            ],
            [
                "Вернуть {thing} можно в течение 30 дней после получения. Распечатайте, пожалуйста, этикетку, которая приложена к этому письму, и наклейте её на коробку. Посылку примут в любом почтовом отделении, возврат бесплатный. Как только она будет у нас, мы вернём всю сумму, {number} рублей.",
                "Ничего страшного, если {thing} не подошёл к комнате. В среду наш водитель всё равно едет по Вашей улице и позвонит в дверь, коробка не нужна.",
                "Тридцать дней прошли месяц назад, но Вы лежали в больнице, и правила не должны за это наказывать. Отправляйте, когда будут силы, и напишите снаружи {number}.",
                "Прежде чем он поедет обратно: был ли регулятор слева, когда Вы включали? Трое покупателей решили, что сломано, а дело было в переключателе. Если и так не понравится, заберём.",
            ],
            [
                "Спасибо, что спросили про {thing}. Сейчас его нет в наличии, новую поставку ждём примерно через {number} дней. Если хотите, мы напишем Вам, как только его снова можно будет заказать. А пока посмотрите похожие вещи среди новинок.",
                "Завод перестал делать {thing} весной. В магазине на Лесной остался один с витрины, с маленькой царапиной и за полцены.",
                "Хорошая новость: они вернутся. Плохая: не раньше конца лета, судно опаздывает. Я внесла Вас в список и отложу один без обязательств.",
                "Последний мы продали вчера, пока Вы писали. Коллега измерил модель поменьше: {number} сантиметров, на Вашу полку она встанет.",
            ],
        ],
    },
    Tongue {
        greeting: "Poštovani {name},",
        signature: "Srdačan pozdrav,\nLejla Hodžić\nbriga o kupcima, Topla svjetlost\ntel. 033 555 010",
        names: ["Marko", "gospođo Babić", "Emina", "gospodine Jovanoviću", "Petra"],
        things: ["stojeću lampu", "plavo sjenilo", "komplet sijalica", "stonu svjetiljku", "baštenski fenjer"],
        extras: [
            "Hvala Vam i na priloženoj fotografiji.",
            "Nadam se da ste imali ugodan vikend.",
            "Zamolila sam kolegu Damira da to prati.",
            "Vaše lijepe riječi o našoj radnji su nas obradovale.",
        ],
        matters: [
            [
                "Hvala Vam što ste nam pisali za {thing}. Žao mi je što pošiljka još nije stigla. Pitala sam dostavnu službu gdje je paket broj {number} i obećali su odgovor do sutra u podne. Čim saznam više, odmah ću Vam pisati. Ako je izgubljen, šaljemo Vam novi o našem trošku.",
                "Vaša narudžba je trebala doći još prošle sedmice. Ostala je u skladištu u Zenici jer je otpala naljepnica. Vozač je donosi večeras između šest i osam.",
                "Čekati poklon koji ne stiže dvostruko je neugodno. Jutros sam lično zvala skladište i kutiju {number} su našli na polici za nejasne adrese. Ide prvim kombijem.",
                "Narudžbu {number} smo spakovali u utorak, ali se kombi pokvario na autoputu. Roba je čitava. Odgovara li Vam petak ili da ostavimo kod komšije?",
            ],
            [
                "Žao mi je što ste {thing} dobili u oštećenom stanju. Molim Vas da nam pošaljete fotografiju oštećenja i kutije. Ništa ne morate vraćati. Zamjenu šaljemo u roku od dva radna dana, a broj za praćenje stiže Vam mailom.",
                "Niko ne voli otpakovati nešto slomljeno. Slobodno bacite; nova pošiljka je krenula prije sat vremena pod brojem {number}.",
                "Staklo ne oprašta žurbu, a kurir je žurio. Šta Vam više odgovara: isti artikal ponovo ili novac na karticu kojom ste platili?",
                "Slike su mnogo pomogle. Postolje je bilo savijeno prije pakovanja, dakle greška je naša, a ne prevoznika. Radionica šalje dio koji se zavrne bez alata.",
            ],
            [
                "Povrat novca za {thing} pokrenut je danas. Iznos od {number} KM bit će na Vašem računu u roku od pet radnih dana, zavisno od banke. Posebnu potvrdu dobit ćete mailom. Ako novac do tada ne stigne, molim Vas da nam se javite.",
                "Dugujemo Vam novac, i to predugo. Računovodstvo je jutros pustilo {number} KM, stajala sam pored njih. Većina banaka to pokaže poslije vikenda.",
                "Vaš paket s povratom stigao je u ponedjeljak, ali blagajni niko nije javio. Sada je ispravljeno, pogledajte izvod u četvrtak.",
                "Platili ste poklon bonom pa na karticu ne možemo vratiti. Danas mogu izdati novi bon na {number} ili uplatiti na račun ako nam ga napišete.",
            ],
            [
                "Možete vratiti {thing} u roku od 30 dana od prijema. Molim Vas da odštampate naljepnicu iz priloga i zalijepite je na kutiju. Paket možete predati u svakoj pošti, a povrat je besplatan. Čim stigne kod nas, vraćamo Vam cijeli iznos od {number} KM.",
                "Nema problema ako se ne slaže s prostorijom. Naš vozač je u srijedu ionako u Vašoj ulici i zvoni na vrata, kutija nije potrebna.",
                "Trideset dana je prošlo prije mjesec, ali bili ste u bolnici i pravila to ne trebaju kažnjavati. Pošaljite kad ojačate i spolja napišite {number}.",
                "Prije nego što krene nazad: je li prekidač bio lijevo kad ste je palili? Tri kupca su mislila da je pokvareno, a bilo je samo to. Ako se i tada ne svidi, uzimamo je nazad.",
            ],
            [
                "Hvala Vam što ste pitali za {thing}. Trenutno ga nemamo na stanju, a novu isporuku očekujemo za oko {number} dana. Ako želite, pisat ćemo Vam čim se ponovo može naručiti. U međuvremenu pogledajte slične artikle među novitetima.",
                "Proizvođač je u proljeće prestao praviti taj model. U radnji na Ilidži ima još jedan iz izloga, s malom ogrebotinom i upola cijene.",
                "Dobra vijest: vraćaju se. Loša: tek krajem ljeta, brod kasni. Upisala sam Vas na spisak i čuvam jedan bez obaveze.",
                "Posljednji smo prodali jučer dok ste pisali. Kolega je izmjerio manji model: {number} centimetara, na Vašu policu stane.",
            ],
        ],
    },
    Tongue {
        greeting: "Bună ziua, {name},",
        signature: "Cu stimă,\nIoana Rusu\nrelații cu clienții, Casa Luminii\ntel. 021 555 0100",
        names: ["Andrei", "doamnă Popescu", "Mihai", "domnule Ionescu", "Elena"],
        things: ["lampadarul", "abajurul albastru", "setul de becuri", "veioza", "felinarul de grădină"],
        extras: [
            "Vă mulțumesc și pentru fotografia atașată.",
            "Sper că ați avut un sfârșit de săptămână plăcut.",
            "L-am rugat pe colegul meu Radu să urmărească situația.",
            "Ne-au bucurat cuvintele Dumneavoastră despre magazin.",
        ],
        matters: [
            [
                "Vă mulțumim că ne-ați scris despre {thing}. Îmi pare rău că nu a ajuns încă. Am întrebat curierul unde se află coletul cu numărul {number} și ne-a promis un răspuns până mâine la prânz. De îndată ce aflu mai multe vă scriu din nou. Dacă s-a pierdut, trimitem altul imediat, pe cheltuiala noastră.",
                "Comanda trebuia să fie la Dumneavoastră săptămâna trecută. A rămas în depozitul din Ploiești fiindcă s-a dezlipit eticheta. Șoferul o aduce diseară între șase și opt.",
                "Să aștepți un cadou care nu vine e de două ori neplăcut. Azi-dimineață am sunat chiar eu la depozit, iar cutia {number} era pe raftul cu adrese neclare. Pleacă cu prima mașină.",
                "Am împachetat comanda {number} marți, dar duba s-a stricat pe autostradă. Marfa e întreagă. Vă convine vineri sau o lăsăm la un vecin?",
            ],
            [
                "Îmi pare rău că {thing} a ajuns deteriorat. Vă rog să ne trimiteți o fotografie cu deteriorarea și cu cutia. Nu trebuie să returnați nimic. Vă trimitem altul în două zile lucrătoare, iar numărul de urmărire îl primiți pe e-mail.",
                "Nimeni nu vrea să despacheteze cioburi. Le puteți arunca; înlocuitorul a plecat acum o oră cu numărul {number}.",
                "Sticla nu iartă graba, iar curierul s-a grăbit. Ce preferați: același produs încă o dată sau banii pe cardul cu care ați plătit?",
                "Pozele ne-au ajutat mult. Piciorul era îndoit dinainte de ambalare, deci greșeala e a noastră, nu a transportatorului. Atelierul trimite piesa, se înșurubează fără scule.",
            ],
            [
                "Rambursarea pentru {thing} a fost inițiată astăzi. Suma de {number} lei va fi în contul Dumneavoastră în cel mult cinci zile lucrătoare, în funcție de bancă. Veți primi o confirmare separată pe e-mail. Dacă până atunci banii nu au sosit, vă rog să ne scrieți.",
                "Vă datorăm bani, și de prea mult timp. Contabilitatea a eliberat {number} lei azi-dimineață, eram lângă ei. Cele mai multe bănci îi arată după weekend.",
                "Coletul returnat a ajuns la noi luni, însă casieria nu a aflat. S-a îndreptat acum, uitați-vă joi pe extras.",
                "Ați plătit cu un voucher, așa că nu putem vira pe card. Pot face astăzi un voucher nou de {number} sau un transfer, dacă ne spuneți contul.",
            ],
            [
                "Puteți returna {thing} în 30 de zile de la primire. Vă rog să tipăriți eticheta atașată acestui mesaj și să o lipiți pe cutie. Coletul poate fi predat la orice oficiu poștal, iar returul este gratuit. De îndată ce ajunge la noi, vă restituim întreaga sumă de {number} lei.",
                "Nicio problemă dacă nu se potrivește în cameră. Șoferul nostru trece oricum miercuri pe strada Dumneavoastră și sună la ușă, fără cutie.",
                "Cele treizeci de zile au trecut de o lună, dar ați fost în spital, iar regulile nu trebuie să pedepsească asta. Trimiteți când vă simțiți bine și scrieți {number} pe cutie.",
                "Înainte să plece înapoi: era reostatul în stânga când ați aprins? Trei clienți au crezut că e stricat și era doar butonul. Dacă tot nu vă place, îl luăm noi.",
            ],
            [
                "Vă mulțumim că ați întrebat despre {thing}. În acest moment nu este în stoc, iar următoarea livrare o așteptăm în circa {number} zile. Dacă doriți, vă scriem imediat ce poate fi comandat din nou. Până atunci puteți găsi ceva asemănător printre noutăți.",
                "Fabrica nu mai produce modelul din primăvară. În magazinul din Cotroceni mai avem unul din vitrină, cu o mică zgârietură, la jumătate de preț.",
                "Vestea bună: revin. Cea proastă: abia la sfârșitul verii, vaporul întârzie. V-am trecut pe listă și păstrez unul fără nicio obligație.",
                "Ieri l-am vândut pe ultimul, chiar când scriați. Un coleg a măsurat modelul mai mic: {number} de centimetri, încape pe raftul Dumneavoastră.",
            ],
        ],
    },
];

impl Tongue {
    /// A text with names, things and numbers in it.
    pub(crate) fn filled(&self, text: &str, random: &mut Random) -> String {
        let text = text.replace("{name}", self.names[random.below(5)]).replace("{thing}", self.things[random.below(5)]);
        text.replace("{number}", &(10 + random.below(9_000)).to_string())
    }

    /// A letter from a text: filled, between greeting and signature.
    pub(crate) fn letter(&self, body: &str, random: &mut Random) -> String {
        let greeting = self.filled(self.greeting, random);
        format!("{greeting}\n\n{body}\n\n{}", self.signature)
    }

    /// A filled template with up to three small edits by hand: a sentence left out, one added, words put otherwise.
    pub(crate) fn edited(&self, template: &str, random: &mut Random) -> String {
        let text = self.filled(template, random);
        let mut sentences: Vec<String> = text.split_inclusive(". ").map(|part| part.trim().to_owned()).collect();
        for _ in 0..random.below(4) {
            match random.below(4) {
                0 if sentences.len() > 3 => {
                    sentences.remove(random.below(sentences.len()));
                }
                1 => sentences.insert(random.below(sentences.len() + 1), self.extras[random.below(4)].to_owned()),
                _ => {
                    let at = random.below(sentences.len());
                    let mut words: Vec<&str> = sentences[at].split(' ').collect();
                    for _ in 0..2 {
                        let word = random.below(words.len());
                        if random.below(2) == 0 {
                            words[word] = "—";
                        } else {
                            words.insert(word, self.names[random.below(5)]);
                        }
                    }
                    sentences[at] = words.join(" ");
                }
            }
        }
        sentences.join(" ")
    }
}
