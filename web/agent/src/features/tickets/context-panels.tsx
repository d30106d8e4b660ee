import { useQuery } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";
import { useText } from "@/lib/text/use-text";
import classes from "./side.module.css";

/** Parts of other systems; links are signed anew before they grow old. */
export function ContextPanels(props: { ticket: number }) {
  const say = useText();
  const { data: panels = [] } = useQuery({
    queryKey: ["panels", "ticket", props.ticket],
    queryFn: () => take(api.GET("/api/v1/tickets/{id}/context-panels", { params: { path: { id: props.ticket } } })),
    refetchInterval: 5 * 60_000,
    retry: false,
  });
  return panels.map((panel) => (
    <section key={panel.id}>
      <h3>{panel.name}</h3>
      {panel.kind === "frame" ? (
        <iframe
          className={classes.panel}
          title={panel.name}
          src={panel.address}
          sandbox="allow-scripts allow-forms allow-popups"
          referrerPolicy="no-referrer"
          loading="lazy"
        />
      ) : (
        <a href={panel.address} target="_blank" rel="noreferrer noopener">
          {say("app-panel-open", { name: panel.name })}
        </a>
      )}
    </section>
  ));
}
