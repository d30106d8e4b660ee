import "@/ui/mantine-more";
import { ActionIcon, Button, Group, Switch, Text, Title } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconSettingsAutomation } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import classes from "./automation.module.css";
import { rulesQuery, type Rule } from "./queries";
import { RuleDialog } from "./rule-dialog";
import { RunLog } from "./run-log";
import { triggerWords } from "./words";

/** Rules that do by themselves what somebody would do the same way every time. */
export function AutomationPage() {
  const say = useText();
  const queries = useQueryClient();
  const { data: rules, error, refetch } = useQuery(rulesQuery);
  const [open, setOpen] = useState<Rule | "new" | null>(null);
  const order = useMutation({
    mutationFn: (ids: number[]) => take(api.PUT("/api/v1/automation/order", { body: { ids } })),
    onSettled: () => queries.invalidateQueries(rulesQuery),
  });
  const move = (place: number, by: number) => {
    const ids = rules?.map((rule) => rule.id) ?? [];
    const [id] = ids.splice(place, 1);
    if (id === undefined) return;
    ids.splice(place + by, 0, id);
    order.mutate(ids);
  };
  return (
    <Page
      title={say("app-automation-title")}
      about={say("app-automation-about")}
      actions={
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen("new")}>
          {say("app-automation-add")}
        </Button>
      }
    >
      {error && !rules && <Failure error={error} again={() => void refetch()} />}
      {!rules && !error && <RowsWaiting rows={3} />}
      {rules?.length === 0 && (
        <Empty icon={<IconSettingsAutomation size={28} />} title={say("app-automation-empty")}>
          {say("app-automation-empty-about")}
        </Empty>
      )}
      {rules?.map((rule, place) => (
        <Card key={rule.id} label={rule.name}>
          <div className={classes.rule}>
            <div className={classes.order}>
              <ActionIcon variant="subtle" color="gray" disabled={place === 0} aria-label={say("app-automation-up", { name: rule.name })} onClick={() => move(place, -1)}>
                <IconArrowUp size={17} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={place === rules.length - 1}
                aria-label={say("app-automation-down", { name: rule.name })}
                onClick={() => move(place, 1)}
              >
                <IconArrowDown size={17} aria-hidden />
              </ActionIcon>
            </div>
            <div className={classes.words}>
              <Text fw={600}>{rule.name}</Text>
              <Text size="sm" c="dimmed">
                {triggerWords(rule.trigger, say)}
              </Text>
              <Text size="sm">{rule.actions.map((action) => say(`app-rule-action-${action.kind}`)).join(" · ")}</Text>
            </div>
            <Group gap="sm">
              <OnOff rule={rule} />
              <Button variant="default" size="xs" onClick={() => setOpen(rule)}>
                {say("app-change")}
              </Button>
            </Group>
          </div>
        </Card>
      ))}
      <Title order={2} size="h4" mt="xl" mb="sm">
        {say("app-automation-log")}
      </Title>
      <RunLog />
      {open !== null && <RuleDialog rule={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function OnOff(props: { rule: Rule }) {
  const say = useText();
  const queries = useQueryClient();
  const { id, version, ...rest } = props.rule;
  const flip = useMutation({
    mutationFn: (on: boolean) =>
      take(api.PUT("/api/v1/automation/rules/{id}", { params: { path: { id } }, headers: ifMatch(version), body: { ...rest, on } })),
    onSettled: () => queries.invalidateQueries(rulesQuery),
  });
  return (
    <Switch
      aria-label={say("app-automation-on", { name: props.rule.name })}
      checked={props.rule.on}
      disabled={flip.isPending}
      onChange={(event) => flip.mutate(event.currentTarget.checked)}
    />
  );
}
