import type { ListWanted } from "@/lib/api/inbox";

/** What a ticket's address remembers of the list it was opened from. */
export const ticketSearch = (wanted: ListWanted) => ({
  view: wanted.saved === undefined ? wanted.view : undefined,
  saved: wanted.saved,
  sort: wanted.sort,
  team: wanted.team,
  filter: wanted.filter,
  fields: wanted.fields,
});
