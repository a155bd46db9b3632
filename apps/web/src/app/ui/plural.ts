import { Pipe, type PipeTransform } from '@angular/core';
import { pageLanguage } from './days';

/** Picks the message for a number: `{{ 'clinic.couples' | plural: n | transloco: { count: n } }}` reads `clinic.couples.one`, `.other` and so on. */
@Pipe({ name: 'plural' })
export class Plural implements PipeTransform {
  transform(key: string, count: number): string {
    return `${key}.${new Intl.PluralRules(pageLanguage()).select(count)}`;
  }
}
