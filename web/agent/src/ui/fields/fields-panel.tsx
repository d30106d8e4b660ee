import "@/ui/mantine-more";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { isProblem } from "@/lib/api/problem";
import { fillFields, filledQuery, type FieldEntity, type FieldValue } from "@/lib/api/properties";
import { Failure } from "@/ui/failure";
import { FieldInput } from "./field-input";
import classes from "./fields.module.css";

/** The desk's own fields of a ticket, a customer or an organisation. Nothing is shown where there are none. */
export function FieldsPanel(props: { entity: FieldEntity; id: number; only?: readonly number[] }) {
  const { entity, id, only } = props;
  const queries = useQueryClient();
  const query = filledQuery(entity, id);
  const { data: fields = [] } = useQuery(query);
  const write = useMutation({
    meta: { quiet: true },
    mutationFn: (to: { field: number; value: FieldValue }) => fillFields(entity, id, { [to.field]: to.value }),
    onSuccess: (fresh) => queries.setQueryData(query.queryKey, fresh),
    onSettled: () => entity === "ticket" && queries.invalidateQueries({ queryKey: ["timeline", id] }),
  });
  const wrong = isProblem(write.error) && write.error.field ? write.error : null;
  const shown = fields.filter((field) => field.shown && (only === undefined || only.includes(field.id)));
  return (
    <div className={classes.fields}>
      {shown.map((field) => (
        <FieldInput
          key={field.id}
          field={field}
          missing={only !== undefined && field.value === null}
          error={wrong?.field === `values.${field.id}` ? wrong.message : undefined}
          onWrite={(value) => write.mutate({ field: field.id, value })}
        />
      ))}
      {write.error && !wrong && <Failure error={write.error} />}
    </div>
  );
}
