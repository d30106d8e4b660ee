import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { quickSearchQuery } from "@/lib/api/inbox";
import { useCommandSource, type Command } from "@/lib/commands/registry";
import { useText } from "@/lib/text/use-text";

/** Tickets and customers in the palette while somebody types, and the way to all that was found. */
export function SearchSource() {
  const say = useText();
  const go = useNavigate();
  const queries = useQueryClient();
  const source = useMemo(() => {
    const find = async (query: string): Promise<Command[]> => {
      const q = query.trim();
      if (q.length < 2) return [];
      const found = await queries.fetchQuery({ ...quickSearchQuery(q), retry: false });
      const tickets = found.tickets.map(
        ({ ticket }): Command => ({
          id: `ticket.${ticket.id}`,
          group: "recent",
          title: ticket.subject || say("app-no-subject"),
          hint: `#${ticket.id} ${ticket.customer.name}`,
          run: () => void go({ to: "/tickets/$ticketId", params: { ticketId: ticket.id }, search: { view: "all" } }),
        }),
      );
      const customers = found.customers.map(
        (one): Command => ({
          id: `customer.${one.id}`,
          group: "customers",
          title: one.name.text,
          hint: one.address ?? undefined,
          run: () => void go({ to: "/customers/$customerId", params: { customerId: one.id } }),
        }),
      );
      const all: Command = {
        id: "search.all",
        group: "recent",
        title: say("app-search-all", { words: q }),
        run: () => void go({ to: "/search", search: { q } }),
      };
      return [...tickets, all, ...customers];
    };
    return { id: "search", find };
  }, [go, queries, say]);
  useCommandSource(source);
  return null;
}
