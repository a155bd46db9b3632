import type { ClinicSettings } from '@groundwork/contract';

/**
 * Help a new clinic begins with: the rows of safety 4.6 that were verified, all of the United States, and named so. Nobody of the clinic has checked them yet, so they
 * carry no day; clinics elsewhere put their own.
 */
export const helpSeed: ClinicSettings['help'] = [
  { purpose: 'Emergency (United States)', contact: 'Call 911', href: 'tel:911', verifiedOn: null },
  {
    purpose: 'Suicide and crisis (United States)',
    contact: 'Call or text 988, chat at 988lifeline.org',
    href: 'tel:988',
    verifiedOn: null,
  },
  { purpose: 'Crisis text line (United States)', contact: 'Text HOME to 741741', href: 'sms:741741', verifiedOn: null },
  {
    purpose: 'Domestic violence (United States)',
    contact: 'Call 1-800-799-7233, text START to 88788, thehotline.org',
    href: 'tel:+18007997233',
    verifiedOn: null,
  },
];
