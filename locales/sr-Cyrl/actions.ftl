# Упити који су одложени, спојени, раздвојени; људи који их прате.
event-snoozed = { $until_at ->
    [none] { $agent } одлаже упит до одговора купца
   *[other] { $agent } одлаже упит до { $until_at }
}
event-woken = { $because ->
    [customer_wrote] Поново у раду: купац је писао
    [time] Поново у раду: дошло је време
   *[agent] { $agent } враћа упит у рад
}
event-marked-spam = { $agent } означава упит као нежељену пошту
event-not-spam = { $agent } каже да ово није нежељена пошта
event-spam-suspected = Писма са ове адресе су раније означена као нежељена; на ово није послата потврда
event-trashed = { $agent } премешта упит у отпад
event-restored = { $agent } враћа упит из отпада
tickets-is-merged = Овај упит је спојен са другим. Молимо наставите тамо.
tickets-is-spam = Овај упит је означен као нежељена пошта. Ако то није, прво уклоните ознаку.
tickets-is-trash = Овај упит је у отпаду. Молимо прво га вратите.
tickets-not-laid-aside = Упит више није ту; можда га је неко од колега у међувремену вратио.
tickets-snooze-time = Молимо изаберите будуће време, највише годину дана унапред.
tickets-snooze-resolved = Овај упит је решен; нема шта да се одложи.
desk-linked-trash = Купац је одговорио на упит { $ticket }, који је у отпаду.
desk-linked-spam = Стигао је одговор на упит { $ticket }, означен као нежељена пошта.
desk-job-tickets-wake = Враћање одложеног упита
event-merged-into = { $agent } спаја овај упит са упитом { $ticket }: „{ $reason_given }“
event-merged-from = { $agent } припаја овдје упит { $ticket } („{ $subject }“): „{ $reason_given }“
event-unmerged = { $agent } поништава спајање са упитом { $ticket }
event-split-off = { $agent } издваја из једне поруке упит { $ticket } („{ $subject }“)
event-customer-changed = { $agent } мења купца: био је { $from }, сада је { $to }
event-link-made = { $kind ->
    [parent] { $agent } ставља овај упит под упит { $ticket }
    [child] { $agent } ставља упит { $ticket } под овај
    [duplicate_of] { $agent } означава овај упит као понављање упита { $ticket }
    [duplicated_by] { $agent } означава упит { $ticket } као понављање овог
   *[related] { $agent } повезује овај упит са упитом { $ticket }
}
event-link-removed = { $agent } уклања везу са упитом { $ticket }
event-watcher-added = { $own ->
    [yes] { $agent } прати овај упит
   *[no] { $agent } додаје међу оне који прате: { $name }
}
event-watcher-removed = { $own ->
    [yes] { $agent } више не прати овај упит
   *[no] { $agent } уклања из оних који прате: { $name }
}
event-step-added = { $agent } додаје корак: { $step }
event-step-done = { $agent } означава као урађено: { $step }
event-step-open = { $agent } поново отвара корак: { $step }
event-step-removed = { $agent } уклања корак: { $step }
event-side-thread-opened = { $agent } пита { $address }: „{ $subject }“
event-side-thread-answered = { $address } одговара на наше питање
event-side-thread-ended = { $agent } завршава преписку са адресом { $address }
event-restatement-asked = { $agent } пита купца да ли смо добро разумели: „{ $words }“
event-restatement-confirmed = Купац каже: да, то је то
event-restatement-corrected = Купац је исправио како смо разумели проблем
event-restatement-withdrawn = { $agent } повлачи питање да ли смо добро разумели
tickets-merge-self = Молимо изаберите други упит: ово је исти.
tickets-merge-needs-reason = Молимо напишите у неколико речи зашто су ови упити једно.
tickets-merge-other-customer = Ови упити су од различитих купаца. Након спајања одговори могу стићи било коме од њих. Молимо потврдите да то желите.
tickets-no-such-merge = Таквог спајања нема, или припада другом тиму.
tickets-merge-undone = Ово спајање је већ поништено.
tickets-merge-too-late = Спајање се може поништити у року од једног дана; ово је старије. Можете издвојити поједине поруке.
tickets-split-only-customers = Само порука купца може постати засебан упит.
tickets-split-only-one = Ово је једина порука купца овдје. У овом упиту не би ништа остало.
tickets-link-self = Молимо изаберите други упит: ово је исти.
tickets-link-there = Ови упити су већ повезани.
tickets-no-such-link = Те везе више нема.
tickets-too-many-links = Упит може имати највише { $max } веза.
watchers-no-such-agent = Таквог колеге нема, или више не ради овдје.
watchers-no-such-team = Таквог тима нема.
watchers-cannot-see = { $name } не види упите овог тима. Предајте упит њиховом тиму или се обратите руководиоцу.
watchers-too-many = То је више од { $max } особа.
checklists-no-such-item = Овог корака више нема; можда га је уклонио неко од колега.
checklists-text = За корак треба 1 до { $max } знакова.
checklists-too-many = Упит може имати највише { $max } корака.
checklists-order = Колега је у међувремену променио кораке. Молимо покушајте поново.
side-threads-not-found = Такве преписке нема, или припада другом тиму.
side-threads-address = Молимо унесите имејл адресу.
side-threads-is-customer = Ово је адреса самог купца. Молимо одговорите му у преписци.
side-threads-ended = Преписку је неко већ завршио; следеће писмо је отвара поново.
side-threads-too-many = Упит може имати највише { $max } преписки са другима.
side-threads-passed-on = { $name }, { $at }:
restatements-not-found = Таквог питања нема.
restatements-not-asked = Ово питање више није отворено.
restatements-text = Молимо напишите реченицу или двије, највише { $max } знакова.
restatements-correction = Молимо напишите шта је другачије, највише { $max } знакова.
restatements-letter-greeting = Добар дан, { $customer },
restatements-letter-greeting-nameless = Добар дан,
restatements-letter-opening = хвала Вам на писму. Да бисмо радили на правој ствари, ево како смо разумели Ваш проблем:
restatements-letter-question = Да ли је тако?
restatements-letter-yes = Да, то је то
restatements-letter-no = Не сасвим
restatements-letter-after = Довољан је један клик. Можете и једноставно одговорити на ово писмо.
restatements-letter-closing = Срдачан поздрав
    { $agent }
    { $company }
desk-no-tickets = Молимо изаберите барем један упит.
desk-too-many-tickets = Одједном се може спојити највише { $max } упита.
desk-passed-on = Може се проследити највише { $max } порука из преписке; белешке остају у кући.
desk-linked-split = Издвојено из упита { $ticket }.
helpcentre-restate-title = Да ли смо Вас добро разумели?
helpcentre-restate-intro = Овако смо разумели Ваш проблем:
helpcentre-restate-yes = Да, то је то
helpcentre-restate-no = Није сасвим тако? Молимо напишите шта је другачије:
helpcentre-restate-send = Пошаљи
helpcentre-restate-thanks-title = Хвала Вам
helpcentre-restate-thanks-yes = Потврдили сте да смо Вас добро разумели. Следећи корак је наш.
helpcentre-restate-thanks-no = Ваше речи су стигле до нас. Прочитаћемо их и писати Вам.
helpcentre-restate-closed-title = Ово питање више није отворено
helpcentre-restate-closed-text = У међувремену смо Вас поново питали, или одговор више није потребан. Ако је нешто другачије, молимо одговорите на наше последње писмо.
