import "@/ui/mantine-more";
import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconBuildingCommunity, IconPlus, IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Face } from "@/ui/face";
import { Failure } from "@/ui/failure";
import { More } from "@/ui/more";
import { Page } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import classes from "./customers.module.css";
import { OrganisationDialog } from "./organisation-dialog";
import { organisationsQuery } from "./queries";

/** For whom customers write. */
export function OrganisationsPage(props: { onOpen: (id: number) => void }) {
  const say = useText();
  const [typed, setTyped] = useState("");
  const [question] = useDebouncedValue(typed.trim(), 200);
  const [adding, setAdding] = useState(false);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    organisationsQuery(question),
  );
  const organisations = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={say("app-organisations-title")}
      about={say("app-organisations-about")}
      actions={
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
          {say("app-organisation-add")}
        </Button>
      }
    >
      <div className={classes.tools}>
        <TextInput
          type="search"
          className={classes.search}
          aria-label={say("app-organisations-search")}
          placeholder={say("app-organisations-search")}
          leftSection={<IconSearch size={17} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {isPending && <RowsWaiting rows={8} height={56} />}
      {error && organisations.length === 0 && <Failure error={error} again={() => void refetch()} />}
      {data && organisations.length === 0 && (
        <Empty icon={<IconBuildingCommunity size={28} />} title={say("app-organisations-none")} />
      )}
      <ul className={classes.list}>
        {organisations.map((one) => (
          <li key={one.id}>
            <Link to="/organisations/$organisationId" params={{ organisationId: one.id }} className={classes.line}>
              <Face name={one.name} size={36} />
              <span className={classes.words}>
                <b>{one.name}</b>
              </span>
              <span className={classes.words}>
                <small>{one.domains.join(", ")}</small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <More has={hasNextPage} busy={isFetchingNextPage} next={() => void fetchNextPage()} />
      {adding && <OrganisationDialog organisation={null} onClose={() => setAdding(false)} onDone={props.onOpen} />}
    </Page>
  );
}
