import type { ReportLine } from './types.ts'

export type Advice = 'file' | 'heading' | 'overtaken' | 'row' | 'keeper' | 'validity' | 'field'

/** What to do about a line of the report, by where the fault is. Row 0 is the file itself, row 1 of a table its heading. */
export function adviceFor({ row, slug, field }: Pick<ReportLine, 'row' | 'slug' | 'field'>): Advice {
  if (row === 0) return slug ? 'overtaken' : 'file'
  if (row === 1 && !slug && field && !field.includes('.')) return 'heading'
  if (field === '') return 'row'
  const [first] = field.split('.')
  if (first === 'managedBy') return 'keeper'
  return first === 'validFrom' || first === 'validTo' ? 'validity' : 'field'
}
