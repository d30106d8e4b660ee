import { useDisclosure, useLocalStorage, useMediaQuery } from "@mantine/hooks";
import { useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, type ReactNode } from "react";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { Brand } from "@/ui/brand";
import { useActivity } from "./activity";
import { BottomBar } from "./bottom-bar";
import { CommandCenter } from "./command-center";
import { DemoBanner } from "./demo-banner";
import { useLive } from "./live";
import { PromiseReminder } from "./promise-reminder";
import { OfflineBar } from "./offline-bar";
import { Rail } from "./rail";
import classes from "./shell.module.css";
import { TourInvitation } from "./tour-invitation";
import { useIsWriting } from "./writing";

const RailDrawer = lazy(() => import("./rail-drawer").then((part) => ({ default: part.RailDrawer })));

export function Shell(props: { children: ReactNode }) {
  const say = useText();
  const me = useMe();
  const connected = useLive();
  const writing = useIsWriting();
  useActivity();
  const [narrow, setNarrow] = useLocalStorage({ key: "rapport.rail.narrow", defaultValue: window.innerWidth < 1180 });
  const [menu, { open, close }] = useDisclosure(false);
  const phone = useMediaQuery("(max-width: 767px)", window.innerWidth < 768, { getInitialValueInEffect: false });
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(close, [path, close]);

  return (
    <div className={classes.shell} data-narrow={narrow || undefined} data-writing={writing || undefined}>
      <a className="skip-link" href="#main">
        {say("app-skip")}
      </a>
      {phone ? (
        <header className={classes.top}>
          <Brand size={24} />
          <b>{me.company.name}</b>
        </header>
      ) : (
        <Rail narrow={narrow} onNarrow={setNarrow} />
      )}
      <div className={classes.body}>
        {me.company.demo && <DemoBanner />}
        <PromiseReminder />
        <OfflineBar connected={connected} />
        <TourInvitation phone={phone} />
        <main id="main" tabIndex={-1} className={classes.main}>
          {props.children}
        </main>
      </div>
      {phone && <BottomBar onMenu={open} />}
      <CommandCenter />
      {phone && (
        <Suspense>
          <RailDrawer opened={menu} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
