import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./ui.module.css";

/** What a list says when there is nothing in it. */
export function Empty(props: { icon: ReactNode; title: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <div className={classes.emptyIcon} aria-hidden>
        {props.icon}
      </div>
      <Text fw={600} size="lg">
        {props.title}
      </Text>
      {props.children !== undefined && (
        <Text c="dimmed" component="div">
          {props.children}
        </Text>
      )}
    </div>
  );
}
