import { Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { Me } from "@/lib/api/model";
import { meQuery } from "@/lib/api/queries";
import { openGate } from "@/lib/api/session-gate";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { SignInForm } from "@/features/session/sign-in-form";

/** The session ended while somebody was at work: sign in over the page, then go on where one was. */
export function SessionDialog(props: { me: Me }) {
  const say = useText();
  const queries = useQueryClient();
  const { me } = props;

  const goOn = (next: Me) => {
    // Somebody else: nothing on this page is theirs.
    if (next.agent.id !== me.agent.id) return window.location.reload();
    queries.setQueryData(meQuery.queryKey, next);
    openGate();
    void queries.invalidateQueries();
  };
  return (
    <Dialog
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={say("app-session-ended")}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {say("app-session-ended-about")}
        </Text>
        <SignInForm email={me.agent.email} onDone={goOn} />
      </Stack>
    </Dialog>
  );
}
