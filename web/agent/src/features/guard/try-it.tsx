import { Badge, Group, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import type { Finding } from "@/lib/api/model";
import { sliceCodePoints } from "@/lib/code-points";
import { useText } from "@/lib/text/use-text";
import { useGuard } from "@/ui/editor/use-guard";
import { Card } from "@/ui/page";
import classes from "./guard.module.css";

/** A box to try the rules in force; nothing is sent or kept. */
export function TryIt() {
  const say = useText();
  const [text, setText] = useState("");
  const reading = useGuard(text);
  const isFresh = reading?.text === text;
  const findings = isFresh ? reading.check.findings : [];
  return (
    <Card label={say("app-guard-try")}>
      <Textarea
        label={say("app-guard-try")}
        placeholder={say("app-guard-try-placeholder")}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div role="status">
        {isFresh && text.trim() !== "" && findings.length === 0 && (
          <Text size="sm" c="dimmed" mt="sm">
            {say("app-guard-try-clean")}
          </Text>
        )}
        {findings.map((finding) => (
          <Found key={`${finding.rule}-${finding.start}`} finding={finding} text={text} />
        ))}
      </div>
    </Card>
  );
}

function Found(props: { finding: Finding; text: string }) {
  const say = useText();
  const { finding, text } = props;
  return (
    <div className={classes.finding}>
      <Group gap="xs">
        <mark className={classes.words}>{sliceCodePoints(text, finding.start, finding.end)}</mark>
        <Badge variant="light" color={finding.severity === "block" ? "ember" : "lake"} tt="none" fw={550}>
          {say(`app-guard-${finding.severity}`)}
        </Badge>
        <Text size="xs" c="dimmed">
          {finding.practice}
        </Text>
      </Group>
      <Text size="sm" mt={4}>
        {finding.reason}
      </Text>
      {finding.rewrite && (
        <Text size="sm" c="dimmed">
          {finding.rewrite}
        </Text>
      )}
    </div>
  );
}
