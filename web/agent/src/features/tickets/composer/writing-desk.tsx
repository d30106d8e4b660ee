import { ActionIcon, Alert, Button, FileButton, Skeleton, Tooltip } from "@mantine/core";
import { IconAt, IconPaperclip, IconSlash } from "@tabler/icons-react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Attachment, Ticket } from "@/lib/api/model";
import type { DraftKind } from "@/lib/api/queries";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { ATTACHMENT_BYTES_MAX } from "@/lib/upload";
import Editor, { type EditorHandle } from "@/ui/editor/editor";
import { hasPictures } from "@/ui/editor/pictures";
import { useGuard } from "@/ui/editor/use-guard";
import { Failure } from "@/ui/failure";
import { Attachments } from "../attachments";
import { ActionChips } from "./action-chips";
import { AnswerCheck } from "./answer-check";
import { onQuote } from "../quoting";
import { reach } from "../reach";
import { AskedBefore } from "./asked-before";
import { useCallable } from "./callable";
import classes from "./composer.module.css";
import { DiscardDraft } from "./discard-draft";
import { DraftMark } from "./draft-mark";
import { EmojiButton } from "./emoji-button";
import { MacroPicker } from "./macro-picker";
import { PromiseChips } from "./promise-chips";
import { Recipients } from "./recipients";
import { SendButton } from "./send-button";
import { SharedDrafts, ShareDraft } from "./shared-drafts";
import { SignatureLine } from "./signature-line";
import { SimilarNotice } from "./similar-notice";
import { useDesk } from "./use-desk";
import { useDrop } from "./use-drop";
import { useSimilar } from "./use-similar";
import { useUploads } from "./use-uploads";
import { useWritingCommands } from "./writing-commands";

export function WritingDesk(props: { ticket: Ticket; kind: DraftKind; focus: boolean; onTyping: (typing: boolean) => void }) {
  const say = useText();
  const { formats } = useReader();
  const { ticket, kind } = props;
  const isReply = kind === "reply";
  const editor = useRef<EditorHandle | null>(null);
  const [picking, setPicking] = useState(false);
  const callable = useCallable(ticket);
  const desk = useDesk(ticket, kind, editor);
  const { draft, change, isEmpty, seen, newest, send } = desk;
  const carriesFiles = (draft?.attachments.length ?? 0) > 0 || hasPictures(draft?.html ?? "");
  const reading = useGuard(isReply ? (draft?.text ?? "") : "", ticket.id, undefined, carriesFiles);
  const similar = useSimilar(isReply ? (draft?.text ?? "") : "", ticket.id);
  const { onTyping } = props;
  useEffect(() => onTyping(!isEmpty), [draft?.text, isEmpty, onTyping]);

  useEffect(
    () =>
      onQuote(({ html, to, cc }) => {
        if (to !== null && isReply) change({ to: to === ticket.customer.address ? [] : [to], ...(cc && { cc }) });
        if (html !== "") editor.current?.insert(html);
        else editor.current?.focus();
      }),
    [change, isReply, ticket.customer.address],
  );

  const attachments = draft?.attachments;
  const attach = useCallback(
    (one: Attachment) => change({ attachments: [...(attachments ?? []), one] }),
    [attachments, change],
  );
  const uploads = useUploads(attach);
  const busy = uploads.running.length > 0;
  const box = useRef<HTMLDivElement>(null);
  const dragging = useDrop(box, uploads.add);

  useWritingCommands({
    ticket: ticket.id,
    isReply,
    onPick: () => setPicking(true),
    onAttach: () => reach("[data-attach]"),
    onMacro: desk.insert,
  });

  if (!draft) return <Skeleton height={130} m="sm" />;
  const promises = draft.promises.filter((one) => draft.text.includes(one.words));
  const findings = reading?.check.findings ?? [];
  return (
    <div ref={box} className={classes.desk}>
      {dragging && <div className={classes.drop}>{say("app-attach-drop", { size: formats.size(ATTACHMENT_BYTES_MAX) })}</div>}
      {isReply && <Recipients ticket={ticket} draft={draft} onChange={change} />}
      {desk.taken && (
        <Alert color="ember" m="sm" mb={0} p="xs" role="status">
          {say("app-draft-taken", { name: desk.taken.name })}{" "}
          <Button size="compact-sm" variant="default" ml={6} onClick={desk.clear}>
            {say("app-draft-taken-fine")}
          </Button>
        </Alert>
      )}
      <SharedDrafts ticket={ticket.id} kind={kind} mayTake={isEmpty} />
      {seen < newest && isReply && (
        <Alert color="ember" mx="sm" my={4} p="xs" role="status">
          {say("app-new-meanwhile")}{" "}
          <Button size="compact-sm" variant="default" ml={6} onClick={() => desk.setSeen(newest)}>
            {say("app-new-read")}
          </Button>
        </Alert>
      )}
      <Editor
        key={desk.round}
        handle={editor}
        label={say(isReply ? "app-reply-label" : "app-note-label")}
        placeholder={say(isReply ? "app-reply-placeholder" : "app-note-placeholder", { name: ticket.customer.name })}
        html={draft.html}
        reading={isReply ? reading : null}
        autoFocus={props.focus && desk.round === 0}
        onChange={change}
        onFiles={uploads.add}
        onSend={(closing) => desk.dispatch(busy, { manner: closing && isReply ? "resolved" : "send", at: null })}
        callable={isReply ? undefined : callable}
        onSlash={() => {
          setPicking(true);
          return true;
        }}
        tools={
          <>
            <FileButton multiple onChange={(files) => uploads.add(files)}>
              {(button) => (
                <Tooltip label={say("app-attach-limit", { size: formats.size(ATTACHMENT_BYTES_MAX) })}>
                  <ActionIcon {...button} data-attach variant="subtle" color="gray" aria-label={say("app-attach")}>
                    <IconPaperclip size={17} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              )}
            </FileButton>
            {!isReply && (
              <Tooltip label={say("app-mention")}>
                <ActionIcon variant="subtle" color="gray" aria-label={say("app-mention")} onClick={() => editor.current?.call()}>
                  <IconAt size={17} aria-hidden />
                </ActionIcon>
              </Tooltip>
            )}
            <EmojiButton onChosen={(sign) => editor.current?.insert(sign)} />
            <Tooltip label={say("app-macros-open")}>
              <ActionIcon variant="subtle" color="gray" aria-label={say("app-macros-title")} onClick={() => setPicking(true)}>
                <IconSlash size={17} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </>
        }
        end={
          <>
            <DraftMark state={desk.state} />
            <SendButton
              ticket={ticket}
              isReply={isReply}
              off={isEmpty || busy}
              busy={send.isPending}
              onSend={(manner) => desk.dispatch(busy, { manner, at: null })}
              onLater={(at) => desk.dispatch(busy, { manner: "send", at })}
            />
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
            <PromiseChips
              zone={ticket.customer.time_zone}
              found={reading?.check.promises ?? []}
              kept={promises}
              onKept={(kept) => change({ promises: kept })}
            />
          )}
          <ActionChips actions={draft.actions} isNote={!isReply} onChange={(actions) => change({ actions })} />
          {isReply && <SimilarNotice similar={similar} ticket={ticket.id} />}
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
          {!isEmpty && (
            <div className={classes.foot}>
              {isReply && (
                <SignatureLine
                  ticket={ticket}
                  mailbox={draft.from_mailbox_id === null ? ticket.mailbox : null}
                  chosen={draft.signature}
                  onChoose={(signature) => change({ signature })}
                />
              )}
              <div className={classes.draft}>
                <DiscardDraft onDiscard={desk.discard} onDone={() => editor.current?.focus()} />
                <ShareDraft ticket={ticket.id} kind={kind} shared={desk.shared} save={desk.save} />
              </div>
            </div>
          )}
          {desk.failure && <Failure error={desk.failure} again={() => desk.dispatch(busy)} />}
        </div>
      </Editor>
      {picking && (
        <MacroPicker
          ticket={ticket.id}
          onClose={() => {
            setPicking(false);
            editor.current?.focus();
          }}
          onChosen={(filled) => {
            setPicking(false);
            desk.insert(filled);
          }}
        />
      )}
      <AskedBefore desk={desk} busy={busy} />
    </div>
  );
}
