import { Injectable, type Signal } from '@angular/core';
import { StandardSchemaValidationError, type ValidationError } from '@angular/forms/signals';

/** Message key and values for what is wrong with a field. */
export interface FieldWords {
  key: string;
  values: Record<string, unknown>;
}

/** Says what is wrong with a field in our words, from the kind of error; wording never comes from a library. */
export function fieldWords(error: ValidationError): FieldWords {
  if (error.kind === 'server') return { key: 'ui.field.server', values: { message: error.message ?? '' } };
  const issue: Issue = error instanceof StandardSchemaValidationError ? (error.issue as Issue) : { code: error.kind };
  const size = Number(issue.minimum ?? issue.maximum ?? 0);
  switch (issue.code) {
    case 'required':
    case 'invalid_type':
    case 'invalid_value':
    case 'invalid_union':
      return { key: 'ui.field.empty', values: {} };
    case 'too_small':
      return size <= 1
        ? { key: 'ui.field.empty', values: {} }
        : { key: `ui.field.${issue.origin === 'number' || issue.origin === 'int' ? 'low' : 'short'}`, values: { size } };
    case 'too_big':
      return { key: `ui.field.${issue.origin === 'number' || issue.origin === 'int' ? 'high' : 'long'}`, values: { size } };
    case 'invalid_format':
      return { key: `ui.field.${formats[issue.format ?? ''] ?? 'other'}`, values: {} };
    default:
      return { key: 'ui.field.other', values: {} };
  }
}

/** What zod adds to a Standard Schema issue. */
interface Issue {
  code?: string;
  origin?: string;
  format?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
}

const formats: Record<string, string> = { email: 'email', date: 'date', url: 'url' };

/** Labels of the fields on screen, so that the error summary can name them. Keys are field states. */
@Injectable({ providedIn: 'root' })
export class FieldLabels {
  private readonly labels = new WeakMap<object, Signal<string>>();

  keep(field: object, label: Signal<string>): void {
    this.labels.set(field, label);
  }

  of(field: object): string {
    return this.labels.get(field)?.() ?? '';
  }
}
