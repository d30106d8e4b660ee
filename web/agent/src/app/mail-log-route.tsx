import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { MailLogPage } from "@/features/mail-log/mail-log-page";

const route = getRouteApi("/mail-log");

export function MailLogRoute() {
  const { state } = route.useSearch();
  const go = useNavigate();
  return <MailLogPage state={state} onState={(next) => void go({ to: "/mail-log", search: { state: next } })} />;
}
