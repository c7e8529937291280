/** The groups of options, in the order in which they are shown. */
export const groups = ['look', 'parties', 'said', 'read', 'alt'] as const;

/** The keys of groups; what is not named here says something of the whole. */
const grouped: Readonly<Record<string, (typeof groups)[number]>> = {
  theme: 'look',
  scheme: 'look',
  spacing: 'look',
  width: 'look',
  hyphenate: 'look',
  parties: 'parties',
  alt: 'alt',
  both: 'read',
  dates: 'read',
  labels: 'read',
  'date-order': 'read',
  sources: 'read',
  reading: 'read',
};

/** The group of an option, by its first key. */
export function groupOf(key: string): (typeof groups)[number] {
  return grouped[key] ?? 'said';
}
