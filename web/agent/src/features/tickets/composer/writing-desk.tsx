import { ActionIcon, Alert, Button, FileButton, Skeleton, Tooltip } from "@mantine/core";
import { IconCheck, IconCloudOff, IconPaperclip, IconSend2 } from "@tabler/icons-react";
import { useCallback, useState } from "react";
import type { Attachment, NewPromise, Ticket } from "@/lib/api/model";
import type { DraftKind } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import Editor from "@/ui/editor/editor";
import { hasPictures } from "@/ui/editor/pictures";
import { useGuard } from "@/ui/editor/use-guard";
import { Failure } from "@/ui/failure";
import { useToast } from "@/ui/toast";
import { Attachments } from "../attachments";
import { AnswerCheck } from "./answer-check";
import { BlockedDialog } from "./blocked-dialog";
import classes from "./composer.module.css";
import { MeanwhileDialog } from "./meanwhile-dialog";
import { PromiseChips } from "./promise-chips";
import { Recipients } from "./recipients";
import { useDraft, type DraftState } from "./use-draft";
import { useSend } from "./use-send";
import { useUploads } from "./use-uploads";

const onApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

export function WritingDesk(props: { ticket: Ticket; kind: DraftKind; focus: boolean }) {
  const say = useText();
  const toast = useToast();
  const { ticket, kind } = props;
  const isReply = kind === "reply";
  const { draft, state, change, clear, isEmpty } = useDraft(ticket.id, kind);
  const [round, setRound] = useState(0);
  const [kept, setKept] = useState<NewPromise[]>([]);
  // The last message the writer has seen when the draft was begun: a newer one is shown before sending.
  const [seen, setSeen] = useState(ticket.last_message_id ?? 0);
  const newest = ticket.last_message_id ?? 0;
  if (isEmpty && seen !== newest) setSeen(newest);
  const carriesFiles = (draft?.attachments.length ?? 0) > 0 || hasPictures(draft?.html ?? "");
  const reading = useGuard(isReply ? (draft?.text ?? "") : "", ticket.id, undefined, carriesFiles);

  const attachments = draft?.attachments;
  const attach = useCallback(
    (one: Attachment) => change({ attachments: [...(attachments ?? []), one] }),
    [attachments, change],
  );
  const uploads = useUploads(attach);
  const { send, blocked, meanwhile, failure, closeBlocked, closeMeanwhile } = useSend(ticket, kind, () => {
    clear();
    setKept([]);
    setRound((before) => before + 1);
    toast(say(isReply ? "app-reply-sent" : "app-note-kept"));
  });
  const promises = kept.filter((one) => draft?.text.includes(one.words));
  const dispatch = (override: string | null = null, seenNow = seen) => {
    if (!draft || isEmpty || uploads.running.length > 0 || send.isPending) return;
    send.mutate({ draft, promises: isReply ? promises : [], override, seen: seenNow });
  };

  if (!draft) return <Skeleton height={130} m="sm" />;
  const findings = reading?.check.findings ?? [];
  const behind = seen < newest;
  return (
    <div className={classes.desk}>
      {isReply && <Recipients ticket={ticket} to={draft.to} cc={draft.cc} onChange={change} />}
      {behind && isReply && (
        <Alert color="ember" mx="sm" my={4} p="xs" role="status">
          {say("app-new-meanwhile")}{" "}
          <Button size="compact-xs" variant="default" ml={6} onClick={() => setSeen(newest)}>
            {say("app-new-read")}
          </Button>
        </Alert>
      )}
      <Editor
        key={round}
        label={say(isReply ? "app-reply-label" : "app-note-label")}
        placeholder={say(isReply ? "app-reply-placeholder" : "app-note-placeholder", { name: ticket.customer.name })}
        html={draft.html}
        reading={isReply ? reading : null}
        autoFocus={props.focus && round === 0}
        onChange={change}
        onFiles={uploads.add}
        onSend={() => dispatch()}
        tools={
          <FileButton multiple onChange={(files) => uploads.add(files)}>
            {(button) => (
              <Tooltip label={say("app-attach")}>
                <ActionIcon {...button} variant="subtle" color="gray" aria-label={say("app-attach")}>
                  <IconPaperclip size={17} aria-hidden />
                </ActionIcon>
              </Tooltip>
            )}
          </FileButton>
        }
        end={
          <>
            <DraftMark state={state} />
            <Tooltip label={onApple ? "⌘ Enter" : "Ctrl+Enter"}>
              <Button
                leftSection={<IconSend2 size={17} aria-hidden />}
                variant={isReply ? "filled" : "default"}
                disabled={isEmpty || uploads.running.length > 0}
                loading={send.isPending}
                onClick={() => dispatch()}
              >
                {say(isReply ? "app-send" : "app-note-keep")}
              </Button>
            </Tooltip>
          </>
        }
      >
        <div className={classes.under}>
          <Attachments
            attachments={draft.attachments}
            uploads={uploads.running}
            onRemove={(id) => change({ attachments: draft.attachments.filter((one) => one.id !== id) })}
          />
          {isReply && (
            <PromiseChips ticket={ticket} found={reading?.check.promises ?? []} kept={promises} onKept={setKept} />
          )}
          {isReply && reading && (
            <div className={classes.signs}>
              {findings.length > 0 && (
                <span role="status" className={classes.findings}>
                  {say("app-guard-count", { count: findings.length })}
                </span>
              )}
              <AnswerCheck check={reading.check} />
            </div>
          )}
          {failure && <Failure error={failure} again={() => dispatch()} />}
        </div>
      </Editor>
      {blocked && (
        <BlockedDialog findings={blocked} busy={send.isPending} onClose={closeBlocked} onOverride={(why) => dispatch(why)} />
      )}
      {meanwhile && (
        <MeanwhileDialog
          letters={meanwhile}
          busy={send.isPending}
          onClose={closeMeanwhile}
          onSend={() => {
            const latest = Math.max(newest, ...meanwhile.map((one) => one.message_id));
            setSeen(latest);
            dispatch(null, latest);
          }}
        />
      )}
    </div>
  );
}

/** Whether the draft is safe. */
function DraftMark(props: { state: DraftState }) {
  const say = useText();
  if (props.state === "empty") return null;
  return (
    <span className={classes.mark} role="status">
      {props.state === "saved" && <IconCheck size={15} aria-hidden />}
      {props.state === "local" && <IconCloudOff size={15} aria-hidden />}
      {say(`app-draft-${props.state}`)}
    </span>
  );
}
