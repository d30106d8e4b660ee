import { Badge, Select, Switch } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";
import type { GuardRule, GuardSeverity } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { Card } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import classes from "./guard.module.css";
import { rulesQuery } from "./queries";

const SEVERITIES: GuardSeverity[] = ["block", "warn", "hint"];

/** All rules, the heaviest first; admins switch them and change how much they weigh. */
export function Rules(props: { mayChange: boolean }) {
  const say = useText();
  const { data: rules, error, refetch } = useQuery(rulesQuery);
  if (error && !rules) return <Failure error={error} again={() => void refetch()} />;
  if (!rules) return <RowsWaiting rows={6} height={70} />;
  const weight = (rule: GuardRule) => SEVERITIES.indexOf(rule.usual?.severity ?? rule.severity);
  const sorted = [...rules].sort((one, other) => weight(one) - weight(other) || one.name.localeCompare(other.name));
  return (
    <Card label={say("app-guard-rules")}>
      {sorted.map((rule) => (
        <Rule key={rule.id} rule={rule} mayChange={props.mayChange} />
      ))}
    </Card>
  );
}

function Rule(props: { rule: GuardRule; mayChange: boolean }) {
  const say = useText();
  const queries = useQueryClient();
  const { rule } = props;
  const change = useMutation({
    mutationFn: (wanted: { on: boolean; severity: GuardSeverity }) =>
      take(
        api.PUT("/api/v1/guard/rules/{rule}", {
          params: { path: { rule: rule.id } },
          // What is as it comes is not kept as a change.
          body: {
            on: wanted.on === rule.usual?.on ? null : wanted.on,
            severity: wanted.severity === rule.usual?.severity ? null : wanted.severity,
          },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ["guard"] }),
  });
  const isChanged = rule.usual && (rule.usual.on !== rule.on || rule.usual.severity !== rule.severity);
  return (
    <div className={classes.rule} data-off={!rule.on || undefined}>
      <div>
        <span className={classes.name}>{rule.name}</span>{" "}
        {isChanged && (
          <Badge variant="light" size="sm" tt="none">
            {say("app-guard-changed")}
          </Badge>
        )}
        <p>{rule.why}</p>
      </div>
      <div className={classes.switches}>
        <Select
          aria-label={say("app-guard-weight-of", { name: rule.name })}
          w={170}
          size="xs"
          disabled={!props.mayChange || !rule.on}
          value={rule.severity}
          data={SEVERITIES.map((value) => ({ value, label: say(`app-guard-weight-${value}`) }))}
          onChange={(value) => value && change.mutate({ on: rule.on, severity: value })}
        />
        <Switch
          aria-label={say("app-guard-switch", { name: rule.name })}
          disabled={!props.mayChange}
          checked={rule.on}
          onChange={(event) => change.mutate({ on: event.currentTarget.checked, severity: rule.severity })}
        />
      </div>
      {change.error && <Failure error={change.error} />}
      <details className={classes.more}>
        <summary>{say("app-guard-more")}</summary>
        <dl>
          {rule.instead && (
            <>
              <dt>{say("app-guard-instead")}</dt>
              <dd>{rule.instead}</dd>
            </>
          )}
          <dt>{say("app-guard-practice")}</dt>
          <dd>{rule.practice}</dd>
          {rule.clean_when && (
            <>
              <dt>{say("app-guard-clean-when")}</dt>
              <dd lang="en">{rule.clean_when}</dd>
            </>
          )}
        </dl>
      </details>
    </div>
  );
}
