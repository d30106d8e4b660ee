import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import type { Finding } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import classes from "./composer.module.css";

const REASON_MIN = 10;

/** These words should not go out. Writing on is the way; sending all the same needs a reason that is kept. */
export function BlockedDialog(props: {
  findings: Finding[];
  busy: boolean;
  onClose: () => void;
  onOverride: (reason: string) => void;
}) {
  const say = useText();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const blocking = props.findings.filter((finding) => finding.severity === "block");
  return (
    <Dialog opened onClose={props.onClose} title={say("app-blocked-title")} size="lg">
      <Stack>
        <Text c="dimmed" size="sm">
          {say("app-blocked-about")}
        </Text>
        {(blocking.length > 0 ? blocking : props.findings).map((finding, index) => (
          <div key={index} className={classes.blocked}>
            <Text>{finding.reason}</Text>
            {finding.rewrite && (
              <Text size="sm" mt={6}>
                {say("app-blocked-instead")} <b>{finding.rewrite}</b>
              </Text>
            )}
          </div>
        ))}
        {asked && (
          <Textarea
            label={say("app-blocked-reason")}
            description={say("app-blocked-reason-about")}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end">
          {asked ? (
            <Button
              variant="default"
              disabled={reason.trim().length < REASON_MIN}
              loading={props.busy}
              onClick={() => props.onOverride(reason.trim())}
            >
              {say("app-blocked-send")}
            </Button>
          ) : (
            <Button variant="subtle" color="gray" onClick={() => setAsked(true)}>
              {say("app-blocked-anyway")}
            </Button>
          )}
          <Button data-autofocus onClick={props.onClose}>
            {say("app-blocked-edit")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
