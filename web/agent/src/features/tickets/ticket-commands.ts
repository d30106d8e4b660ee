import type { Agent, Team, Ticket } from "@/lib/api/model";
import { useCommands, type Command } from "@/lib/commands/registry";
import { LANGUAGES, type LanguageTag } from "@/lib/languages";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { openMenu } from "./reach";

/** What the menus of a ticket offer, for the palette and by keys. */
export function useMenuCommands(props: {
  ticket: Ticket;
  agents: Agent[];
  teams: Team[];
  assign: (to: { agent_id: number | null; team_id: number | null }) => void;
  change: (change: { priority?: number; language?: LanguageTag }) => void;
}) {
  const say = useText();
  const me = useMe();
  const { ticket, assign, change } = props;
  const team_id = ticket.team?.id ?? null;
  const off = ticket.can.assign.reason;
  const group = "ticket" as const;
  const to = (agent: { id: number; name: string }): Command => ({
    id: `assign.${agent.id}`, group, off, onlyWhenSearched: true,
    title: say("app-assign-to", { name: agent.name }), text: "app-assign-to", words: "app-words-assign",
    run: () => assign({ agent_id: agent.id, team_id }),
  });
  const toTeam = (team: { id: number; name: string }): Command => ({
    id: `assign-team.${team.id}`, group, off, onlyWhenSearched: true,
    title: say("app-assign-to-team", { name: team.name }), text: "app-assign-to-team", words: "app-words-assign",
    run: () => assign({ agent_id: null, team_id: team.id }),
  });
  const isMine = ticket.assignee?.id === me.agent.id;
  useCommands([
    {
      id: "ticket.assign", group, off, title: say("app-assignee"), words: "app-words-assign", keys: "a",
      run: openMenu("assignee"),
    },
    { id: "ticket.team", group, off, title: say("app-team"), words: "app-words-team", keys: "t", run: openMenu("team") },
    { id: "ticket.priority", group, title: say("app-priority"), words: "app-words-priority", keys: "p", run: openMenu("priority") },
    { id: "ticket.language", group, title: say("app-language"), run: openMenu("language") },
    {
      id: "ticket.take", group, off: isMine ? say("app-taken") : off, title: say("app-take"), words: "app-words-assign", keys: "shift+a",
      run: () => assign({ agent_id: me.agent.id, team_id }),
    },
    ...props.agents.filter((one) => one.active && one.id !== me.agent.id && one.id !== ticket.assignee?.id).map(to),
    ...props.teams.filter((one) => one.id !== team_id).map(toTeam),
    ...[4, 3, 2, 1].filter((one) => one !== ticket.priority).map((priority) => ({
      id: `priority.${priority}`, group, onlyWhenSearched: true,
      title: say("app-set-priority", { name: say(`app-priority-${priority}`) }), text: "app-set-priority", words: `app-priority-${priority}`,
      run: () => change({ priority }),
    })),
    ...LANGUAGES.filter((one) => one.value !== ticket.language).map(({ value, label }) => ({
      id: `language.${value}`, group, onlyWhenSearched: true,
      title: say("app-set-language", { name: label }), text: "app-set-language",
      run: () => change({ language: value }),
    })),
  ]);
}
