import { Badge, Button, Group, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Invitation } from "@/lib/api/model";
import { useNow } from "@/lib/clock";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { Card } from "@/ui/page";
import { LinkToCopy } from "./link-to-copy";
import { invitationsQuery } from "./queries";

/** Who was asked and has not answered yet. */
export function Invitations() {
  const say = useText();
  const { data } = useQuery(invitationsQuery);
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="invitations">
      <Title order={2} size="h4" mt="xl" mb="sm" id="invitations">
        {say("app-invitations")}
      </Title>
      {data.map((one) => (
        <Card key={one.id} label={one.email}>
          <Open invitation={one} />
        </Card>
      ))}
    </section>
  );
}

function Open(props: { invitation: Invitation }) {
  const say = useText();
  const queries = useQueryClient();
  const now = useNow();
  const { formats } = useReader();
  const [shown, setShown] = useState(false);
  const { invitation } = props;
  const expired = Date.parse(invitation.expires_at) <= now;
  const settled = () => queries.invalidateQueries({ queryKey: ["agents"] });
  const path = { id: invitation.id };
  const again = useMutation({
    mutationFn: () =>
      take(api.PUT("/api/v1/invitations/{id}/sending", { params: { path }, body: { mailbox_id: invitation.mailbox_id } })),
    onSettled: settled,
  });
  const revoke = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/invitations/{id}", { params: { path } })),
    onSettled: settled,
  });
  const until = { until: formats.moment(invitation.expires_at, now) };
  return (
    <>
      <Group justify="space-between" gap="sm">
        <div>
          <Group gap={8}>
            <Text fw={600}>{invitation.name || invitation.email}</Text>
            {expired && (
              <Badge variant="light" tt="none" fw={550} color="ember">
                {say("app-invitation-expired")}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {[invitation.name && invitation.email, say(expired ? "app-invitation-was-good" : "app-invitation-good", until)]
              .filter(Boolean)
              .join(" · ")}
          </Text>
          {invitation.trouble !== null && (
            <Text size="sm" className="warn">
              {say("app-invitation-trouble", { words: invitation.trouble })}
            </Text>
          )}
        </div>
        <Group gap={6}>
          {!expired && (
            <Button size="xs" variant="subtle" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {say("app-invitation-link")}
            </Button>
          )}
          <Button size="xs" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
            {say(invitation.mailbox_id === null ? "app-invitation-renew" : "app-invitation-again")}
          </Button>
          <Button size="xs" variant="subtle" color="ember" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            {say("app-invitation-revoke")}
          </Button>
        </Group>
      </Group>
      {shown && !expired && <LinkToCopy link={invitation.link} />}
    </>
  );
}
