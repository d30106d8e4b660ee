import type { components } from "./schema";

type Schemas = components["schemas"];

export type Named = Schemas["Named"];
export type Can = Schemas["Can"];
export type Setup = Schemas["Setup"];
export type Me = Schemas["Me"];
export type Agent = Schemas["Agent"];
export type Team = Schemas["Team"];
export type ApiKey = Schemas["ApiKey"];
export type InboxItem = Schemas["InboxItem"];
export type Counts = Schemas["Counts"];
export type Ticket = Schemas["Ticket"];
export type Attachment = Schemas["Attachment"];
export type Finding = Schemas["Finding"];
export type MessageEntry = Schemas["MessageEntry"];
export type EventEntry = Schemas["EventEntry"];
export type Entry = MessageEntry | EventEntry;
export type Timeline = Schemas["Timeline"];
export type Customer = Schemas["Customer"];
export type Survey = Schemas["Survey"];
export type Portrait = Schemas["Portrait"];
export type LedgerPromise = Schemas["Promise"];
export type NewPromise = Schemas["NewPromise"];
export type Draft = Schemas["Draft"];
export type FoundPromise = Schemas["FoundPromise"];
export type Check = Schemas["Check"];
export type Mailbox = Schemas["Mailbox"];
export type MailboxCheck = Schemas["MailboxCheck"];
export type Letter = Schemas["Letter"];
export type DeadJob = Schemas["DeadJob"];
export type DelayDraft = Schemas["DelayDraft"];
export type Meanwhile = Schemas["Meanwhile"];

/** One page of a list that goes on behind its cursor. */
export type Page<T> = { items: T[]; next_cursor: string | null };
