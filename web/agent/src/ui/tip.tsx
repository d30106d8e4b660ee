import { Tooltip } from "@mantine/core";
import type { ReactElement } from "react";

/** A name beside what is shown without one. */
export function Tip(props: { label: string; children: ReactElement }) {
  return (
    <Tooltip label={props.label} position="right">
      {props.children}
    </Tooltip>
  );
}
