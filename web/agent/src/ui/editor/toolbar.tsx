import { ActionIcon, Tooltip } from "@mantine/core";
import { IconBlockquote, IconBold, IconItalic, IconLink, IconList, IconListNumbers } from "@tabler/icons-react";
import { useEditorState, type Editor } from "@tiptap/react";
import type { ReactNode } from "react";
import { useText } from "@/lib/text/use-text";

export function Toolbar(props: { editor: Editor; label: string }) {
  const say = useText();
  const { editor } = props;
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      bulletList: now.isActive("bulletList"),
      orderedList: now.isActive("orderedList"),
      blockquote: now.isActive("blockquote"),
      link: now.isActive("link"),
    }),
  });
  const chain = () => editor.chain().focus();
  const link = () => {
    if (active.link) return chain().unsetLink().run();
    const href = window.prompt(say("app-editor-link-ask"), "https://");
    if (href) chain().setLink({ href }).run();
  };
  const tool = (name: keyof typeof active, icon: ReactNode, run: () => void) => {
    const words = say(`app-editor-${name.toLowerCase()}`);
    return (
      <Tooltip label={words}>
        <ActionIcon
          variant={active[name] ? "light" : "subtle"}
          color={active[name] ? "lake" : "gray"}
          aria-label={words}
          aria-pressed={active[name]}
          onClick={run}
        >
          {icon}
        </ActionIcon>
      </Tooltip>
    );
  };
  return (
    <div role="toolbar" aria-label={props.label} style={{ display: "flex", gap: 2 }}>
      {tool("bold", <IconBold size={17} />, () => chain().toggleBold().run())}
      {tool("italic", <IconItalic size={17} />, () => chain().toggleItalic().run())}
      {tool("bulletList", <IconList size={17} />, () => chain().toggleBulletList().run())}
      {tool("orderedList", <IconListNumbers size={17} />, () => chain().toggleOrderedList().run())}
      {tool("blockquote", <IconBlockquote size={17} />, () => chain().toggleBlockquote().run())}
      {tool("link", <IconLink size={17} />, link)}
    </div>
  );
}
