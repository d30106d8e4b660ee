import { Button, Group, Select, Stack, Text, TextInput, NumberInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import { isProblem } from "@/lib/api/problem";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { FilterTree } from "@/ui/filter/filter-tree";
import { countOf, isComplete, type Group as Conditions } from "@/ui/filter/model";
import { FilterScope } from "@/ui/filter/scope";
import { ActionsEditor } from "./actions-editor";
import { readGroup, RULE_SCOPE, written } from "./conditions";
import type { Action, Rule, RuleToWrite, Trigger } from "./queries";
import { TryOut } from "./try-out";

const HAPPENINGS = ["opened", "customer_answered", "we_answered", "state_changed", "assigned", "changed", "promise_missed", "delivery_failed", "tagged"] as const;
const SINCES = ["customer_waits", "customer_silent", "opened"] as const;

export function RuleDialog(props: { rule: Rule | null; onClose: () => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { rule } = props;
  const [name, setName] = useState(rule?.name ?? "");
  const [trigger, setTrigger] = useState<Trigger>(rule?.trigger ?? { kind: "event", happening: "opened" });
  const [conditions, setConditions] = useState<Conditions>(() => (rule ? readGroup(rule.conditions) : { all: [] }));
  const [actions, setActions] = useState<Action[]>(rule?.actions ?? []);
  const body: RuleToWrite = { name, on: rule?.on ?? true, trigger, conditions: written(conditions), actions };
  const done = () => {
    void queries.invalidateQueries({ queryKey: ["automation"] });
    props.onClose();
  };
  const save = useMutation<unknown>({
    meta: { quiet: true },
    mutationFn: () =>
      rule
        ? take(api.PUT("/api/v1/automation/rules/{id}", { params: { path: { id: rule.id } }, headers: ifMatch(rule.version), body }))
        : take(api.POST("/api/v1/automation/rules", { body })),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/automation/rules/{id}", { params: { path: { id: rule?.id ?? 0 } } })),
    onSuccess: done,
  });
  const field = isProblem(save.error) ? save.error.field : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog opened onClose={props.onClose} title={say(rule ? "app-automation-change" : "app-automation-add")} size="xl">
      <form onSubmit={submit}>
        <Stack gap="lg">
          <TextInput
            label={say("app-automation-name")}
            required
            data-autofocus
            value={name}
            error={field === "name" && save.error ? save.error.message : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TriggerSelect trigger={trigger} onChange={setTrigger} />
          <div>
            <Text fw={600} size="sm" mb={6}>
              {say("app-automation-conditions")}
            </Text>
            <FilterScope value={RULE_SCOPE}>
              <FilterTree group={conditions} hasRoom={countOf(conditions) < RULE_SCOPE.conditionsMax} onChange={setConditions} />
            </FilterScope>
          </div>
          <ActionsEditor actions={actions} onChange={setActions} />
          <TryOut conditions={written(conditions)} ready={isComplete(conditions)} actions={actions} />
          {field !== "name" && <Failure error={save.error} />}
          <Group justify="space-between">
            {rule ? (
              <Button variant="subtle" color="ember" loading={remove.isPending} onClick={() => remove.mutate()}>
                {say("app-automation-remove")}
              </Button>
            ) : (
              <span />
            )}
            <Group>
              <Button variant="default" onClick={props.onClose}>
                {say("app-cancel")}
              </Button>
              <Button type="submit" disabled={name.trim() === "" || actions.length === 0 || !isComplete(conditions)} loading={save.isPending}>
                {say("app-save")}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function TriggerSelect(props: { trigger: Trigger; onChange: (trigger: Trigger) => void }) {
  const say = useText();
  const { trigger } = props;
  const value = trigger.kind === "event" ? `event:${trigger.happening}` : `after:${trigger.since}`;
  const hours = trigger.kind === "after" ? trigger.hours : 24;
  const change = (next: string | null) => {
    const [kind, word] = (next ?? "").split(":");
    const happening = HAPPENINGS.find((one) => one === word);
    const since = SINCES.find((one) => one === word);
    if (kind === "event" && happening) props.onChange({ kind: "event", happening });
    if (kind === "after" && since) props.onChange({ kind: "after", since, hours });
  };
  return (
    <Group align="flex-end" grow>
      <Select
        label={say("app-automation-when")}
        data={[
          { group: say("app-automation-events"), items: HAPPENINGS.map((one) => ({ value: `event:${one}`, label: say(`app-happening-${one}`) })) },
          { group: say("app-automation-times"), items: SINCES.map((one) => ({ value: `after:${one}`, label: say(`app-since-about-${one}`) })) },
        ]}
        value={value}
        onChange={change}
      />
      {trigger.kind === "after" && (
        <NumberInput
          label={say("app-automation-hours")}
          min={1}
          max={8760}
          allowDecimal={false}
          value={trigger.hours}
          onChange={(next) => props.onChange({ ...trigger, hours: Number(next) || 1 })}
        />
      )}
    </Group>
  );
}
