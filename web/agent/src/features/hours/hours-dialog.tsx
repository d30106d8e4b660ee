import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, take } from "@/lib/api/client";
import { intlTag } from "@/lib/languages";
import { useMe } from "@/lib/me";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { ZoneSelect } from "@/ui/zone-select";
import type { Hours } from "./hours-page";
import { spansFromText, spansToText, type Spans } from "./spans";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const USUAL = "08:00-16:00";

interface Special {
  date: string;
  text: string;
}

/** The week, the holidays and the special days of the company or of a team. */
export function HoursDialog(props: {
  team: { id: number; name: string };
  hours: Hours | null;
  template: Hours | null;
  holidays: string[];
  onClose: () => void;
}) {
  const say = useText();
  const me = useMe();
  const queries = useQueryClient();
  const { language } = useReader();
  const known = props.hours ?? props.template;
  const [zone, setZone] = useState(known?.time_zone ?? me.company.time_zone);
  const [holidays, setHolidays] = useState(known?.holidays ?? "none");
  const [week, setWeek] = useState<Record<string, string>>(() =>
    Object.fromEntries(DAYS.map((day) => [day, known ? spansToText(known.week[day]) : me.company.business_days.includes(day) ? USUAL : ""])),
  );
  const [special, setSpecial] = useState<Special[]>(() =>
    Object.entries(known?.exceptions ?? {}).map(([date, spans]) => ({ date, text: spansToText(spans) })),
  );
  const path = { team_id: props.team.id };
  const done = () => {
    void queries.invalidateQueries({ queryKey: ["hours"] });
    props.onClose();
  };
  const wrong = (text: string) => (spansFromText(text) === null ? say("app-hours-wrong") : undefined);
  const whole = [...Object.values(week), ...special.map((one) => one.text)].every((text) => spansFromText(text) !== null);
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () => {
      const read = (text: string): Spans => spansFromText(text) ?? [];
      const body = {
        time_zone: zone,
        week: Object.fromEntries(DAYS.map((day) => [day, read(week[day] ?? "")])),
        exceptions: Object.fromEntries(special.filter((one) => one.date).map((one) => [one.date, read(one.text)])),
        holidays: holidays === "none" ? null : holidays,
      };
      return take(api.PUT("/api/v1/hours/{team_id}", { params: { path }, body }));
    },
    onSuccess: done,
  });
  const clear = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/hours/{team_id}", { params: { path } })),
    onSuccess: done,
  });
  // 5 January 2026 is a Monday.
  const dayName = (place: number) =>
    new Intl.DateTimeFormat(intlTag(language), { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2026, 0, 5 + place));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const change = (place: number, part: Partial<Special>) => setSpecial(special.map((one, at) => (at === place ? { ...one, ...part } : one)));
  return (
    <Dialog opened onClose={props.onClose} title={say("app-hours-edit", { name: props.team.name })} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <ZoneSelect label={say("app-zone")} value={zone} onChange={(value) => value && setZone(value)} />
          <div>
            <Text fw={600} size="sm">
              {say("app-hours-week")}
            </Text>
            <Text size="xs" c="dimmed" mb={8}>
              {say("app-hours-day-about")}
            </Text>
            <Stack gap={6}>
              {DAYS.map((day, place) => (
                <TextInput
                  key={day}
                  size="sm"
                  label={dayName(place)}
                  aria-label={say("app-hours-day", { day: dayName(place) })}
                  value={week[day] ?? ""}
                  error={wrong(week[day] ?? "")}
                  onChange={(event) => setWeek({ ...week, [day]: event.currentTarget.value })}
                />
              ))}
            </Stack>
          </div>
          <Select
            label={say("app-hours-holidays")}
            data={[{ value: "none", label: say("app-hours-no-holidays") }, ...props.holidays.map((key) => ({ value: key, label: say(`app-hours-holidays-${key}`) }))]}
            value={holidays}
            onChange={(value) => setHolidays(value ?? "none")}
          />
          <div>
            <Text fw={600} size="sm">
              {say("app-hours-exceptions")}
            </Text>
            <Text size="xs" c="dimmed" mb={8}>
              {say("app-hours-exceptions-about")}
            </Text>
            <Stack gap={6}>
              {special.map((one, place) => (
                <Group key={place} gap={6} wrap="nowrap" align="flex-start">
                  <TextInput type="date" size="sm" aria-label={say("app-hours-date")} value={one.date} onChange={(event) => change(place, { date: event.currentTarget.value })} />
                  <TextInput
                    flex={1}
                    size="sm"
                    aria-label={say("app-hours-day", { day: one.date })}
                    value={one.text}
                    error={wrong(one.text)}
                    onChange={(event) => change(place, { text: event.currentTarget.value })}
                  />
                  <ActionIcon mt={6} variant="subtle" color="gray" aria-label={say("app-hours-exception-remove")} onClick={() => setSpecial(special.filter((_, at) => at !== place))}>
                    <IconX size={16} aria-hidden />
                  </ActionIcon>
                </Group>
              ))}
              <Button size="compact-sm" variant="light" style={{ alignSelf: "flex-start" }} onClick={() => setSpecial([...special, { date: "", text: "" }])}>
                {say("app-hours-exception-add")}
              </Button>
            </Stack>
          </div>
          <Failure error={save.error} />
          <Group justify="space-between">
            {props.hours && props.team.id !== 0 ? (
              <Button variant="subtle" color="ember" loading={clear.isPending} onClick={() => clear.mutate()}>
                {say("app-hours-clear")}
              </Button>
            ) : (
              <span />
            )}
            <Group>
              <Button variant="default" onClick={props.onClose}>
                {say("app-cancel")}
              </Button>
              <Button type="submit" disabled={!whole} loading={save.isPending}>
                {say("app-save")}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
