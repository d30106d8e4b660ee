import { ActionIcon, Button, Popover, Tooltip } from "@mantine/core";
import { IconCheck, IconClockEdit, IconHeartHandshake, IconX } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { FoundPromise, NewPromise } from "@/lib/api/model";
import { useNow } from "@/lib/clock";
import { formatsOf } from "@/lib/time";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { cityOf } from "@/lib/zones";
import classes from "./composer.module.css";

const DuePicker = lazy(() => import("@/ui/editor/due-picker"));

/**
 * Promises in the text, each with the time it means where the customer is. Kept ones go into the ledger
 * together with the letter, both or neither.
 */
export function PromiseChips(props: {
  /** Where the customer lives, when no promise says it. */
  zone: string;
  found: FoundPromise[];
  kept: NewPromise[];
  onKept: (kept: NewPromise[]) => void;
}) {
  const say = useText();
  const [dismissed, setDismissed] = useState<string[]>([]);
  const { found, kept, onKept } = props;
  const zone = found[0]?.time_zone ?? props.zone;
  const offered = found.filter(
    (one) => !dismissed.includes(one.words) && !kept.some((promise) => promise.words === one.words),
  );
  if (offered.length === 0 && kept.length === 0) return null;
  const change = (words: string, due_at: string) =>
    onKept(kept.map((one) => (one.words === words ? { ...one, due_at } : one)));
  return (
    <ul className={classes.chips} aria-label={say("app-promises-in-text")} aria-live="polite">
      {kept.map((promise) => (
        <li key={promise.words} className={classes.chip} data-kept>
          <IconCheck size={16} aria-hidden />
          <Words promise={promise} zone={zone} kept />
          <EditDue due={promise.due_at} zone={zone} onChange={(due) => change(promise.words, due)} />
          <Remove label={say("app-promise-take-back")} onClick={() => onKept(kept.filter((one) => one !== promise))} />
        </li>
      ))}
      {offered.map((one) => {
        const promise = { words: one.words, action: one.action, due_at: one.due_to };
        return (
          <li key={one.words} className={classes.chip}>
            <IconHeartHandshake size={16} aria-hidden />
            <Words promise={promise} zone={one.time_zone} />
            <Button size="compact-sm" fz="xs" onClick={() => onKept([...kept, promise])}>
              {say("app-promise-keep-it")}
            </Button>
            <EditDue due={one.due_to} zone={one.time_zone} onChange={(due) => onKept([...kept, { ...promise, due_at: due }])} />
            <Remove label={say("app-promise-no")} onClick={() => setDismissed([...dismissed, one.words])} />
          </li>
        );
      })}
    </ul>
  );
}

function Words(props: { promise: NewPromise; zone: string; kept?: boolean }) {
  const say = useText();
  const { language, zone: own, formats: mine } = useReader();
  const there = formatsOf(language, props.zone);
  const now = useNow();
  const { due_at, words } = props.promise;
  const sameClock = sameTime(due_at, language, props.zone, own);
  return (
    <span>
      “{words}” — {say("app-promise-by", { when: there.moment(due_at, now), city: cityOf(props.zone) })}
      {!sameClock && <span className="quiet"> ({say("app-promise-own-time", { when: mine.moment(due_at, now) })})</span>}
    </span>
  );
}

const sameTime = (due: string, language: string, one: string, other: string) =>
  formatsOf(language, one).full(due) === formatsOf(language, other).full(due);

function EditDue(props: { due: string; zone: string; onChange: (due: string) => void }) {
  const say = useText();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} trapFocus withinPortal shadow="md" closeOnClickOutside={false}>
      <Popover.Target>
        <Tooltip label={say("app-promise-time")}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={26}
            aria-label={say("app-promise-time")}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <IconClockEdit size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown w={280}>
        <Suspense>
          <DuePicker label={say("app-promise-time")} value={props.due} zone={props.zone} onChange={props.onChange} />
        </Suspense>
        <Button size="xs" mt="sm" variant="default" onClick={() => setOpen(false)}>
          {say("app-done")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function Remove(props: { label: string; onClick: () => void }) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon variant="subtle" color="gray" size={26} aria-label={props.label} onClick={props.onClick}>
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
