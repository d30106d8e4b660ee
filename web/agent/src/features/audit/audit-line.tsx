import type { AuditEntry } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Face } from "@/ui/face";
import { When } from "@/ui/when";
import classes from "./audit.module.css";

/** One line of the log: who, what, from what to what, and by which way. */
export function AuditLine(props: { entry: AuditEntry }) {
  const say = useText();
  const { entry } = props;
  const who = entry.agent?.name || say(entry.customer_id === null ? "app-audit-desk" : "app-audit-customer");
  return (
    <li className={classes.line}>
      <Face name={who} size={32} />
      <div className={classes.words}>
        <div>
          <b>{entry.text}</b>
          {entry.name !== null && <span>: {entry.name}</span>}
        </div>
        {entry.changes.length > 0 && (
          <dl className={classes.changes}>
            {entry.changes.map((change) => (
              <div key={change.field}>
                <dt>{change.field}</dt>
                <dd>
                  {change.from !== null && <del>{change.from}</del>}
                  {change.from !== null && change.to !== null && <span aria-hidden> → </span>}
                  {change.to !== null && <ins>{change.to}</ins>}
                  {change.from === null && change.to === null && <span className="quiet">{say("app-audit-empty")}</span>}
                </dd>
              </div>
            ))}
          </dl>
        )}
        <div className={classes.source}>
          {who} · {say(`app-audit-way-${entry.way}`)}
          {entry.address !== null && ` · ${entry.address}`}
        </div>
      </div>
      <When at={entry.at} className={classes.when} />
    </li>
  );
}
