import { Anchor, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Customer } from "@/lib/api/model";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { Card } from "@/ui/page";
import { When } from "@/ui/when";
import classes from "./customers.module.css";
import { erasureQuery, exportsQuery } from "./queries";

/** One person's data: out as a file, and away. */
export function PrivacyCard(props: { customer: Customer }) {
  const say = useText();
  const { formats } = useReader();
  const queries = useQueryClient();
  const { customer } = props;
  const { data: exports } = useQuery(exportsQuery(customer.id));
  const { data: erasure } = useQuery(erasureQuery(customer.id));
  const [erasing, setErasing] = useState(false);
  const refresh = () => void queries.invalidateQueries({ queryKey: ["customer", customer.id] });
  const path = { params: { path: { id: customer.id } } };
  const ask = useMutation({
    mutationFn: () => take(api.POST("/api/v1/customers/{id}/exports", path)),
    onSuccess: refresh,
  });
  const callOff = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/customers/{id}/erasure", path)),
    onSettled: refresh,
  });
  const planned = erasure?.state === "planned" ? erasure : null;
  return (
    <Card label={say("app-privacy-title")}>
      <div className={classes.title}>
        <h2>{say("app-privacy-title")}</h2>
      </div>
      {customer.erased_at && (
        <Text size="sm">
          {say("app-privacy-erased")} <When at={customer.erased_at} />
        </Text>
      )}
      <ul className={classes.rows}>
        {exports?.map((one) => (
          <li key={one.id} className={classes.row}>
            <span>
              {one.state === "ready" ? (
                <Anchor href={`/api/v1/customer-exports/${one.id}/file`}>{say("app-export-download")}</Anchor>
              ) : (
                say(`app-export-${one.state}`)
              )}
              {one.state === "ready" && one.size !== null && ` · ${formats.size(one.size)}`}
              <Text size="xs" c="dimmed" component="div">
                {one.agent_name} · <When at={one.created_at} />
              </Text>
            </span>
          </li>
        ))}
      </ul>
      {planned && (
        <Stack gap="xs" mt="sm">
          <Text size="sm" role="status">
            {say("app-erasure-planned")} <When at={planned.due_at} />
          </Text>
          <Button variant="default" size="xs" loading={callOff.isPending} onClick={() => callOff.mutate()}>
            {say("app-erasure-call-off")}
          </Button>
        </Stack>
      )}
      {!customer.erased_at && (
        <Group mt="sm" gap="xs">
          <Button variant="default" size="xs" loading={ask.isPending} onClick={() => ask.mutate()}>
            {say("app-export-ask")}
          </Button>
          {!planned && (
            <Button variant="subtle" color="ember" size="xs" onClick={() => setErasing(true)}>
              {say("app-erasure-plan")}
            </Button>
          )}
        </Group>
      )}
      {erasing && <EraseDialog customer={customer} onClose={() => setErasing(false)} onDone={refresh} />}
    </Card>
  );
}

/** Nobody is erased by a slip: the name is typed once. */
function EraseDialog(props: { customer: Customer; onClose: () => void; onDone: () => void }) {
  const say = useText();
  const [typed, setTyped] = useState("");
  const { customer } = props;
  const plan = useMutation({
    meta: { quiet: true },
    mutationFn: () => take(api.PUT("/api/v1/customers/{id}/erasure", { params: { path: { id: customer.id } } })),
    onSuccess: () => {
      props.onClose();
      props.onDone();
    },
  });
  return (
    <Dialog opened onClose={props.onClose} title={say("app-erasure-plan")}>
      <Stack>
        <Text>{say("app-erasure-about")}</Text>
        <TextInput
          label={say("app-erasure-type-name", { name: customer.name })}
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Failure error={plan.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {say("app-cancel")}
          </Button>
          <Button color="ember" disabled={typed.trim() !== customer.name} loading={plan.isPending} onClick={() => plan.mutate()}>
            {say("app-erasure-do")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
