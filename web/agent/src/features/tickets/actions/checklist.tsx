import { ActionIcon, Checkbox, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { api, take } from "@/lib/api/client";
import type { Checklist as Steps, ChecklistItem, Ticket } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import classes from "./actions.module.css";
import { checklistQuery, useRefreshed } from "./queries";

/** The steps of the ticket, ticked off by whoever does them. */
export function Checklist(props: { ticket: Ticket }) {
  const say = useText();
  const { ticket } = props;
  const { data } = useQuery(checklistQuery(ticket.id));
  const [text, setText] = useState("");
  const { add, change, order, remove } = useSteps(ticket.id);
  const items = data?.items ?? [];
  const done = items.filter((one) => one.done_at !== null).length;
  const moved = (from: number, by: number) => {
    const ids = items.map((one) => one.id);
    const [id] = ids.splice(from, 1);
    if (id === undefined) return;
    ids.splice(from + by, 0, id);
    order.mutate(ids);
  };
  const off = !ticket.can.note.allowed;
  if (off && items.length === 0) return null;
  return (
    <section data-part="steps">
      <h3>
        {say("app-checklist")}
        {items.length > 0 && <small> {say("app-checklist-done", { done, all: items.length })}</small>}
      </h3>
      <ul className={classes.steps}>
        {items.map((item, place) => (
          <Step key={item.id} item={item} off={off} onTick={(ticked) => change.mutate({ id: item.id, done: ticked })}>
            <Small label={say("app-step-up", { step: item.text })} off={place === 0} run={() => moved(place, -1)}>
              <IconArrowUp size={14} aria-hidden />
            </Small>
            <Small label={say("app-step-down", { step: item.text })} off={place === items.length - 1} run={() => moved(place, 1)}>
              <IconArrowDown size={14} aria-hidden />
            </Small>
            <Small label={say("app-step-remove", { step: item.text })} run={() => remove.mutate(item.id)}>
              <IconX size={14} aria-hidden />
            </Small>
          </Step>
        ))}
      </ul>
      {!off && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== "") add.mutate(text.trim(), { onSuccess: () => setText("") });
          }}
        >
          <TextInput
            size="sm"
            variant="filled"
            aria-label={say("app-step-add")}
            placeholder={say("app-step-add")}
            maxLength={300}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </form>
      )}
    </section>
  );
}

function useSteps(ticket: number) {
  const queries = useQueryClient();
  const refreshed = useRefreshed(ticket);
  const params = (id: number) => ({ params: { path: { id } } });
  const keep = {
    onSuccess: (fresh: Steps) => queries.setQueryData(checklistQuery(ticket).queryKey, fresh),
    onSettled: refreshed,
  };
  const add = useMutation({
    mutationFn: (text: string): Promise<Steps> =>
      take(api.POST("/api/v1/tickets/{id}/checklist", { ...params(ticket), body: { text } })),
    ...keep,
  });
  const change = useMutation({
    mutationFn: ({ id, done }: { id: number; done: boolean }): Promise<Steps> =>
      take(api.PATCH("/api/v1/checklist-items/{id}", { ...params(id), body: { done } })),
    ...keep,
  });
  const order = useMutation({
    mutationFn: (items: number[]): Promise<Steps> =>
      take(api.PUT("/api/v1/tickets/{id}/checklist", { ...params(ticket), body: { items } })),
    ...keep,
  });
  const remove = useMutation({
    mutationFn: (id: number): Promise<Steps> => take(api.DELETE("/api/v1/checklist-items/{id}", params(id))),
    ...keep,
  });
  return { add, change, order, remove };
}

function Step(props: { item: ChecklistItem; off: boolean; onTick: (done: boolean) => void; children: ReactNode }) {
  const { item } = props;
  return (
    <li>
      <Checkbox
        size="sm"
        checked={item.done_at !== null}
        disabled={props.off}
        label={item.text}
        title={item.done_by?.name ?? ""}
        classNames={{ label: classes.stepText ?? "" }}
        data-done={item.done_at !== null || undefined}
        onChange={(event) => props.onTick(event.currentTarget.checked)}
      />
      {!props.off && <span className={classes.stepActs}>{props.children}</span>}
    </li>
  );
}

function Small(props: { label: string; off?: boolean; run: () => void; children: ReactNode }) {
  return (
    <ActionIcon variant="subtle" color="gray" size={24} aria-label={props.label} disabled={props.off ?? false} onClick={props.run}>
      {props.children}
    </ActionIcon>
  );
}
