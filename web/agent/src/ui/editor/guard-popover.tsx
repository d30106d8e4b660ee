import { Button, Text } from "@mantine/core";
import { IconAlertTriangle, IconBulb, IconHandStop } from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { createPortal } from "react-dom";
import { useText } from "@/lib/text/use-text";
import classes from "./editor.module.css";
import { replaced } from "./clause";
import { findingAt, guardKey } from "./guard-marks";
import { useFine } from "./use-fine";

const ICONS: Record<string, typeof IconBulb> = { hint: IconBulb, warn: IconAlertTriangle, block: IconHandStop };

/** Why these words are underlined, and what could stand there instead. */
export function GuardPopover(props: {
  editor: Editor;
  index: number;
  focus: boolean;
  accept: RefObject<() => boolean>;
  onClose: () => void;
}) {
  const say = useText();
  const { editor, index, accept, onClose } = props;
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const found = findingAt(guardKey.getState(editor.state), index);

  useLayoutEffect(() => {
    const mark = editor.view.dom.querySelector(`[data-finding="${index}"]`);
    if (!mark || !box.current) return;
    const word = mark.getBoundingClientRect();
    const size = box.current.getBoundingClientRect();
    const above = word.top - size.height - 6;
    setPlace({
      left: Math.max(8, Math.min(word.left, window.innerWidth - size.width - 8)),
      top: above > 8 ? above : word.bottom + 6,
    });
  }, [editor, index]);
  // What is not placed yet is hidden, and cannot be focused.
  useEffect(() => {
    if (place && props.focus) button.current?.focus();
  }, [place, props.focus]);

  // It stays while the pointer is on the word or on the box, and goes a moment after it left both.
  useEffect(() => {
    let timer: number | undefined;
    const follow = (event: PointerEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const inside = box.current?.contains(target) || target?.closest(`[data-finding="${index}"]`);
      window.clearTimeout(timer);
      if (!inside && !box.current?.contains(document.activeElement)) timer = window.setTimeout(onClose, 450);
    };
    document.addEventListener("pointermove", follow);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("pointermove", follow);
    };
  }, [index, onClose]);

  const fine = useFine(editor, onClose);
  const rewrite = found?.finding.rewrite ?? null;
  const use = () => {
    const now = findingAt(guardKey.getState(editor.state), index);
    if (!now?.finding.rewrite) return false;
    const { rewrite: words } = now.finding;
    const { from, to } = placeOf(editor, now.from, now.to, words);
    editor.view.dispatch(editor.state.tr.insertText(words, from, to));
    // A slot to be filled ("[step]") is selected, so that typing fills it.
    const slot = /\[[^\]]+\]/u.exec(words);
    const start = from + (slot?.index ?? words.length);
    editor.chain().focus().setTextSelection({ from: start, to: start + (slot?.[0].length ?? 0) }).run();
    onClose();
    return true;
  };
  useEffect(() => {
    accept.current = use;
    return () => {
      accept.current = () => false;
    };
  });

  if (!found) return null;
  const Icon = ICONS[found.finding.severity] ?? IconBulb;
  return createPortal(
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes a dialog
    <div
        ref={box}
        role="dialog"
        aria-label={say(`app-guard-${found.finding.severity}`)}
        className={classes.popover}
        data-severity={found.finding.severity}
        style={{ left: place?.left ?? 0, top: place?.top ?? 0, visibility: place ? "visible" : "hidden" }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onClose();
          editor.commands.focus();
        }}
      >
        <div className={classes.popoverHead}>
          <Icon size={17} aria-hidden />
          {say(`app-guard-${found.finding.severity}`)}
          <span title={found.finding.rule}>{found.finding.practice}</span>
        </div>
        <Text size="sm">{found.finding.reason}</Text>
        {rewrite !== null && (
          <>
            <blockquote className={classes.rewrite}>{rewrite}</blockquote>
            <Button ref={button} size="xs" onClick={use} rightSection={<kbd className={classes.kbd}>Tab</kbd>}>
              {say("app-guard-use")}
            </Button>
          </>
        )}
        {rewrite === null && (
          <Button ref={button} size="xs" variant="default" mt={8} onClick={onClose}>
            {say("app-close")}
          </Button>
        )}
        <Button size="xs" variant="subtle" color="gray" mt={8} ms={6} title={say("app-guard-fine-about")} onClick={() => fine(found)}>
          {say("app-guard-fine")}
        </Button>
      </div>,
    document.body,
  );
}

/** What the wording takes the place of; a finding that goes over several blocks stands for itself. */
function placeOf(editor: Editor, from: number, to: number, wording: string): { from: number; to: number } {
  const start = editor.state.doc.resolve(from);
  if (!start.sameParent(editor.state.doc.resolve(to))) return { from, to };
  // Leaves such as a hard break are one unit wide, as in the document.
  const line = start.parent.textBetween(0, start.parent.content.size, undefined, "\n");
  const place = replaced(line, from - start.start(), to - start.start(), wording);
  return { from: start.start() + place.start, to: start.start() + place.end };
}
