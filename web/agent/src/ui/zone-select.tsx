import { Select, type SelectProps } from "@mantine/core";
import { useMemo } from "react";
import { useText } from "@/lib/text/use-text";
import { allZones } from "@/lib/zones";

export function ZoneSelect(props: Omit<SelectProps, "data">) {
  const say = useText();
  const zones = useMemo(() => allZones(), []);
  return <Select searchable limit={60} data={zones} nothingFoundMessage={say("app-nothing-found")} {...props} />;
}
