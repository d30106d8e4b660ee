import "@/ui/mantine-more";
import { Button, Group, NativeSelect, NumberInput, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { AvailabilityReason } from "@/lib/api/model";
import { mailboxesQuery } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { useToast } from "@/ui/toast";
import classes from "./availability.module.css";
import { availabilityQuery } from "./queries";
import { reasonName } from "./reason-name";

/** The company's reasons to be there or not, when somebody is set away, and the mailbox of the daily letters. */
export function AvailabilityPage() {
  const say = useText();
  const { data, error, refetch } = useQuery(availabilityQuery);
  const [edited, setEdited] = useState<AvailabilityReason | "new" | null>(null);
  return (
    <Page
      narrow
      title={say("app-availability-title")}
      about={say("app-availability-page-about")}
      actions={
        <Button variant="light" onClick={() => setEdited("new")}>
          {say("app-availability-add")}
        </Button>
      }
    >
      {error && !data && <Failure error={error} again={() => void refetch()} />}
      {!data && !error && <RowsWaiting rows={5} height={48} />}
      {data && (
        <>
          <Card>
            {data.reasons.map((reason) => (
              <div key={reason.id} className={classes.row}>
                <span className={classes.light} data-present={reason.available || undefined} aria-hidden />
                <span>
                  {reasonName(say, reason)}{" "}
                  <Text span size="sm" c="dimmed">
                    {say(reason.available ? "app-availability-gets" : "app-availability-gets-none")}
                  </Text>
                </span>
                <Button
                  variant="subtle"
                  size="compact-md"
                  aria-label={say("app-availability-change-of", { name: reasonName(say, reason) })}
                  onClick={() => setEdited(reason)}
                >
                  {say("app-change")}
                </Button>
              </div>
            ))}
          </Card>
          <Card>
            <AwayRule minutes={data.away_after_minutes} />
          </Card>
          <Card>
            <DigestMailbox />
          </Card>
        </>
      )}
      {edited && <ReasonDialog reason={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function AwayRule(props: { minutes: number }) {
  const say = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const [minutes, setMinutes] = useState<number | string>(props.minutes);
  const save = useMutation({
    mutationFn: () => take(api.PUT("/api/v1/availability/rule", { body: { away_after_minutes: Number(minutes) || 0 } })),
    onSuccess: (next) => {
      queries.setQueryData(availabilityQuery.queryKey, next);
      toast(say("app-saved"));
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Group align="flex-end">
        <NumberInput
          flex={1}
          label={say("app-availability-away-after")}
          description={say("app-availability-away-after-about")}
          min={0}
          max={480}
          clampBehavior="strict"
          value={minutes}
          onChange={setMinutes}
        />
        <Button type="submit" variant="default" loading={save.isPending} disabled={Number(minutes) === props.minutes}>
          {say("app-save")}
        </Button>
      </Group>
    </form>
  );
}

const digestQuery = {
  queryKey: ["digest-mailbox"],
  queryFn: () => take(api.GET("/api/v1/notices/mailbox")),
};

function DigestMailbox() {
  const say = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { data: chosen } = useQuery(digestQuery);
  const { data: mailboxes = [] } = useQuery(mailboxesQuery);
  const save = useMutation({
    mutationFn: (mailbox_id: number | null) => take(api.PUT("/api/v1/notices/mailbox", { body: { mailbox_id } })),
    onSuccess: (next) => {
      queries.setQueryData(digestQuery.queryKey, next);
      void queries.invalidateQueries({ queryKey: ["notice-settings"] });
      toast(say("app-saved"));
    },
  });
  const options = mailboxes.map((one) => ({ value: String(one.id), label: `${one.name} <${one.address}>` }));
  return (
    <NativeSelect
      label={say("app-digest-mailbox")}
      description={say("app-digest-mailbox-about")}
      data={[{ value: "", label: say("app-digest-mailbox-none") }, ...options]}
      value={String(chosen?.mailbox_id ?? "")}
      onChange={(event) => save.mutate(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))}
    />
  );
}

function ReasonDialog(props: { reason: AvailabilityReason | null; onClose: () => void }) {
  const say = useText();
  const queries = useQueryClient();
  const { reason } = props;
  const [name, setName] = useState(reason?.name ?? "");
  const [available, setAvailable] = useState(reason?.available ?? false);
  const done = {
    meta: { quiet: true },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: availabilityQuery.queryKey });
      props.onClose();
    },
  };
  const save = useMutation<unknown>({
    mutationFn: () =>
      reason
        ? take(api.PUT("/api/v1/availability/reasons/{id}", { params: { path: { id: reason.id } }, body: { name, available } }))
        : take(api.POST("/api/v1/availability/reasons", { body: { name, available } })),
    ...done,
  });
  const remove = useMutation<unknown>({
    mutationFn: () =>
      take(api.DELETE("/api/v1/availability/reasons/{id}", { params: { path: { id: reason?.id ?? 0 } } })),
    ...done,
  });
  return (
    <Dialog opened onClose={props.onClose} title={say(reason ? "app-availability-change" : "app-availability-add")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            label={say("app-name")}
            placeholder={reason?.word ? reasonName(say, { word: reason.word, name: "" }) : undefined}
            description={reason?.word ? say("app-availability-own-name") : undefined}
            required={!reason?.word}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Switch
            checked={available}
            onChange={(event) => setAvailable(event.currentTarget.checked)}
            label={say("app-availability-gets")}
          />
          <Failure error={save.error ?? remove.error} />
          <Group justify="space-between">
            {reason ? (
              <Button variant="subtle" color="ember" loading={remove.isPending} onClick={() => remove.mutate()}>
                {say("app-availability-remove")}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" loading={save.isPending}>
              {say("app-save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
