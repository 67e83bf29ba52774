import { fold } from './fold.ts'

/** `ký` and `kí`, `lý` and `lí` are one word in two spellings; English words end the same way on both sides. */
const oneSpelling = (word: string): string => word.replace(/(?<=[bcdghklmnpqrstvx])y$/, 'i')

/** `licences` is found as `licence`, `finalization` as `finalisation`. No Vietnamese syllable ends so. */
const withoutEnding = (word: string): string =>
  word
    .replace(/^(licen|practi)s(e|ed|ing)?(?=s?$)/, '$1c$2')
    .replace(/izat/, 'isat')
    .replace(/(?<=[a-z]{3})ies$/, 'y')
    .replace(/(?<=[a-z]{2}[^s])s$/, '')

/** The words of a text as they are kept and looked up: without marks, in one spelling. One function for index and query. */
export const words = (text: string): string[] =>
  fold(text)
    .replace(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => oneSpelling(withoutEnding(word)))
