import { Button, Group, Text, Textarea } from "@mantine/core";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, take } from "@/lib/api/client";
import type { CustomerNote } from "@/lib/api/model";
import { useMe } from "@/lib/me";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { More } from "@/ui/more";
import { Card } from "@/ui/page";
import { When } from "@/ui/when";
import classes from "./customers.module.css";
import { notesQuery, type Subject } from "./queries";

/** What colleagues should know of a customer or an organisation; nobody outside sees it. */
export function Notes(props: { subject: Subject; id: number }) {
  const say = useText();
  const queries = useQueryClient();
  const { subject, id } = props;
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(notesQuery(subject, id));
  const [typed, setTyped] = useState("");
  const refresh = () => {
    for (const name of ["customer", "organisation", "portrait"]) void queries.invalidateQueries({ queryKey: [name] });
  };
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: async (): Promise<unknown> => {
      const said = { params: { path: { id } }, body: { text: typed } };
      return subject === "customers"
        ? take(api.POST("/api/v1/customers/{id}/notes", said))
        : take(api.POST("/api/v1/organisations/{id}/notes", said));
    },
    onSuccess: () => {
      setTyped("");
      refresh();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  const notes = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card label={say("app-cnotes-title")}>
      <div className={classes.title}>
        <h2>{say("app-cnotes-title")}</h2>
      </div>
      <form onSubmit={submit}>
        <Textarea
          label={say("app-cnote-new")}
          autosize
          minRows={2}
          maxLength={5000}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="xs" mb="sm">
          <Button type="submit" variant="default" disabled={!typed.trim()} loading={add.isPending}>
            {say("app-cnote-keep")}
          </Button>
        </Group>
        <Failure error={add.error} />
      </form>
      <ul className={classes.rows}>
        {notes.map((note) => (
          <Note key={note.id} note={note} subject={subject} about={id} onDone={refresh} />
        ))}
      </ul>
      <More has={hasNextPage} busy={isFetchingNextPage} next={() => void fetchNextPage()} />
    </Card>
  );
}

function Note(props: { note: CustomerNote; subject: Subject; about: number; onDone: () => void }) {
  const say = useText();
  const me = useMe();
  const { note } = props;
  const remove = useMutation({
    mutationFn: async (): Promise<unknown> => {
      const said = { params: { path: { id: props.about, note: note.id } } };
      return props.subject === "customers"
        ? take(api.DELETE("/api/v1/customers/{id}/notes/{note}", said))
        : take(api.DELETE("/api/v1/organisations/{id}/notes/{note}", said));
    },
    onSuccess: props.onDone,
  });
  const mine = note.agent_id === me.agent.id || me.agent.role === "admin";
  return (
    <li className={classes.note}>
      <p>{note.text}</p>
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {note.agent_name} · <When at={note.at} />
        </Text>
        {mine && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={say("app-cnote-remove")}
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {say("app-remove")}
          </Button>
        )}
      </Group>
    </li>
  );
}
