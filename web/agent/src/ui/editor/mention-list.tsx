import type { Editor } from "@tiptap/react";
import { useEffect, useId, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { createPortal } from "react-dom";
import { useText } from "@/lib/text/use-text";
import { Face } from "../face";
import classes from "./editor.module.css";
import { shut, type Asked, type Callable, type ListKey } from "./mentions";

/** Colleagues and teams that fit what is typed after an `@`; the text keeps the keyboard, its arrows choose. */
export function MentionList(props: {
  editor: Editor;
  asked: Asked;
  found: Callable[];
  onKey: RefObject<(key: ListKey) => boolean>;
  onClose: () => void;
}) {
  const say = useText();
  const { editor, asked, found, onKey } = props;
  const list = useId();
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState({ query: asked.query, at: 0 });
  const at = chosen.query === asked.query ? Math.min(chosen.at, found.length - 1) : 0;
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const row = (index: number) => `${list}-${index}`;

  useLayoutEffect(() => {
    const put = () => {
      if (!box.current || editor.isDestroyed) return;
      const sign = editor.view.coordsAtPos(asked.from);
      const size = box.current.getBoundingClientRect();
      const above = sign.top - size.height - 6;
      setPlace({
        left: Math.max(8, Math.min(sign.left, window.innerWidth - size.width - 8)),
        top: above > 8 ? above : sign.bottom + 6,
      });
    };
    put();
    window.addEventListener("resize", put);
    return () => window.removeEventListener("resize", put);
  }, [editor, asked.from, found.length]);

  const call = (one: Callable | undefined) => {
    if (!one) return false;
    const name = { type: "mention", attrs: { called: one.id, name: one.name } };
    editor.chain().focus().insertContentAt({ from: asked.from, to: asked.to }, [name, { type: "text", text: " " }]).run();
    return true;
  };
  useEffect(() => {
    onKey.current = (key) => {
      if (key === "Enter" || key === "Tab") return call(found[at]);
      if (key === "Escape") {
        editor.view.dispatch(shut(editor.state.tr));
        props.onClose();
        return true;
      }
      const step = key === "ArrowDown" ? 1 : found.length - 1;
      setChosen({ query: asked.query, at: (at + step) % found.length });
      return true;
    };
    return () => {
      onKey.current = () => false;
    };
  });
  useEffect(() => {
    box.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
    // What the field is told while its list is open.
    const text = editor.view.dom;
    const told = { "aria-autocomplete": "list", "aria-haspopup": "listbox", "aria-controls": list, "aria-activedescendant": `${list}-${at}` };
    for (const [name, value] of Object.entries(told)) text.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(told)) text.removeAttribute(name);
    };
  }, [editor, list, at]);

  return createPortal(
    <>
      <div
        ref={box}
        id={list}
        role="listbox"
        aria-label={say("app-mention")}
        className={classes.mentions}
        style={{ left: place?.left ?? 0, top: place?.top ?? 0, visibility: place ? "visible" : "hidden" }}
      >
        {found.map((one, index) => (
          // The text keeps the focus; its keys choose among the rows.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={one.id}
            id={row(index)}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => index !== at && setChosen({ query: asked.query, at: index })}
            onClick={() => call(one)}
          >
            <Face name={one.name} size={24} />
            <span>{one.name}</span>
            <small>{one.about}</small>
          </div>
        ))}
      </div>
      <span role="status" className={classes.unseen}>
        {say("app-mention-found", { count: found.length })}
      </span>
    </>,
    document.body,
  );
}
