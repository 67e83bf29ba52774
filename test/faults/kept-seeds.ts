/** Seeds under which something once broke, and what: they are tried again for ever. */
export const keptSeeds: { seed: number; lost: boolean; broke: string }[] = [
  { seed: 1, lost: false, broke: 'a message delivered twice at once was mailed twice' },
  { seed: 3, lost: true, broke: 'the same, beside what was lost and published again' },
]
