import { Title } from "@mantine/core";
import { useEffect, type ReactNode } from "react";
import classes from "./ui.module.css";

/** A page with a heading, what it is for, and what can be done on it. */
export function Page(props: {
  title: string;
  about?: string;
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}) {
  useTitle(props.title);
  return (
    <div className={classes.scroll}>
      <div className={classes.page} data-narrow={props.narrow || undefined}>
        <header className={classes.pageHead}>
          <div>
            <Title order={1} size="h2">
              {props.title}
            </Title>
            {props.about !== undefined && <p>{props.about}</p>}
          </div>
          {props.actions}
        </header>
        {props.children}
      </div>
    </div>
  );
}

export function Card(props: { children: ReactNode; label?: string }) {
  return (
    <section className={classes.card} aria-label={props.label}>
      {props.children}
    </section>
  );
}

/** The window's title while the page is open. */
export function useTitle(title: string) {
  useEffect(() => {
    document.title = title ? `${title} · Rapport` : "Rapport";
  }, [title]);
}
