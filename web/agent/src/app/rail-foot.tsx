import { Menu, UnstyledButton } from "@mantine/core";
import { IconArrowUpRight, IconBook2, IconLogout, IconUserCircle } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, take } from "@/lib/api/client";
import { meQuery } from "@/lib/api/queries";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { AvailabilityMenu } from "@/features/availability/availability-menu";
import { Face } from "@/ui/face";
import classes from "./rail.module.css";

/** Who I am, and whether I am there for customers now. */
export function RailFoot(props: { narrow: boolean }) {
  const say = useText();
  const me = useMe();
  const queries = useQueryClient();
  const go = useNavigate();
  const present = me.agent.presence === "present";
  const leave = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/session")),
    onSuccess: () => {
      queries.removeQueries({ predicate: (query) => !["setup", "texts", "me"].includes(String(query.queryKey[0])) });
      queries.setQueryData(meQuery.queryKey, null);
    },
  });

  return (
    <div className={classes.foot}>
      <AvailabilityMenu narrow={props.narrow} />
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
