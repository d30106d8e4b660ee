import { Tooltip } from "@mantine/core";
import { IconEye, IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { api, take } from "@/lib/api/client";
import { presenceQuery } from "@/lib/api/writing";
import { useText } from "@/lib/text/use-text";
import { Face } from "@/ui/face";
import classes from "./presence.module.css";

export type Doing = "looking" | "replying" | "noting";

const AGAIN_MS = 15_000;

/** Tells colleagues that one is at a ticket, and what one does there, for as long as the page is open and seen. */
export function usePresenceOf(ticket: number, doing: Doing) {
  const now = useRef(doing);
  now.current = doing;
  const tell = useRef((what: Doing | "gone") => {
    take(api.PUT("/api/v1/tickets/{id}/presence", { params: { path: { id: ticket } }, body: { doing: what } })).catch(
      () => undefined,
    );
  });
  useEffect(() => {
    if (document.visibilityState === "visible") tell.current(doing);
  }, [doing]);
  useEffect(() => {
    const say = tell.current;
    const again = () => document.visibilityState === "visible" && say(now.current);
    const turned = () => say(document.visibilityState === "visible" ? now.current : "gone");
    const left = () =>
      void fetch(`/api/v1/tickets/${ticket}/presence`, {
        method: "PUT",
        keepalive: true,
        headers: { "Content-Type": "application/json" },
        body: '{"doing":"gone"}',
      }).catch(() => undefined);
    const timer = window.setInterval(again, AGAIN_MS);
    document.addEventListener("visibilitychange", turned);
    window.addEventListener("pagehide", left);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", turned);
      window.removeEventListener("pagehide", left);
      left();
    };
  }, [ticket]);
}

/** Who else is at this ticket, and who is writing. */
export function PresenceBar(props: { ticket: number }) {
  const say = useText();
  const { data = [] } = useQuery(presenceQuery);
  const here = data.filter((one) => one.ticket_id === props.ticket);
  return (
    <span className={classes.here} role="status" aria-label={say("app-here")}>
      {here.map((one) => (
        <Tooltip key={one.agent.id} label={say(`app-here-${one.doing}`, { name: one.agent.name })}>
          <span className={classes.one} data-writing={one.doing !== "looking" || undefined}>
            <Face name={one.agent.name} size={24} />
            <span className={classes.what}>
              {one.doing === "looking" ? <IconEye size={13} aria-hidden /> : <IconPencil size={13} aria-hidden />}
              {say(`app-here-${one.doing}`, { name: one.agent.name.split(" ")[0] ?? one.agent.name })}
            </span>
          </span>
        </Tooltip>
      ))}
    </span>
  );
}
