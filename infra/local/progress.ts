import { styleText } from 'node:util'

export type Progress = <T>(label: string, work: () => Promise<T>, note?: (result: T) => string) => Promise<T>

/** Prints one line per step of the start, with its duration, when the step is done. */
export function progress(out: NodeJS.WriteStream): Progress {
  const faint = (text: string) => (out.isTTY ? styleText('dim', text, { validateStream: false }) : text)
  return async (label, work, note) => {
    const begun = performance.now()
    const result = await work()
    const seconds = `${((performance.now() - begun) / 1000).toFixed(1)} s`.padStart(7)
    out.write(`  ${label.padEnd(28)}${seconds}${note ? `   ${faint(note(result))}` : ''}\n`)
    return result
  }
}
