import type { MailTexts } from './mail-texts';

export const en: MailTexts = {
  subject: 'A message from your practice',
  greeting: 'Hello,',
  kinds: {
    invitation: {
      before: 'You have been invited to the practice portal. Open this link to set up your access:',
      after: 'The link works once, for 7 days. If you did not expect this mail, you can ignore it.',
    },
    password_reset: {
      before: 'Somebody asked for a new password for the practice portal. Open this link to choose one:',
      after: 'The link works once, for one hour. If it was not you, there is nothing to do: your password stays as it is.',
    },
  },
};
