import * as z from 'zod';

export const Answers = z.record(z.string().max(60), z.unknown()).meta({ id: 'Answers', description: 'Answers by field name, as the homework version defines them' });

export const DescribedRow = z
  .strictObject({
    field: z.string(),
    label: z.string(),
    value: z.string(),
    kind: z.string(),
    item: z
      .strictObject({ name: z.string(), number: z.int(), label: z.string() })
      .optional()
      .meta({ description: 'In repeated questions: which item it is about, and the question alone' }),
  })
  .meta({ id: 'DescribedRow', description: 'One answer in words' });
