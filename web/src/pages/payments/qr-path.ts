import { create } from 'qrcode'

/** The dark modules of a QR code as one SVG path, in units of one module, with the quiet zone of four that readers need. */
export function qrPath(payload: string): { path: string; size: number } {
  const { modules } = create(payload, { errorCorrectionLevel: 'M' })
  const quiet = 4
  const strokes: string[] = []
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) strokes.push(`M${column + quiet} ${row + quiet}h1v1h-1z`)
    }
  }
  return { path: strokes.join(''), size: modules.size + 2 * quiet }
}
