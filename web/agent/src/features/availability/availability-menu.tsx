import { UnstyledButton } from "@mantine/core";
import { IconCheck, IconChevronUp } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, take } from "@/lib/api/client";
import { meQuery } from "@/lib/api/queries";
import { useCommands } from "@/lib/commands/registry";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import classes from "./availability.module.css";
import { LaterMenu } from "@/ui/later-menu";
import { availabilityQuery } from "./queries";
import { reasonName } from "./reason-name";

/** Whether I am there for customers now, and why not. */
export function AvailabilityMenu(props: { narrow: boolean }) {
  const say = useText();
  const me = useMe();
  const queries = useQueryClient();
  const { data } = useQuery(availabilityQuery);
  const reasons = data?.reasons ?? [];
  const change = useMutation({
    mutationFn: (reason_id: number) => take(api.PUT("/api/v1/me/availability", { body: { reason_id } })),
    onSuccess: (next) => queries.setQueryData(meQuery.queryKey, next),
  });
  const mine = me.availability;
  const isPresent = mine.presence === "present";
  const name = reasonName(say, mine);
  useCommands(
    reasons
      .filter((one) => one.id !== mine.reason_id)
      .map((one) => ({
        id: `availability.${one.id}`,
        group: "app" as const,
        onlyWhenSearched: true,
        title: say("app-availability-set", { name: reasonName(say, one) }),
        text: "app-availability-set",
        words: "app-words-availability",
        run: () => change.mutate(one.id),
      })),
  );
  return (
    <LaterMenu
      position="top-start"
      target={
        <UnstyledButton className={classes.button} data-narrow={props.narrow || undefined} aria-label={say("app-availability-now", { name })} data-tour="availability">
          <span className={classes.light} data-present={isPresent || undefined} aria-hidden />
          {!props.narrow && (
            <>
              <span className={classes.name}>
                {name}
                {mine.automatic && <small>{say("app-availability-automatic")}</small>}
              </span>
              <IconChevronUp size={14} aria-hidden />
            </>
          )}
        </UnstyledButton>
      }
      entries={[
        { key: "about", label: say("app-availability-about"), isHeading: true },
        ...reasons.map((one) => ({
          key: one.id,
          label: reasonName(say, one),
          left: <span className={classes.light} data-present={one.available || undefined} aria-hidden />,
          right: one.id === mine.reason_id ? <IconCheck size={16} role="img" aria-label={say("app-availability-chosen")} /> : null,
          run: () => change.mutate(one.id),
        })),
      ]}
    />
  );
}
