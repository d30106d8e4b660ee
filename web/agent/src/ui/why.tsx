import { Tooltip } from "@mantine/core";
import type { ReactElement } from "react";
import type { Can } from "@/lib/api/model";

/** A control that is switched off says why, on hover and to screen readers. */
export function Why(props: { can: Can | undefined; children: ReactElement }) {
  const reason = props.can && !props.can.allowed ? props.can.reason : null;
  if (!reason) return props.children;
  return (
    <Tooltip label={reason}>
      {/* A disabled button receives no focus, so its surroundings do. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <span tabIndex={0} role="note" aria-label={reason} style={{ display: "inline-block" }}>
        {props.children}
      </span>
    </Tooltip>
  );
}
