import { CloseButton } from "@mantine/core";
import { useSessionStorage } from "@mantine/hooks";
import { IconArrowUpRight, IconMailbox } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { setupQuery } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import classes from "./shell.module.css";

/** In the demonstration: no letter leaves this machine, and where the customers' letters lie. */
export function DemoBanner() {
  const say = useText();
  const { data: setup } = useQuery(setupQuery);
  const [hidden, setHidden] = useSessionStorage({ key: "rapport.demo.hidden", defaultValue: false });
  if (hidden) return null;
  return (
    <aside className={classes.demo} aria-label={say("app-demo")}>
      <IconMailbox size={17} aria-hidden />
      <span>
        {say("app-demo-about")}{" "}
        <a href={setup?.demo?.letterbox_url ?? "/letterbox"} target="_blank" rel="noopener">
          {say("app-demo-letterbox")}
          <IconArrowUpRight size={14} aria-hidden />
        </a>
      </span>
      <CloseButton size="sm" aria-label={say("app-close")} onClick={() => setHidden(true)} />
    </aside>
  );
}
