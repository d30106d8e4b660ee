import { Button, Code, CopyButton, Group } from "@mantine/core";
import { useText } from "@/lib/text/use-text";

/** A link that somebody hands over by hand. */
export function LinkToCopy(props: { link: string }) {
  const say = useText();
  return (
    <Group gap="xs" mt="sm">
      <Code style={{ overflowWrap: "anywhere" }}>{props.link}</Code>
      <CopyButton value={props.link}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="light" onClick={copy}>
            {say(copied ? "app-copied" : "app-copy")}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
