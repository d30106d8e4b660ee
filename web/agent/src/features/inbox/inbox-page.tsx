import { Button, Text, Title } from "@mantine/core";
import { IconBookmarkPlus, IconPencil } from "@tabler/icons-react";
import { lazy, Suspense, useState, type ReactNode } from "react";
import type { InboxView, ListWanted } from "@/lib/api/inbox";
import type { SavedView } from "@/lib/api/model";
import { fetchPart } from "@/lib/fetch-part";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { FilterBar } from "@/ui/filter/filter-bar";
import { useOwnFields } from "@/ui/filter/own";
import { partsOf, readFilter, writeFilter, type Group } from "@/ui/filter/model";
import { useTitle } from "@/ui/page";
import { columnsOf, fieldsAmong } from "./columns";
import classes from "./inbox.module.css";
import { InboxList } from "./inbox-list";
import { ListTools } from "./list-tools";
import { TeamMenu } from "./team-menu";
import { useLooks } from "./use-looks";

const ViewDialog = lazy(() => fetchPart(() => import("./view-dialog")).then((part) => ({ default: part.ViewDialog })));

/** A list of tickets: one of the house, or one that somebody put together. */
export function InboxPage(props: {
  view: InboxView;
  saved?: SavedView;
  team: number | undefined;
  filter: string | undefined;
  onChoose: (choice: { team?: number; filter?: string }) => void;
  onOpen: (id: number, wanted: ListWanted) => void;
  onSaved: (view: SavedView | undefined) => void;
  /** Stands under the list: what can be done with the tickets that are selected. */
  bar?: (wanted: ListWanted) => ReactNode;
}) {
  const say = useText();
  const me = useMe();
  const { view, saved, team } = props;
  const title = saved?.name ?? say(`app-view-${view}`);
  useTitle(title);
  const { looks, choose } = useLooks(view, saved);
  const [dialog, setDialog] = useState<"new" | "change" | null>(null);
  const filter = readFilter(props.filter);
  const fields = looks.mode === "table" ? fieldsAmong(looks.columns) : undefined;
  const own = useOwnFields(fields !== undefined);
  const wanted: ListWanted = { view, saved: saved?.id, sort: looks.sort, team, filter: writeFilter(filter), fields };
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <Title order={1} size="h2">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {saved ? say(`app-view-of-${saved.owner}`) : say(`app-view-about-${view}`)}
          </Text>
        </div>
        <div className={classes.tools}>
          {view === "team" && !saved && me.teams.length > 1 && (
            <TeamMenu team={team} onChoose={(next) => props.onChoose({ team: next, filter: props.filter })} />
          )}
          {saved?.can_change && (
            <Button variant="subtle" color="gray" size="sm" leftSection={<IconPencil size={17} aria-hidden />} onClick={() => setDialog("change")}>
              {say("app-view-change")}
            </Button>
          )}
          <ListTools looks={looks} onChoose={choose} />
        </div>
      </header>
      <div className={classes.bar}>
        <FilterBar filter={filter} onChange={(next) => props.onChoose({ team, filter: writeFilter(next) })}>
          {filter && partsOf(filter).length > 0 && (
            <Button variant="subtle" size="compact-sm" leftSection={<IconBookmarkPlus size={15} aria-hidden />} onClick={() => setDialog("new")}>
              {say("app-view-save")}
            </Button>
          )}
        </FilterBar>
      </div>
      <div className={classes.list}>
        <InboxList
          key={JSON.stringify(wanted)}
          wanted={wanted}
          name={title}
          columns={looks.mode === "table" ? columnsOf(looks.columns, own) : undefined}
          onOpen={(id) => props.onOpen(id, wanted)}
        />
      </div>
      {props.bar?.(wanted)}
      <Suspense>
        {dialog && (
          <ViewDialog
            view={dialog === "change" ? saved : undefined}
            start={joined(saved, view, filter)}
            looks={looks}
            onDone={(done) => {
              setDialog(null);
              props.onSaved(done);
            }}
            onClose={() => setDialog(null)}
          />
        )}
      </Suspense>
    </div>
  );
}

/** What the list shows now, as one filter: to be saved under a name. */
function joined(saved: SavedView | undefined, view: InboxView, filter: Group | undefined): Group {
  const open = { field: "state", op: "is", value: ["open", "waiting"] };
  const house: Partial<Record<InboxView, Group>> = {
    mine: { all: [{ field: "assignee", op: "is", value: ["me"] }, open] },
    team: { all: [{ field: "team", op: "is", value: ["mine"] }, open] },
    unassigned: { all: [{ field: "assignee", op: "none" }, open] },
    mentions: { all: [{ field: "mentioned", op: "is", value: true }] },
    waiting: { all: [{ field: "waiting", op: "some" }, open] },
    all: { all: [open] },
  };
  const start = saved ? (saved.filter as Group) : (house[view] ?? { all: [{ field: "state", op: "is", value: [view] }] });
  const also = filter ? partsOf(filter) : [];
  return "all" in start ? { all: [...start.all, ...also] } : { all: [start, ...also] };
}
