import type { Mailbox } from "@/lib/api/model";

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

export interface MailboxForm {
  name: string;
  address: string;
  team: string;
  acknowledge: boolean;
  enabled: boolean;
  signature: string;
  folder: string;
  imap: ServerForm;
  smtp: ServerForm;
}

export function formOf(mailbox: Mailbox | null): MailboxForm {
  return {
    name: mailbox?.name ?? "",
    address: mailbox?.address ?? "",
    team: mailbox?.team ? String(mailbox.team.id) : "",
    acknowledge: mailbox?.acknowledge ?? true,
    enabled: mailbox?.enabled ?? true,
    signature: mailbox?.signature ?? "",
    folder: mailbox?.imap?.folder ?? "INBOX",
    imap: serverOf(mailbox?.imap ?? null, 993),
    smtp: serverOf(mailbox?.smtp ?? null, 465),
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
  imap: { ...serverBody(form.imap), folder: form.folder.trim() || "INBOX" },
  smtp: serverBody(form.smtp),
});

export function bodyOf(form: MailboxForm, kind: "imap" | "letterbox") {
  return {
    name: form.name.trim(),
    address: form.address.trim(),
    kind,
    team_id: form.team === "" ? null : Number(form.team),
    acknowledge: form.acknowledge,
    enabled: form.enabled,
    signature: form.signature,
    ...(kind === "imap" && serversBody(form)),
  };
}
