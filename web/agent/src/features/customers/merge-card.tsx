import { Button, Group, Text } from "@mantine/core";
import { IconGitMerge } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import type { Customer } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Card } from "@/ui/page";
import { useToast } from "@/ui/toast";
import { When } from "@/ui/when";
import classes from "./customers.module.css";
import { MergeDialog } from "./merge-dialog";
import { duplicatesOfQuery, mergesQuery } from "./queries";

/** Who may be the same person, who went into this one, and a way to say so. */
export function MergeCard(props: { customer: Customer }) {
  const say = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { customer } = props;
  const { data: pairs } = useQuery(duplicatesOfQuery(customer.id));
  const { data: merges } = useQuery(mergesQuery(customer.id));
  const [other, setOther] = useState<number | "choose" | null>(null);
  const refresh = () => {
    for (const name of ["customer", "customers", "organisation", "portrait", "ticket", "inbox"]) {
      void queries.invalidateQueries({ queryKey: [name] });
    }
  };
  const undo = useMutation({
    mutationFn: (id: number) => take(api.DELETE("/api/v1/customer-merges/{id}", { params: { path: { id } } })),
    onSuccess: () => {
      toast(say("app-unite-undone"));
      refresh();
    },
  });
  return (
    <Card label={say("app-unite-title")}>
      <div className={classes.title}>
        <h2>{say("app-unite-title")}</h2>
      </div>
      <ul className={classes.rows}>
        {pairs?.map((pair) => {
          const one = pair.first.id === customer.id ? pair.second : pair.first;
          return (
            <li key={one.id} className={classes.row}>
              <span>
                {one.name}
                <Text size="xs" c="dimmed">
                  {one.addresses[0]} · {say(`app-duplicate-${pair.because}`)}
                </Text>
              </span>
              <Button size="compact-sm" variant="light" onClick={() => setOther(one.id)}>
                {say("app-unite-look")}
              </Button>
            </li>
          );
        })}
        {merges?.map((merge) => (
          <li key={merge.id} className={classes.row}>
            <span>
              {say("app-unite-was", { name: merge.other_name })}
              <Text size="xs" c="dimmed" component="div">
                {merge.agent_name} · <When at={merge.at} />
              </Text>
            </span>
            <Button size="compact-sm" variant="subtle" loading={undo.isPending} onClick={() => undo.mutate(merge.id)}>
              {say("app-unite-undo")}
            </Button>
          </li>
        ))}
      </ul>
      <Group mt="xs">
        <Button variant="default" size="xs" leftSection={<IconGitMerge size={16} aria-hidden />} onClick={() => setOther("choose")}>
          {say("app-unite-choose")}
        </Button>
      </Group>
      {other !== null && (
        <MergeDialog
          survivor={customer.id}
          other={other === "choose" ? null : other}
          onClose={() => setOther(null)}
          onDone={refresh}
        />
      )}
    </Card>
  );
}
