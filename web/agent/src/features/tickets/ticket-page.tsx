import "@/ui/mantine-more";
import { SegmentedControl } from "@mantine/core";
import { useLocalStorage, useMediaQuery } from "@mantine/hooks";
import { IconMapQuestion } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useDeferredValue, useEffect, useState, type ReactNode } from "react";
import { api, take } from "@/lib/api/client";
import type { LedgerPromise, Ticket } from "@/lib/api/model";
import { isProblem } from "@/lib/api/problem";
import { ticketQuery } from "@/lib/api/queries";
import { useMe } from "@/lib/me";
import { keepRead } from "@/lib/offline/offline";
import { useNoteRecent } from "@/lib/recent";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { useTitle } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { RestatementPin } from "./actions/restatement-pin";
import { StateBanner } from "./actions/state-banner";
import { Portrait } from "./portrait";
import { useSideCommands } from "./side-commands";
import { TicketHeader } from "./ticket-header";
import classes from "./ticket.module.css";
import { Timeline } from "./timeline";

const Composer = lazy(() => import("./composer/composer").then((part) => ({ default: part.Composer })));

type Tab = "talk" | "customer";

type PageProps = {
  id: number;
  /** What the list beside it is called. */
  listName: string;
  list: ReactNode;
  next: number | undefined;
  previous: number | undefined;
  onOpen: (id: number) => void;
  onBack: () => void;
  promise: (promise: LedgerPromise) => ReactNode;
};

/** The narrow list, the conversation with the composer, and the customer beside them. The list stays from one ticket to the next. */
export function TicketPage(props: PageProps) {
  const [listShown, setListShown] = useLocalStorage({ key: "rapport.ticket.list", defaultValue: true });
  const [sideShown, setSideShown] = useLocalStorage({ key: "rapport.ticket.side", defaultValue: true });
  const phone = useMediaQuery("(max-width: 1023px)", window.innerWidth < 1024, { getInitialValueInEffect: false });
  const settled = useSettled();
  const withList = listShown && !phone;
  const withSide = sideShown && !phone;
  return (
    <div className={classes.page} data-list={withList || undefined} data-side={withSide || undefined}>
      {withList && (
        <aside className={classes.list} aria-label={props.listName}>
          <h2>{props.listName}</h2>
          <div>{settled && props.list}</div>
        </aside>
      )}
      <OneTicket
        key={props.id}
        {...props}
        phone={Boolean(phone)}
        withSide={withSide}
        listShown={listShown}
        sideShown={sideShown}
        onList={() => setListShown(!listShown)}
        onSide={() => setSideShown(!sideShown)}
      />
    </div>
  );
}

/** False for the first drawing: what was asked for is painted first, and what stands around it right after. */
const useSettled = () => useDeferredValue(true, false);

type OneProps = PageProps & {
  phone: boolean;
  withSide: boolean;
  listShown: boolean;
  sideShown: boolean;
  onList: () => void;
  onSide: () => void;
};

function OneTicket(props: OneProps) {
  const say = useText();
  const { phone, withSide } = props;
  const { data: ticket, error, isPending, refetch } = useQuery(ticketQuery(props.id));
  const [tab, setTab] = useState<Tab>("talk");
  const settled = useSettled();
  useTitle(ticket?.subject ?? "");
  useNoteRecent(ticket);
  useRead(props.id, ticket?.last_message_id ?? null);

  if (isProblem(error) && (error.status === 404 || error.status === 403) && !ticket) {
    return (
      <Empty icon={<IconMapQuestion size={28} />} title={say("app-ticket-missing")}>
        {error.message}
      </Empty>
    );
  }
  const showSide = () => (phone ? setTab("customer") : !props.sideShown && props.onSide());
  return (
    <>
      <section className={classes.talk} aria-label={ticket?.subject ?? say("app-ticket")}>
        {ticket && <SideCommands ticket={ticket} onShow={showSide} />}
        {ticket && <TicketHeader {...props} ticket={ticket} />}
        {phone && (
          <SegmentedControl
            className={classes.tabs}
            aria-label={say("app-ticket")}
            value={tab}
            onChange={(value) => setTab(value === "customer" ? "customer" : "talk")}
            data={[
              { value: "talk", label: say("app-tab-talk") },
              { value: "customer", label: say("app-tab-customer") },
            ]}
          />
        )}
        {isPending && <RowsWaiting rows={4} height={110} />}
        {error && !ticket && <Failure error={error} again={() => void refetch()} />}
        {ticket && phone && tab === "customer" && <Portrait ticket={ticket} onOpen={props.onOpen} promise={props.promise} />}
        {ticket && (!phone || tab === "talk") && (
          <>
            <StateBanner ticket={ticket} onOpen={props.onOpen} />
            <RestatementPin ticket={ticket} />
            <Timeline ticket={ticket} />
            <Suspense fallback={<div className={classes.composerSpace} />}>
              {settled ? <Composer ticket={ticket} /> : <div className={classes.composerSpace} />}
            </Suspense>
          </>
        )}
      </section>
      {withSide && (
        <aside className={classes.side} aria-label={say("app-tab-customer")}>
          {!ticket && <RowsWaiting rows={3} />}
          {ticket && settled && <Portrait ticket={ticket} onOpen={props.onOpen} promise={props.promise} />}
        </aside>
      )}
    </>
  );
}

function SideCommands(props: { ticket: Ticket; onShow: () => void }) {
  useSideCommands(props.ticket, props.onShow);
  return null;
}

/** Opening a ticket reads it, and so does each new message while it is open and seen. */
function useRead(id: number, messageId: number | null) {
  const me = useMe();
  const { mutate } = useMutation({
    meta: { quiet: true },
    mutationFn: (message: number) =>
      take(api.PUT("/api/v1/tickets/{id}/read", { params: { path: { id } }, body: { message_id: message } })),
    onError: (error, message) => isProblem(error) && error.status === 0 && keepRead(me.agent.id, id, message),
  });
  useEffect(() => {
    if (messageId === null) return;
    const tell = () => document.visibilityState === "visible" && mutate(messageId);
    tell();
    document.addEventListener("visibilitychange", tell, { once: true });
    return () => document.removeEventListener("visibilitychange", tell);
  }, [messageId, mutate]);
}
