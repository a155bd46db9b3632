import { ink, margin, styles, type TextStyle } from './style';
import { fill } from './texts';
import type { Writing } from './writing';

const style = styles.frame;
const strong: TextStyle = { ...style, weight: 'semibold' };

/**
 * Head and foot of every page (DOC-5, DOC-12), painted last because only then the number of pages is known: practice, kind, couple code, date of
 * service, notices, page x of y, time of making, head of the clinic's log.
 * @returns number of pages
 */
export function paintPageFrames({ sheet, model, texts, dates }: Writing): number {
  const { doc, full } = sheet;
  const pages = doc.bufferedPageRange().count;
  const right = (text: string, as: TextStyle = style) => full.x + full.width - sheet.widthOf(text, as);
  const served = dates.day(dates.dayOf(model.session.startsAt));
  const about = [texts.kind, fill(texts.couple, { code: model.couple }), served].map((part) => sheet.clean(part)).join('  ·  ');
  const practice = sheet.lines(model.practice, strong, full.width - sheet.widthOf(about, style) - 16).slice(0, 2);
  const notices = [texts.twoPeople, texts.notDiagnosis].flatMap((notice) => sheet.lines(notice, style, full.width));
  const made = [
    fill(texts.made, { at: dates.moment(model.generatedAt), code: model.code }),
    ...(model.log ? [fill(texts.log, { code: model.log })] : []),
  ]
    .map((part) => sheet.clean(part))
    .join(' · ');
  for (let page = 0; page < pages; page += 1) {
    doc.switchToPage(page);
    const number = fill(texts.page, { page: page + 1, pages });
    const foot = doc.page.height - margin.bottom + 20;
    sheet.decorate(() => {
      sheet.draw(practice, { ...strong, colour: ink.teal }, full.x, 40);
      sheet.draw([about], style, right(about), 40);
      doc
        .moveTo(full.x, 62)
        .lineTo(full.x + full.width, 62)
        .lineWidth(0.75)
        .strokeColor(ink.rule)
        .stroke();
      doc
        .moveTo(full.x, foot)
        .lineTo(full.x + full.width, foot)
        .lineWidth(0.75)
        .strokeColor(ink.rule)
        .stroke();
      sheet.draw(notices, style, full.x, foot + 8);
      const last = foot + 12 + notices.length * style.leading;
      sheet.draw([made], style, full.x, last);
      sheet.draw([number], strong, right(number, strong), last);
    }, 'Pagination');
  }
  return pages;
}
