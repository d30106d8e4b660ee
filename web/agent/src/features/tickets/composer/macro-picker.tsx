import { TextInput } from "@mantine/core";
import { IconFolder, IconSearch } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { filledMacroQuery, macrosQuery, type FilledMacro } from "@/lib/api/writing";
import { languageName } from "@/lib/languages";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { Failure } from "@/ui/failure";
import { RowsWaiting } from "@/ui/rows-waiting";
import { SimpleHtml } from "../simple-html";
import { ActionChips } from "./action-chips";
import { found } from "./macro-search";
import classes from "./macros.module.css";

/** All macros one may use: searched as one types, the chosen one shown as it will stand there; Enter puts it in. */
export function MacroPicker(props: { ticket: number; onClose: () => void; onChosen: (filled: FilledMacro) => void }) {
  const say = useText();
  const queries = useQueryClient();
  const list = useId();
  const box = useRef<HTMLUListElement>(null);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const { data: macros, error } = useQuery(macrosQuery);
  const hits = found(macros ?? [], query).slice(0, 100);
  const current = hits[Math.min(at, hits.length - 1)];
  useEffect(() => {
    box.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at, query]);

  const choose = async (id: number) => {
    props.onChosen(await queries.fetchQuery(filledMacroQuery(props.ticket, id)));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setAt((before) => Math.max(0, Math.min(hits.length - 1, before + step)));
    }
    if (event.key === "Enter" && current) {
      event.preventDefault();
      void choose(current.id);
    }
  };
  return (
    <Dialog opened onClose={props.onClose} title={say("app-macros-title")} size="xl" returnFocus={false}>
      <TextInput
        data-autofocus
        leftSection={<IconSearch size={16} aria-hidden />}
        placeholder={say("app-macros-search")}
        aria-label={say("app-macros-search")}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={current ? `${list}-${current.id}` : undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={keys}
      />
      <div className={classes.picker}>
        <ul ref={box} id={list} role="listbox" aria-label={say("app-macros-title")} className={classes.list}>
          {hits.map((one, index) => (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the field above
            <li
              key={one.id}
              id={`${list}-${one.id}`}
              role="option"
              aria-selected={one === current}
              onClick={() => void choose(one.id)}
              onMouseMove={() => setAt(index)}
            >
              <span>{one.name}</span>
              {one.folder !== "" && (
                <small>
                  <IconFolder size={12} aria-hidden /> {one.folder}
                </small>
              )}
            </li>
          ))}
        </ul>
        <div className={classes.preview} aria-live="polite">
          {error && <Failure error={error} />}
          {!macros && !error && <RowsWaiting rows={2} />}
          {macros && hits.length === 0 && <p className="quiet">{say(macros.length === 0 ? "app-macros-none" : "app-macros-no-hit")}</p>}
          {current && <Preview ticket={props.ticket} id={current.id} />}
        </div>
      </div>
      <p className={classes.foot}>
        <span>{say("app-macros-keys")}</span>
        <Link to="/settings/macros">{say("app-macros-manage")}</Link>
      </p>
    </Dialog>
  );
}

function Preview(props: { ticket: number; id: number }) {
  const say = useText();
  const { data, error } = useQuery({ ...filledMacroQuery(props.ticket, props.id), placeholderData: (before) => before });
  if (error) return <Failure error={error} />;
  if (!data) return <RowsWaiting rows={2} />;
  return (
    <>
      {data.language !== null && data.language_because !== "wanted" && (
        <p className="quiet">{say(`app-macro-language-${data.language_because ?? "other"}`, { language: languageName(data.language) })}</p>
      )}
      <SimpleHtml html={data.html} />
      {data.slots.length > 0 && <p className={classes.slots}>{say("app-macro-slots", { count: data.slots.length })}</p>}
      <ActionChips actions={data.actions} />
    </>
  );
}
