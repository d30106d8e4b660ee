import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { isProblem } from "@/lib/api/problem";
import { useText, type Say } from "@/lib/text/use-text";

/** What went wrong, in the server's words, or that it cannot be reached. */
export function failureWords(error: unknown, say: Say): string {
  if (isProblem(error)) {
    if (error.status === 0) return say("app-failure-unreachable");
    if (error.status === 412) return say("app-failure-changed");
    if (error.message) return error.message;
  }
  return say("app-failure-unknown");
}

export function Failure(props: { error: unknown; again?: () => void; children?: ReactNode }) {
  const say = useText();
  if (!props.error) return null;
  const request = isProblem(props.error) ? props.error.requestId : null;
  return (
    <Alert color="ember" icon={<IconAlertTriangle aria-hidden />} role="alert" variant="light">
      <Text size="sm">{failureWords(props.error, say)}</Text>
      {props.children}
      {request && isProblem(props.error) && props.error.status >= 500 && (
        <Text size="xs" c="dimmed" mt={4}>
          {say("app-failure-request", { id: request })}
        </Text>
      )}
      {props.again && (
        <Group mt="xs">
          <Button size="xs" variant="default" onClick={props.again}>
            {say("app-try-again")}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
