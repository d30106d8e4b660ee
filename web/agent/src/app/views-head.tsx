import { ActionIcon } from "@mantine/core";
import { IconArrowsSort } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { SavedView } from "@/lib/api/model";
import { useCommands } from "@/lib/commands/registry";
import { fetchPart } from "@/lib/fetch-part";
import { useText } from "@/lib/text/use-text";
import classes from "./rail.module.css";

const OrderViewsDialog = lazy(() =>
  fetchPart(() => import("@/features/inbox/order-views-dialog")).then((part) => ({ default: part.OrderViewsDialog })),
);

/** Over the views that somebody put together; from here they are put in order. */
export function ViewsHead(props: { views: SavedView[] }) {
  const say = useText();
  const [ordering, setOrdering] = useState(false);
  const canOrder = props.views.filter((one) => one.can_change).length > 1;
  const open = () => setOrdering(true);
  useCommands(canOrder ? [{ id: "views.order", group: "list", title: say("app-views-order"), run: open }] : []);
  return (
    <div className={classes.group}>
      {say("app-rail-views")}
      {canOrder && (
        <ActionIcon variant="subtle" color="gray" size={24} title={say("app-views-order")} aria-label={say("app-views-order")} onClick={open}>
          <IconArrowsSort size={15} aria-hidden />
        </ActionIcon>
      )}
      <Suspense fallback={null}>{ordering && <OrderViewsDialog onClose={() => setOrdering(false)} />}</Suspense>
    </div>
  );
}
