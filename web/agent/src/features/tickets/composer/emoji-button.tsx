import { ActionIcon, Popover, TextInput, Tooltip } from "@mantine/core";
import { IconMoodSmile } from "@tabler/icons-react";
import { useState } from "react";
import { useText } from "@/lib/text/use-text";
import { foundEmoji } from "./emoji";
import classes from "./composer.module.css";

/** Emoji, found by a word; Enter takes the first. */
export function EmojiButton(props: { onChosen: (sign: string) => void }) {
  const say = useText();
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const found = foundEmoji(query);
  const choose = (sign: string | undefined) => {
    if (sign === undefined) return;
    setOpen(false);
    setQuery("");
    props.onChosen(sign);
  };
  return (
    <Popover opened={open} onChange={setOpen} trapFocus withinPortal position="top-start" shadow="md">
      <Popover.Target>
        <Tooltip label={say("app-emoji")}>
          <ActionIcon variant="subtle" color="gray" aria-label={say("app-emoji")} aria-expanded={open} onClick={() => setOpen(!open)}>
            <IconMoodSmile size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown w={300}>
        <TextInput
          data-autofocus
          size="sm"
          aria-label={say("app-emoji-search")}
          placeholder={say("app-emoji-search")}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            choose(found[0]?.sign);
          }}
        />
        <div className={classes.emoji}>
          {found.map((one) => (
            <button key={one.sign} type="button" aria-label={one.name} title={one.name} onClick={() => choose(one.sign)}>
              {one.sign}
            </button>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
