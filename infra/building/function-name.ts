import { createHash } from 'node:crypto'

/** AWS takes 64 characters; this leaves 16 for `portal-<stage>-`. */
const longest = 48

/**
 * What the function of a public service is called in a stage. A long slug is cut between words and told apart by a
 * fingerprint; everywhere else it stands as it is.
 */
export function serviceFunction(slug: string): string {
  const whole = `service-${slug}`
  if (whole.length <= longest) return whole
  const mark = createHash('sha256').update(slug).digest('hex').slice(0, 6)
  const cut = whole.slice(0, longest - mark.length)
  return `${cut.slice(0, cut.lastIndexOf('-'))}-${mark}`
}
