import type { components } from "./schema";
import type { Whole } from "./whole";

type Schemas = components["schemas"];
type Answer<Name extends keyof Schemas> = Whole<Schemas[Name]>;

export type Notice = Answer<"Notice">;
export type NoticeSettings = Answer<"NoticeSettings">;
export type AvailabilityReason = Answer<"AvailabilityReason">;
export type Named = Answer<"Named">;
export type Can = Answer<"Allowed">;
export type Setup = Answer<"Setup">;
export type Me = Answer<"Me">;
export type Agent = Answer<"Agent">;
export type Team = Answer<"Team">;
export type ApiKey = Answer<"ApiKey">;
export type OwnRole = Answer<"OwnRole">;
export type Invitation = Answer<"Invitation">;
export type AuditEntry = Answer<"AuditEntry">;
export type InboxItem = Answer<"InboxItem">;
export type SavedView = Answer<"SavedView">;
export type FoundTicket = Answer<"FoundTicket">;
export type FoundCustomer = Answer<"FoundCustomer">;
export type MarkedText = Answer<"MarkedText">;
export type Ticket = Answer<"Ticket">;
export type Restatement = Answer<"Restatement">;
export type SideMessage = Answer<"SideMessage">;
export type Checklist = Answer<"Checklist">;
export type ChecklistItem = Answer<"ChecklistItem">;
export type Attachment = Answer<"Attachment">;
export type MessageAttachment = Answer<"MessageAttachment">;
export type Finding = Answer<"Finding">;
export type Entry = Answer<"Entry">;
export type MessageEntry = Extract<Entry, { type: "message" }>;
export type EventEntry = Extract<Entry, { type: "event" }>;
export type Customer = Answer<"Customer">;
export type CustomerLine = Answer<"CustomerLine">;
export type CustomerNote = Answer<"CustomerNote">;
export type CustomerDuplicate = Answer<"CustomerDuplicate">;
export type CustomerImport = Answer<"CustomerImport">;
export type CustomerImportRow = Answer<"CustomerImportRow">;
export type Retention = Answer<"Retention">;
export type Organisation = Answer<"Organisation">;
export type ContextPanel = Answer<"ContextPanel">;
export type Portrait = Answer<"Portrait">;
export type RepeatContact = Answer<"RepeatContact">;
export type Survey = Answer<"SurveyAnswer">;
export type LedgerPromise = Answer<"Promise">;
export type NewPromise = Answer<"PromiseMade">;
export type FoundPromise = Answer<"PromiseFound">;
export type Check = Answer<"GuardReading">;
export type GuardRule = Answer<"GuardRule">;
export type GuardPack = Answer<"GuardPack">;
export type GuardFamily = Schemas["GuardFamily"];
export type GuardSeverity = Schemas["GuardSeverity"];
export type FalseAlarm = Answer<"FalseAlarm">;
export type Mailbox = Answer<"Mailbox">;
export type MailboxCheck = Answer<"CheckedServers">;
export type Letter = Answer<"Letter">;
export type LetterState = Schemas["LetterState"];
export type DeadJob = Answer<"DeadJob">;
export type DelayDraft = Answer<"DelayNotice">;
export type Language = Schemas["Language"];
export type Day = Schemas["Day"];

/** A message that somebody else wrote while one was writing; told with `tickets.answered_meanwhile`. */
export interface Meanwhile {
  message_id: number;
  agent_name: string;
  at: string;
  text: string;
}
/** A promise as `promises.still_open` lists it. */
export type OpenPromise = Pick<LedgerPromise, "id" | "action" | "words" | "due_at" | "version">;

/** One page of a list that goes on behind its cursor. */
export type Page<T> = { items: T[]; next_cursor: string | null };
