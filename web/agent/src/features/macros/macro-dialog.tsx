import { Button, Group, Select, Stack, Tabs, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useRef, useState } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import type { Language } from "@/lib/api/model";
import { teamsQuery } from "@/lib/api/queries";
import { variablesQuery, type LetterAction, type Macro } from "@/lib/api/writing";
import { languageName, LANGUAGES } from "@/lib/languages";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import type { EditorHandle } from "@/ui/editor/editor";
import { Failure } from "@/ui/failure";
import { RowsWaiting } from "@/ui/rows-waiting";
import { ActionFields } from "./action-fields";
import classes from "./macros-page.module.css";

const Editor = lazy(() => import("@/ui/editor/editor"));

/** A macro: its name and place, its text in each language, and what is done with it. */
export function MacroDialog(props: { before: Macro | null; onClose: () => void }) {
  const say = useText();
  const me = useMe();
  const queries = useQueryClient();
  const { before } = props;
  const { data: teams = [] } = useQuery(teamsQuery);
  const [name, setName] = useState(before?.name ?? "");
  const [folder, setFolder] = useState(before?.folder ?? "");
  const [place, setPlace] = useState(before ? (before.reach === "team" ? `team ${before.team_id}` : before.reach) : "own");
  const [texts, setTexts] = useState<Partial<Record<Language, string>>>(
    Object.fromEntries((before?.texts ?? []).map((text) => [text.language, text.html])),
  );
  const [actions, setActions] = useState<LetterAction[]>(before?.actions ?? []);
  const [language, setLanguage] = useState<Language>(before?.texts[0]?.language ?? me.agent.language);
  const readOnly = before !== null && !before.can_change;
  const done = () => {
    void queries.invalidateQueries({ queryKey: ["macros"] });
    props.onClose();
  };
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () => {
      const [reach, team] = place.split(" ");
      const body = {
        name,
        folder,
        reach: reach ?? "own",
        team_id: team === undefined ? null : Number(team),
        texts: Object.entries(texts).map(([tag, html]) => ({ language: tag as Language, html })),
        actions,
      };
      return before
        ? take(api.PUT("/api/v1/macros/{id}", { params: { path: { id: before.id } }, headers: ifMatch(before.version), body }))
        : take(api.POST("/api/v1/macros", { body }));
    },
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/macros/{id}", { params: { path: { id: before?.id ?? 0 } } })),
    onSuccess: done,
  });
  const mayShare = me.agent.role !== "agent";
  const places = [
    { value: "own", label: say("app-macro-reach-own") },
    ...(mayShare || place.startsWith("team")
      ? teams.map((team) => ({ value: `team ${team.id}`, label: say("app-macro-reach-of-team", { team: team.name }) }))
      : []),
    ...(mayShare || place === "all" ? [{ value: "all", label: say("app-macro-reach-all") }] : []),
  ];
  return (
    <Dialog opened onClose={props.onClose} title={before?.name ?? say("app-macro-new")} size="xl">
      <Stack>
        <Group grow align="flex-start">
          <TextInput label={say("app-name")} required data-autofocus disabled={readOnly} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <TextInput label={say("app-macro-folder")} placeholder={say("app-macro-folder-example")} disabled={readOnly} value={folder} onChange={(event) => setFolder(event.currentTarget.value)} />
          <Select label={say("app-macro-reach")} data={places} allowDeselect={false} disabled={readOnly} value={place} onChange={(value) => setPlace(value ?? "own")} />
        </Group>
        <Tabs value={language} onChange={(value) => setLanguage(value as Language)} keepMounted={false}>
          <Tabs.List>
            {LANGUAGES.map(({ value }) => (
              <Tabs.Tab key={value} value={value} fw={texts[value] ? 600 : 400}>
                {languageName(value)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Text size="sm" c="dimmed" my={6}>
            {say("app-macro-languages-about")}
          </Text>
          <Words key={language} language={language} html={texts[language] ?? ""} onChange={(html) => setTexts((all) => ({ ...all, [language]: html }))} />
        </Tabs>
        <ActionFields actions={actions} onChange={setActions} />
        <Failure error={save.error} />
        <Group justify="space-between">
          {before && !readOnly ? (
            <Button variant="subtle" color="ember" loading={remove.isPending} onClick={() => remove.mutate()}>
              {say("app-macro-remove")}
            </Button>
          ) : (
            <span />
          )}
          <Group>
            <Button variant="default" onClick={props.onClose}>
              {say(readOnly ? "app-close" : "app-cancel")}
            </Button>
            {!readOnly && (
              <Button disabled={name.trim() === ""} loading={save.isPending} onClick={() => save.mutate()}>
                {say("app-save")}
              </Button>
            )}
          </Group>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** The text in one language, with what can be filled into it. */
function Words(props: { language: Language; html: string; onChange: (html: string) => void }) {
  const say = useText();
  const editor = useRef<EditorHandle | null>(null);
  const { data: variables = [] } = useQuery(variablesQuery);
  return (
    <Suspense fallback={<RowsWaiting rows={1} height={140} />}>
      <div className={classes.frame}>
        <Editor
          handle={editor}
          label={say("app-macro-text", { language: languageName(props.language) })}
          placeholder={say("app-macro-placeholder")}
          html={props.html}
          onChange={({ html, text }) => props.onChange(text.trim() === "" ? "" : html)}
        >
          <div className={classes.variables} role="group" aria-label={say("app-macro-variables")}>
            {variables.map((name) => (
              <Button key={name} size="compact-sm" variant="default" fw={450} onClick={() => editor.current?.insert(`{{${name}}}`)}>
                {name}
              </Button>
            ))}
            <Button size="compact-sm" variant="light" fw={450} onClick={() => editor.current?.insert(`[[${say("app-macro-slot-example")}]]`)}>
              {say("app-macro-slot")}
            </Button>
          </div>
        </Editor>
      </div>
    </Suspense>
  );
}
