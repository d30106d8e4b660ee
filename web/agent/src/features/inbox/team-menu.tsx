import { Button, Menu } from "@mantine/core";
import { IconCheck, IconUsersGroup } from "@tabler/icons-react";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";

/** All of one's teams, or one of them. */
export function TeamMenu(props: { team: number | undefined; onChoose: (team: number | undefined) => void }) {
  const say = useText();
  const me = useMe();
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="sm" leftSection={<IconUsersGroup size={17} aria-hidden />}>
          {me.teams.find((team) => team.id === props.team)?.name ?? say("app-all-teams")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {[{ id: undefined, name: say("app-all-teams") }, ...me.teams].map((team) => (
          <Menu.Item
            key={team.id ?? 0}
            onClick={() => props.onChoose(team.id)}
            rightSection={team.id === props.team ? <IconCheck size={16} aria-hidden /> : null}
          >
            {team.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
