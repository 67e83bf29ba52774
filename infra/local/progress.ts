import { styleText } from 'node:util'

export type Progress = {
  /** Runs a step of the start and prints one line with its duration when it is done. */
  step<T>(label: string, work: () => Promise<T>, note?: (result: T) => string): Promise<T>
  /** Prints a line that a part of the build says about itself, as `web app: built (1.3 s)`. */
  part(said: string): void
}

/** The lines of the start, in columns: what, how long, a remark. */
export function progress(out: NodeJS.WriteStream): Progress {
  const faint = (text: string) => (out.isTTY ? styleText('dim', text, { validateStream: false }) : text)
  const line = (label: string, duration: string, note = '') =>
    void out.write(`  ${label.padEnd(24)}${duration.padStart(7)}${note ? `   ${faint(note)}` : ''}\n`)
  return {
    async step(label, work, note) {
      const begun = performance.now()
      const result = await work()
      line(label, `${((performance.now() - begun) / 1000).toFixed(1)} s`, note?.(result))
      return result
    },
    part(said) {
      const [, label = said, note = '', duration = ''] = /^([^:]+): (.*?)(?: \((\d+\.\d s)\))?$/.exec(said) ?? []
      line(label, duration, note)
    },
  }
}
