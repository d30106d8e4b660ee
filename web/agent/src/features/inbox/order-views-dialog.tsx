import { ActionIcon, Stack, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconGripVertical } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import { viewsQuery } from "@/lib/api/inbox";
import type { SavedView } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { moved } from "./moved";
import classes from "./order-views.module.css";

const OWNERS = ["all", "team", "agent"] as const;

/** In which order the views stand in the menu: dragged, or moved by their buttons; those of one sort stay together. */
export function OrderViewsDialog(props: { onClose: () => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { data } = useQuery(viewsQuery);
  const views = (data?.views ?? []).filter((one) => one.can_change);
  const order = useMutation({
    meta: { quiet: true },
    mutationFn: (next: SavedView[]) => take(api.PUT("/api/v1/views/order", { body: { ids: next.map((one) => one.id) } })),
    onMutate: (next) =>
      queries.setQueryData(viewsQuery.queryKey, (before) => before && { ...before, views: placed(before.views, next) }),
    onSettled: () => queries.invalidateQueries({ queryKey: viewsQuery.queryKey }),
  });
  const write = (owner: string, ofOwner: SavedView[]) =>
    order.mutate(OWNERS.flatMap((one) => (one === owner ? ofOwner : views.filter((view) => view.owner === one))));
  return (
    <Dialog opened onClose={props.onClose} title={say("app-views-order")}>
      <Stack>
        <Text size="sm" c="dimmed">
          {say("app-views-order-about")}
        </Text>
        {OWNERS.map((owner) => {
          const ofOwner = views.filter((one) => one.owner === owner);
          return ofOwner.length > 0 && <Ordered key={owner} label={say(`app-view-owner-${owner}`)} views={ofOwner} onOrder={(next) => write(owner, next)} />;
        })}
        <Failure error={order.error} />
      </Stack>
    </Dialog>
  );
}

/** The views in their new order; those that one may not move stay where they are. */
function placed(all: SavedView[], next: SavedView[]): SavedView[] {
  const queue = [...next];
  return all.map((one) => (one.can_change ? (queue.shift() ?? one) : one));
}

function Ordered(props: { label: string; views: SavedView[]; onOrder: (views: SavedView[]) => void }) {
  const say = useText();
  const { views } = props;
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const move = (from: number, to: number) => {
    if (from === to || to < 0 || to >= views.length) return;
    props.onOrder(moved(views, from, to));
    setSaid(say("app-views-order-moved", { name: views[from]?.name ?? "", place: to + 1, all: views.length }));
  };
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  return (
    <section>
      <h3 className={classes.title}>{props.label}</h3>
      <ol className={classes.views} aria-label={props.label}>
        {views.map((view, place) => (
          <li
            key={view.id}
            draggable
            data-dragged={place === dragged || undefined}
            data-over={(place === over && over !== dragged && (place < (dragged ?? 0) ? "above" : "below")) || undefined}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = "move";
              setDragged(place);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(place);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) move(dragged, place);
              end();
            }}
            onDragEnd={end}
          >
            <IconGripVertical size={17} aria-hidden />
            <span>{view.name}</span>
            <ActionIcon variant="subtle" color="gray" disabled={place === 0} aria-label={say("app-move-up", { name: view.name })} onClick={() => move(place, place - 1)}>
              <IconArrowUp size={17} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="subtle" color="gray" disabled={place === views.length - 1} aria-label={say("app-move-down", { name: view.name })} onClick={() => move(place, place + 1)}>
              <IconArrowDown size={17} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <span role="status" className={classes.said}>
        {said}
      </span>
    </section>
  );
}
