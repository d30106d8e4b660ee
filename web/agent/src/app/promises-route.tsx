import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { PromisesPage } from "@/features/promises/promises-page";

const route = getRouteApi("/promises");

export function PromisesRoute() {
  const { view = "mine" } = route.useSearch();
  const go = useNavigate();
  return (
    <PromisesPage
      view={view}
      onView={(next) => void go({ to: "/promises", search: { view: next } })}
      onTicket={(ticketId) => void go({ to: "/tickets/$ticketId", params: { ticketId } })}
    />
  );
}
