import { CloseButton, Text, TextInput, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { searchQuery } from "@/lib/api/inbox";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { FilterBar } from "@/ui/filter/filter-bar";
import { readFilter, writeFilter } from "@/ui/filter/model";
import { More } from "@/ui/more";
import { useTitle } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { CustomerHit, TicketHit } from "./hits";
import classes from "./search.module.css";

/** Everything from one box: what was typed as it stands first, then by words; narrowed by chips. */
export function SearchPage(props: {
  q: string;
  filter: string | undefined;
  onAsk: (asked: { q: string; filter: string | undefined }) => void;
}) {
  const say = useText();
  useTitle(say("app-search-title"));
  const { filter, onAsk } = props;
  const [typed, setTyped] = useState(props.q);
  const [asked] = useDebouncedValue(typed, 220);
  // The address follows what is typed, and leads when one goes back.
  const told = useRef(props.q);
  useEffect(() => {
    if (asked !== told.current) {
      told.current = asked;
      onAsk({ q: asked, filter });
    }
  }, [asked, filter, onAsk]);
  useEffect(() => {
    if (props.q !== told.current) {
      told.current = props.q;
      setTyped(props.q);
    }
  }, [props.q]);
  return (
    <div className={classes.scroll}>
      <div className={classes.page}>
        <Title order={1} size="h2">
          {say("app-search-title")}
        </Title>
        <TextInput
          type="text"
          role="searchbox"
          size="md"
          aria-label={say("app-search-box")}
          placeholder={say("app-search-hint")}
          leftSection={<IconSearch size={18} aria-hidden />}
          rightSection={typed && <CloseButton aria-label={say("app-search-clear")} onClick={() => setTyped("")} />}
          value={typed}
          data-autofocus
          autoFocus={props.q === ""}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <FilterBar filter={readFilter(filter)} onChange={(next) => onAsk({ q: told.current, filter: writeFilter(next) })} />
        <Found q={props.q} filter={filter} />
      </div>
    </div>
  );
}

function Found(props: { q: string; filter: string | undefined }) {
  const say = useText();
  const isAsked = props.q.trim() !== "" || props.filter !== undefined;
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
    ...searchQuery(props.q, props.filter),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  if (!isAsked) return <Text c="dimmed">{say("app-search-about")}</Text>;
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (isPending) return <RowsWaiting rows={5} height={70} />;
  const first = data.pages[0];
  const tickets = data.pages.flatMap((page) => page.tickets);
  const shown = tickets.filter((hit, place) => tickets.findIndex((one) => one.ticket.id === hit.ticket.id) === place);
  const customers = first?.customers ?? [];
  const split = shown.findIndex((hit) => !hit.has_all);
  return (
    <div aria-live="polite" className={classes.found}>
      {first?.whole === false && <Text size="sm" c="dimmed">{say("app-search-not-whole")}</Text>}
      {first?.phrase_missed && <Text size="sm" c="dimmed">{say("app-search-phrase-missed")}</Text>}
      {customers.length > 0 && (
        <section aria-label={say("app-search-customers")}>
          <h2>{say("app-search-customers")}</h2>
          <div className={classes.people}>
            {customers.map((hit) => (
              <CustomerHit key={hit.id} hit={hit} />
            ))}
          </div>
        </section>
      )}
      {shown.length > 0 && (
        <section aria-label={say("app-search-tickets")}>
          <h2>{say("app-search-tickets")}</h2>
          {shown.map((hit, place) => (
            <div key={hit.ticket.id}>
              {place === split && split > 0 && <p className={classes.split}>{say("app-search-some-words")}</p>}
              <TicketHit hit={hit} />
            </div>
          ))}
          <More has={hasNextPage} busy={isFetchingNextPage} next={() => void fetchNextPage()} />
        </section>
      )}
      {data.pages.at(-1)?.cut && <Text size="sm" c="dimmed">{say("app-search-cut")}</Text>}
      {shown.length === 0 && customers.length === 0 && (
        <Empty icon={<IconSearch size={28} />} title={say("app-search-nothing")}>
          {say("app-search-nothing-about")}
        </Empty>
      )}
    </div>
  );
}
