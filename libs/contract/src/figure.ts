import * as z from 'zod';
import { Day, Id, Moment } from './common';

export const FigureTable = z.strictObject({ caption: z.string(), head: z.array(z.string()), rows: z.array(z.array(z.string())) });
export const Figure = z
  .strictObject({ id: z.string(), title: z.string(), sentence: z.string(), option: z.record(z.string(), z.unknown()), table: FigureTable, n: z.int(), height: z.number() })
  .meta({ id: 'Figure', description: 'A computed picture over shared entries: an ECharts option and the same as a text table' });

/** Where a figure stands on the page: what is numbered by what it is about, a homework's own by its place in the catalog; `own` is homework that the clinic made. */
export const figureTopics = ['overview', 'reliability', 'talks', 'waves', 'foundations', 'care', 'boundaries', 'closeness', 'direction', 'measures', 'own'] as const;
export const FigureTopic = z.enum(figureTopics).meta({ id: 'FigureTopic' });
export type FigureTopic = z.infer<typeof FigureTopic>;

export const PlacedFigure = Figure.extend({
  topic: FigureTopic,
  homework: z.strictObject({ id: z.string(), title: z.string() }).nullable().meta({ description: 'Whose own history it is; null for a numbered figure' }),
}).meta({ id: 'PlacedFigure' });
export type PlacedFigure = z.infer<typeof PlacedFigure>;

const weeks = z.coerce.number().int().min(4).max(104).default(12).meta({ description: 'How far back, up to today' });
const theme = z.enum(['light', 'dark', 'print']).default('light');
export const FiguresQuery = z.strictObject({
  weeks,
  theme,
  only: z
    .string()
    .max(120)
    .regex(/^(F\d{1,2}|pictures)(,(F\d{1,2}|pictures))*$/, { error: 'names figures, with commas between: F1,F2' })
    .optional()
    .meta({ description: 'Numbers of figures, and `pictures` for what homework draws of itself; all without it' }),
});
export const Figures = z.strictObject({ items: z.array(PlacedFigure) }).meta({ id: 'Figures' });

export const OwnFiguresQuery = z.strictObject({ homeworkId: z.string().regex(/^[A-Z][A-Z0-9-]{1,15}$/, { error: 'is no homework' }), weeks, theme });
export const OwnFigures = z.strictObject({ items: z.array(Figure) }).meta({ id: 'OwnFigures' });

/** F12: what the counselor may see and print of one homework and one person now. Counts of entries that are open to the counselor; what is not is in no count. */
export const ConsentRow = z
  .strictObject({
    homeworkId: z.string(),
    title: z.string(),
    part: z.string(),
    cells: z.array(
      z.strictObject({
        partnerId: Id,
        counselor: z.int().meta({ description: 'Entries whose part the counselor may see now' }),
        report: z.int().meta({ description: 'Of those, how many may stand in a document' }),
        ceiling: z.enum(['never', 'aggregate', 'full']).meta({ description: 'The widest use in a document its author may ever allow' }),
        newest: Day.nullable(),
      }),
    ),
  })
  .meta({ id: 'ConsentRow' });
export type ConsentRow = z.infer<typeof ConsentRow>;
export const ConsentMatrix = z
  .strictObject({ partners: z.array(z.strictObject({ id: Id, name: z.string() })), rows: z.array(ConsentRow), at: Moment })
  .meta({ id: 'ConsentMatrix' });
export type ConsentMatrix = z.infer<typeof ConsentMatrix>;

const dated = { entryId: Id, authorId: Id, homeworkId: z.string(), title: z.string(), words: z.string(), on: Day };

/** F15: one page before a session. Only what is shared with the counselor. */
export const BeforeSession = z
  .strictObject({
    since: Moment.nullable().meta({ description: 'When the last session began; null before the first' }),
    next: Moment.nullable(),
    news: z
      .array(z.strictObject({ partnerId: Id, homeworkId: z.string(), title: z.string(), entries: z.int(), unreviewed: z.int() }))
      .meta({ description: 'Shared since the last session, by person and homework' }),
    questions: z.array(z.strictObject(dated)).meta({ description: 'Questions for the session, collected on cards (S88)' }),
    needs: z.array(z.strictObject(dated)).meta({ description: 'Needs (S16) without an answer for more than seven days' }),
    reviews: z
      .array(z.strictObject({ ...dated, due: z.enum(['review', 'end']) }))
      .meta({ description: 'Agreements and boundaries to look at again, or that end, within 14 days' }),
    dates: z.array(z.strictObject({ ...dated, kind: z.enum(['difficult', 'mixed', 'celebrate']) })).meta({ description: 'Difficult and meaningful dates (S77) within 30 days' }),
  })
  .meta({ id: 'BeforeSession' });
export type BeforeSession = z.infer<typeof BeforeSession>;
