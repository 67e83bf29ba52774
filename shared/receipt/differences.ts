import { type Seal, sealOf } from './seal.ts'

/** A place where a payload is not what was sealed, as a JSON pointer into the payload. */
export type Difference = { pointer: string; change: 'altered' | 'removed' | 'added' }
type Row = Record<string, string>

function ofRow(here: Row, sealed: Row, pointer: string): Difference[] {
  return [...new Set([...Object.keys(sealed), ...Object.keys(here)])].flatMap((key): Difference[] => {
    if (here[key] === sealed[key]) return []
    const change = !(key in here) ? 'removed' : !(key in sealed) ? 'added' : 'altered'
    return [{ pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, change }]
  })
}

const same = (one: Row, other: Row) => ofRow(one, other, '').length === 0

/** Rows that stand unchanged are paired first, so that a removed file is not taken for a change of all that follow it. */
function ofFiles(here: Row[], sealed: Row[]): Difference[] {
  const rest = here.map((row, index) => ({ row, index }))
  const unpaired = sealed.filter((row) => {
    const found = rest.findIndex((one) => same(one.row, row))
    if (found >= 0) rest.splice(found, 1)
    return found < 0
  })
  const pairs = Math.min(rest.length, unpaired.length)
  const moved = here.length === sealed.length && pairs === 0 && !here.every((row, i) => same(row, sealed[i] ?? {}))
  return [
    ...rest.slice(0, pairs).flatMap(({ row, index }, i) => ofRow(row, unpaired[i] ?? {}, `/files/${index}`)),
    ...rest.slice(pairs).map(({ index }): Difference => ({ pointer: `/files/${index}`, change: 'added' })),
    ...unpaired.slice(pairs).map((): Difference => ({ pointer: '/files/-', change: 'removed' })),
    ...(moved ? [{ pointer: '/files', change: 'altered' } as const] : []),
  ]
}

/** Where a payload differs from a seal; nothing when the seal is this payload's. */
export async function differences(payload: Record<string, unknown>, seal: Seal): Promise<Difference[]> {
  const { files: here, ...fields } = await sealOf(payload)
  const { files: sealed, ...sealedFields } = seal
  const lists = Array.isArray(here) && Array.isArray(sealed)
  return [
    ...ofRow(fields as Row, sealedFields as Row, ''),
    ...(lists ? ofFiles(here, sealed) : ofRow(here ? { files: '' } : {}, { files: 'sealed' }, '')),
  ]
}
