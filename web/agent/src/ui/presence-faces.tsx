import { useQuery } from "@tanstack/react-query";
import { presenceQuery } from "@/lib/api/writing";
import { useText } from "@/lib/text/use-text";
import { Face } from "./face";
import classes from "./ui.module.css";

/** Small faces of those who are at a ticket now, for lists. */
export function PresenceFaces(props: { ticket: number }) {
  const say = useText();
  const { data = [] } = useQuery(presenceQuery);
  const here = data.filter((one) => one.ticket_id === props.ticket);
  if (here.length === 0) return null;
  const words = here.map((one) => say(`app-here-${one.doing}`, { name: one.agent.name })).join(", ");
  return (
    <span className={classes.presence} role="img" aria-label={words} title={words}>
      {here.slice(0, 3).map((one) => (
        <Face key={one.agent.id} name={one.agent.name} size={18} />
      ))}
    </span>
  );
}
