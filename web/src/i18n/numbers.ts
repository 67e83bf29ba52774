/** Digits of a whole number in groups of three, as the language writes them; anything but digits comes back as it is. */
export function grouped(digits: string, language: 'vi' | 'en'): string {
  if (!/^\d+$/.test(digits)) return digits
  return digits.replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',')
}

/** The digits of an amount however it is typed or pasted: `115.000 đ`, `115,000 VND`, `0115000`. */
export const amountOf = (typed: string): string => {
  const bare = typed.replace(/[\s.,]|đ$|₫$|vn[dđ]$/gi, '')
  return /^\d+$/.test(bare) ? bare.replace(/^0+(?=\d)/, '') : typed.trim()
}

/**
 * A number as it is stored, with a point before its decimals, from how people of either language type it: groups of
 * three are groups, whichever sign parts them; where both signs stand, the last one begins the decimals.
 */
export function numberOf(typed: string): string {
  const bare = typed.replace(/\s/g, '')
  if (/^\d{1,3}(\.\d{3})+$|^\d{1,3}(,\d{3})+$/.test(bare)) return bare.replace(/[.,]/g, '')
  const parts = bare.match(/^(\d+|\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d+))?$/)
  if (!parts?.[1]) return typed.trim()
  const whole = parts[1].replace(/[.,]/g, '').replace(/^0+(?=\d)/, '')
  return parts[2] ? `${whole}.${parts[2]}` : whole
}

/**
 * Where the caret stands in a grouped number when so many digits are to its right: before the sign that parts two
 * groups, so that the next backspace takes a digit; behind it while deleting forward.
 */
export function caretBefore(shown: string, digitsAfter: number, isForward = false): number {
  let at = shown.length
  for (let left = digitsAfter; at > 0 && left > 0; at--) if (/\d/.test(shown[at - 1] ?? '')) left--
  while (!isForward && at > 0 && !/\d/.test(shown[at - 1] ?? '')) at--
  return at
}
