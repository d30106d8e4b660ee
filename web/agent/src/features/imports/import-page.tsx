import "@/ui/mantine-more";
import { Anchor, Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, take } from "@/lib/api/client";
import type { CustomerImport } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { FirstRows } from "./first-rows";
import { HowFar } from "./how-far";
import { Meaning, type Plan } from "./meaning";
import { importQuery } from "./queries";

/** A file from its first look to its last row. */
export function ImportPage(props: { id: number }) {
  const say = useText();
  const queries = useQueryClient();
  const { id } = props;
  const { data, error, refetch } = useQuery(importQuery(id));
  const keep = (one: CustomerImport) => {
    queries.setQueryData(["imports", id], one);
    void queries.invalidateQueries({ queryKey: ["imports", "list"] });
  };
  const path = { params: { path: { id } } };
  const decide = useMutation({
    meta: { quiet: true },
    mutationFn: (plan: Plan) => take(api.PUT("/api/v1/customer-imports/{id}/plan", { ...path, body: plan })),
    onSuccess: keep,
  });
  const drop = useMutation({
    mutationFn: () => take(api.DELETE("/api/v1/customer-imports/{id}/file", path)),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["imports"] }),
  });
  const isOpen = data !== undefined && data.has_file && ["new", "checking", "checked"].includes(data.state);
  return (
    <Page
      title={data?.filename ?? say("app-import-title")}
      about={data && `${say(`app-import-entity-${data.entity}`)} · ${say("app-import-rows", { count: data.rows })}`}
      actions={
        data?.has_file &&
        data.state !== "running" && (
          <Button variant="subtle" color="gray" loading={drop.isPending} onClick={() => drop.mutate()}>
            {say("app-import-drop")}
          </Button>
        )
      }
    >
      <Anchor component={Link} to="/customers/imports" size="sm">
        <IconArrowLeft size={15} aria-hidden style={{ verticalAlign: "-2px" }} /> {say("app-import-before")}
      </Anchor>
      {!data && !error && <RowsWaiting rows={4} height={80} />}
      {error && !data && <Failure error={error} again={() => void refetch()} />}
      {data && (
        <>
          <HowFar
            one={data}
            onChange={keep}
            onCheck={() => decide.mutate({ columns: data.columns, known: data.known })}
            isDeciding={decide.isPending}
          />
          {decide.error && <Failure error={decide.error} />}
          {isOpen && <Meaning one={data} shown={decide.variables} onDecide={(plan) => decide.mutate(plan)} />}
          {isOpen && <FirstRows one={data} />}
        </>
      )}
    </Page>
  );
}
