import { useState } from "react";
import type { Finding } from "@/lib/api/model";
import { isProblem } from "@/lib/api/problem";
import { BlockedDialog } from "../composer/blocked-dialog";
import { Failure } from "@/ui/failure";

/** What came of sending something that the guard reads: its findings with the way round them, or what went wrong. */
export function Guarded(props: { error: unknown; busy: boolean; onOverride: (reason: string) => void; onEdit: () => void }) {
  const [closed, setClosed] = useState<unknown>(null);
  if (!isProblem(props.error, "guard.blocked")) return <Failure error={props.error} />;
  if (closed === props.error) return null;
  return (
    <BlockedDialog
      findings={props.error.list<Finding>("findings")}
      busy={props.busy}
      onClose={() => {
        setClosed(props.error);
        props.onEdit();
      }}
      onOverride={props.onOverride}
    />
  );
}
