import "@mantine/dates/styles.css";
import "dayjs/locale/bs";
import "dayjs/locale/hr";
import "dayjs/locale/ro";
import "dayjs/locale/ru";
import "dayjs/locale/sr";
import "dayjs/locale/sr-cyrl";
import { DateTimePicker } from "@mantine/dates";
import { now } from "@/lib/clock";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { cityOf, fromWall, toWall } from "@/lib/zones";

const DAYJS: Record<string, string> = { "sr-Latn": "sr", "sr-Cyrl": "sr-cyrl" };

/** A time as clocks in a zone show it; in and out go moments. */
export default function DuePicker(props: { label: string; value: string; zone: string; onChange: (due: string) => void }) {
  const say = useText();
  const { language } = useReader();
  return (
    <DateTimePicker
      label={props.label}
      description={say("app-promise-zone", { city: cityOf(props.zone) })}
      locale={DAYJS[language] ?? language}
      firstDayOfWeek={1}
      valueFormat="DD. MM. YYYY HH:mm"
      minDate={toWall(new Date(now()).toISOString(), props.zone)}
      popoverProps={{ withinPortal: true, zIndex: 450 }}
      submitButtonProps={{ "aria-label": say("app-done") }}
      value={toWall(props.value, props.zone)}
      onChange={(value) => value && props.onChange(fromWall(String(value), props.zone))}
    />
  );
}
