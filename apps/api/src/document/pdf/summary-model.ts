import type { Figure, IsoDate } from '@groundwork/chart';
import type { Session } from '@groundwork/contract';

/** What was worked on, in the fixed neutral vocabulary (documents 5.6). */
export type Topic = Session['topics'][number];

/** A part that its author released for the report, in the author's own words. */
export interface SharedItem {
  /** Whose words these are. */
  owner: string;
  homework: string;
  version: number;
  date: IsoDate;
  rows: readonly { label: string; value: string }[];
}

/** A boundary or agreement and what happened to it. */
export interface Agreement {
  text: string;
  state: 'new' | 'reviewed' | 'ended';
  /** Whose it is; absent when it is both partners'. */
  owner?: string;
  reviewOn?: IsoDate;
}

/**
 * Everything a joint session summary (D1) prints and nothing else: plain data, already permitted line by line, so that it can be handed to a
 * thread. An empty list or text leaves its section out, without a word about it (CC-09).
 */
export interface SummaryModel {
  /** BCP 47; language of texts, dates and numbers. */
  language: string;
  paper: 'a4' | 'letter';
  /** IANA name of the clinic's zone. */
  timeZone: string;
  /** ISO instant; also the creation date in the file, so that the same model makes the same bytes. */
  generatedAt: string;
  /** Short code of the document, such as 7F3K. */
  code: string;
  /** Code of the newest head of the clinic's log; undefined before the first. */
  log?: string;
  practice: string;
  /** Code of the couple: names stand on no page's head or foot (DOC-5). */
  couple: string;
  session: { startsAt: string; minutes: number | null; place: Session['place'] | null; counselor: string; attendees: readonly string[] };
  topics: readonly Topic[];
  /** Counselor's text; blank lines part paragraphs. */
  summary: string;
  agreements: readonly Agreement[];
  /** Until next time, titles only, per partner in the couple's order. */
  homework: readonly { partner: string; titles: readonly string[] }[];
  shared: readonly SharedItem[];
  figures: readonly Figure[];
  /** Confirmed by both. */
  milestones: readonly { text: string; date: IsoDate }[];
  next: { startsAt: string; place: Session['place'] | null } | null;
  help: readonly { purpose: string; contact: string }[];
  /** Further sentences for the notice, such as a redisclosure notice. */
  notices?: readonly string[];
}
