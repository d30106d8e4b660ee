import { Button, Menu } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Fragment, type ReactNode } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import type { Ticket } from "@/lib/api/model";
import { CATEGORIES, filledQuery, statusesQuery, type Category } from "@/lib/api/properties";
import { ticketQuery } from "@/lib/api/queries";
import { useCommands } from "@/lib/commands/registry";
import { useText } from "@/lib/text/use-text";
import { openMenu } from "./reach";

/** The ticket's status: the plain ones and the desk's own. Resolving asks first. */
export function StatusMenu(props: { ticket: Ticket; children: ReactNode; onResolve: (status: number | null) => void }) {
  const say = useText();
  const { ticket } = props;
  const queries = useQueryClient();
  const { data: statuses = [] } = useQuery(statusesQuery);
  const change = useMutation({
    mutationFn: (body: { status_id: number | null; state?: Category }) =>
      take(api.PATCH("/api/v1/tickets/{id}", { params: { path: { id: ticket.id } }, headers: ifMatch(ticket.version), body })),
    onSuccess: (fresh) => {
      queries.setQueryData(ticketQuery(ticket.id).queryKey, fresh);
      void queries.invalidateQueries({ queryKey: filledQuery("ticket", ticket.id).queryKey });
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["timeline", ticket.id] });
      void queries.invalidateQueries({ queryKey: ["inbox"] });
    },
  });
  const choose = (category: Category, id: number | null) => {
    if (category === "resolved" && ticket.state !== "resolved") props.onResolve(id);
    else change.mutate(id === null ? { status_id: null, state: category } : { status_id: id });
  };
  const offered = (category: Category) => [
    { id: null, name: say("app-status-plain", { name: say(`app-state-${category}`) }) },
    ...statuses.filter((one) => one.category === category && (!one.archived || one.id === ticket.status?.id)),
  ];
  const isPresent = (category: Category, id: number | null) => ticket.state === category && (ticket.status?.id ?? null) === id;
  const closed = !ticket.can.resolve.allowed && ticket.open_promises === 0 && ticket.state !== "resolved";
  useCommands([
    { id: "ticket.status", group: "ticket", title: say("app-status"), words: "app-words-status", keys: "shift+s", run: openMenu("status") },
    ...CATEGORIES.flatMap((category) =>
      offered(category)
        .filter((one) => !isPresent(category, one.id))
        .map((one) => ({
          id: `status.${category}.${one.id ?? "plain"}`, group: "ticket" as const, onlyWhenSearched: true,
          title: say("app-action-status", { name: one.name }), text: "app-action-status", words: `app-state-${category}`,
          off: category === "resolved" && closed ? ticket.can.resolve.reason : null,
          run: () => choose(category, one.id),
        })),
    ),
  ]);
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <Button
          variant="light"
          color={ticket.state === "resolved" ? "gray" : "lake"}
          size="compact-sm"
          radius="xl"
          fw={550}
          maw={240}
          data-menu="status"
          rightSection={<IconChevronDown size={13} aria-hidden />}
        >
          {props.children}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: "auto" }}>
        {CATEGORIES.map((category) => (
          <Fragment key={category}>
            <Menu.Label>{say(`app-state-${category}`)}</Menu.Label>
            {offered(category).map((one) => (
              <Menu.Item
                key={one.id ?? category}
                disabled={category === "resolved" && closed}
                rightSection={isPresent(category, one.id) ? <IconCheck size={15} aria-hidden /> : null}
                onClick={() => choose(category, one.id)}
              >
                {one.name}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
