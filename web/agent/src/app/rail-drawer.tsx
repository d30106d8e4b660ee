import { Drawer } from "@mantine/core";
import { useText } from "@/lib/text/use-text";
import { Rail } from "./rail";

/** The menu on narrow screens. */
export function RailDrawer(props: { opened: boolean; onClose: () => void }) {
  const say = useText();
  return (
    <Drawer.Root opened={props.opened} onClose={props.onClose} size={290} padding={0} keepMounted>
      <Drawer.Overlay />
      <Drawer.Content style={{ background: "var(--rail)" }} aria-label={say("app-menu")}>
        <Drawer.Body h="100%">
          <Rail narrow={false} onNarrow={props.onClose} inDrawer />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
