import * as z from 'zod';

/** The part of FHIR R4's Questionnaire that is written and read here. Other elements are let pass and left out. */
const coding = z.object({ system: z.string().exactOptional(), code: z.string().exactOptional(), display: z.string().exactOptional() });

const extension = z.object({
  url: z.string(),
  valueString: z.string().exactOptional(),
  valueInteger: z.number().exactOptional(),
  valueCoding: coding.exactOptional(),
  valueCodeableConcept: z.object({ coding: z.array(coding).exactOptional() }).exactOptional(),
});

const enableWhen = z.object({
  question: z.string(),
  operator: z.literal(['exists', '=', '!=', '>', '<', '>=', '<=']),
  answerBoolean: z.boolean().exactOptional(),
  answerInteger: z.number().exactOptional(),
  answerString: z.string().exactOptional(),
  answerCoding: coding.exactOptional(),
});

const answerOption = z.object({
  valueCoding: coding.exactOptional(),
  valueString: z.string().exactOptional(),
  valueInteger: z.number().exactOptional(),
  initialSelected: z.boolean().exactOptional(),
});

const initial = z.object({
  valueBoolean: z.boolean().exactOptional(),
  valueInteger: z.number().exactOptional(),
});

/** One item without what is nested in it: that is read level by level, so that nothing can be nested deeper than a homework is. */
export const itemSchema = z.object({
  linkId: z.string().min(1),
  type: z.string(),
  text: z.string().exactOptional(),
  required: z.boolean().exactOptional(),
  repeats: z.boolean().exactOptional(),
  maxLength: z.number().exactOptional(),
  enableWhen: z.array(enableWhen).max(100).exactOptional(),
  enableBehavior: z.literal(['all', 'any']).exactOptional(),
  answerOption: z.array(answerOption).max(200).exactOptional(),
  initial: z.array(initial).max(10).exactOptional(),
  extension: z.array(extension).max(50).exactOptional(),
  item: z.array(z.unknown()).max(200).exactOptional(),
});

export const questionnaireSchema = z.object({
  resourceType: z.literal('Questionnaire', { error: 'has to be “Questionnaire”' }),
  url: z.string().exactOptional(),
  version: z.string().exactOptional(),
  title: z.string().exactOptional(),
  name: z.string().exactOptional(),
  date: z.string().exactOptional(),
  description: z.string().exactOptional(),
  purpose: z.string().exactOptional(),
  extension: z.array(extension).max(50).exactOptional(),
  item: z.array(z.unknown()).max(200).exactOptional(),
});

export type Coding = z.output<typeof coding>;
export type Extension = z.output<typeof extension>;
export type EnableWhen = z.output<typeof enableWhen>;
export type FlatItem = z.output<typeof itemSchema>;
export type FlatQuestionnaire = z.output<typeof questionnaireSchema>;

/** An item as it is written. */
export interface QuestionnaireItem extends Omit<FlatItem, 'item'> {
  item?: QuestionnaireItem[];
}

/** FHIR R4 Questionnaire as it is written. */
export interface Questionnaire extends Omit<FlatQuestionnaire, 'item'> {
  status: 'active' | 'draft';
  subjectType: ['Patient'];
  item: QuestionnaireItem[];
}
