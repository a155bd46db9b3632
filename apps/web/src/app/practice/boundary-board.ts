import type { Boundaries, Partner } from '@groundwork/contract';
import type { z } from 'zod';

export type Boundary = z.output<typeof Boundaries>['items'][number];

const statuses = ['draft', 'proposed', 'agreed', 'retired'] as const;

export interface BoardColumn {
  status: Boundary['status'];
  items: readonly { boundary: Boundary; name: string; second: boolean }[];
}

/** Boundaries by status; within one, the next to be looked at again comes first. A status that nobody uses has no column. */
export function byStatus(boundaries: readonly Boundary[], partners: readonly Pick<Partner, 'id' | 'name'>[]): readonly BoardColumn[] {
  return statuses.flatMap((status) => {
    const items = boundaries
      .filter((boundary) => boundary.status === status)
      .sort((one, other) => (one.reviewOn ?? '9999').localeCompare(other.reviewOn ?? '9999'))
      .map((boundary) => {
        const at = partners.findIndex(({ id }) => id === boundary.authorId);
        return { boundary, name: partners[at]?.name ?? '', second: at === 1 };
      });
    return items.length > 0 ? [{ status, items }] : [];
  });
}
