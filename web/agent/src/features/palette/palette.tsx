import { Modal } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import type { Command } from "@/lib/commands/registry";
import { useText } from "@/lib/text/use-text";
import { Keys } from "@/ui/keys";
import classes from "./palette.module.css";
import { useFound } from "./use-found";
import { noteUse } from "./usage";

/** One box in which everything is found that can be gone to or done. */
export function Palette(props: { onClose: () => void }) {
  const say = useText();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const { groups, searching } = useFound(query);
  const found = groups.flatMap((group) => group.commands);
  const here = Math.min(at, found.length - 1);
  const list = useId();
  const row = (index: number) => `${list}-${index}`;
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    frame.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [here, query]);

  const run = (command: Command | undefined) => {
    if (!command || command.off) return;
    noteUse(command.id);
    props.onClose();
    // The palette gives the focus back first: what the command opens takes it then.
    window.setTimeout(() => command.run(), 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = found.length - 1;
    const steps: Record<string, number> = {
      ArrowDown: here >= last ? 0 : here + 1, ArrowUp: here <= 0 ? last : here - 1,
      PageDown: Math.min(last, here + 8), PageUp: Math.max(0, here - 8),
    };
    const next = steps[event.key];
    if (next !== undefined) setAt(next);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) run(found[here]);
    else return;
    event.preventDefault();
  };

  let index = -1;
  return (
    <Modal.Root opened onClose={props.onClose} yOffset="9vh" size={620} centered={false} returnFocus>
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content radius="lg" aria-label={say("app-palette")}>
        <div className={classes.box}>
          <IconSearch size={20} aria-hidden />
          <input
            data-autofocus
            className={classes.input}
            role="combobox"
            aria-expanded
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={found.length > 0 ? row(here) : undefined}
            aria-label={say("app-palette-ask")}
            placeholder={say("app-palette-ask")}
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div ref={frame} className={classes.list} role="listbox" id={list} aria-label={say("app-palette")}>
          {groups.map((group) => (
            <div key={group.id} role="group" aria-label={say(`app-group-${group.id}`)}>
              <div className={classes.group} aria-hidden>
                {say(`app-group-${group.id}`)}
              </div>
              {group.commands.map((command) => {
                index += 1;
                const place = index;
                return (
                  // The field keeps the focus; its keys choose among the rows.
                  // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
                  <div
                    key={command.id}
                    id={row(place)}
                    role="option"
                    aria-selected={place === here}
                    aria-disabled={command.off ? true : undefined}
                    className={classes.row}
                    onMouseMove={() => setAt(place)}
                    onClick={() => run(command)}
                  >
                    <span className={classes.title}>
                      {command.title}
                      {(command.off ?? command.hint) && <small>{command.off ?? command.hint}</small>}
                    </span>
                    {command.keys && <Keys keys={command.keys} />}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        <p className={classes.foot} role="status">
          {found.length === 0 ? say(searching ? "app-loading" : "app-palette-nothing") : say("app-palette-how")}
        </p>
      </Modal.Content>
    </Modal.Root>
  );
}
