import "@/ui/mantine-more";
import { Select, TagsInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, ifMatch, take } from "@/lib/api/client";
import type { Ticket } from "@/lib/api/model";
import { filledQuery, tagsQuery, topicsQuery, typesQuery, type Listed } from "@/lib/api/properties";
import { ticketQuery } from "@/lib/api/queries";
import { useText } from "@/lib/text/use-text";
import { FieldsPanel } from "@/ui/fields/fields-panel";
import classes from "./side.module.css";

/** What sort of matter a ticket is: type, topic, tags and the desk's own fields. */
export function PropertiesPanel(props: { ticket: Ticket }) {
  const say = useText();
  const { ticket } = props;
  const queries = useQueryClient();
  const { data: types = [] } = useQuery(typesQuery);
  const { data: topics = [] } = useQuery(topicsQuery);
  const change = useMutation({
    mutationFn: (body: { type_id?: number | null; topic_id?: number | null }) =>
      take(api.PATCH("/api/v1/tickets/{id}", { params: { path: { id: ticket.id } }, headers: ifMatch(ticket.version), body })),
    onSuccess: (fresh) => {
      queries.setQueryData(ticketQuery(ticket.id).queryKey, fresh);
      void queries.invalidateQueries({ queryKey: filledQuery("ticket", ticket.id).queryKey });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["timeline", ticket.id] }),
  });
  const select = (label: string, list: Listed[], present: { id: number; name: string } | null, write: (id: number | null) => void) => {
    const options = list.filter((one) => !one.archived || one.id === present?.id);
    return (
      options.length > 0 && (
        <Select
          size="sm"
          label={label}
          placeholder={say("app-field-choose")}
          data={options.map((one) => ({ value: String(one.id), label: one.name }))}
          value={present ? String(present.id) : null}
          searchable={options.length > 7}
          clearable
          clearButtonProps={{ "aria-label": say("app-field-empty", { name: label }) }}
          nothingFoundMessage={say("app-nothing-found")}
          onChange={(value) => write(value === null ? null : Number(value))}
        />
      )
    );
  };
  return (
    <section className={classes.properties} aria-label={say("app-properties")}>
      {select(say("app-type"), types, ticket.type, (type_id) => change.mutate({ type_id }))}
      {select(say("app-topic"), topics, ticket.topic, (topic_id) => change.mutate({ topic_id }))}
      <div data-part="tags">
        <Tags ticket={ticket} />
      </div>
      <FieldsPanel entity="ticket" id={ticket.id} />
    </section>
  );
}

/** Tags; a word nobody used yet becomes one. */
function Tags(props: { ticket: Ticket }) {
  const say = useText();
  const { ticket } = props;
  const queries = useQueryClient();
  const [words, setWords] = useState("");
  const [asked] = useDebouncedValue(words, 150);
  const { data: known = [] } = useQuery(tagsQuery(asked));
  const present = ticket.tags.map((tag) => tag.name);
  const write = useMutation({
    mutationFn: (next: string[]) =>
      take(
        api.PATCH("/api/v1/tickets/{id}/tags", {
          params: { path: { id: ticket.id } },
          body: { add: next.filter((name) => !present.includes(name)), remove: present.filter((name) => !next.includes(name)) },
        }),
      ),
    onSuccess: (tags) => queries.setQueryData(ticketQuery(ticket.id).queryKey, (old) => (old ? { ...old, tags } : old)),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["timeline", ticket.id] });
      void queries.invalidateQueries({ queryKey: ["inbox"] });
    },
  });
  return (
    <TagsInput
      size="sm"
      label={say("app-tags")}
      placeholder={present.length === 0 ? say("app-tags-add") : undefined}
      data={known.map((tag) => tag.name)}
      value={write.isPending ? write.variables : present}
      maxTags={30}
      maxDropdownHeight={220}
      searchValue={words}
      onSearchChange={setWords}
      onChange={(next) => write.mutate(next)}
    />
  );
}
