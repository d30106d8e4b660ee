import { Button, Drawer } from "@mantine/core";
import { IconBellZ } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, take } from "@/lib/api/client";
import type { Notice } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { More } from "@/ui/more";
import { RowsWaiting } from "@/ui/rows-waiting";
import { When } from "@/ui/when";
import classes from "./notices.module.css";
import { noticesQuery } from "./queries";

/** What is new for me, the newest first. */
export function NoticesPanel(props: { onClose: () => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(noticesQuery);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const fresh = () => void queries.invalidateQueries({ queryKey: ["notices"] });
  const mark = useMutation({
    mutationFn: ({ id, read }: Pick<Notice, "id" | "read">) => {
      const params = { params: { path: { id } } };
      return read ? take(api.PUT("/api/v1/notices/{id}/read", params)) : take(api.DELETE("/api/v1/notices/{id}/read", params));
    },
    onSettled: fresh,
  });
  const all = useMutation({ mutationFn: () => take(api.PUT("/api/v1/notices/read")), onSettled: fresh });
  const isUnread = items.some((one) => !one.read);
  return (
    <Drawer
      opened
      onClose={props.onClose}
      position="right"
      size={420}
      title={say("app-notices-title")}
      closeButtonProps={{ "aria-label": say("app-close") }}
    >
      <div className={classes.tools}>
        <Button variant="subtle" size="compact-md" disabled={!isUnread} loading={all.isPending} onClick={() => all.mutate()}>
          {say("app-notices-read-all")}
        </Button>
        <Link to="/profile" hash="notices" onClick={props.onClose}>
          {say("app-notices-choose")}
        </Link>
      </div>
      {isPending && <RowsWaiting rows={5} height={58} />}
      {error && items.length === 0 && <Failure error={error} again={() => void refetch()} />}
      {!isPending && !error && items.length === 0 && (
        <Empty icon={<IconBellZ size={28} />} title={say("app-notices-none")}>
          {say("app-notices-none-about")}
        </Empty>
      )}
      <ul className={classes.list}>
        {items.map((notice) => (
          <li key={notice.id} className={classes.item} data-unread={!notice.read || undefined}>
            <NoticeWords
              notice={notice}
              onOpen={() => {
                if (!notice.read) mark.mutate({ id: notice.id, read: true });
                props.onClose();
              }}
            />
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => mark.mutate({ id: notice.id, read: !notice.read })}
              aria-label={say(notice.read ? "app-notices-mark-unread-of" : "app-notices-mark-read-of", { what: notice.text })}
            >
              {say(notice.read ? "app-notices-mark-unread" : "app-notices-mark-read")}
            </Button>
          </li>
        ))}
      </ul>
      <More has={hasNextPage} busy={isFetchingNextPage} next={() => void fetchNextPage()} />
    </Drawer>
  );
}

function NoticeWords(props: { notice: Notice; onOpen: () => void }) {
  const { notice } = props;
  const words = (
    <>
      <b>{notice.text}</b>
      {notice.line && <span className={classes.line}>{notice.line}</span>}
      <When at={notice.at} as="brief" className={classes.time} />
    </>
  );
  if (notice.ticket_id === null) return <div className={classes.words}>{words}</div>;
  return (
    <Link to="/tickets/$ticketId" params={{ ticketId: notice.ticket_id }} className={classes.words} onClick={props.onOpen}>
      {words}
    </Link>
  );
}
