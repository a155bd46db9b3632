import * as z from 'zod';
import { Moment } from './common';
import { Figure } from './figure';

/** The four articles that the catalog rests on. */
export const Article = z.enum(['A', 'B', 'C', 'D']).meta({ id: 'Article' });
export type Article = z.infer<typeof Article>;

export const HomeworkCard = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    kind: z.string(),
    title: z.string(),
    summary: z.string(),
    aim: z.string().meta({ description: 'What it is for; part of the guide' }),
    notFor: z.string().meta({ description: 'When not to give it' }),
    minutes: z.int(),
    stage: z.int(),
    roles: z.string(),
    source: z.string(),
    articles: z.array(Article).meta({ description: 'Articles it comes from; none for measures and for what a clinic made itself' }),
    suggested: z.string().meta({ description: 'How often, in words' }),
    recurring: z.boolean().meta({ description: 'Whether it usually comes again and again (RS-8)' }),
    gate: z.enum(['no', 'all', 'hurt', 'involved']).meta({ description: 'Whether the safety gate has to allow it; a role: only when given to that side' }),
    favourite: z.boolean().meta({ description: 'Of the counselor who asks' }),
    approved: z.boolean().meta({ description: 'Whether the clinic has looked at it and said yes' }),
    own: z.boolean().meta({ description: 'Whether the clinic made it itself' }),
  })
  .meta({ id: 'HomeworkCard' });
export type HomeworkCard = z.infer<typeof HomeworkCard>;
export const Library = z.strictObject({ items: z.array(HomeworkCard) }).meta({ id: 'Library' });
export type Library = z.infer<typeof Library>;

/** What the clinic says of a homework: approved, retired (not given any more; what runs stays), or nothing. */
export const Decision = z.enum(['approved', 'retired']).meta({ id: 'Decision' });
export const ClinicLibraryItem = z
  .strictObject({
    homeworkId: z.string(),
    title: z.string(),
    kind: z.string(),
    own: z.boolean(),
    decision: Decision.nullable(),
    decidedAt: Moment.nullable(),
  })
  .meta({ id: 'ClinicLibraryItem' });
export type ClinicLibraryItem = z.infer<typeof ClinicLibraryItem>;
/** The library as an admin sees it: titles, and what the clinic decided. */
export const ClinicLibrary = z.strictObject({ items: z.array(ClinicLibraryItem) }).meta({ id: 'ClinicLibrary' });
export type ClinicLibrary = z.infer<typeof ClinicLibrary>;
export const DecideHomework = z.strictObject({ decision: Decision.nullable() }).meta({ id: 'DecideHomework' });

export const ExampleQuery = z.strictObject({ theme: z.enum(['light', 'dark']).default('light') });
/** What the counselor will see, drawn from made-up answers; none for homework without figures. */
export const ExampleFigures = z.strictObject({ items: z.array(Figure) }).meta({ id: 'ExampleFigures' });
export type ExampleFigures = z.infer<typeof ExampleFigures>;
