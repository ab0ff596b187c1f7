/**
 * The numbers of the labels that match, best first: those that begin with the text, then those of which a word does, then those that hold it.
 * Case and accents do not count. Without a text, all in their order.
 */
export function search(labels: readonly string[], text: string): number[] {
  const wanted = plain(text.trim());
  if (wanted === '') return labels.map((_, index) => index);
  return labels
    .map((label, index) => ({ index, rank: rank(plain(label), wanted) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ index }) => index);
}

function rank(label: string, wanted: string): number {
  const at = label.indexOf(wanted);
  if (at <= 0) return at < 0 ? 3 : 0;
  return isWordStart(label, wanted) ? 1 : 2;
}

function isWordStart(label: string, wanted: string): boolean {
  return label.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
