import "@/ui/mantine-more";
import { Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import { previewQuery } from "@/lib/api/inbox";
import type { SavedView } from "@/lib/api/model";
import { isProblem } from "@/lib/api/problem";
import { useMe } from "@/lib/me";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { Dialog } from "@/ui/dialog";
import { FilterTree } from "@/ui/filter/filter-tree";
import { CONDITIONS_MAX, countOf, isComplete, type Group as Filter } from "@/ui/filter/model";
import { useToast } from "@/ui/toast";
import type { Looks } from "./use-looks";

/** Puts a view together: its name, who sees it, what it shows, with the number of tickets while one builds. */
export function ViewDialog(props: {
  view: SavedView | undefined;
  start: Filter;
  looks: Looks;
  onDone: (view: SavedView | undefined) => void;
  onClose: () => void;
}) {
  const say = useText();
  const me = useMe();
  const toast = useToast();
  const queries = useQueryClient();
  const { view } = props;
  const [name, setName] = useState(view?.name ?? "");
  const [owner, setOwner] = useState(view?.owner ?? "agent");
  const [team, setTeam] = useState(view?.team_id ?? me.teams[0]?.id ?? null);
  const [filter, setFilter] = useState<Filter>(view ? (view.filter as Filter) : props.start);
  const ready = name.trim() !== "" && isComplete(filter);
  const done = () => {
    for (const key of ["views", "inbox", "counts"]) void queries.invalidateQueries({ queryKey: [key] });
  };
  const save = useMutation({
    mutationFn: () => {
      const body = {
        name,
        owner,
        team_id: owner === "team" ? team : null,
        filter: filter as unknown as Record<string, never>,
        columns: props.looks.columns,
        sort: props.looks.sort,
        mode: props.looks.mode,
      };
      if (!view) return take(api.POST("/api/v1/views", { body }));
      const params = { path: { id: view.id } };
      return take(api.PUT("/api/v1/views/{id}", { params, body, headers: ifMatch(view.version) }));
    },
    onSuccess: (saved) => {
      done();
      toast(say("app-view-saved", { name: saved.name }));
      props.onDone(saved);
    },
  });
  const remove = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/views/{id}", { params: { path: { id: view?.id ?? 0 } } })),
    onSuccess: () => {
      done();
      props.onDone(undefined);
    },
  });
  const owners = ["agent", ...(me.can.team_promises && me.teams.length > 0 ? ["team"] : []), ...(me.can.settings ? ["all"] : [])];
  return (
    <Dialog opened onClose={props.onClose} title={say(view ? "app-view-change" : "app-view-new")} size="xl">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) save.mutate();
        }}
      >
        <Stack gap="md">
          <TextInput label={say("app-view-name")} value={name} maxLength={60} data-autofocus required onChange={(event) => setName(event.currentTarget.value)} />
          {owners.length > 1 && (
            <Group gap="sm" align="end">
              <SegmentedControl
                aria-label={say("app-view-owner")}
                value={owner}
                data={owners.map((one) => ({ value: one, label: say(`app-view-owner-${one}`) }))}
                onChange={setOwner}
              />
              {owner === "team" && (
                <Select
                  aria-label={say("app-filter-field-team")}
                  value={team === null ? null : String(team)}
                  data={me.teams.map((one) => ({ value: String(one.id), label: one.name }))}
                  onChange={(next) => setTeam(next === null ? null : Number(next))}
                />
              )}
            </Group>
          )}
          <FilterTree group={filter} hasRoom={countOf(filter) < CONDITIONS_MAX} onChange={setFilter} />
          <Preview filter={filter} />
          {isProblem(save.error) && (
            <Text size="sm" className="warn" role="alert">
              {save.error.message}
            </Text>
          )}
          <Group justify="space-between">
            {view ? (
              <Button variant="subtle" color="gray" loading={remove.isPending} onClick={() => remove.mutate()}>
                {say("app-view-remove")}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" disabled={!ready} loading={save.isPending}>
              {say("app-view-keep")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function Preview(props: { filter: Filter }) {
  const say = useText();
  const { formats } = useReader();
  const [text] = useDebouncedValue(JSON.stringify(props.filter), 350);
  const complete = isComplete(props.filter);
  const { data } = useQuery({ ...previewQuery(text), enabled: complete, placeholderData: keepPreviousData });
  return (
    <Text size="sm" c="dimmed" aria-live="polite" mih={22}>
      {complete && data && (data.more ? say("app-view-shows-more", { count: formats.number(data.tickets) }) : say("app-view-shows", { count: data.tickets }))}
      {!complete && say("app-view-incomplete")}
    </Text>
  );
}
