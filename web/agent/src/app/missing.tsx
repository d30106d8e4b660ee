import { IconMapQuestion } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";

export function Missing() {
  const say = useText();
  return (
    <Empty icon={<IconMapQuestion size={28} />} title={say("app-missing-title")}>
      <Link to="/">{say("app-missing-back")}</Link>
    </Empty>
  );
}
