// The few that letters to customers use, with the words by which people look for them: English; Russian; Bosnian,
// Croatian and Serbian; Romanian.
const LINES = `
🙂 smile friendly;улыбка;osmijeh osmeh smiješak;zâmbet
😊 happy blush glad;радость рад;sretan srećan radost;fericit bucurie
😀 grin laugh;смех улыбка;smijeh smeh;râs
😂 tears joy funny;смех слёзы смешно;suze smijeh smeh;lacrimi râs
😉 wink;подмигивание;namigivanje;făcut cu ochiul
😍 love eyes;любовь восторг;ljubav oči;dragoste
🥰 love hearts;любовь сердца;ljubav srca;dragoste inimi
😌 calm relief;спокойствие облегчение;mir olakšanje;calm ușurare
🤔 thinking;думаю размышление;razmišljanje;gânduri
😅 sweat awkward;неловко пот;znoj neugodno;transpirație
😢 sad cry;грусть слеза;tuga suza;trist lacrimă
😟 worried;беспокойство;briga zabrinut;îngrijorat
😮 surprise;удивление;iznenađenje;surpriză
🙏 please thanks sorry hands;спасибо пожалуйста прошу;hvala molim;mulțumesc vă rog
👍 thumbs up good yes ok;хорошо да палец вверх;dobro da palac gore;bine da
👎 thumbs down no;плохо нет;loše ne;rău nu
👏 applause bravo;аплодисменты браво;aplauz bravo;aplauze bravo
🙌 celebrate hands;ура руки;ruke slavlje;mâini sărbătoare
🤝 handshake deal;рукопожатие договор;rukovanje dogovor;strângere de mână
👋 wave hello bye;привет пока;mahanje zdravo;salut
💪 strong;сила;snaga;putere
👀 eyes look;глаза смотреть;oči gledati;ochi
❤️ heart love;сердце любовь;srce ljubav;inimă dragoste
🧡 orange heart;оранжевое сердце;narandžasto srce;inimă portocalie
💙 blue heart;синее сердце;plavo srce;inimă albastră
💚 green heart;зелёное сердце;zeleno srce;inimă verde
🎉 party congratulations;праздник поздравляю;slavlje čestitam;petrecere felicitări
🎁 gift present;подарок;poklon dar;cadou
🎂 birthday cake;день рождения торт;rođendan torta;zi de naștere tort
🌷 tulip flower;тюльпан цветок;lala tulipan cvijet cvet;lalea floare
🌹 rose flower;роза цветок;ruža cvijet cvet;trandafir floare
☀️ sun;солнце;sunce;soare
🌧️ rain;дождь;kiša;ploaie
❄️ snow cold;снег холод;snijeg sneg hladno;zăpadă frig
⭐ star;звезда;zvijezda zvezda;stea
✨ sparkles new;блеск новое;sjaj novo;strălucire nou
🔥 fire hot;огонь;vatra;foc
💡 idea bulb lamp;идея лампа;ideja lampa žarulja;idee bec lampă
📦 parcel package box;посылка коробка;paket pošiljka kutija;colet pachet
🚚 truck delivery;доставка грузовик;dostava kamion;livrare camion
✉️ letter mail;письмо почта;pismo pošta;scrisoare poștă
📎 attachment clip;вложение скрепка;prilog spajalica;atașament agrafă
📄 document page;документ;dokument;document
🧾 receipt invoice;чек счёт;račun;bon factură
💳 card payment;карта оплата;kartica plaćanje;card plată
💶 money euro;деньги евро;novac euro evro;bani euro
📞 phone call;телефон звонок;telefon poziv;telefon apel
📱 mobile;мобильный;mobitel mobilni;mobil
💻 computer laptop;компьютер;računar računalo laptop;calculator laptop
📷 camera photo;камера фото;kamera fotografija slika;cameră foto
📅 calendar date;календарь дата;kalendar datum;calendar dată
⏰ alarm clock time;будильник время;sat budilica vrijeme vreme;ceas timp
⏳ hourglass wait;песочные часы ждать;čekanje pješčani sat;așteptare clepsidră
✅ done check yes;готово да галочка;gotovo da kvačica;gata da
❌ cross no wrong;нет крест неверно;ne križ krst pogrešno;nu greșit
⚠️ warning;внимание предупреждение;upozorenje pažnja;atenție avertisment
❓ question;вопрос;pitanje;întrebare
❗ important exclamation;важно;važno;important
ℹ️ information;информация;informacija;informație
🔒 lock secure;замок безопасность;brava sigurno bezbedno;lacăt sigur
🔧 wrench repair;ремонт ключ;popravka popravak ključ;reparație cheie
🔄 again refresh exchange;снова обмен;ponovo ponovno zamjena zamena;din nou schimb
➡️ right arrow;стрелка вправо;strelica desno;săgeată dreapta
🏠 house home;дом;kuća dom;casă
🌍 world earth;мир земля;svijet svet zemlja;lume pământ
☕ coffee;кофе;kafa kava;cafea
🍀 luck clover;удача клевер;sreća djetelina detelina;noroc trifoi
`;

export interface Emoji {
  sign: string;
  /** Its English name, said to those who hear the page. */
  name: string;
  words: string;
}

const folded = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d").toLowerCase();

export const EMOJI: Emoji[] = LINES.trim()
  .split("\n")
  .map((line) => {
    const [sign = "", ...rest] = line.split(" ");
    const words = rest.join(" ");
    return { sign, name: words.split(";")[0]?.split(" ")[0] ?? "", words: folded(words) };
  });

/** Those that have a word beginning with each word of the query. */
export function foundEmoji(query: string): Emoji[] {
  const wanted = folded(query).split(/\s+/u).filter(Boolean);
  return EMOJI.filter((one) => {
    const words = one.words.split(/[\s;]+/u);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}
