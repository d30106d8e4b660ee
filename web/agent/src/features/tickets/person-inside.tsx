import { Menu } from "@mantine/core";
import { IconUserShare } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, take } from "@/lib/api/client";
import { useText } from "@/lib/text/use-text";

/** A colleague passed a letter on: on the agent's word its writer gets a ticket of their own. */
export function PersonInside(props: { message: number }) {
  const say = useText();
  const navigate = useNavigate();
  const open = useMutation({
    mutationFn: () => take(api.POST("/api/v1/messages/{id}/person-inside", { params: { path: { id: props.message } } })),
    onSuccess: ({ ticket_id }) => navigate({ to: "/tickets/$ticketId", params: { ticketId: ticket_id } }),
  });
  return (
    <Menu.Item leftSection={<IconUserShare size={16} aria-hidden />} onClick={() => open.mutate()}>
      {say("app-message-person-inside")}
    </Menu.Item>
  );
}
