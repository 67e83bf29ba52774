import { existsSync, globSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Form } from '../../shared/service/form.ts'
import { functions } from '../building/places.ts'
import { frozenForm, writtenForm } from './frozen-form.ts'

/** Keeps beside each form what it looked like when it was released. What is kept already is left as it is. */
for (const file of globSync('services/*/form.v*.ts', { cwd: functions }).sort()) {
  const kept = `${functions}/${file.replace(/\.ts$/, '.json')}`
  if (existsSync(kept)) continue
  const exported: Record<string, Form> = await import(pathToFileURL(`${functions}/${file}`).href)
  const form = Object.values(exported).find(({ version, groups }) => version !== undefined && groups !== undefined)
  if (!form) throw new Error(`functions/${file} exports no form`)
  writeFileSync(kept, writtenForm(frozenForm(form)))
  process.stdout.write(`functions/${file} is frozen: from now on, a change of it is a new version beside it\n`)
}
