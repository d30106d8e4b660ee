import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { Ticket } from "@/lib/api/model";
import { agentsQuery } from "@/lib/api/queries";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { Face } from "@/ui/face";
import classes from "./actions.module.css";
import { useWatching } from "./queries";

/** Colleagues who follow the ticket. */
export function Watchers(props: { ticket: Ticket }) {
  const say = useText();
  const me = useMe();
  const { ticket } = props;
  const { items, watch, unwatch } = useWatching(ticket.id);
  const { data: agents = [] } = useQuery(agentsQuery);
  const watching = (id: number) => items.some((one) => one.id === id);
  const others = agents.filter((one) => one.active && one.id !== me.agent.id && !watching(one.id));
  return (
    <section>
      <h3>{say("app-watchers")}</h3>
      {items.length > 0 && (
        <ul className={classes.people}>
          {items.map((one) => (
            <li key={one.id}>
              <Face name={one.name} size={22} />
              <span>{one.name}</span>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={say("app-watcher-remove", { name: one.name })}
                onClick={() => unwatch.mutate(one.id)}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.acts}>
        {!watching(me.agent.id) && (
          <Button size="compact-sm" variant="subtle" loading={watch.isPending} onClick={() => watch.mutate(me.agent.id)}>
            {say("app-watch")}
          </Button>
        )}
        {others.length > 0 && (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconPlus size={14} aria-hidden />}>
                {say("app-watcher-add")}
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah={320} style={{ overflowY: "auto" }}>
              {others.map((one) => (
                <Menu.Item key={one.id} leftSection={<Face name={one.name} size={22} />} onClick={() => watch.mutate(one.id)}>
                  {one.name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </section>
  );
}
