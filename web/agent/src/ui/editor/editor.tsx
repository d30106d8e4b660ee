import Placeholder from "@tiptap/extension-placeholder";
import { EditorContent, useEditor, type Editor as Tiptap } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from "react";
import { useText } from "@/lib/text/use-text";
import classes from "./editor.module.css";
import { findingNear, GuardMarks, guardKey, type Reading } from "./guard-marks";
import { GuardPopover } from "./guard-popover";
import { htmlOfMarkdown, isMarkdown } from "./markdown";
import { MentionList } from "./mention-list";
import { Mentions, type Asked, type Callable, type ListKey } from "./mentions";
import { isPicture, Pictures, placeFor, type Place } from "./pictures";
import { plainText } from "./plain-text";
import { SlotMarks, slotsOf, toNextSlot } from "./slots";
import { tableOf, Tables } from "./tables";
import { Toolbar } from "./toolbar";

export interface Writing {
  html: string;
  text: string;
}

/** What others may do with the text while it is open. */
export interface EditorHandle {
  /** Puts HTML where the cursor is, and goes to its first open slot. */
  insert: (html: string) => void;
  /** Goes to the first open slot; false when there is none. */
  toOpenSlot: () => boolean;
  /** Begins to call somebody by `@`. */
  call: () => void;
  focus: () => void;
}

/** Rich text in which the guard underlines. Uncontrolled: give it another `key` to begin anew. */
export default function Editor(props: {
  label: string;
  placeholder?: string;
  html: string;
  reading?: Reading | null;
  autoFocus?: boolean;
  handle?: Ref<EditorHandle>;
  /** Who can be called by `@`; without it an `@` is a sign like any other. */
  callable?: (query: string) => Callable[];
  /** A `/` was typed where a word begins; true when something opens instead. */
  onSlash?: () => boolean;
  onChange: (writing: Writing) => void;
  /** Files pasted or dropped; a picture comes with its place in the text. */
  onFiles?: (files: File[], place?: Place) => void;
  /** Ctrl/⌘ and Enter; with Shift, to close as well. */
  onSend?: (closing: boolean) => void;
  tools?: ReactNode;
  /** Between the text and the tools. */
  children?: ReactNode;
  /** At the end of the line of tools. */
  end?: ReactNode;
}) {
  const say = useText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const listKey = useRef<(key: ListKey) => boolean>(() => false);
  const [open, setOpen] = useState<{ index: number; focus: boolean } | null>(null);
  // The editor keeps the functions it was made with; these look up the present ones.
  const current = useRef({ props, open });
  const accept = useRef<() => boolean>(() => false);
  const editorRef = useRef<Tiptap | null>(null);
  const asItIs = useRef(false);
  useEffect(() => {
    current.current = { props, open };
  });

  /** Files pasted or dropped become attachments, pictures stand where they were put; text goes its usual way. */
  const takeFiles = (data: DataTransfer | null, at: number): boolean => {
    const files = [...(data?.files ?? [])];
    const { onFiles } = current.current.props;
    const into = editorRef.current;
    if (files.length === 0 || !onFiles || !into) return false;
    for (const file of files) onFiles([file], isPicture(file) ? placeFor(into, at) : undefined);
    return true;
  };
  const editor = useEditor({
    extensions: [
      StarterKit.configure({ heading: { levels: [2, 3] }, link: { openOnClick: false, autolink: true } }),
      Pictures,
      SlotMarks,
      ...Tables,
      ...(props.callable ? [Mentions.configure({ onAsked: setAsked, onKey: (key) => listKey.current(key) })] : []),
      Placeholder.configure({ placeholder: props.placeholder ?? "" }),
      GuardMarks.configure({
        onAlternative: () => {
          const state = editorRef.current?.state;
          const index = state ? findingNear(guardKey.getState(state), state.selection.from) : null;
          if (index !== null) setOpen({ index, focus: true });
          return index !== null;
        },
        onTab: () => accept.current() || nextSlot(editorRef.current),
        onEscape: () => {
          const wasOpen = current.current.open !== null;
          setOpen(null);
          return wasOpen;
        },
      }),
    ],
    content: props.html,
    // Hebrew or Arabic lines run from the right by themselves.
    textDirection: "auto",
    autofocus: props.autoFocus ? "end" : false,
    editorProps: {
      attributes: { role: "textbox", "aria-multiline": "true", "aria-label": props.label, class: classes.text ?? "" },
      handlePaste: (view, event) => {
        const data = event.clipboardData;
        const table = data && data.getData("text/html") === "" ? tableOf(data.getData("text/plain")) : null;
        if (table !== null) return editorRef.current?.commands.insertContent(table) ?? false;
        const text = data?.getData("text/plain") ?? "";
        if (data && !asItIs.current && data.files.length === 0 && data.getData("text/html") === "" && isMarkdown(text)) {
          return editorRef.current?.commands.insertContent(htmlOfMarkdown(text)) ?? false;
        }
        // A sheet puts a picture of itself beside its cells: the cells are what is wanted.
        if (data?.getData("text/html").includes("<table")) return false;
        return takeFiles(data, view.state.selection.to);
      },
      handleTextInput: (view, from, _to, text) => {
        if (text !== "/") return false;
        const before = view.state.doc.resolve(from).parent.textBetween(0, view.state.doc.resolve(from).parentOffset, undefined, " ");
        return /(^|\s)$/u.test(before) && (current.current.props.onSlash?.() ?? false);
      },
      handleDrop: (view, event) => {
        const under = view.posAtCoords({ left: event.clientX, top: event.clientY });
        return takeFiles(event.dataTransfer, under?.pos ?? view.state.selection.to);
      },
      handleKeyDown: (_view, event) => {
        // Ctrl/⌘-Shift-V pastes as it is.
        asItIs.current = event.shiftKey;
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return false;
        setOpen(null);
        current.current.props.onSend?.(event.shiftKey);
        return true;
      },
      handleDOMEvents: {
        mouseover: (_view, event) => {
          const mark = event.target instanceof Element ? event.target.closest("[data-finding]") : null;
          if (mark) setOpen({ index: Number(mark.getAttribute("data-finding")), focus: false });
          return false;
        },
      },
    },
    onUpdate: ({ editor: changed }) => {
      setOpen(null);
      current.current.props.onChange({ html: changed.getHTML(), text: plainText(changed.state.doc).text });
    },
  });
  editorRef.current = editor;
  useImperativeHandle(props.handle, () => ({
    insert: (html) => {
      const into = editorRef.current;
      if (!into) return;
      const from = into.state.selection.from;
      // An empty paragraph goes: what is put in its place has paragraphs of its own.
      into.chain().focus().insertContent(html).run();
      const first = slotsOf(into.state.doc).find((slot) => slot.from >= from - 1);
      if (first) into.chain().setTextSelection(first).scrollIntoView().run();
    },
    toOpenSlot: () => (editorRef.current ? toNextSlot(editorRef.current, true) : false),
    call: () => {
      const into = editorRef.current;
      if (!into) return;
      const { $from } = into.state.selection;
      const before = $from.parent.textBetween(0, $from.parentOffset, undefined, " ");
      into.chain().focus().insertContent(/(^|\s)$/u.test(before) ? "@" : " @").run();
    },
    focus: () => void editorRef.current?.commands.focus(),
  }));

  useEffect(() => {
    if (!editor || !props.reading) return;
    editor.view.dispatch(editor.state.tr.setMeta(guardKey, props.reading));
    setOpen((before) => (before && props.reading?.check.findings[before.index] ? before : null));
  }, [editor, props.reading]);

  const found = asked && props.callable ? props.callable(asked.query) : [];
  return (
    <div className={classes.editor}>
      <EditorContent editor={editor} className={classes.content} />
      {props.children}
      <div className={classes.tools}>
        {editor && <Toolbar editor={editor} label={say("app-editor-tools")} />}
        {props.tools}
        <span className={classes.push} />
        {props.end}
      </div>
      {editor && asked && found.length > 0 && (
        <MentionList editor={editor} asked={asked} found={found} onKey={listKey} onClose={() => setAsked(null)} />
      )}
      {editor && open && (
        <GuardPopover
          editor={editor}
          index={open.index}
          focus={open.focus}
          accept={accept}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

/** Tab goes from slot to slot; in a list or a table it keeps its usual meaning. */
function nextSlot(editor: Tiptap | null): boolean {
  if (!editor || editor.isActive("listItem") || editor.isActive("table")) return false;
  return toNextSlot(editor);
}
