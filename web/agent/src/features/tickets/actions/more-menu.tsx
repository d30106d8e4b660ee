import { Button, Menu } from "@mantine/core";
import {
  IconArrowsJoin, IconArrowsSplit2, IconDots, IconMailForward, IconMessageQuestion, IconShieldX, IconTrash, IconUserEdit,
} from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { Ticket } from "@/lib/api/model";
import { useCommands } from "@/lib/commands/registry";
import { useText } from "@/lib/text/use-text";
import { useToast } from "@/ui/toast";
import { useLayAside } from "./queries";

const MergeDialog = lazy(() => import("./merge-dialog").then((part) => ({ default: part.MergeDialog })));
const ForwardDialog = lazy(() => import("./forward-dialog").then((part) => ({ default: part.ForwardDialog })));
const RestateDialog = lazy(() => import("./restate-dialog").then((part) => ({ default: part.RestateDialog })));
const SplitDialog = lazy(() => import("./split-dialog").then((part) => ({ default: part.SplitDialog })));
const WhoseDialog = lazy(() => import("./whose-dialog").then((part) => ({ default: part.WhoseDialog })));

type Doing = "merge" | "forward" | "restate" | "split" | "whose";

/** What is done with a ticket beside answering it. */
export function MoreMenu(props: { ticket: Ticket }) {
  const say = useText();
  const toast = useToast();
  const { ticket } = props;
  const [doing, setDoing] = useState<Doing | null>(null);
  const { move } = useLayAside(ticket);
  const off = ticket.can.lay_aside.reason;
  const away = (what: "spam" | "trash") =>
    move.mutate(what, { onSuccess: () => toast(say(what === "spam" ? "app-spam-done" : "app-trash-done")) });
  const group = "ticket" as const;
  useCommands([
    {
      id: "ticket.restate", group, off: ticket.can.reply.reason, title: say("app-restate"), words: "app-words-restate", keys: "q",
      run: () => setDoing("restate"),
    },
    {
      id: "ticket.forward", group, off: ticket.can.reply.reason, title: say("app-forward"), words: "app-words-forward", keys: "f",
      run: () => setDoing("forward"),
    },
    { id: "ticket.merge", group, off, title: say("app-merge"), words: "app-words-merge", keys: "shift+m", run: () => setDoing("merge") },
    { id: "ticket.split", group, off, title: say("app-split-choose"), words: "app-words-split", run: () => setDoing("split") },
    { id: "ticket.whose", group, off, title: say("app-whose"), words: "app-words-whose", run: () => setDoing("whose") },
    ticket.state === "spam"
      ? { id: "ticket.spam", group, title: say("app-not-spam"), words: "app-words-spam", keys: "!", run: () => move.mutate("not-spam") }
      : { id: "ticket.spam", group, off, title: say("app-spam"), words: "app-words-spam", keys: "!", run: () => away("spam") },
    ticket.state === "trash"
      ? { id: "ticket.trash", group, title: say("app-restore"), words: "app-words-trash", keys: "#", run: () => move.mutate("restore") }
      : { id: "ticket.trash", group, off, title: say("app-trash"), words: "app-words-trash", keys: "#", run: () => away("trash") },
  ]);
  const shut = !ticket.can.lay_aside.allowed;
  const mute = !ticket.can.reply.allowed;
  const close = () => setDoing(null);
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            fw={450}
            px={7}
            data-menu="more"
            leftSection={<IconDots size={16} aria-hidden />}
          >
            {say("app-more")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconMessageQuestion size={16} aria-hidden />} disabled={mute} onClick={() => setDoing("restate")}>
            {say("app-restate")}
          </Menu.Item>
          <Menu.Item leftSection={<IconMailForward size={16} aria-hidden />} disabled={mute} onClick={() => setDoing("forward")}>
            {say("app-forward")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconArrowsJoin size={16} aria-hidden />} disabled={shut} onClick={() => setDoing("merge")}>
            {say("app-merge")}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowsSplit2 size={16} aria-hidden />} disabled={shut} onClick={() => setDoing("split")}>
            {say("app-split-choose")}
          </Menu.Item>
          <Menu.Item leftSection={<IconUserEdit size={16} aria-hidden />} disabled={shut} onClick={() => setDoing("whose")}>
            {say("app-whose")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconShieldX size={16} aria-hidden />} disabled={shut} onClick={() => away("spam")}>
            {say("app-spam")}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} disabled={shut} onClick={() => away("trash")}>
            {say("app-trash")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>
        {doing === "merge" && <MergeDialog ticket={ticket} onClose={close} />}
        {doing === "forward" && <ForwardDialog ticket={ticket} onClose={close} />}
        {doing === "restate" && <RestateDialog ticket={ticket} onClose={close} />}
        {doing === "split" && <SplitDialog ticket={ticket} onClose={close} />}
        {doing === "whose" && <WhoseDialog ticket={ticket} onClose={close} />}
      </Suspense>
    </>
  );
}
