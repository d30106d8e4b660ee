import { Button } from "@mantine/core";
import { IconCheck, IconUsersGroup } from "@tabler/icons-react";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { LaterMenu } from "@/ui/later-menu";

/** All of one's teams, or one of them. */
export function TeamMenu(props: { team: number | undefined; onChoose: (team: number | undefined) => void }) {
  const say = useText();
  const me = useMe();
  return (
    <LaterMenu
      position="bottom-end"
      target={
        <Button variant="subtle" color="gray" size="sm" leftSection={<IconUsersGroup size={17} aria-hidden />}>
          {me.teams.find((team) => team.id === props.team)?.name ?? say("app-all-teams")}
        </Button>
      }
      entries={[{ id: undefined, name: say("app-all-teams") }, ...me.teams].map((team) => ({
        key: team.id ?? 0,
        label: team.name,
        right: team.id === props.team ? <IconCheck size={16} aria-hidden /> : null,
        run: () => props.onChoose(team.id),
      }))}
    />
  );
}
