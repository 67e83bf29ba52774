import { fold } from '../../../../../shared/search/fold.ts'

const longest = 100

/** An address made of a name: lower case, without marks, joined by hyphens. */
export const addressFor = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-|-$/g, '')

export const isAddress = (slug: string): boolean => slug.length <= longest && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)
