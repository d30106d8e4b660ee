import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useCommands } from "@/lib/commands/registry";
import { fetchPart } from "@/lib/fetch-part";
import { useMe } from "@/lib/me";
import { usePrefer } from "@/lib/preferences";
import { useText } from "@/lib/text/use-text";
import classes from "./shell.module.css";

const Tour = lazy(() => fetchPart(() => import("@/features/tour/tour")).then((part) => ({ default: part.Tour })));

/** Offers the tour to whoever has not seen it; the palette and the profile show it again. */
export function TourInvitation(props: { phone: boolean }) {
  const say = useText();
  const { preferences } = useMe();
  const prefer = usePrefer();
  const [shown, setShown] = useState(false);
  useCommands([{ id: "app.tour", group: "app", title: say("app-tour-show"), words: "app-words-tour", run: () => setShown(true) }]);
  const close = () => {
    setShown(false);
    if (!preferences.toured) prefer.mutate({ toured: true });
  };
  return (
    <>
      {!preferences.toured && !shown && !props.phone && (
        <aside className={classes.invitation} aria-label={say("app-tour-title")}>
          <span>{say("app-tour-invitation")}</span>
          <Button size="compact-sm" variant="light" onClick={() => setShown(true)}>
            {say("app-tour-show")}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={close}>
            {say("app-tour-not-now")}
          </Button>
        </aside>
      )}
      <Suspense>{shown && <Tour onClose={close} />}</Suspense>
    </>
  );
}
