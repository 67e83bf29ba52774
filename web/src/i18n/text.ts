import { useLingui } from '@lingui/react'
import type { Text } from '../api/types.ts'
import { language } from './language.ts'

/** Picks the side of a two-language text from the API; redraws when the language changes. */
export function useText(): (text: Text) => string {
  useLingui()
  return (text) => text[language()]
}
