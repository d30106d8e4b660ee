import { Alert } from "@mantine/core";
import { IconAlertTriangle, IconNote, IconShieldCheck } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import type { MessageEntry, Ticket } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Face } from "@/ui/face";
import { When } from "@/ui/when";
import { Attachments, isPicture } from "./attachments";
import { Delivery } from "./delivery";
import { LetterFrame } from "./letter-frame";
import { Lightbox } from "./lightbox";
import { KeptBack } from "./kept-back";
import { Long } from "./long";
import { MessageMenu } from "./message-menu";
import { PlainText } from "./plain-text";
import { isSimple, picturesIn, SimpleHtml } from "./simple-html";
import classes from "./timeline.module.css";

export function Message(props: { message: MessageEntry; ticket: Ticket }) {
  const say = useText();
  const { message, ticket } = props;
  const { author, kind } = message;
  const [shown, setShown] = useState<number | null>(null);
  const beside = message.attachments.filter((one) => !one.inline || message.html === null);
  const pictures = [
    ...picturesIn(message.html ?? ""),
    ...beside.filter((one) => isPicture(one.content_type)).map((one) => ({ url: one.url, name: one.filename })),
  ];
  const enlarge = (url: string) => setShown(Math.max(0, pictures.findIndex((one) => one.url === url)));
  const others = message.to.filter((address) => address !== ticket.customer.address && address !== ticket.mailbox?.address);
  return (
    <article
      className={classes.message}
      data-kind={kind}
      id={`message-${message.id}`}
      aria-label={say("app-message-by", { name: author.name, kind: say(`app-message-${kind}`) })}
    >
      <header className={classes.messageHead}>
        <Face name={author.name} size={28} />
        <b>{author.name}</b>
        {kind !== "customer" && (
          <span className={classes.kind}>
            {kind === "note" && <IconNote size={14} aria-hidden />}
            {say(`app-message-${kind}`)}
          </span>
        )}
        <span className={classes.push} />
        <When at={message.at} as="time" className={classes.time} />
        <MessageMenu message={message} ticket={ticket} />
      </header>
      {(others.length > 0 || message.cc.length > 0) && (
        <p className={classes.recipients}>
          {others.length > 0 && say("app-message-to", { list: others.join(", ") })}{" "}
          {message.cc.length > 0 && say("app-message-cc", { list: message.cc.join(", ") })}
        </p>
      )}
      {message.authentication?.doubtful && (
        <Alert color="ember" p="xs" icon={<IconAlertTriangle size={17} aria-hidden />}>
          {say("app-letter-doubtful")}
        </Alert>
      )}
      {kind === "auto" || kind === "survey" ? (
        <Folded show={say("app-auto-show")} hide={say("app-auto-hide")}>
          <Body message={message} onPicture={enlarge} />
        </Folded>
      ) : (
        <Long text={message.text}>
          <Body message={message} onPicture={enlarge} />
        </Long>
      )}
      {message.quoted && (
        <Folded show={say("app-quoted-show")} hide={say("app-quoted-hide")}>
          <blockquote>{message.quoted}</blockquote>
        </Folded>
      )}
      <Attachments attachments={beside} onPicture={enlarge} />
      {message.guard?.override_reason && (
        <p className={classes.override}>
          <IconShieldCheck size={15} aria-hidden />
          {say("app-message-override", { reason: message.guard.override_reason })}
        </p>
      )}
      {message.delivery && <Delivery message={message.id} delivery={message.delivery} ticket={ticket.id} />}
      {shown !== null && <Lightbox pictures={pictures} at={shown} onMove={setShown} onClose={() => setShown(null)} />}
    </article>
  );
}

function Body(props: { message: MessageEntry; onPicture: (url: string) => void }) {
  const [images, setImages] = useState(false);
  return (
    <>
      <KeptBack message={props.message} shown={images} onShow={() => setImages(true)} />
      <Words message={props.message} images={images} onPicture={props.onPicture} />
    </>
  );
}

function Words(props: { message: MessageEntry; images: boolean; onPicture: (url: string) => void }) {
  const say = useText();
  const { html, text, kind, attachments, author } = props.message;
  const long = kind === "auto" || kind === "survey";
  if (html !== null && html.trim() !== "") {
    if (isSimple(html, kind !== "customer")) {
      return (
        <div className={classes.words} data-small={long || undefined}>
          <SimpleHtml html={html} onPicture={props.onPicture} />
        </div>
      );
    }
    return (
      <LetterFrame
        html={html}
        attachments={attachments}
        images={props.images}
        title={say("app-message-by", { name: author.name, kind: say(`app-message-${kind}`) })}
      />
    );
  }
  return (
    <div className={classes.words} data-plain data-small={long || undefined}>
      {text.trim() === "" ? <span className="quiet">{say("app-message-empty")}</span> : <PlainText text={text.trim()} />}
    </div>
  );
}

/** What one rarely needs to read: quotes of earlier letters, and letters the desk writes by itself. */
function Folded(props: { show: string; hide: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.quoted}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span aria-hidden>•••</span> {open ? props.hide : props.show}
      </button>
      {open && props.children}
    </div>
  );
}
