/** Names of sealed values: the identity each is sealed with, so that a ciphertext moved to another row, field or revision does not open. */
export const sealedAs = {
  draft: (entryId: string) => `entry_draft|${entryId}`,
  part: (partId: string, revision: number) => `entry_part|${partId}|${revision}`,
  response: (responseId: string, revision: number) => `response|${responseId}|${revision}`,
  reply: (replyId: string) => `reply|${replyId}`,
} as const;
