import { ActionIcon, Badge, Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useText } from "@/lib/text/use-text";
import classes from "./properties.module.css";

interface Row {
  id: number;
  name: string;
  archived: boolean;
  about?: string;
}

/** A list whose order is the order of menus: up, down, change, archive. */
export function OrderedRows<T extends Row>(props: {
  label: string;
  rows: readonly T[];
  onOrder: (ids: number[]) => void;
  onChange: (row: T) => void;
  onArchive: (row: T, archived: boolean) => void;
}) {
  const say = useText();
  const { rows } = props;
  const move = (from: number, by: number) => {
    const ids = rows.map((row) => row.id);
    const [one] = ids.splice(from, 1);
    if (one === undefined) return;
    ids.splice(from + by, 0, one);
    props.onOrder(ids);
  };
  return (
    <ul className={classes.rows} aria-label={props.label}>
      {rows.map((row, place) => (
        <li key={row.id} data-archived={row.archived || undefined}>
          <span className={classes.name}>
            {row.name}
            {row.about !== undefined && <small>{row.about}</small>}
          </span>
          {row.archived && (
            <Badge variant="light" color="gray" tt="none" fw={500}>
              {say("app-archived")}
            </Badge>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={place === 0}
            aria-label={say("app-move-up", { name: row.name })}
            onClick={() => move(place, -1)}
          >
            <IconArrowUp size={17} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={place === rows.length - 1}
            aria-label={say("app-move-down", { name: row.name })}
            onClick={() => move(place, 1)}
          >
            <IconArrowDown size={17} />
          </ActionIcon>
          <Button size="compact-sm" variant="subtle" aria-label={say("app-change-it", { name: row.name })} onClick={() => props.onChange(row)}>
            {say("app-change")}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={say(row.archived ? "app-unarchive-it" : "app-archive-it", { name: row.name })}
            onClick={() => props.onArchive(row, !row.archived)}
          >
            {say(row.archived ? "app-unarchive" : "app-archive")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
