import { Button, Center } from "@mantine/core";
import { useText } from "@/lib/text/use-text";

/** Goes on in a list that has more. */
export function More(props: { has: boolean; busy: boolean; next: () => void; label?: string }) {
  const say = useText();
  if (!props.has) return null;
  return (
    <Center py="md">
      <Button variant="subtle" loading={props.busy} onClick={props.next}>
        {props.label ?? say("app-show-more")}
      </Button>
    </Center>
  );
}
