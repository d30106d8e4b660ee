import { Alert, Anchor, Button, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import classes from "./automation.module.css";
import type { Action, RuleToWrite } from "./queries";

/** Which tickets of the last thirty days are as the rule says, and what would happen to them. Nothing is done. */
export function TryOut(props: { conditions: RuleToWrite["conditions"]; ready: boolean; actions: Action[] }) {
  const say = useText();
  const tried = useMutation({
    meta: { quiet: true },
    mutationFn: () => take(api.POST("/api/v1/automation/trials", { body: { conditions: props.conditions } })),
  });
  const what = props.actions.map((action) => say(`app-rule-action-${action.kind}`)).join(" · ");
  return (
    <div>
      <Button variant="default" size="xs" disabled={!props.ready} loading={tried.isPending} onClick={() => tried.mutate()}>
        {say("app-automation-try")}
      </Button>
      <Failure error={tried.error} />
      {tried.data && (
        <Alert mt="sm" role="status">
          <Text size="sm" fw={600}>
            {say("app-automation-tried", { matching: tried.data.matching, count: tried.data.looked_at })}
          </Text>
          {what !== "" && tried.data.matching > 0 && <Text size="sm">{say("app-automation-would", { what })}</Text>}
          <ul className={classes.tried}>
            {tried.data.tickets.map((ticket) => (
              <li key={ticket.id}>
                <Anchor size="sm" href={`/tickets/${ticket.id}`} target="_blank">
                  #{ticket.id} {ticket.subject}
                </Anchor>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
