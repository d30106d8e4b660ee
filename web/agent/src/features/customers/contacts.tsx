import { ActionIcon, Badge, Button, Group, Text, TextInput, Tooltip } from "@mantine/core";
import { IconMailCheck, IconStar, IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent, type ReactNode } from "react";
import { api, take } from "@/lib/api/client";
import type { Customer } from "@/lib/api/model";
import { useText } from "@/lib/text/use-text";
import { Failure } from "@/ui/failure";
import { Card } from "@/ui/page";
import classes from "./customers.module.css";

/** Where a customer is reached: addresses and telephones, the preferred ones first. */
export function Contacts(props: { customer: Customer }) {
  const say = useText();
  const queries = useQueryClient();
  const { id, addresses, phones, refusing } = props.customer;
  const change = useMutation({
    meta: { quiet: true },
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => {
      for (const name of ["customer", "customers", "portrait"]) void queries.invalidateQueries({ queryKey: [name] });
    },
  });
  const address = (one: string) => ({ params: { path: { id, address: one } } });
  const phone = (one: string) => ({ params: { path: { id, phone: one } } });
  return (
    <Card label={say("app-contacts-title")}>
      <div className={classes.title}>
        <h2>{say("app-contacts-title")}</h2>
      </div>
      <ul className={classes.rows}>
        {addresses.map((one, at) => {
          const refused = refusing.find((other) => other.address === one);
          return (
            <li key={one} className={classes.row}>
              <span>
                {one} {at === 0 && addresses.length > 1 && <Preferred />}
                {refused && (
                  <Text size="xs" c="ember" role="note">
                    {say("app-address-refusing", { address: refused.address, words: refused.words })}
                  </Text>
                )}
              </span>
              <span className={classes.actions}>
                {refused && (
                  <Act
                    label={say("app-address-trust", { address: one })}
                    icon={<IconMailCheck size={16} aria-hidden />}
                    onClick={() => change.mutate(() => take(api.DELETE("/api/v1/customers/{id}/addresses/{address}/refusal", address(one))))}
                  />
                )}
                {at > 0 && (
                  <Act
                    label={say("app-contact-prefer", { contact: one })}
                    icon={<IconStar size={16} aria-hidden />}
                    onClick={() => change.mutate(() => take(api.PUT("/api/v1/customers/{id}/addresses/{address}/preference", address(one))))}
                  />
                )}
                {addresses.length > 1 && (
                  <Act
                    label={say("app-contact-remove", { contact: one })}
                    icon={<IconTrash size={16} aria-hidden />}
                    onClick={() => change.mutate(() => take(api.DELETE("/api/v1/customers/{id}/addresses/{address}", address(one))))}
                  />
                )}
              </span>
            </li>
          );
        })}
        {phones.map((one, at) => (
          <li key={one} className={classes.row}>
            <span>
              <a href={`tel:${one}`}>{one}</a> {at === 0 && phones.length > 1 && <Preferred />}
            </span>
            <span className={classes.actions}>
              {at > 0 && (
                <Act
                  label={say("app-contact-prefer", { contact: one })}
                  icon={<IconStar size={16} aria-hidden />}
                  onClick={() => change.mutate(() => take(api.PUT("/api/v1/customers/{id}/phones/{phone}/preference", phone(one))))}
                />
              )}
              <Act
                label={say("app-contact-remove", { contact: one })}
                icon={<IconTrash size={16} aria-hidden />}
                onClick={() => change.mutate(() => take(api.DELETE("/api/v1/customers/{id}/phones/{phone}", phone(one))))}
              />
            </span>
          </li>
        ))}
      </ul>
      <Failure error={change.error} />
      <Adding id={id} />
    </Card>
  );
}

function Preferred() {
  const say = useText();
  return (
    <Badge variant="light" size="sm" tt="none" fw={550}>
      {say("app-contact-preferred")}
    </Badge>
  );
}

function Act(props: { label: string; icon: ReactNode; onClick: () => void }) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon variant="subtle" color="gray" aria-label={props.label} onClick={props.onClick}>
        {props.icon}
      </ActionIcon>
    </Tooltip>
  );
}

/** One field for both: what has an @ is an address. */
function Adding(props: { id: number }) {
  const say = useText();
  const queries = useQueryClient();
  const [typed, setTyped] = useState("");
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: async (): Promise<unknown> => {
      const params = { path: { id: props.id } };
      return typed.includes("@")
        ? take(api.POST("/api/v1/customers/{id}/addresses", { params, body: { address: typed.trim() } }))
        : take(api.POST("/api/v1/customers/{id}/phones", { params, body: { phone: typed.trim() } }));
    },
    onSuccess: () => {
      setTyped("");
      for (const name of ["customer", "customers", "portrait"]) void queries.invalidateQueries({ queryKey: [name] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) add.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" mt="sm" align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          label={say("app-contact-add")}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          {say("app-contact-add-do")}
        </Button>
      </Group>
      <Failure error={add.error} />
    </form>
  );
}
