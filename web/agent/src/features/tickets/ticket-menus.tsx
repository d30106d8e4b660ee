import { Button, Menu } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import type { Ticket } from "@/lib/api/model";
import { agentsQuery, teamsQuery, ticketQuery } from "@/lib/api/queries";
import { languageName, LANGUAGES, type LanguageTag } from "@/lib/languages";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { Face } from "@/ui/face";
import { Why } from "@/ui/why";
import { useMenuCommands } from "./ticket-commands";

/** Who looks after the ticket, how urgent it is, and in which language the customer writes. */
export function TicketMenus(props: { ticket: Ticket }) {
  const say = useText();
  const me = useMe();
  const { ticket } = props;
  const queries = useQueryClient();
  const { data: agents = [] } = useQuery(agentsQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const path = { id: ticket.id };
  const keep = {
    onSuccess: (fresh: Ticket) => queries.setQueryData(ticketQuery(ticket.id).queryKey, fresh),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["ticket", ticket.id] });
      void queries.invalidateQueries({ queryKey: ["timeline", ticket.id] });
    },
  };
  const assign = useMutation({
    mutationFn: (to: { agent_id: number | null; team_id: number | null }) =>
      take(api.PUT("/api/v1/tickets/{id}/assignee", { params: { path }, body: to })),
    ...keep,
  });
  const change = useMutation({
    mutationFn: (body: { priority?: number; language?: LanguageTag }) =>
      take(
        api.PATCH("/api/v1/tickets/{id}", { params: { path }, headers: ifMatch(ticket.version), body }),
      ),
    ...keep,
  });
  const team_id = ticket.team?.id ?? null;
  const mine = ticket.assignee?.id === me.agent.id;
  const others = agents.filter((agent) => agent.active && agent.id !== me.agent.id);
  useMenuCommands({ ticket, agents, teams, assign: assign.mutate, change: change.mutate });
  return (
    <>
      <Why can={ticket.can.assign}>
        <Choice
          name="assignee"
          label={say("app-assignee")}
          shown={ticket.assignee ? (mine ? say("app-me") : ticket.assignee.name) : say("app-nobody")}
          off={!ticket.can.assign.allowed}
        >
          {!mine && (
            <Menu.Item fw={600} onClick={() => assign.mutate({ agent_id: me.agent.id, team_id })}>
              {say("app-take")}
            </Menu.Item>
          )}
          {others.map((agent) => (
            <Menu.Item
              key={agent.id}
              leftSection={<Face name={agent.name} size={22} />}
              rightSection={agent.id === ticket.assignee?.id ? <IconCheck size={15} /> : null}
              onClick={() => assign.mutate({ agent_id: agent.id, team_id })}
            >
              {agent.name}
            </Menu.Item>
          ))}
          {ticket.assignee && (
            <Menu.Item onClick={() => assign.mutate({ agent_id: null, team_id })}>{say("app-assign-nobody")}</Menu.Item>
          )}
        </Choice>
      </Why>
      <Choice name="team" label={say("app-team")} shown={ticket.team?.name ?? say("app-no-team")} off={!ticket.can.assign.allowed}>
        {teams.map((team) => (
          <Menu.Item
            key={team.id}
            rightSection={team.id === ticket.team?.id ? <IconCheck size={15} /> : null}
            onClick={() => assign.mutate({ agent_id: null, team_id: team.id })}
          >
            {team.name}
          </Menu.Item>
        ))}
      </Choice>
      <Choice name="priority" label={say("app-priority")} shown={say(`app-priority-${ticket.priority}`)}>
        {[4, 3, 2, 1].map((priority) => (
          <Menu.Item
            key={priority}
            rightSection={priority === ticket.priority ? <IconCheck size={15} /> : null}
            onClick={() => change.mutate({ priority })}
          >
            {say(`app-priority-${priority}`)}
          </Menu.Item>
        ))}
      </Choice>
      <Choice name="language" label={say("app-language")} shown={languageName(ticket.language) || say("app-language-unknown")}>
        {LANGUAGES.map(({ value, label }) => (
          <Menu.Item
            key={value}
            lang={value}
            rightSection={value === ticket.language ? <IconCheck size={15} /> : null}
            onClick={() => change.mutate({ language: value })}
          >
            {label}
          </Menu.Item>
        ))}
      </Choice>
    </>
  );
}

function Choice(props: { name?: string; label: string; shown: string; off?: boolean; children: ReactNode }) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          fw={450}
          maw={170}
          px={7}
          styles={{ section: { marginInlineStart: 4 } }}
          disabled={props.off ?? false}
          data-menu={props.name}
          rightSection={<IconChevronDown size={13} aria-hidden />}
          aria-label={`${props.label}: ${props.shown}`}
        >
          {props.shown}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
        {props.children}
      </Menu.Dropdown>
    </Menu>
  );
}
