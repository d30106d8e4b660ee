import { ActionIcon } from "@mantine/core";
import { useDisclosure, useDebouncedValue, useLocalStorage, useMediaQuery } from "@mantine/hooks";
import { IconMenu2, IconPlugConnectedX } from "@tabler/icons-react";
import { useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, type ReactNode } from "react";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { Brand } from "@/ui/brand";
import { CommandCenter } from "./command-center";
import { DemoBanner } from "./demo-banner";
import { useLive } from "./live";
import { PromiseReminder } from "./promise-reminder";
import { Rail } from "./rail";
import classes from "./shell.module.css";

const RailDrawer = lazy(() => import("./rail-drawer").then((part) => ({ default: part.RailDrawer })));

export function Shell(props: { children: ReactNode }) {
  const say = useText();
  const me = useMe();
  const connected = useLive();
  const [lost] = useDebouncedValue(!connected, 3_000);
  const [narrow, setNarrow] = useLocalStorage({ key: "rapport.rail.narrow", defaultValue: window.innerWidth < 1180 });
  const [menu, { open, close }] = useDisclosure(false);
  const phone = useMediaQuery("(max-width: 767px)", window.innerWidth < 768, { getInitialValueInEffect: false });
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(close, [path, close]);

  return (
    <div className={classes.shell} data-narrow={narrow || undefined}>
      <a className="skip-link" href="#main">
        {say("app-skip")}
      </a>
      {phone ? (
        <header className={classes.top}>
          <ActionIcon variant="subtle" color="gray" size="lg" onClick={open} aria-label={say("app-menu")}>
            <IconMenu2 aria-hidden />
          </ActionIcon>
          <Brand size={24} />
          <b>{me.company.name}</b>
        </header>
      ) : (
        <Rail narrow={narrow} onNarrow={setNarrow} />
      )}
      <div className={classes.body}>
        {me.company.demo && <DemoBanner />}
        <PromiseReminder />
        {!connected && lost && (
          <div className={classes.lost} role="status">
            <IconPlugConnectedX size={18} aria-hidden />
            {say("app-connection-lost")}
          </div>
        )}
        <main id="main" tabIndex={-1} className={classes.main}>
          {props.children}
        </main>
      </div>
      <CommandCenter />
      {phone && (
        <Suspense>
          <RailDrawer opened={menu} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
