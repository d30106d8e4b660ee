import { UnstyledButton } from "@mantine/core";
import { IconArrowUpRight, IconBook2, IconLogout, IconUserCircle } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, take } from "@/lib/api/client";
import { meQuery } from "@/lib/api/queries";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { AvailabilityMenu } from "@/features/availability/availability-menu";
import { Face } from "@/ui/face";
import { LaterMenu } from "@/ui/later-menu";
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
      <LaterMenu
        position="right-end"
        target={
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
        }
        entries={[
          { key: "profile", label: say("app-profile-title"), left: <IconUserCircle size={17} />, run: () => void go({ to: "/profile" }) },
          {
            key: "interface", label: say("app-interface-description"), href: "/api/v1/openapi.json",
            left: <IconBook2 size={17} />, right: <IconArrowUpRight size={14} />,
          },
          { key: "leave", label: say("app-sign-out"), left: <IconLogout size={17} />, run: () => leave.mutate() },
          { key: "version", label: `Rapport ${me.version}`, isHeading: true },
        ]}
      />
    </div>
  );
}
