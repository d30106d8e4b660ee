import { Button, Group, Text } from "@mantine/core";
import { IconFileCode } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { GuardPack } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Empty } from "@/ui/empty";
import { Failure } from "@/ui/failure";
import { Card } from "@/ui/page";
import { RowsWaiting } from "@/ui/rows-waiting";
import { When } from "@/ui/when";
import { PackDialog } from "./pack-dialog";
import { packsQuery } from "./queries";

/** Packs of rules that this company wrote itself. */
export function OwnPacks() {
  const say = useText();
  const { data: packs, error, refetch } = useQuery(packsQuery);
  const [open, setOpen] = useState<GuardPack | "new" | null>(null);
  return (
    <>
      <Group justify="flex-end" mb="sm">
        <Button onClick={() => setOpen("new")}>{say("app-guard-pack-add")}</Button>
      </Group>
      {error && !packs && <Failure error={error} again={() => void refetch()} />}
      {!packs && !error && <RowsWaiting rows={2} />}
      {packs?.length === 0 && (
        <Empty icon={<IconFileCode size={28} />} title={say("app-guard-packs-empty")}>
          {say("app-guard-packs-about")}
        </Empty>
      )}
      {packs?.map((pack) => (
        <Card key={`${pack.family}/${pack.name}`} label={pack.name}>
          <Group justify="space-between">
            <div>
              <Text fw={600}>{pack.name}</Text>
              <Text size="sm" c="dimmed" component="div">
                {say(`app-guard-family-${pack.family}`)} · <When at={pack.saved_at} />
              </Text>
            </div>
            <Button variant="default" size="sm" onClick={() => setOpen(pack)}>
              {say("app-change")}
            </Button>
          </Group>
        </Card>
      ))}
      {open !== null && <PackDialog pack={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
