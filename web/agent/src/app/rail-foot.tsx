import { Menu, Switch, UnstyledButton } from "@mantine/core";
import { IconArrowUpRight, IconBook2, IconLogout, IconUserCircle } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, take } from "@/lib/api/client";
import { meQuery } from "@/lib/api/queries";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { Face } from "@/ui/face";
import classes from "./rail.module.css";

/** Who I am, and whether I am there for customers now. */
export function RailFoot(props: { narrow: boolean }) {
  const say = useText();
  const me = useMe();
  const queries = useQueryClient();
  const go = useNavigate();
  const present = me.agent.presence === "present";
  const presence = useMutation({
    mutationFn: (next: "present" | "away") => take(api.PUT("/api/v1/me/presence", { body: { presence: next } })),
    onSuccess: (next) => queries.setQueryData(meQuery.queryKey, next),
  });
  const leave = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/session")),
    onSuccess: () => {
      queries.removeQueries({ predicate: (query) => !["setup", "texts", "me"].includes(String(query.queryKey[0])) });
      queries.setQueryData(meQuery.queryKey, null);
    },
  });
  const words = say(present ? "app-presence-present" : "app-presence-away");
  const toggle = () => presence.mutate(present ? "away" : "present");

  return (
    <div className={classes.foot}>
      {!props.narrow && (
        <Switch
          size="sm"
          checked={present}
          disabled={presence.isPending}
          onChange={toggle}
          label={words}
          aria-label={say("app-presence")}
        />
      )}
      <Menu position="right-end" width={230}>
        <Menu.Target>
          <UnstyledButton className={classes.me} aria-label={props.narrow ? say("app-me-menu", { name: me.agent.name }) : undefined}>
            <span className={classes.meFace} data-present={present || undefined}>
              <Face name={me.agent.name} size={34} />
            </span>
            {!props.narrow && (
              <span className={classes.meName}>
                <b>{me.agent.name}</b>
                <small>{say(`app-role-${me.agent.role}`)}</small>
              </span>
            )}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {props.narrow && <Menu.Item onClick={toggle}>{say(present ? "app-presence-go" : "app-presence-come")}</Menu.Item>}
          <Menu.Item leftSection={<IconUserCircle size={17} />} onClick={() => void go({ to: "/profile" })}>
            {say("app-profile-title")}
          </Menu.Item>
          <Menu.Item
            component="a"
            href="/api/v1/openapi.json"
            target="_blank"
            leftSection={<IconBook2 size={17} />}
            rightSection={<IconArrowUpRight size={14} />}
          >
            {say("app-interface-description")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={17} />} onClick={() => leave.mutate()}>
            {say("app-sign-out")}
          </Menu.Item>
          <Menu.Label>Rapport {me.version}</Menu.Label>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
