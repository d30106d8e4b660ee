import { Skeleton, Stack } from "@mantine/core";
import { useText } from "@/lib/text/use-text";

/** Grey lines where rows will be. */
export function RowsWaiting(props: { rows?: number; height?: number }) {
  const say = useText();
  return (
    <Stack gap="sm" p="md" role="status" aria-label={say("app-loading")}>
      {Array.from({ length: props.rows ?? 6 }, (_, row) => (
        <Skeleton key={row} height={props.height ?? 56} radius="md" />
      ))}
    </Stack>
  );
}
