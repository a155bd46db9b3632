import type { Homework } from '@groundwork/homework';

/** What drawing a question needs of the homework it belongs to. */
export type Asked = Pick<Homework, 'fields'>;

/** Entries that an answer can point at, by homework id. */
export type Choices = Readonly<Record<string, readonly { id: string; label: string }[]>>;
