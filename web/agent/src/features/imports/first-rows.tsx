import { Badge } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { CustomerImport, CustomerImportRow } from "@/lib/api/model";
import { languageName } from "@/lib/languages";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { Card } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import classes from "./imports.module.css";
import { rowsQuery } from "./queries";

const TONES: Record<string, string> = { new: "lake", changed: "lake", same: "gray", refused: "ember" };

/** The first rows as they would be. */
export function FirstRows(props: { one: CustomerImport }) {
  const say = useText();
  const { data, error, isPending } = useQuery(rowsQuery(props.one));
  return (
    <Card label={say("app-import-first-rows")}>
      <h2 className={classes.title}>{say("app-import-first-rows")}</h2>
      {isPending && <RowsWaiting rows={3} height={60} />}
      {error && <Failure error={error} />}
      <ol className={classes.rows}>
        {data?.map((row) => (
          <li key={row.line} className={classes.row} value={row.line}>
            <Badge variant="light" color={TONES[row.verdict]} className={classes.verdict}>
              {say(`app-import-verdict-${row.verdict}`)}
            </Badge>
            <One row={row} entity={props.one.entity} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function One(props: { row: CustomerImportRow; entity: string }) {
  const say = useText();
  const { row } = props;
  if (row.verdict === "refused") {
    return (
      <div className={classes.said}>
        <b>{say("app-import-line", { line: row.line })}</b>
        <div>{row.reason}</div>
        <small>{row.cells.filter((cell) => cell).join(" · ")}</small>
      </div>
    );
  }
  const beside = [
    row.organisation, languageName(row.language), row.time_zone, row.external_id && say("app-external-id-is", { id: row.external_id }),
    ...row.values.map((value) => `${value.name}: ${value.value}`),
  ];
  return (
    <div className={classes.said}>
      <b>
        {row.known_id !== null && props.entity === "customers" ? (
          <Link to="/customers/$customerId" params={{ customerId: row.known_id }}>{row.name}</Link>
        ) : (
          (row.name ?? row.addresses[0])
        )}
      </b>
      <div>{[...row.addresses, ...row.phones, ...row.domains].join(", ")}</div>
      <small>{[...beside.filter(Boolean), ...row.tags.map((tag) => `#${tag}`)].join(" · ")}</small>
      {row.note !== null && <small className={classes.note}>{row.note}</small>}
    </div>
  );
}
