import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** The functions' output: to a file, begun anew; to stderr too when asked. */
export function createLogFile({ file, echo }: { file: string; echo: boolean }) {
  mkdirSync(dirname(file), { recursive: true })
  const stream = createWriteStream(file)
  return {
    log(functionName: string, line: string) {
      const text = `${functionName} | ${line}\n`
      stream.write(text)
      if (echo) process.stderr.write(text)
    },
    close: () => new Promise<void>((done) => stream.end(() => done())),
  }
}
