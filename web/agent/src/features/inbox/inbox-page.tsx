import { Button, Menu, Text, Title } from "@mantine/core";
import { IconArrowsSort, IconCheck, IconUsersGroup } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { InboxSort, InboxView } from "@/lib/api/queries";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { useTitle } from "@/ui/page";
import classes from "./inbox.module.css";
import { InboxList } from "./inbox-list";

const SORTS: InboxSort[] = ["longest_waiting", "newest", "priority"];

export function InboxPage(props: {
  view: InboxView;
  sort: InboxSort;
  team: number | undefined;
  onChoose: (choice: { sort?: InboxSort; team?: number }) => void;
  onOpen: (id: number) => void;
  /** Stands under the list: what can be done with the tickets that are selected. */
  bar?: ReactNode;
}) {
  const say = useText();
  const me = useMe();
  const title = say(`app-view-${props.view}`);
  useTitle(title);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <Title order={1} size="h2">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {say(`app-view-about-${props.view}`)}
          </Text>
        </div>
        <div className={classes.tools}>
          {props.view === "team" && me.teams.length > 1 && (
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
                    onClick={() => props.onChoose({ team: team.id })}
                    rightSection={team.id === props.team ? <IconCheck size={16} aria-hidden /> : null}
                  >
                    {team.name}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
          <Menu position="bottom-end" width={230}>
            <Menu.Target>
              <Button variant="subtle" color="gray" size="sm" leftSection={<IconArrowsSort size={17} aria-hidden />}>
                {say(`app-sort-${props.sort}`)}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {SORTS.map((sort) => (
                <Menu.Item
                  key={sort}
                  onClick={() => props.onChoose({ sort })}
                  rightSection={sort === props.sort ? <IconCheck size={16} aria-hidden /> : null}
                >
                  {say(`app-sort-${sort}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
      </header>
      <div className={classes.list}>
        <InboxList view={props.view} sort={props.sort} team={props.team} onOpen={props.onOpen} />
      </div>
      {props.bar}
    </div>
  );
}
