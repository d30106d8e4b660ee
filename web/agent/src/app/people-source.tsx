import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { agentsQuery } from "@/lib/api/queries";
import { findable, score } from "@/lib/commands/match";
import { useCommandSource, type Command } from "@/lib/commands/registry";
import { useText } from "@/lib/text/use-text";

const SHOWN_MAX = 5;

/** Colleagues in the palette, by name: what lies with each of them. */
export function PeopleSource() {
  const say = useText();
  const go = useNavigate();
  const queries = useQueryClient();
  const source = useMemo(() => {
    const find = async (query: string): Promise<Command[]> => {
      const agents = await queries.fetchQuery({ ...agentsQuery, staleTime: 300_000 });
      return agents
        .map((one) => ({ one, fits: one.active ? score(query, findable(one.name, one.email)) : 0 }))
        .filter(({ fits }) => fits > 0)
        .sort((a, b) => b.fits - a.fits)
        .slice(0, SHOWN_MAX)
        .map(({ one, fits }) => ({
          id: `person.${one.id}`,
          group: "people",
          fits,
          title: say("app-people-tickets", { name: one.name }),
          hint: one.teams.map((team) => team.name).join(", "),
          run: () => {
            const filter = JSON.stringify({ all: [{ field: "assignee", op: "is", value: [one.id] }] });
            void go({ to: "/inbox/$view", params: { view: "all" }, search: { filter } });
          },
        }));
    };
    return { id: "people", find };
  }, [go, queries, say]);
  useCommandSource(source);
  return null;
}
