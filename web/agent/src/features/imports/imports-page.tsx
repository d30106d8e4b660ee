import "@/ui/mantine-more";
import { Button, FileButton, Group, Progress, SegmentedControl, Text } from "@mantine/core";
import { IconTableImport, IconUpload } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { CustomerImport } from "@/lib/api/model";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { send } from "@/lib/upload";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { More } from "@/ui/more";
import { Card, Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { When } from "@/ui/when";
import classes from "./imports.module.css";
import { importsQuery } from "./queries";

const KINDS = ["customers", "organisations"] as const;

/** Files with customers and organisations: a new one, and what became of those before. */
export function ImportsPage(props: { onOpen: (id: number) => void }) {
  const say = useText();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(importsQuery);
  const imports = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say("app-import-title")} about={say("app-import-about")}>
      <Upload onOpen={props.onOpen} />
      {isPending && <RowsWaiting rows={4} height={56} />}
      {error && imports.length === 0 && <Failure error={error} again={() => void refetch()} />}
      {data && imports.length === 0 && <Empty icon={<IconTableImport size={28} />} title={say("app-import-none")} />}
      <ul className={classes.list} aria-label={say("app-import-before")}>
        {imports.map((one) => (
          <li key={one.id}>
            <Line one={one} />
          </li>
        ))}
      </ul>
      <More has={hasNextPage} busy={isFetchingNextPage} next={() => void fetchNextPage()} />
    </Page>
  );
}

function Upload(props: { onOpen: (id: number) => void }) {
  const say = useText();
  const queries = useQueryClient();
  const [entity, setEntity] = useState<string>("customers");
  const [gone, setGone] = useState(0);
  const upload = useMutation({
    meta: { quiet: true },
    mutationFn: async (file: File) => {
      setGone(0);
      const named = new URLSearchParams({ entity, filename: file.name });
      return (await send(`/api/v1/customer-imports?${named}`, file, setGone)) as CustomerImport;
    },
    onSuccess: (one) => {
      queries.setQueryData(["imports", one.id], one);
      void queries.invalidateQueries({ queryKey: ["imports"] });
      props.onOpen(one.id);
    },
  });
  const take = (file: File | null | undefined) => file && upload.mutate(file);
  return (
    <Card label={say("app-import-new")}>
      <div
        className={classes.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer.files[0]);
        }}
      >
        <SegmentedControl
          aria-label={say("app-import-entity")}
          value={entity}
          onChange={setEntity}
          data={KINDS.map((value) => ({ value, label: say(`app-import-entity-${value}`) }))}
        />
        <FileButton onChange={take} accept=".csv,.tsv,.txt,text/csv,text/plain">
          {(button) => (
            <Button {...button} loading={upload.isPending} leftSection={<IconUpload size={18} aria-hidden />}>
              {say("app-import-choose")}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed" className={classes.hint}>
          {say("app-import-hint")}
        </Text>
      </div>
      {upload.isPending && <Progress mt="sm" value={100 * gone} aria-label={say("app-import-uploading")} />}
      {upload.error && <Failure error={upload.error} />}
    </Card>
  );
}

function Line(props: { one: CustomerImport }) {
  const say = useText();
  const { formats } = useReader();
  const { one } = props;
  const inside = (
    <>
      <span className={classes.words}>
        <b>{one.filename}</b>
        <small>
          {say(`app-import-entity-${one.entity}`)} · {one.agent_name} · <When at={one.created_at} />
        </small>
      </span>
      <span className={classes.words}>
        <span>{say(`app-import-state-${one.state}`)}</span>
        <small>
          {one.state === "new"
            ? say("app-import-rows", { count: one.rows })
            : say("app-import-counts", {
                created: formats.number(one.created),
                changed: formats.number(one.changed),
                unchanged: formats.number(one.unchanged),
                refused: formats.number(one.refused),
              })}
        </small>
      </span>
    </>
  );
  if (!one.is_open) return <Group className={classes.line}>{inside}</Group>;
  return (
    <Link to="/customers/imports/$importId" params={{ importId: one.id }} className={classes.line}>
      {inside}
    </Link>
  );
}
