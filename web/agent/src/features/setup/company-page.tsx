import "@/ui/mantine-more";
import { Button, Chip, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, take } from "@/lib/api/client";
import { intlTag, LANGUAGES } from "@/lib/languages";
import { useMe } from "@/lib/me";
import { useReader } from "@/lib/text/provider";
import { useText } from "@/lib/text/use-text";
import { Card, Page } from "@/ui/page";
import { useToast } from "@/ui/toast";
import { ZoneSelect } from "@/ui/zone-select";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

export function CompanyPage() {
  const say = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { language } = useReader();
  const { company } = useMe();
  const [name, setName] = useState(company.name);
  const save = useMutation({
    mutationFn: (body: { name?: string; language?: string; time_zone?: string; business_days?: string[] }) =>
      take(api.PATCH("/api/v1/company", { body })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["me"] });
      toast(say("app-saved"));
    },
  });
  // 5 January 2026 is a Monday.
  const dayName = (index: number) =>
    new Intl.DateTimeFormat(intlTag(language), { weekday: "short", timeZone: "UTC" }).format(Date.UTC(2026, 0, 5 + index));
  return (
    <Page narrow title={say("app-company-title")} about={say("app-company-about")}>
      <Card>
        <Stack>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              save.mutate({ name: name.trim() });
            }}
          >
            <Group align="flex-end">
              <TextInput
                flex={1}
                label={say("app-company-name")}
                required
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" variant="default" disabled={name.trim() === "" || name.trim() === company.name}>
                {say("app-save")}
              </Button>
            </Group>
          </form>
          <Select
            label={say("app-company-language")}
            data={LANGUAGES}
            value={company.language}
            onChange={(value) => value && save.mutate({ language: value })}
          />
          <ZoneSelect
            label={say("app-company-zone")}
            value={company.time_zone}
            onChange={(time_zone) => time_zone && save.mutate({ time_zone })}
          />
          <div role="group" aria-labelledby="days">
            <Text size="sm" fw={500} id="days">
              {say("app-company-days")}
            </Text>
            <Text size="xs" c="dimmed" mb={8}>
              {say("app-company-days-about")}
            </Text>
            <Chip.Group multiple value={company.business_days} onChange={(business_days) => save.mutate({ business_days })}>
              <Group gap={6}>
                {DAYS.map((day, index) => (
                  <Chip key={day} value={day} variant="light">
                    {dayName(index)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </div>
        </Stack>
      </Card>
    </Page>
  );
}
