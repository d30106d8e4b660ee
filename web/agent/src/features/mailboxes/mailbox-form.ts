import type { Mailbox } from "@/lib/api/model";
import { handlingBody, handlingCheck, handlingOf, type HandlingForm } from "./handling-form";

export type Tls = "tls" | "starttls" | "plain";

/** A mail server as the form holds it; an empty password means the one that is kept. */
export interface ServerForm {
  host: string;
  port: number;
  tls: Tls;
  user: string;
  password: string;
  kept: boolean;
}

export type Kind = Mailbox["kind"];

export interface MailboxForm {
  kind: Kind;
  name: string;
  address: string;
  team: string;
  acknowledge: boolean;
  enabled: boolean;
  signature: string;
  folder: string;
  imap: ServerForm;
  smtp: ServerForm;
  handling: HandlingForm;
}

export function formOf(mailbox: Mailbox | null): MailboxForm {
  return {
    kind: mailbox?.kind ?? "imap",
    name: mailbox?.name ?? "",
    address: mailbox?.address ?? "",
    team: mailbox?.team ? String(mailbox.team.id) : "",
    acknowledge: mailbox?.acknowledge ?? true,
    enabled: mailbox?.enabled ?? true,
    signature: mailbox?.signature ?? "",
    folder: mailbox?.imap?.folder ?? "INBOX",
    imap: serverOf(mailbox?.imap ?? null, 993),
    smtp: serverOf(mailbox?.smtp ?? null, 465),
    handling: handlingOf(mailbox?.handling ?? null),
  };
}

function serverOf(server: Mailbox["smtp"], port: number): ServerForm {
  return {
    host: server?.host ?? "",
    port: server?.port ?? port,
    tls: server?.tls ?? "tls",
    user: server?.user ?? "",
    password: "",
    kept: server?.password_set ?? false,
  };
}

const STANDARD_PORTS = { imap: { tls: 993, starttls: 143, plain: 143 }, smtp: { tls: 465, starttls: 587, plain: 25 } };

/** Another TLS mode brings its usual port, unless the port was chosen by hand. */
export function withTls(kind: "imap" | "smtp", server: ServerForm, tls: Tls): ServerForm {
  const usual = Object.values(STANDARD_PORTS[kind]).includes(server.port);
  return { ...server, tls, port: usual ? STANDARD_PORTS[kind][tls] : server.port };
}

const serverBody = ({ host, port, tls, user, password }: ServerForm) => ({
  host: host.trim(),
  port,
  tls,
  user: user.trim(),
  ...(password !== "" && { password }),
});

export const serversBody = (form: MailboxForm) => ({
  ...(form.kind === "imap" && { imap: { ...serverBody(form.imap), folder: form.folder.trim() || "INBOX" } }),
  smtp: serverBody(form.smtp),
});

/** What the test tries out: the servers, the access tokens and the key. */
export const checkBody = (form: MailboxForm) => ({ ...serversBody(form), ...handlingCheck(form.handling) });

export function bodyOf(form: MailboxForm) {
  const { kind } = form;
  return {
    name: form.name.trim(),
    address: form.address.trim(),
    kind,
    team_id: form.team === "" ? null : Number(form.team),
    acknowledge: form.acknowledge,
    enabled: form.enabled,
    signature: form.signature,
    ...(kind !== "letterbox" && serversBody(form)),
    handling: handlingBody(form.handling),
  };
}
