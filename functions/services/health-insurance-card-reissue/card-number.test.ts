import { expect, test } from '@jest/globals'
import { isCardOf } from './card-number.ts'

test.each([
  ['a new card carries the number and nothing else', '2212345678', '2212345678', true],
  ['an old card ends with it', 'DN4222212345678', '2212345678', true],
  ['a new card of somebody else', '2212345679', '2212345678', false],
  ['an old card of somebody else', 'DN4222212345679', '2212345678', false],
  ['a number that an old card holds elsewhere', 'DN2212345678901', '2212345678', false],
])('%s', (_, card, number, theirs) => expect(isCardOf(card, number)).toBe(theirs))
