import { CloseButton } from "@mantine/core";
import { IconBolt } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { statusesQuery } from "@/lib/api/properties";
import { agentsQuery, teamsQuery } from "@/lib/api/queries";
import type { LetterAction } from "@/lib/api/writing";
import { useText } from "@/lib/text/use-text";
import classes from "./composer.module.css";

/** What an action does, in words. */
export function useActionWords(): (action: LetterAction) => string {
  const say = useText();
  const { data: agents = [] } = useQuery(agentsQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: statuses = [] } = useQuery(statusesQuery);
  return (action) => {
    switch (action.kind) {
      case "assign":
        return action.agent_id === null
          ? say("app-action-assign-me")
          : say("app-action-assign", { name: agents.find((one) => one.id === action.agent_id)?.name ?? String(action.agent_id) });
      case "team":
        return say("app-action-team", { name: teams.find((one) => one.id === action.team_id)?.name ?? String(action.team_id) });
      case "status":
        return say("app-action-status", { name: statuses.find((one) => one.id === action.status_id)?.name ?? String(action.status_id) });
      case "tags":
        return say("app-action-tags", {
          list: [...action.add.map((tag) => `+ ${tag}`), ...action.remove.map((tag) => `− ${tag}`)].join(", "),
        });
      case "state":
        return say(`app-action-state-${action.state}`);
      case "priority":
        return say("app-action-priority", { name: say(`app-priority-${action.priority}`) });
    }
  };
}

/** What is done when the letter is sent; each can be taken away. */
export function ActionChips(props: { actions: LetterAction[]; isNote?: boolean; onChange?: (actions: LetterAction[]) => void }) {
  const say = useText();
  const words = useActionWords();
  const { actions, onChange } = props;
  if (actions.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={say(props.isNote ? "app-actions-with-note" : "app-actions-with-letter")}>
      {actions.map((action, index) => (
        <li key={`${action.kind} ${index}`} className={classes.chip} data-kept data-action>
          <IconBolt size={15} aria-hidden />
          {words(action)}
          {onChange && (
            <CloseButton
              size="sm"
              aria-label={say("app-action-remove", { name: words(action) })}
              onClick={() => onChange(actions.filter((_, at) => at !== index))}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
