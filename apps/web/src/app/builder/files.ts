import type { HomeworkFileFormat } from '@groundwork/contract';

/** A file somebody chose, as far as it is JSON. */
export interface ReadFile {
  readonly format: HomeworkFileFormat;
  readonly content: object;
}

/** Reads a file's text; which of the two formats it is, it says itself. Null when it is no JSON object. */
export function readFile(text: string): ReadFile | null {
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content !== 'object' || content === null || Array.isArray(content)) return null;
    return { format: 'resourceType' in content ? 'fhir' : 'json', content };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Lets the browser save something as a file. */
export function saveAs(name: string, content: object): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
