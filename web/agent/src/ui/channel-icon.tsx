import { IconMail, IconMessage, IconPhone } from "@tabler/icons-react";
import { useText } from "@/lib/text/use-text";

export function ChannelIcon(props: { channel: string; size?: number }) {
  const say = useText();
  const size = props.size ?? 16;
  if (props.channel === "phone") return <IconPhone size={size} aria-label={say("app-channel-phone")} role="img" />;
  if (props.channel === "chat") return <IconMessage size={size} aria-label={say("app-channel-chat")} role="img" />;
  return <IconMail size={size} aria-label={say("app-channel-email")} role="img" />;
}
