import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { api, take } from "@/lib/api/client";
import { useCommands, useCommandSource, type Command } from "@/lib/commands/registry";
import { useRecent } from "@/lib/recent";
import { useText } from "@/lib/text/use-text";

/** Tickets in the palette: those opened lately, and any by its number. */
export function TicketByNumber() {
  const say = useText();
  const go = useNavigate();
  const queries = useQueryClient();
  const recent = useRecent();
  const source = useMemo(() => {
    const open = (id: number) => () => void go({ to: "/tickets/$ticketId", params: { ticketId: id } });
    const find = async (query: string, signal: AbortSignal): Promise<Command[]> => {
      const number = Number(/^#?(\d{1,15})$/.exec(query)?.[1]);
      if (!number) return [];
      const ticket = await queries.fetchQuery({
        queryKey: ["ticket", number],
        queryFn: () => take(api.GET("/api/v1/tickets/{id}", { params: { path: { id: number } }, signal })),
        retry: false,
      });
      return [{ id: `ticket.${number}`, group: "recent", title: `#${number} ${ticket.subject}`, hint: ticket.customer.name, run: open(number) }];
    };
    return { id: "ticket-by-number", find };
  }, [go, queries]);
  useCommandSource(source);
  useCommands(
    recent.slice(0, 6).map((one) => ({
      id: `ticket.${one.id}`,
      group: "recent" as const,
      title: one.subject || say("app-no-subject"),
      hint: `#${one.id} ${one.customer}`,
      names: `#${one.id} ${one.customer}`,
      run: () => void go({ to: "/tickets/$ticketId", params: { ticketId: one.id } }),
    })),
  );
  return null;
}
