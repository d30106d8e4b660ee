import "@/ui/mantine-more";
import { Button, Group, Text } from "@mantine/core";
import { IconCircleCheckFilled, IconCircleDashed, IconAlertCircleFilled, IconMailPlus, IconMailCog, IconPlayerPause } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Mailbox } from "@/lib/api/model";
import { mailboxesQuery } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { When } from "@/ui/when";
import { MailboxDialog } from "./mailbox-dialog";
import classes from "./mailboxes.module.css";

/** From where letters come and where they go out. */
export function MailboxesPage() {
  const say = useText();
  const { data, error, refetch } = useQuery(mailboxesQuery);
  const [open, setOpen] = useState<Mailbox | "new" | null>(null);
  return (
    <Page
      title={say("app-mailboxes-title")}
      about={say("app-mailboxes-about")}
      actions={
        <Button leftSection={<IconMailPlus size={18} aria-hidden />} onClick={() => setOpen("new")}>
          {say("app-mailbox-add")}
        </Button>
      }
    >
      {error && !data && <Failure error={error} again={() => void refetch()} />}
      {!data && !error && <RowsWaiting rows={2} height={90} />}
      {data?.length === 0 && (
        <Empty icon={<IconMailCog size={28} />} title={say("app-mailboxes-empty")}>
          {say("app-mailboxes-empty-about")}
        </Empty>
      )}
      {data?.map((mailbox) => (
        <Card key={mailbox.id} label={mailbox.name}>
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <div className={classes.words}>
              <Text fw={600} size="lg">
                {mailbox.name}
              </Text>
              <Text size="sm" c="dimmed">
                {mailbox.address}
                {mailbox.team && ` · ${mailbox.team.name}`}
                {mailbox.kind === "letterbox" && ` · ${say("app-mailbox-letterbox")}`}
              </Text>
              <State mailbox={mailbox} />
            </div>
            <Button variant="default" size="sm" onClick={() => setOpen(mailbox)}>
              {say("app-change")}
            </Button>
          </Group>
        </Card>
      ))}
      {open !== null && <MailboxDialog mailbox={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </Page>
  );
}

const ICONS = {
  ok: IconCircleCheckFilled,
  connecting: IconCircleDashed,
  failed: IconAlertCircleFilled,
  off: IconPlayerPause,
};

function State(props: { mailbox: Mailbox }) {
  const say = useText();
  const { state, state_at, state_detail } = props.mailbox;
  const Icon = ICONS[state] ?? IconCircleDashed;
  return (
    <div className={classes.state} data-state={state}>
      <Icon size={17} aria-hidden />
      <span>
        {say(`app-mailbox-${state}`)}
        {state_at && (
          <span className="quiet">
            {" · "}
            <When at={state_at} />
          </span>
        )}
        {state_detail && <span className={classes.detail}>{state_detail}</span>}
      </span>
    </div>
  );
}
