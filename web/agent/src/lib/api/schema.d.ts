// The shape of the HTTP interface, as `npm run api` writes it from the server's own description.
// Until that file exists, this one is written by hand in the same form.
export interface components {
  schemas: {
    Named: { id: number; name: string };
    Can: { allowed: boolean; reason: string | null };
    Login: { name: string; email: string; password: string; role: string };
    Setup: {
      needed: boolean;
      company_name: string | null;
      demo: null | { logins: components["schemas"]["Login"][]; letterbox_url: string };
    };
    Me: {
      agent: components["schemas"]["MyAgent"];
      teams: components["schemas"]["TeamLine"][];
      company: components["schemas"]["Company"];
      can: { settings: boolean; people: boolean; mail_log: boolean; team_promises: boolean };
      now: string;
      version: string;
    };
    MyAgent: {
      id: number;
      name: string;
      email: string;
      role: "agent" | "lead" | "admin";
      language: string;
      languages: string[];
      time_zone: string;
      theme: "auto" | "light" | "dark";
      presence: "present" | "away";
      version: number;
    };
    TeamLine: { id: number; name: string; purpose: string };
    Company: { name: string; language: string; time_zone: string; business_days: string[]; demo: boolean };
    Agent: components["schemas"]["MyAgent"] & { teams: components["schemas"]["Named"][]; active: boolean };
    Team: components["schemas"]["TeamLine"] & { members: { id: number; name: string; presence: string }[] };
    ApiKey: { id: number; name: string; scope: "read" | "write"; created_at?: string; last_used_at?: string | null };
    InboxItem: {
      id: number;
      subject: string;
      customer: components["schemas"]["Named"];
      channel: string;
      state: "open" | "waiting" | "resolved";
      priority: number;
      language: string | null;
      team: components["schemas"]["Named"] | null;
      assignee: components["schemas"]["Named"] | null;
      waiting_since: string | null;
      last_at: string;
      last_word: "customer" | "agent" | "none";
      last_line: string;
      unread: boolean;
      draft: boolean;
      next_promise_due_at: string | null;
      version: number;
    };
    Counts: {
      mine: number;
      team: number;
      unassigned: number;
      waiting: number;
      all: number;
      promises: { mine_open: number; mine_today: number; overdue: number };
      quarantined: number;
      dead: number;
    };
    Ticket: {
      id: number;
      subject: string;
      state: "open" | "waiting" | "resolved";
      priority: number;
      language: string | null;
      channel: string;
      created_at: string;
      customer: { id: number; name: string; address: string | null; time_zone: string | null };
      team: components["schemas"]["Named"] | null;
      assignee: components["schemas"]["Named"] | null;
      mailbox: { id: number; name: string; address: string; signature: string } | null;
      waiting_since: string | null;
      last_message_id: number | null;
      open_promises: number;
      linked: { ticket_id: number; because: string } | null;
      version: number;
      can: {
        reply: components["schemas"]["Can"];
        note: components["schemas"]["Can"];
        assign: components["schemas"]["Can"];
        resolve: components["schemas"]["Can"];
        reopen: components["schemas"]["Can"];
      };
    };
    Attachment: {
      id: number;
      filename: string;
      content_type: string;
      size: number;
      inline?: boolean;
      content_id?: string | null;
      url: string;
    };
    Delivery: {
      state: "queued" | "sending" | "sent" | "failed";
      detail: string | null;
      attempts: number;
      delivered_at: string | null;
    };
    Finding: {
      rule: string;
      severity: "hint" | "warn" | "block";
      start: number;
      end: number;
      reason: string;
      rewrite: string | null;
      practice: string;
    };
    MessageEntry: {
      type: "message";
      id: number;
      at: string;
      kind: "customer" | "agent" | "note" | "auto" | "survey";
      author: { name: string; address: string | null; agent_id: number | null };
      to: string[];
      cc: string[];
      subject: string;
      text: string;
      html: string | null;
      quoted: string | null;
      attachments: components["schemas"]["Attachment"][];
      delivery: components["schemas"]["Delivery"] | null;
      has_original: boolean;
      remote_images: number;
      guard: {
        severity: string;
        override_reason: string | null;
        findings: { rule: string; severity: string; reason: string }[];
      } | null;
    };
    EventEntry: {
      type: "event";
      id: number;
      at: string;
      kind: string;
      agent: components["schemas"]["Named"] | null;
      text: string;
    };
    Timeline: {
      entries: (components["schemas"]["MessageEntry"] | components["schemas"]["EventEntry"])[];
      before: string | null;
    };
    Customer: {
      id: number;
      name: string;
      addresses: string[];
      language: string | null;
      language_known: boolean;
      time_zone: string | null;
      local_time: string | null;
      organisation: components["schemas"]["Named"] | null;
      phone: string | null;
      version: number;
    };
    Survey: {
      ticket_id: number;
      solved: boolean | null;
      effort: number | null;
      comment: string | null;
      call_back: string | null;
      answered_at: string | null;
    };
    Portrait: {
      customer: components["schemas"]["Customer"];
      tickets: { id: number; subject: string; state: string; created_at: string; last_at: string }[];
      promises: components["schemas"]["Promise"][];
      surveys: components["schemas"]["Survey"][];
      contacts_30_days: number;
    };
    Promise: {
      id: number;
      ticket: { id: number; subject: string };
      customer: components["schemas"]["Named"];
      agent: components["schemas"]["Named"];
      action: string;
      words: string;
      due_at: string;
      time_zone: string;
      state: "open" | "kept" | "replaced" | "withdrawn";
      missed_at: string | null;
      noticed_at: string | null;
      note: string;
      version: number;
    };
    NewPromise: { words: string; action: string; due_at: string };
    Draft: {
      html: string;
      text: string;
      to: string[];
      cc: string[];
      attachments: components["schemas"]["Attachment"][];
      updated_at: string;
    };
    FoundPromise: {
      start: number;
      end: number;
      words: string;
      action: string;
      due_from: string;
      due_to: string;
      time_zone: string;
    };
    Check: {
      language: string;
      findings: components["schemas"]["Finding"][];
      promises: components["schemas"]["FoundPromise"][];
      elements: { element: string; start: number; end: number }[];
      missing: string[];
    };
    Mailbox: {
      id: number;
      name: string;
      address: string;
      kind: "imap" | "letterbox";
      team: components["schemas"]["Named"] | null;
      acknowledge: boolean;
      signature: string;
      enabled: boolean;
      state: "connecting" | "ok" | "failed" | "off";
      state_detail: string | null;
      state_at: string | null;
      from_config: boolean;
      imap: { host: string; port: number; tls: "tls" | "starttls" | "plain"; user: string; folder: string; password_set: boolean } | null;
      smtp: { host: string; port: number; tls: "tls" | "starttls" | "plain"; user: string; password_set: boolean } | null;
      version: number;
    };
    MailboxCheck: { imap: components["schemas"]["CheckResult"] | null; smtp: components["schemas"]["CheckResult"] | null };
    CheckResult: { ok: boolean; detail: string };
    Letter: {
      id: number;
      mailbox: components["schemas"]["Named"];
      received_at: string;
      from: string;
      subject: string;
      size: number;
      state: string;
      decision: string;
      decision_code: string;
      ticket_id: number | null;
      error: string | null;
      headers_only: boolean;
    };
    DeadJob: {
      id: number;
      kind: string;
      text: string;
      error: string | null;
      attempts: number;
      created_at: string;
      ticket_id: number | null;
    };
    DelayDraft: { text: string; html: string; due_at: string };
    Meanwhile: { message_id: number; agent_name: string; at: string; text: string };
  };
}

type S = components["schemas"];
type Nothing = Record<string, never>;
type Problem = { type: string; title: string; status: number; code: string; detail: string; request_id: string };
type Answer<T> = {
  200: { headers: Nothing; content: { "application/json": T } };
  default: { headers: Nothing; content: { "application/problem+json": Problem } };
};
type Empty = {
  204: { headers: Nothing; content?: never };
  default: { headers: Nothing; content: { "application/problem+json": Problem } };
};
type Path<P> = [P] extends [never] ? { path?: never } : { path: P };
type Read<T, Q = never, P = never> = {
  parameters: Path<P> & { query?: Q };
  requestBody?: never;
  responses: Answer<T>;
};
type Write<T, B, P = never> = {
  parameters: Path<P> & { header?: { "If-Match"?: string; "Idempotency-Key"?: string } };
  requestBody: { content: { "application/json": B } };
  responses: Answer<T>;
};
type Quiet<P = never, B = never> = {
  parameters: Path<P> & { header?: { "If-Match"?: string } };
  requestBody?: { content: { "application/json": B } };
  responses: Empty;
};
type Id = { id: number };
type Paged<T> = { items: T[]; next_cursor: string | null };
type Page = { cursor?: string; limit?: number };
type MailServer = { host: string; port: number; tls: "tls" | "starttls" | "plain"; user: string; password?: string };
type MailboxBody = {
  name?: string;
  address?: string;
  kind?: "imap" | "letterbox";
  team_id?: number | null;
  acknowledge?: boolean;
  signature?: string;
  enabled?: boolean;
  imap?: (MailServer & { folder: string }) | null;
  smtp?: MailServer | null;
};
type AgentBody = {
  name?: string;
  email?: string;
  password?: string;
  role?: "agent" | "lead" | "admin";
  language?: string;
  languages?: string[];
  time_zone?: string;
  team_ids?: number[];
  active?: boolean;
};
type ReplyBody = {
  html: string;
  text: string;
  to?: string[];
  cc?: string[];
  attachments?: number[];
  promises?: S["NewPromise"][];
  guard_override?: string | null;
  seen_message_id?: number | null;
};

export interface paths {
  "/api/v1/setup": {
    get: Read<S["Setup"]>;
    post: Write<
      S["Me"],
      { company_name: string; language: string; time_zone: string; name: string; email: string; password: string }
    >;
  };
  "/api/v1/session": {
    get: Read<S["Me"]>;
    post: Write<S["Me"], { email: string; password: string }>;
    delete: Quiet;
  };
  "/api/v1/me": {
    patch: Write<
      S["Me"],
      { name?: string; language?: string; languages?: string[]; time_zone?: string; theme?: "auto" | "light" | "dark" }
    >;
  };
  "/api/v1/me/presence": { put: Write<S["Me"], { presence: "present" | "away" }> };
  "/api/v1/me/password": { put: Quiet<never, { old: string; new: string }> };
  "/api/v1/agents": { get: Read<S["Agent"][]>; post: Write<S["Agent"], AgentBody> };
  "/api/v1/agents/{id}": { patch: Write<S["Agent"], AgentBody, Id> };
  "/api/v1/teams": { get: Read<S["Team"][]>; post: Write<S["Team"], { name: string; purpose: string }> };
  "/api/v1/teams/{id}": { patch: Write<S["Team"], { name?: string; purpose?: string }, Id> };
  "/api/v1/company": {
    patch: Write<S["Company"], { name?: string; language?: string; time_zone?: string; business_days?: string[] }>;
  };
  "/api/v1/api-keys": {
    get: Read<S["ApiKey"][]>;
    post: Write<S["ApiKey"] & { key: string }, { name: string; scope: "read" | "write" }>;
  };
  "/api/v1/api-keys/{id}": { delete: Quiet<Id> };
  "/api/v1/inbox": { get: Read<Paged<S["InboxItem"]>, Page & { view: string; sort?: string; team_id?: number }> };
  "/api/v1/inbox/counts": { get: Read<S["Counts"]> };
  "/api/v1/tickets": {
    post: Write<
      S["Ticket"],
      {
        customer_address: string;
        customer_name?: string;
        mailbox_id: number;
        subject: string;
        html: string;
        text: string;
        promises: S["NewPromise"][];
        guard_override?: string | null;
      }
    >;
  };
  "/api/v1/tickets/{id}": {
    get: Read<S["Ticket"], never, Id>;
    patch: Write<S["Ticket"], { subject?: string; priority?: number; language?: string }, Id>;
  };
  "/api/v1/tickets/{id}/assignee": { put: Write<S["Ticket"], { agent_id: number | null; team_id: number | null }, Id> };
  "/api/v1/tickets/{id}/timeline": { get: Read<S["Timeline"], { before?: string; limit?: number }, Id> };
  "/api/v1/tickets/{id}/portrait": { get: Read<S["Portrait"], never, Id> };
  "/api/v1/tickets/{id}/replies": { post: Write<{ message_id: number }, ReplyBody, Id> };
  "/api/v1/tickets/{id}/notes": {
    post: Write<{ message_id: number }, { html: string; text: string; attachments?: number[] }, Id>;
  };
  "/api/v1/tickets/{id}/closure": {
    put: Write<S["Ticket"], { easy: "yes" | "partly" | "no"; comment: string; override_reason: string | null }, Id>;
    delete: { parameters: { path: Id }; requestBody?: never; responses: Answer<S["Ticket"]> };
  };
  "/api/v1/tickets/{id}/drafts/{kind}": {
    get: Read<S["Draft"], never, Id & { kind: "reply" | "note" }>;
    put: Quiet<
      Id & { kind: "reply" | "note" },
      { html: string; text: string; to: string[]; cc: string[]; attachments: S["Attachment"][] }
    >;
    delete: Quiet<Id & { kind: "reply" | "note" }>;
  };
  "/api/v1/tickets/{id}/read": { put: Quiet<Id, { message_id: number }> };
  "/api/v1/tickets/{id}/promises": { post: Write<S["Promise"], S["NewPromise"], Id> };
  "/api/v1/customers/{id}": {
    get: Read<S["Customer"], never, Id>;
    patch: Write<S["Customer"], { name?: string; language?: string | null; time_zone?: string | null; phone?: string | null }, Id>;
  };
  "/api/v1/messages/{id}/delivery": { put: Quiet<Id, Nothing> };
  "/api/v1/guard/checks": { post: Write<S["Check"], { text: string; language?: string; ticket_id?: number }> };
  "/api/v1/promises": { get: Read<Paged<S["Promise"]>, Page & { view: string }> };
  "/api/v1/promises/{id}/keeping": { put: Write<S["Promise"], { note: string }, Id> };
  "/api/v1/promises/{id}/replacement": { put: Write<S["Promise"], { due_at: string; note: string }, Id> };
  "/api/v1/promises/{id}/delay-notice": {
    get: Read<S["DelayDraft"], never, Id>;
    post: Write<S["Promise"], { html: string; text: string; due_at: string; guard_override?: string | null }, Id>;
  };
  "/api/v1/promises/{id}/withdrawal": { put: Write<S["Promise"], { note: string }, Id> };
  "/api/v1/mailboxes": { get: Read<S["Mailbox"][]>; post: Write<S["Mailbox"], MailboxBody> };
  "/api/v1/mailboxes/{id}": { patch: Write<S["Mailbox"], MailboxBody, Id>; delete: Quiet<Id> };
  "/api/v1/mailboxes/checks": {
    post: Write<
      S["MailboxCheck"],
      { imap?: (MailServer & { folder: string }) | null; smtp?: MailServer | null; mailbox_id?: number }
    >;
  };
  "/api/v1/mail/letters": { get: Read<Paged<S["Letter"]>, Page & { state?: string }> };
  "/api/v1/mail/letters/{id}/processing": { put: Quiet<Id> };
  "/api/v1/outbox/dead": { get: Read<Paged<S["DeadJob"]>, Page> };
  "/api/v1/outbox/{id}/retry": { put: Quiet<Id> };
  "/api/v1/outbox/{id}": { delete: Quiet<Id> };
}
