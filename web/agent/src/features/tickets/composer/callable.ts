import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { Ticket } from "@/lib/api/model";
import { agentsQuery, teamsQuery } from "@/lib/api/queries";
import { findable, score } from "@/lib/commands/match";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import type { Callable } from "@/ui/editor/mentions";

const SHOWN_MAX = 8;

/** Who can be called in a note on this ticket, by name: colleagues and teams, those of the ticket first. */
export function useCallable(ticket: Ticket): (query: string) => Callable[] {
  const say = useText();
  const me = useMe();
  const { data: agents } = useQuery(agentsQuery);
  const { data: teams } = useQuery(teamsQuery);
  const near = ticket.team?.id;
  const holder = ticket.assignee?.id;
  const all = useMemo(() => {
    const people = (agents ?? [])
      .filter((one) => one.active && one.id !== me.agent.id)
      .map((one) => ({
        call: { id: `agent:${one.id}`, name: one.name, about: one.teams.map((team) => team.name).join(", ") },
        words: findable(one.name, one.email),
        rank: one.id === holder ? 2 : one.teams.some((team) => team.id === near) ? 1 : 0,
      }));
    const groups = (teams ?? []).map((one) => ({
      call: { id: `team:${one.id}`, name: one.name, about: say("app-mention-team") },
      words: findable(one.name),
      rank: one.id === near ? 1.5 : -1,
    }));
    return [...people, ...groups];
  }, [agents, teams, me.agent.id, near, holder, say]);
  return useCallback(
    (query) =>
      all
        .map(({ call, words, rank }) => ({ call, rank, fits: score(query, words) }))
        .filter(({ fits }) => fits > 0)
        .sort((a, b) => b.fits - a.fits || b.rank - a.rank || a.call.name.localeCompare(b.call.name))
        .slice(0, SHOWN_MAX)
        .map(({ call }) => call),
    [all],
  );
}
