import { describe, expect, test } from '@jest/globals'
import { countKey, type Gone, goneFrom, type Pinned, refusalsOf } from './gone.ts'

const card = 'library-card'
const nothing: Pinned = { open: 0, concluded: 0, drafts: 0, bills: 0 }

test.each<[string, Record<string, number[]>, Record<string, number[]>, Gone[]]>([
  ['the first deployment', {}, { [card]: [1] }, []],
  ['nothing changed', { [card]: [1] }, { [card]: [1] }, []],
  ['a version more', { [card]: [1] }, { [card]: [1, 2] }, []],
  ['another service', { [card]: [1] }, { [card]: [1], 'reading-room': [1] }, []],
  ['the older version gone', { [card]: [1, 2] }, { [card]: [2] }, [{ service: card, versions: [1], whole: false }]],
  ['the newer one gone', { [card]: [1, 2] }, { [card]: [1] }, [{ service: card, versions: [2], whole: false }]],
  ['one in place of another', { [card]: [1] }, { [card]: [2] }, [{ service: card, versions: [1], whole: false }]],
  ['the service gone', { [card]: [1, 2] }, {}, [{ service: card, versions: [1, 2], whole: true }]],
])('%s', (_, before, now, gone) => expect(goneFrom(before, now)).toEqual(gone))

describe('what is said to whoever deploys', () => {
  const one: Gone = { service: card, versions: [1], whole: false }
  const said = (gone: Gone[], pinned: Partial<Pinned> | null, through = true) =>
    refusalsOf(gone, new Map(pinned ? [[countKey(card, 1), { ...nothing, ...pinned }]] : []), through)

  test('nothing, where nothing was made with it', () => expect(said([one], null)).toEqual([]))

  test.each<[Partial<Pinned>, string]>([
    [{ open: 1 }, '1 open dossier'],
    [{ concluded: 12 }, '12 concluded dossiers'],
    [{ drafts: 1 }, '1 draft'],
    [{ bills: 2 }, '2 bills'],
    [{ open: 2, concluded: 1, drafts: 3 }, '2 open dossiers, 1 concluded dossier and 3 drafts'],
  ])('how many %j', (pinned, told) =>
    expect(said([one], pinned)).toEqual([
      `version 1 of the form of library-card has gone, and ${told} made with it could not be read. Put form.v1.ts and ` +
        'form.v1.json back into functions/services/library-card, name the version in `forms`, and leave it there: only the highest is offered.',
    ]),
  )

  test('that it may be more, where there was no time for all', () =>
    expect(said([one], { open: 3 }, false)).toEqual([expect.stringContaining('at least 3 open dossiers')]))

  test('that nobody knows, where none was found and there was no time for all', () =>
    expect(said([one], null, false)).toEqual([expect.stringContaining('no time to look through')]))

  test('another thing of a service that has gone, and a line for each version with something', () =>
    expect(said([{ service: card, versions: [1, 2], whole: true }], { drafts: 1 })).toEqual([
      expect.stringMatching(/^version 1 .* 1 draft .* Put functions\/services\/library-card back .*abolished/),
    ]))
})
