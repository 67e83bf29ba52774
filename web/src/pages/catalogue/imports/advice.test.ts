import { expect, test } from '@jest/globals'
import { adviceFor } from './advice.ts'

test.each([
  ['the file cannot be read', 0, '', '', 'file'],
  ['somebody published meanwhile', 0, 'permit', '', 'overtaken'],
  ['a column is missing', 1, '', 'name_en', 'heading'],
  ['the first record of a JSON file', 1, 'permit', 'name', 'field'],
  ['quotes', 4, '', '', 'row'],
  ['another agency’s', 4, 'permit', 'managedBy', 'keeper'],
  ['days that are over', 4, 'permit', 'validFrom', 'validity'],
  ['no service takes it', 4, 'permit', 'level', 'field'],
  ['a cell inside', 4, 'permit', 'channels.0.fees.1.amount', 'field'],
])('%s', (_, row, slug, field, advice) => expect(adviceFor({ row, slug, field })).toBe(advice))
