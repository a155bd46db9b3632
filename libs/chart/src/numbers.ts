import { perLanguage } from './per-language';

const numbers = perLanguage((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }));
const percents = perLanguage((language) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }));

/** A number as the language writes it, with at most one place after the point. */
export function numberFormat(language = 'en'): (value: number) => string {
  const format = numbers(language);
  return (value) => format.format(value);
}

/** A share of 0 to 1 as whole per cent. */
export function percentFormat(language = 'en'): (share: number) => string {
  const format = percents(language);
  return (share) => format.format(share);
}

/** The mean; null of nothing. */
export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
