import { type MailKind, mailTexts } from './mail-texts';

/** A mail as its reader sees it. */
export interface ComposedMail {
  subject: string;
  text: string;
  html: string;
}

/** Writes a mail of one kind around its link. The HTML loads nothing from anywhere. */
export function composeMail(kind: MailKind, language: string, link: string): ComposedMail {
  const { subject, greeting, kinds } = mailTexts(language);
  const { before, after } = kinds[kind];
  const href = escaped(link);
  const paragraphs = [escaped(greeting), escaped(before), `<a href="${href}">${href}</a>`, escaped(after)];
  return {
    subject,
    text: `${[greeting, before, link, after].join('\n\n')}\n`,
    html: `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>${paragraphs.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
