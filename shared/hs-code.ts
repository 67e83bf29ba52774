import * as z from 'zod'

/** Chapters 01 to 97 of the Harmonized System; 77 is kept free [from general knowledge, unverified]. */
const chapter = '(0[1-9]|[1-6]\\d|7[0-689]|8\\d|9[0-7])'

/** Six digits that all countries share; Vietnam's own tariff has two more. */
export const hsSix = z.string().regex(new RegExp(`^${chapter}\\d{4}(\\d{2})?$`))
export const hsEight = z.string().regex(new RegExp(`^${chapter}\\d{6}$`))
