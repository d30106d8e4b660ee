import { Badge, Button, Group, Menu, Text } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import type { LedgerPromise } from "@/lib/api/model";
import { useNow } from "@/lib/clock";
import { useMe } from "@/lib/me";
import { useKeeping } from "@/lib/promises";
import { useText } from "@/lib/text/use-text";
import { Due } from "@/ui/due";
import { DelayDialog } from "./delay-dialog";
import { ChangeDialog, type PromiseChange } from "./change-dialog";
import classes from "./promises.module.css";

/** One promise: what, to whom, by when; and what can be done about it. */
export function PromiseCard(props: { promise: LedgerPromise; inTicket?: boolean; onTicket?: (id: number) => void }) {
  const say = useText();
  const me = useMe();
  const now = useNow();
  const { promise, inTicket = false } = props;
  const [dialog, setDialog] = useState<"delay" | PromiseChange | null>(null);
  const keep = useKeeping();
  const open = promise.state === "open";
  const late = open && (promise.missed_at !== null || Date.parse(promise.due_at) < now);
  return (
    <div className={inTicket ? classes.narrow : classes.wide} data-late={late || undefined}>
      <div>
        <div className={classes.action}>{promise.action || promise.words}</div>
        {promise.action !== "" && promise.words !== promise.action && (
          <Text size="sm" c="dimmed">
            “{promise.words}”
          </Text>
        )}
        <div className={classes.facts}>
          {open ? <Due at={promise.due_at} /> : <Badge variant="light" color="gray" tt="none" fw={550}>{say(`app-promise-state-${promise.state}`)}</Badge>}
          {promise.noticed_at && <span>{say("app-promise-noticed")}</span>}
          {!inTicket && (
            <span>
              {promise.customer.name} ·{" "}
              <button type="button" className={classes.link} onClick={() => props.onTicket?.(promise.ticket.id)}>
                {promise.ticket.subject || `#${promise.ticket.id}`}
              </button>
            </span>
          )}
          {promise.agent.id !== me.agent.id && <span>{say("app-promise-of", { name: promise.agent.name })}</span>}
          {promise.note && <span>{promise.note}</span>}
        </div>
      </div>
      {open && (
        <Group gap={6} wrap={inTicket ? "wrap" : "nowrap"}>
          <Button
            size="xs"
            variant={late ? "filled" : "light"}
            leftSection={<IconCheck size={15} aria-hidden />}
            loading={keep.isPending}
            onClick={() => keep.mutate(promise)}
          >
            {say("app-promise-kept")}
          </Button>
          <Menu position="bottom-end" width={270}>
            <Menu.Target>
              <Button size="xs" variant="subtle" color="gray" rightSection={<IconChevronDown size={14} aria-hidden />}>
                {say("app-promise-otherwise")}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setDialog("delay")}>{say("app-delay-title")}</Menu.Item>
              <Menu.Item onClick={() => setDialog("replacement")}>{say("app-replace-title")}</Menu.Item>
              <Menu.Item onClick={() => setDialog("withdrawal")}>{say("app-withdraw-title")}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      )}
      {dialog === "delay" && <DelayDialog promise={promise} onClose={() => setDialog(null)} />}
      {(dialog === "replacement" || dialog === "withdrawal") && (
        <ChangeDialog promise={promise} change={dialog} onClose={() => setDialog(null)} />
      )}
    </div>
  );
}
