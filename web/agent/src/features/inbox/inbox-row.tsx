import { IconArrowUp, IconChevronsUp, IconArrowDown, IconPencil } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { InboxItem } from "@/lib/api/model";
import type { InboxSort, InboxView } from "@/lib/api/queries";
import { useNow } from "@/lib/clock";
import { useMe } from "@/lib/me";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { ChannelIcon } from "@/ui/channel-icon";
import { Due } from "@/ui/due";
import { Face } from "@/ui/face";
import { PresenceFaces } from "@/ui/presence-faces";
import { When } from "@/ui/when";
import classes from "./inbox.module.css";

export function InboxRow(props: {
  item: InboxItem;
  compact: boolean;
  isCurrent: boolean;
  isAt: boolean;
  search: { view: InboxView; sort: InboxSort; team: number | undefined };
  onOpen: () => void;
}) {
  const say = useText();
  const me = useMe();
  const now = useNow();
  const { item, compact } = props;
  const isLate = item.next_promise_due_at !== null && Date.parse(item.next_promise_due_at) < now;
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId: item.id }}
      search={props.search}
      className={classes.row}
      data-unread={item.unread || undefined}
      data-current={props.isCurrent || undefined}
      data-at={props.isAt || undefined}
      data-compact={compact || undefined}
      aria-current={props.isCurrent ? "page" : undefined}
      onClick={props.onOpen}
    >
      <span className={classes.dot}>{item.unread && <span role="img" aria-label={say("app-unread")} />}</span>
      {!compact && <Face name={item.customer.name} size={40} />}
      <span className={classes.words}>
        <span className={classes.top}>
          <span className={classes.customer}>{item.customer.name}</span>
          <PriorityMark priority={item.priority} />
          {item.status && <span className={classes.status}>{item.status.name}</span>}
          {!compact && <Tags tags={item.tags} />}
          <PresenceFaces ticket={item.id} />
          {compact && (isLate ? <Due at={item.next_promise_due_at ?? ""} short /> : <Wait item={item} />)}
        </span>
        <span className={classes.subject}>{item.subject || say("app-no-subject")}</span>
        <span className={classes.line}>
          {item.draft && (
            <b className={classes.draft}>
              <IconPencil size={14} aria-hidden /> {say("app-draft-mark")}
            </b>
          )}
          {item.last_word === "agent" && <b>{say("app-answered-mark")} </b>}
          {item.last_line}
        </span>
      </span>
      {!compact && (
        <span className={classes.side}>
          <Wait item={item} />
          {item.next_promise_due_at ? <Due at={item.next_promise_due_at} short /> : <span />}
        </span>
      )}
      {!compact && (
        <span className={classes.who}>
          <span className={classes.channel}>
            <ChannelIcon channel={item.channel} />
          </span>
          <span className={classes.whoName}>
            {item.assignee
              ? item.assignee.id === me.agent.id
                ? say("app-me")
                : item.assignee.name
              : say("app-nobody")}
            <small>{item.team?.name}</small>
          </span>
        </span>
      )}
    </Link>
  );
}

/** How long the customer has been waiting, in words; when nobody waits, when something was last said. */
function Wait(props: { item: InboxItem }) {
  const say = useText();
  const { formats } = useReader();
  const now = useNow();
  const { waiting_since, last_at } = props.item;
  if (waiting_since === null) return <When at={last_at} as="brief" className={classes.quietTime} />;
  return (
    <time className={classes.wait} dateTime={waiting_since} title={formats.full(waiting_since)}>
      {say("app-waits", { span: formats.span(waiting_since, now) })}
    </time>
  );
}

function PriorityMark(props: { priority: number }) {
  const say = useText();
  const label = say(`app-priority-${props.priority}`);
  if (props.priority === 4) return <IconChevronsUp size={16} className="warn" role="img" aria-label={label} />;
  if (props.priority === 3) return <IconArrowUp size={15} className="warn" role="img" aria-label={label} />;
  if (props.priority === 1) return <IconArrowDown size={15} className="quiet" role="img" aria-label={label} />;
  return null;
}

/** The first tags; how many more there are. */
function Tags(props: { tags: InboxItem["tags"] }) {
  const shown = props.tags.slice(0, 3);
  if (shown.length === 0) return null;
  return (
    <span className={classes.tags}>
      {shown.map((tag) => (
        <span key={tag.id}>{tag.name}</span>
      ))}
      {props.tags.length > shown.length && <span>+{props.tags.length - shown.length}</span>}
    </span>
  );
}
