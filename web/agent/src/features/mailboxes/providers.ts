import { NO_OAUTH } from "./handling-form";
import type { MailboxForm, Tls } from "./mailbox-form";

/** The servers of a provider. `token` stands where it wants access tokens. */
interface Provider {
  name: string;
  imap: [host: string, port: number, tls: Tls];
  smtp: [host: string, port: number, tls: Tls];
  /** The name it writes Authentication-Results under. */
  vouches?: string;
  token?: { url: string; scope: string };
  /** Whether answers to `name+something@` arrive. */
  plus?: boolean;
}

/** As the providers describe them in their own help pages. */
export const PROVIDERS: Provider[] = [
  {
    name: "Gmail, Google Workspace",
    imap: ["imap.gmail.com", 993, "tls"],
    smtp: ["smtp.gmail.com", 465, "tls"],
    vouches: "mx.google.com",
    token: { url: "https://oauth2.googleapis.com/token", scope: "" },
    plus: true,
  },
  {
    name: "Microsoft 365, Outlook",
    imap: ["outlook.office365.com", 993, "tls"],
    smtp: ["smtp.office365.com", 587, "starttls"],
    token: {
      url: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
      scope: "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access",
    },
    plus: true,
  },
  { name: "Yahoo", imap: ["imap.mail.yahoo.com", 993, "tls"], smtp: ["smtp.mail.yahoo.com", 465, "tls"] },
  { name: "iCloud", imap: ["imap.mail.me.com", 993, "tls"], smtp: ["smtp.mail.me.com", 587, "starttls"], plus: true },
  { name: "GMX", imap: ["imap.gmx.net", 993, "tls"], smtp: ["mail.gmx.net", 465, "tls"] },
  { name: "Mail.ru", imap: ["imap.mail.ru", 993, "tls"], smtp: ["smtp.mail.ru", 465, "tls"], plus: true },
  { name: "Yandex", imap: ["imap.yandex.ru", 993, "tls"], smtp: ["smtp.yandex.ru", 465, "tls"], plus: true },
  { name: "Zoho", imap: ["imap.zoho.eu", 993, "tls"], smtp: ["smtp.zoho.eu", 465, "tls"], plus: true },
  { name: "Fastmail", imap: ["imap.fastmail.com", 993, "tls"], smtp: ["smtp.fastmail.com", 465, "tls"], plus: true },
];

/** The form with the servers of a provider; logins are the address unless something was typed. */
export function withProvider(form: MailboxForm, name: string): Partial<MailboxForm> {
  const provider = PROVIDERS.find((one) => one.name === name);
  if (!provider) return {};
  const [local, domain] = form.address.trim().split("@");
  const user = form.imap.user || form.address.trim();
  const server = ([host, port, tls]: Provider["imap"], before: MailboxForm["imap"]) => ({ ...before, host, port, tls, user });
  return {
    kind: "imap",
    imap: server(provider.imap, form.imap),
    smtp: server(provider.smtp, form.smtp),
    handling: {
      ...form.handling,
      trustedServer: provider.vouches ?? form.handling.trustedServer,
      tokenPattern: provider.plus && local && domain ? `${local}+{token}@${domain}` : form.handling.tokenPattern,
      oauth: provider.token
        ? { ...(form.handling.oauth ?? NO_OAUTH), tokenUrl: provider.token.url, scope: provider.token.scope }
        : null,
    },
  };
}
