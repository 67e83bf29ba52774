import { readFileSync } from 'node:fs'
import { portal } from '../portal.ts'

/** One line of what the portal wrote: who wrote it, the text, and its fields where it is JSON. */
export type Line = { source: string; text: string; fields: Record<string, unknown> }

function fieldsOf(text: string): Record<string, unknown> {
  try {
    const value = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

export const linesOf = (written: string): Line[] =>
  written.split('\n').flatMap((line) => {
    const bar = line.indexOf(' | ')
    if (bar < 0) return line === '' ? [] : [{ source: 'unknown', text: line, fields: {} }]
    const text = line.slice(bar + 3)
    return [{ source: line.slice(0, bar), text, fields: fieldsOf(text) }]
  })

/** What the running portal's functions and access logs have written so far. */
export const written = (): Line[] => linesOf(readFileSync(portal.logFile, 'utf8'))
