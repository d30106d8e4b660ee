import "@/ui/mantine-more";
import { Button, Checkbox, Group, NativeSelect, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";
import type { NoticeSettings } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { RowsWaiting } from "@/ui/rows-waiting";
import { BrowserPush } from "./browser-push";
import classes from "./notices.module.css";
import { noticeSettingsQuery } from "./queries";

const WAYS = ["bell", "push", "mail"] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }));
const QUIET = { from: 20 * 60, until: 7 * 60 };

/** Of what I hear, and how: in the bell, in the browser, in a letter a day. */
export function NoticeSettingsForm() {
  const say = useText();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(noticeSettingsQuery);
  const keep = { onSuccess: (next: NoticeSettings) => queries.setQueryData(noticeSettingsQuery.queryKey, next) };
  const choose = useMutation({
    mutationFn: ({ kind, ...body }: { kind: string; bell?: boolean; push?: boolean; mail?: boolean }) =>
      take(api.PATCH("/api/v1/me/notices/{kind}", { params: { path: { kind } }, body })),
    ...keep,
  });
  const hours = useMutation({
    mutationFn: (body: { quiet_from: number | null; quiet_until: number | null; digest_hour: number }) =>
      take(api.PUT("/api/v1/me/notices", { body })),
    ...keep,
  });
  if (error && !data) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <RowsWaiting rows={6} height={40} />;
  const times = { quiet_from: data.quiet_from, quiet_until: data.quiet_until, digest_hour: data.digest_hour };
  return (
    <Stack id="notices">
      <div>
        <Title order={2} size="h4">
          {say("app-notices-title")}
        </Title>
        <Text size="sm" c="dimmed">
          {say("app-notices-about")}
        </Text>
      </div>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{say("app-notices-what")}</th>
            {WAYS.map((way) => (
              <th key={way} scope="col">
                {say(`app-notices-way-${way}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.choices.map((choice) => (
            <tr key={choice.kind}>
              <th scope="row">{say(`app-notices-kind-${choice.kind}`)}</th>
              {WAYS.map((way) => (
                <td key={way}>
                  <Checkbox
                    checked={choice[way]}
                    disabled={way === "mail" && !data.digests_leave}
                    aria-label={say("app-notices-cell", {
                      what: say(`app-notices-kind-${choice.kind}`), way: say(`app-notices-way-${way}`),
                    })}
                    onChange={(event) => choose.mutate({ kind: choice.kind, [way]: event.currentTarget.checked })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!data.digests_leave && (
        <Text size="sm" c="dimmed">
          {say("app-notices-no-letters")}
        </Text>
      )}
      <BrowserPush serverKey={data.push_key} />
      <QuietHours
        from={data.quiet_from}
        until={data.quiet_until}
        onChange={(quiet_from, quiet_until) => hours.mutate({ ...times, quiet_from, quiet_until })}
      />
      {data.digests_leave && (
        <NativeSelect
          label={say("app-notices-digest-hour")}
          maw={220}
          data={HOURS}
          value={String(data.digest_hour)}
          onChange={(event) => hours.mutate({ ...times, digest_hour: Number(event.currentTarget.value) })}
        />
      )}
    </Stack>
  );
}

function QuietHours(props: {
  from: number | null;
  until: number | null;
  onChange: (from: number | null, until: number | null) => void;
}) {
  const say = useText();
  const { from, until } = props;
  const isOn = from !== null && until !== null;
  const hour = (minute: number | null) => String(Math.floor((minute ?? 0) / 60));
  return (
    <Stack gap="xs">
      <Checkbox
        label={say("app-notices-quiet")}
        description={say("app-notices-quiet-about")}
        checked={isOn}
        onChange={(event) =>
          event.currentTarget.checked ? props.onChange(QUIET.from, QUIET.until) : props.onChange(null, null)
        }
      />
      {isOn && (
        <Group>
          <NativeSelect
            label={say("app-notices-quiet-from")}
            data={HOURS}
            value={hour(from)}
            onChange={(event) => props.onChange(Number(event.currentTarget.value) * 60, until)}
          />
          <NativeSelect
            label={say("app-notices-quiet-until")}
            data={HOURS}
            value={hour(until)}
            onChange={(event) => props.onChange(from, Number(event.currentTarget.value) * 60)}
          />
          <Button variant="subtle" style={{ alignSelf: "flex-end" }} onClick={() => props.onChange(null, null)}>
            {say("app-notices-quiet-none")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
