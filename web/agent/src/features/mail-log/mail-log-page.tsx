import "@/ui/mantine-more";
import { Alert, Anchor, Badge, Button, Group, SegmentedControl, Text } from "@mantine/core";
import { IconAlertTriangle, IconMailbox } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, take } from "@/lib/api/client";
import type { Letter, LetterState } from "@/lib/api/model";
import { lettersQuery } from "@/lib/api/queries";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { More } from "@/ui/more";
import { Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { useToast } from "@/ui/toast";
import { When } from "@/ui/when";
import classes from "./mail-log.module.css";

const STATES: LetterState[] = ["received", "quarantined", "ignored", "stored"];

/** What was decided about every letter that came in, and why. */
export function MailLogPage(props: { state: LetterState | undefined; onState: (state: LetterState | undefined) => void }) {
  const say = useText();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    lettersQuery(props.state),
  );
  const letters = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say("app-mail-title")} about={say("app-mail-about")}>
      <div className={classes.filter}>
        <SegmentedControl
          aria-label={say("app-mail-filter")}
          value={props.state ?? "every"}
          onChange={(value) => props.onState(STATES.find((state) => state === value))}
          data={["every", ...STATES].map((state) => ({ value: state, label: say(`app-letters-${state}`) }))}
        />
      </div>
      {isPending && <RowsWaiting rows={6} height={64} />}
      {error && letters.length === 0 && <Failure error={error} again={() => void refetch()} />}
      {data && letters.length === 0 && <Empty icon={<IconMailbox size={28} />} title={say("app-mail-empty")} />}
      <ul className={classes.list}>
        {letters.map((letter) => (
          <LetterLine key={letter.id} letter={letter} />
        ))}
      </ul>
      <More has={hasNextPage} busy={isFetchingNextPage} next={() => void fetchNextPage()} />
    </Page>
  );
}

/** What servers or the DNS say of the sender; a plain warning when its own domain does not confirm the letter. */
function Vouched(props: { authentication: NonNullable<Letter["authentication"]> }) {
  const say = useText();
  const { doubtful, by } = props.authentication;
  const said = (["spf", "dkim", "dmarc", "arc"] as const).flatMap((way) => {
    const verdict = props.authentication[way];
    return verdict ? [`${way.toUpperCase()} ${verdict}`] : [];
  });
  return (
    <>
      <Text size="xs" c="dimmed">
        {said.join(" · ")}
        {by && ` (${by})`}
      </Text>
      {doubtful && (
        <Alert color="ember" p="xs" mt={6} icon={<IconAlertTriangle size={17} aria-hidden />}>
          {say("app-letter-doubtful")}
        </Alert>
      )}
    </>
  );
}

function LetterLine(props: { letter: Letter }) {
  const say = useText();
  const toast = useToast();
  const { formats } = useReader();
  const queries = useQueryClient();
  const { letter } = props;
  const quarantined = letter.state === "quarantined";
  const again = useMutation({
    mutationFn: (as_message: boolean) =>
      take(api.PUT("/api/v1/mail/letters/{id}/processing", { params: { path: { id: letter.id } }, body: { as_message } })),
    onSuccess: (_, as_message) => {
      toast(say(as_message ? "app-letter-as-message-done" : "app-letter-again-done"));
      void queries.invalidateQueries({ queryKey: ["letters"] });
    },
  });
  return (
    <li className={classes.letter}>
      <div className={classes.words}>
        <div className={classes.top}>
          <Badge variant="light" color={quarantined ? "ember" : letter.state === "ignored" ? "gray" : "lake"} tt="none" fw={550}>
            {say(`app-letter-${letter.state}`)}
          </Badge>
          <b>{letter.subject || say("app-no-subject")}</b>
        </div>
        <Text size="sm" c="dimmed" truncate>
          {letter.from} → {letter.mailbox.name} · {formats.size(letter.size)}
        </Text>
        <Text size="sm">{letter.decision}</Text>
        {letter.signs.length > 0 && (
          <Text size="xs" c="dimmed">
            {say("app-letter-signs", { list: letter.signs.join("; ") })}
          </Text>
        )}
        {letter.mended.length > 0 && (
          <Text size="xs" c="dimmed">
            {say("app-letter-mended", { list: letter.mended.join("; ") })}
          </Text>
        )}
        {letter.error && (
          <Alert color="ember" p="xs" mt={6} icon={<IconAlertTriangle size={17} aria-hidden />}>
            {letter.error}
          </Alert>
        )}
        {letter.authentication && <Vouched authentication={letter.authentication} />}
        {letter.headers_only && (
          <Text size="sm" c="dimmed">
            {say("app-letter-headers-only")}
          </Text>
        )}
      </div>
      <div className={classes.side}>
        <When at={letter.received_at} className="quiet" />
        <Group gap="sm" wrap="nowrap">
          {letter.ticket_id !== null && (
            <Link to="/tickets/$ticketId" params={{ ticketId: letter.ticket_id }}>
              {say("app-ticket")} #{letter.ticket_id}
            </Link>
          )}
          <Anchor size="sm" href={`/api/v1/mail/letters/${letter.id}/original`} target="_blank">
            {say("app-letter-original")}
          </Anchor>
        </Group>
        {quarantined && !letter.headers_only && (
          <Button size="compact-sm" variant="light" loading={again.isPending} onClick={() => again.mutate(false)}>
            {say("app-letter-again")}
          </Button>
        )}
        {letter.state === "ignored" && letter.signs.length > 0 && (
          <Button size="compact-sm" variant="subtle" loading={again.isPending} onClick={() => again.mutate(true)}>
            {say("app-letter-as-message")}
          </Button>
        )}
      </div>
    </li>
  );
}
