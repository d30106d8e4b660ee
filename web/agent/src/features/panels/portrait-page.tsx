import "@/ui/mantine-more";
import { ActionIcon, Button, Checkbox, Group } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { useToast } from "@/ui/toast";
import classes from "./panels.module.css";
import { customerFieldsQuery, factsQuery } from "./queries";

const FACTS = [
  "addresses", "phones", "organisation", "language", "local_time", "tags", "contacts", "notes", "external_id", "known_since",
];

/** Which facts of a customer stand beside a conversation, and in which order. */
export function PortraitPage() {
  const say = useText();
  const { data, error, refetch } = useQuery(factsQuery);
  return (
    <Page narrow title={say("app-portrait-title")} about={say("app-portrait-about")}>
      {error && !data && <Failure error={error} again={() => void refetch()} />}
      {!data && !error && <RowsWaiting rows={8} />}
      {data && <Chosen key={data.version} facts={data.facts} version={data.version} />}
    </Page>
  );
}

function Chosen(props: { facts: string[]; version: number }) {
  const say = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { data: fields = [] } = useQuery(customerFieldsQuery);
  const [chosen, setChosen] = useState(props.facts);
  const own = fields.filter((field) => !field.archived).map((field) => `field:${field.id}`);
  const all = [...chosen, ...[...FACTS, ...own].filter((fact) => !chosen.includes(fact))];
  const name = (fact: string) => {
    const field = fields.find((one) => `field:${one.id}` === fact);
    return field ? field.name : say(`app-fact-${fact.replaceAll("_", "-").replace(":", "-")}`);
  };
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      take(
        api.PUT("/api/v1/settings/portrait", { headers: { "If-Match": `"v${props.version}"` }, body: { facts: chosen } }),
      ),
    onSuccess: (saved) => {
      toast(say("app-portrait-saved"));
      queries.setQueryData(factsQuery.queryKey, saved);
      void queries.invalidateQueries({ queryKey: ["portrait"] });
    },
  });
  const move = (fact: string, by: number) => {
    const at = chosen.indexOf(fact);
    const next = [...chosen];
    next.splice(at, 1);
    next.splice(at + by, 0, fact);
    setChosen(next);
  };
  const known = all.filter((fact) => !fact.startsWith("field:") || own.includes(fact));
  return (
    <Card label={say("app-portrait-title")}>
      <ol className={classes.facts}>
        {known.map((fact) => {
          const at = chosen.indexOf(fact);
          return (
            <li key={fact}>
              <Checkbox
                label={name(fact)}
                checked={at >= 0}
                onChange={(event) =>
                  setChosen(event.currentTarget.checked ? [...chosen, fact] : chosen.filter((one) => one !== fact))
                }
              />
              {at >= 0 && (
                <span>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    disabled={at === 0}
                    aria-label={say("app-fact-up", { name: name(fact) })}
                    onClick={() => move(fact, -1)}
                  >
                    <IconArrowUp size={17} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    disabled={at === chosen.length - 1}
                    aria-label={say("app-fact-down", { name: name(fact) })}
                    onClick={() => move(fact, 1)}
                  >
                    <IconArrowDown size={17} aria-hidden />
                  </ActionIcon>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <Failure error={save.error} />
      <Group justify="flex-end" mt="md">
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {say("app-save")}
        </Button>
      </Group>
    </Card>
  );
}
