import { Button, Group, Text, Title } from "@mantine/core";
import { IconShieldPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { OwnRole } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Card } from "@/ui/page";
import { rolesQuery } from "./queries";
import { RoleDialog } from "./role-dialog";

/** What each role may do, and the company's own roles. */
export function RolesSection() {
  const say = useText();
  const { data } = useQuery(rolesQuery);
  const [role, setRole] = useState<OwnRole | "new" | null>(null);
  const words = (rights: string[]) => rights.map((right) => say(`app-right-${right}`)).join(" · ");
  if (!data) return null;
  return (
    <section aria-labelledby="roles">
      <Group justify="space-between" mt="xl" mb="sm">
        <Title order={2} size="h4" id="roles">
          {say("app-roles")}
        </Title>
        <Button variant="default" size="xs" leftSection={<IconShieldPlus size={16} aria-hidden />} onClick={() => setRole("new")}>
          {say("app-role-add")}
        </Button>
      </Group>
      {data.built_in.map((one) => (
        <Card key={one.role} label={say(`app-role-${one.role}`)}>
          <Text fw={600}>{say(`app-role-${one.role}`)}</Text>
          <Text size="sm" c="dimmed">
            {one.rights.length === data.rights.length ? say("app-role-everything") : say("app-role-answers") + " · " + words(one.rights)}
          </Text>
        </Card>
      ))}
      {data.own.map((one) => (
        <Card key={one.id} label={one.name}>
          <Group justify="space-between" wrap="nowrap">
            <div>
              <Text fw={600}>{one.name}</Text>
              <Text size="sm" c="dimmed">
                {[say("app-role-answers"), words(one.rights)].filter(Boolean).join(" · ")}
              </Text>
            </div>
            <Button variant="default" size="xs" style={{ flex: "none" }} onClick={() => setRole(one)}>
              {say("app-change")}
            </Button>
          </Group>
        </Card>
      ))}
      {role !== null && <RoleDialog role={role === "new" ? null : role} rights={data.rights} onClose={() => setRole(null)} />}
    </section>
  );
}
