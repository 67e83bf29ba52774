import { expect, test } from '@jest/globals'
import { type Imported, mayDecideImport } from './import.ts'

const by = (id: string, agencyId: string | null) => ({ id, roles: ['administrator' as const], agencyId })
const brought = (id: string, agency: string, state: Imported['state'] = 'checked') =>
  ({ state, by: { id, agency } }) as Imported

test.each([
  ['the Government Office about an agency’s file', by('duc', 'vpcp'), brought('minh', 'moit'), true],
  ['the Government Office about a colleague’s file', by('duc', 'vpcp'), brought('ha', 'vpcp'), true],
  ['whoever brought it in', by('duc', 'vpcp'), brought('duc', 'vpcp'), false],
  ['its own agency', by('lan', 'moit'), brought('minh', 'moit'), false],
  ['another agency', by('huong', 'mps'), brought('minh', 'moit'), false],
  ['before it is checked', by('duc', 'vpcp'), brought('minh', 'moit', 'checking'), false],
  ['once it is decided', by('duc', 'vpcp'), brought('minh', 'moit', 'publishing'), false],
])('who is offered to decide about an import: %s', (_, person, one, may) => {
  expect(mayDecideImport(person, one)).toBe(may)
})
