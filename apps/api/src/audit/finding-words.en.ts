import type { Finding } from './sealed-row';

const tables = { audit_event: 'act (audit_event', access_log: 'read (access_log' } as const;

/** What is wrong and where, in a sentence for whoever runs `audit:verify`. */
export function findingWords(finding: Finding): string {
  const { kind, no, until, table, rowId, head } = finding;
  const place = no === undefined ? '' : until !== undefined && until - no > 1 ? `No. ${no} to ${until - 1}: ` : `No. ${no}: `;
  const row = table ? `the ${tables[table]} ${rowId ?? '?'})` : 'the row';
  switch (kind) {
    case 'row_changed':
      return `${place}${row} is not what was sealed; it was changed.`;
    case 'row_missing':
      return `${place}${row} was sealed and is gone.`;
    case 'row_inserted':
      return `${place}${row} came into the log later than the time it bears; it was put in.`;
    case 'rows_reordered':
      return `${place}${row} does not stand where it was sealed; rows changed places.`;
    case 'leaf_changed':
      return `${place}the leaf of ${row} was changed; the row is what was sealed.`;
    case 'leaf_missing':
      return `${place}the leaf that was sealed here is gone.`;
    case 'leaf_inserted':
      return `${place}a leaf is here that no head covers, or that moved later ones on.`;
    case 'rewritten':
      return `${place}rows and leaves fit each other and not head ${head}, which was signed: something here was rewritten with care.`;
    case 'head_changed':
      return `Head ${head}: its signature does not fit; it was changed.`;
    case 'head_missing':
      return `Head ${head} is gone.`;
    case 'unknown_key':
      return `Head ${head} and those after it are signed with a key that is not this installation's.`;
    case 'other_head':
      return `Head ${head} is not the one that was kept elsewhere: the log before it was rewritten.`;
  }
}
