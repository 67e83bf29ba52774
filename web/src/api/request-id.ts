/** A call that begins so soon after a press belongs to it, milliseconds; polling later does not. */
const belongs = 5_000

const hex = (bytes: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('')

// The page's own opening is the first action.
let action = { id: hex(16), begun: performance.now() }

const begin = () => {
  action = { id: hex(16), begun: performance.now() }
}
// Before anybody else hears of it; a press of Enter on a button is a click too.
if (typeof addEventListener === 'function')
  for (const kind of ['click', 'submit', 'popstate']) addEventListener(kind, begin, { capture: true })

/** The id under which a call now goes: one for all that a person's press sets going, so that support finds the whole. */
export const requestId = (): string => (performance.now() - action.begun < belongs ? action.id : hex(16))

/** The id of what the person did last, for an error that no answer of the API tells of. */
export const lastRequestId = (): string => action.id

/** The header that carries an id: W3C Trace Context. The middle part names this call. */
export const traceparent = (id: string): string => `00-${id}-${hex(8)}-01`
