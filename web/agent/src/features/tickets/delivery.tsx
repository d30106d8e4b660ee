import { Alert, Button, Text } from "@mantine/core";
import { IconChecks, IconClock, IconMailX } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";
import type { MessageEntry } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import classes from "./timeline.module.css";

/** Where an outgoing letter is; when it could not be delivered, the other server's words and another try. */
export function Delivery(props: { message: number; ticket: number; delivery: NonNullable<MessageEntry["delivery"]> }) {
  const say = useText();
  const queries = useQueryClient();
  const { delivery } = props;
  const again = useMutation({
    mutationFn: () =>
      take(api.PUT("/api/v1/messages/{id}/delivery", { params: { path: { id: props.message } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ["timeline", props.ticket] }),
  });
  if (delivery.state === "failed") {
    return (
      <Alert color="ember" icon={<IconMailX aria-hidden />} mt="sm" title={say("app-delivery-failed")}>
        {delivery.detail && <Text size="sm">{delivery.detail}</Text>}
        <Button size="xs" mt="xs" loading={again.isPending} onClick={() => again.mutate()}>
          {say("app-delivery-again")}
        </Button>
      </Alert>
    );
  }
  const sent = delivery.state === "sent";
  return (
    <p className={classes.delivery} title={delivery.detail ?? undefined}>
      {sent ? <IconChecks size={15} aria-hidden /> : <IconClock size={15} aria-hidden />}
      {delivery.attempts > 1 && !sent
        ? say("app-delivery-retrying", { attempts: delivery.attempts })
        : say(`app-delivery-${delivery.state}`)}
    </p>
  );
}
