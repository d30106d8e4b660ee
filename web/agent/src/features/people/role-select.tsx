import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useText } from "@/lib/text/use-text";
import { rolesQuery } from "./queries";

export type BuiltIn = "agent" | "lead" | "admin" | "own";
export interface RoleChoice {
  role: BuiltIn;
  role_id: number | null;
}

/** One of the built-in roles, or one of the company's own. */
export function RoleSelect(props: { value: RoleChoice; onChange: (choice: RoleChoice) => void; error?: string }) {
  const say = useText();
  const { data } = useQuery(rolesQuery);
  const { value } = props;
  const own = data?.own.map((role) => ({ value: `own:${role.id}`, label: role.name })) ?? [];
  const builtIn = (["agent", "lead", "admin"] as const).map((role) => ({ value: role, label: say(`app-role-${role}`) }));
  const change = (next: string | null) => {
    if (next === null) return;
    const id = next.startsWith("own:") ? Number(next.slice(4)) : null;
    props.onChange(id === null ? { role: next as BuiltIn, role_id: null } : { role: "own", role_id: id });
  };
  return (
    <Select
      label={say("app-role")}
      data={own.length > 0 ? [{ group: say("app-roles-built-in"), items: builtIn }, { group: say("app-roles-own"), items: own }] : builtIn}
      value={value.role === "own" ? `own:${value.role_id}` : value.role}
      error={props.error}
      onChange={change}
    />
  );
}
