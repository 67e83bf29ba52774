import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'

const bundle = import.meta.url
let map: SourceMap | null | undefined

function mapOfBundle(): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(new URL(`${bundle}.map`), 'utf8')))
  } catch {
    // Not bundled: what is in the stack are the sources.
    return null
  }
}

/**
 * A stack that names the sources instead of the bundle. The map is read when the first error is told: Node's own
 * --enable-source-maps reads it at each start, a fifth of what a start takes.
 */
export function inSources(stack: string): string {
  map ??= mapOfBundle()
  return stack.replaceAll(/file:\S+\.mjs:(\d+):(\d+)/g, (place, line, column) => {
    const origin = map?.findOrigin(Number(line), Number(column))
    return origin && 'fileName' in origin ? `${origin.fileName}:${origin.lineNumber}:${origin.columnNumber}` : place
  })
}
