import { expect, test } from '@jest/globals'
import * as z from 'zod'
import { mark, text } from '../text.ts'
import { agencies, centres, type Province } from './agency.ts'
import provinces from './provinces.json' with { type: 'json' }

const province: z.ZodType<Province> = z.strictObject({
  id: z.string().regex(/^prov-h\d{2}$/),
  code: z.string().regex(/^H\d{2}$/),
  fullCode: z.string().regex(/^000\.00\.00\.H\d{2}$/),
  kind: z.enum(['province', 'centrally_run_city']),
  name: text,
  personalNumberPrefix: z.string().regex(/^\d{3}$/),
  codeMark: mark,
})

test('every province of the file is whole, and none stands there twice', () => {
  z.array(province).parse(provinces)
  expect(new Set(provinces.map(({ id }) => id)).size).toBe(34)
  expect(centres).toHaveLength(34)
  expect(new Set(agencies.map(({ id }) => id)).size).toBe(agencies.length)
})
