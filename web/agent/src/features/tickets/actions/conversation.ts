import { useInfiniteQuery } from "@tanstack/react-query";
import type { MessageEntry } from "@/lib/api/model";
import { timelineQuery } from "@/lib/api/queries";

const OFFERED_MAX = 20;

/** The latest messages between the customer and us; notes stay in the house. */
export function useConversation(ticket: number): MessageEntry[] {
  const { data } = useInfiniteQuery(timelineQuery(ticket));
  const entries = [...(data?.pages ?? [])].reverse().flatMap((page) => page.entries);
  const messages = entries.filter((one): one is MessageEntry => one.type === "message");
  return messages.filter((one) => one.kind === "customer" || one.kind === "agent").slice(-OFFERED_MAX);
}

/** Enough of a message to know it again. */
export function beginning(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 90 ? `${line.slice(0, 90)}…` : line;
}
