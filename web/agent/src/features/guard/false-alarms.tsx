import { Button, Group, SegmentedControl, Text, TextInput } from "@mantine/core";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { FalseAlarm } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { More } from "@/ui/more";
import { Card } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { When } from "@/ui/when";
import classes from "./guard.module.css";
import { alarmsQuery, type AlarmState } from "./queries";

const STATES: AlarmState[] = ["new", "excepted", "kept"];

/** Sentences of which somebody said "this was fine"; a lead excepts their words, or keeps the rule as it is. */
export function FalseAlarms() {
  const say = useText();
  const [state, setState] = useState<AlarmState>("new");
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    alarmsQuery(state),
  );
  const alarms = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <SegmentedControl
        mb="sm"
        size="xs"
        aria-label={say("app-wording-alarms")}
        value={state}
        onChange={(value) => setState(value as AlarmState)}
        data={STATES.map((value) => ({ value, label: say(`app-wording-alarms-${value}`) }))}
      />
      {isPending && <RowsWaiting rows={2} height={80} />}
      {error && alarms.length === 0 && <Failure error={error} again={() => void refetch()} />}
      {data && alarms.length === 0 && <Text c="dimmed">{say("app-wording-alarms-none")}</Text>}
      {alarms.map((alarm) => (
        <Alarm key={alarm.id} alarm={alarm} />
      ))}
      <More has={hasNextPage} busy={isFetchingNextPage} next={() => void fetchNextPage()} />
    </>
  );
}

function Alarm(props: { alarm: FalseAlarm }) {
  const say = useText();
  const queries = useQueryClient();
  const { alarm } = props;
  const [exception, setException] = useState(alarm.exception ?? alarm.words);
  const settle = useMutation({
    mutationFn: (words: string | null) =>
      take(
        api.PUT("/api/v1/guard/false-alarms/{id}/settlement", {
          params: { path: { id: alarm.id } },
          body: { exception: words },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ["guard"] }),
  });
  return (
    <Card>
      <Text>{marked(alarm)}</Text>
      <Text size="xs" c="dimmed" component="div" mb="xs">
        {alarm.rule_name} · {alarm.agent_name} · <When at={alarm.at} />
      </Text>
      <Group align="flex-end">
        <TextInput
          flex={1}
          miw={220}
          label={say("app-wording-exception")}
          value={exception}
          onChange={(event) => setException(event.currentTarget.value)}
        />
        <Button
          size="sm"
          disabled={exception.trim() === "" || (alarm.state === "excepted" && exception === alarm.exception)}
          loading={settle.isPending}
          onClick={() => settle.mutate(exception)}
        >
          {say("app-wording-except")}
        </Button>
        {alarm.state !== "kept" && (
          <Button size="sm" variant="default" disabled={settle.isPending} onClick={() => settle.mutate(null)}>
            {say("app-wording-keep")}
          </Button>
        )}
      </Group>
      {settle.error && <Failure error={settle.error} />}
    </Card>
  );
}

/** The sentence with the words that were found in it. */
function marked(alarm: FalseAlarm) {
  const at = alarm.sentence.indexOf(alarm.words);
  if (at < 0) return alarm.sentence;
  return (
    <>
      {alarm.sentence.slice(0, at)}
      <mark className={classes.words}>{alarm.words}</mark>
      {alarm.sentence.slice(at + alarm.words.length)}
    </>
  );
}
