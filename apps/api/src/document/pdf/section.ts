import type { Sheet } from './sheet';
import { styles } from './style';
import type { Element } from './tagged-document';

const BEFORE = 26;
const AFTER = 9;
/** Height of a section's heading at the top of a page. */
export const aboveSection = styles.section.leading + AFTER;

/**
 * Starts a section with its heading.
 * @param keep points that must follow on the same page, so that no heading stands alone at a page's end
 */
export function section(sheet: Sheet, title: string, keep: number): Element {
  const before = sheet.y > sheet.top ? BEFORE : 0;
  sheet.need(before + styles.section.leading + AFTER + keep);
  sheet.y += sheet.y > sheet.top ? BEFORE : 0;
  const element = sheet.add(sheet.root, 'Sect');
  sheet.text(element, 'H2', title, styles.section);
  sheet.y += AFTER;
  return element;
}

/** A smaller heading inside a section; `keep` as above. */
export function group(sheet: Sheet, parent: Element, title: string, keep: number): void {
  sheet.need(styles.group.leading + keep);
  sheet.text(parent, 'H3', title, styles.group);
}
