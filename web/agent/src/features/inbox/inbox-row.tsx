import { IconPencil } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { InboxItem } from "@/lib/api/model";
import type { ListWanted } from "@/lib/api/inbox";
import { useNow } from "@/lib/clock";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { ChannelIcon } from "@/ui/channel-icon";
import { Due } from "@/ui/due";
import { Face } from "@/ui/face";
import { PresenceFaces } from "@/ui/presence-faces";
import type { Column } from "./columns";
import classes from "./inbox.module.css";
import { PriorityMark, Wait } from "./marks";
import { ticketSearch } from "./ticket-search";

export interface RowProps {
  item: InboxItem;
  columns: Column[];
  compact: boolean;
  isCurrent: boolean;
  isAt: boolean;
  search: ListWanted;
  onOpen: () => void;
}

export function InboxRow(props: RowProps) {
  const say = useText();
  const me = useMe();
  const now = useNow();
  const { item, compact } = props;
  const isLate = item.next_promise_due_at !== null && Date.parse(item.next_promise_due_at) < now;
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId: item.id }}
      search={ticketSearch(props.search)}
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
