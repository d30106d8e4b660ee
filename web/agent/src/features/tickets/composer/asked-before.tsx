import { BlockedDialog } from "./blocked-dialog";
import { ClosingDialog } from "./closing-dialog";
import { MeanwhileDialog } from "./meanwhile-dialog";
import type { useDesk } from "./use-desk";

/** What is asked before a letter leaves: other words, whether one has read what came meanwhile, how it went. */
export function AskedBefore(props: { desk: ReturnType<typeof useDesk>; busy: boolean }) {
  const { desk, busy } = props;
  const { blocked, meanwhile, send, newest, wish } = desk;
  const closing = send.variables?.closing ?? undefined;
  return (
    <>
      {blocked && (
        <BlockedDialog
          findings={blocked}
          busy={send.isPending}
          onClose={desk.closeBlocked}
          onOverride={(override) => desk.dispatch(busy, wish, { override, closing })}
        />
      )}
      {meanwhile && (
        <MeanwhileDialog
          letters={meanwhile}
          own={desk.draft?.text ?? ""}
          busy={send.isPending}
          onClose={() => {
            desk.setSeen(Math.max(newest, ...meanwhile.map((one) => one.message_id)));
            desk.closeMeanwhile();
          }}
          onSend={() => {
            const latest = Math.max(newest, ...meanwhile.map((one) => one.message_id));
            desk.setSeen(latest);
            desk.dispatch(busy, wish, { seen: latest, closing });
          }}
        />
      )}
      {desk.asking && !blocked && !meanwhile && (
        <ClosingDialog
          busy={send.isPending}
          onClose={desk.closeAsking}
          onAnswer={(answer) => desk.dispatch(busy, wish, { closing: answer })}
        />
      )}
    </>
  );
}
