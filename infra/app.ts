import { portalApp } from './portal-app.ts'
import { StageError } from './stage.ts'

try {
  portalApp().synth()
} catch (error) {
  if (!(error instanceof StageError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
