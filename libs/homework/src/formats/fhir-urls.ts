import type { Extension } from './fhir-schema';

const standard = 'http://hl7.org/fhir/StructureDefinition/';

/** Extensions: FHIR's own, and two of ours for what FHIR cannot hold. */
export const urls = {
  minValue: `${standard}minValue`,
  maxValue: `${standard}maxValue`,
  minOccurs: `${standard}questionnaire-minOccurs`,
  maxOccurs: `${standard}questionnaire-maxOccurs`,
  unit: `${standard}questionnaire-unit`,
  itemControl: `${standard}questionnaire-itemControl`,
  /** JSON with what a question says beyond FHIR. */
  question: 'urn:groundwork:fhir:question',
  /** JSON with what the whole homework says beyond FHIR. */
  homework: 'urn:groundwork:fhir:homework',
} as const;

const controlSystem = 'http://hl7.org/fhir/questionnaire-item-control';
/** Address of a homework's questionnaire, which names it in other systems. */
export const homeworkUrl = 'urn:groundwork:homework:';

export function integer(url: string, value: number | undefined): readonly Extension[] {
  return value === undefined ? [] : [{ url, valueInteger: value }];
}

export function control(code: string): Extension {
  return { url: urls.itemControl, valueCodeableConcept: { coding: [{ system: controlSystem, code }] } };
}

interface Extended {
  readonly extension?: readonly Extension[];
}

export function found(of: Extended, url: string): Extension | undefined {
  return of.extension?.find((one) => one.url === url);
}

export function controlOf(of: Extended): string | undefined {
  return found(of, urls.itemControl)?.valueCodeableConcept?.coding?.[0]?.code;
}
