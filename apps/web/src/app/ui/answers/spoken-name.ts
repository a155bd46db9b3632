/** The name that a screen reader gives an element: its own label, else the elements it is labelled by, else the words around or in it. For specs. */
export function spokenName(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labelled = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  return (element.getAttribute('aria-label') ?? (labelled || (element.closest('label') ?? element).textContent))
    .replace(/\s+/g, ' ')
    .trim();
}
