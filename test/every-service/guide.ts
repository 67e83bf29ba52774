import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Each heading that names a file of the service, and the first block of code below it. */
const fileInGuide = /^## .*`(functions\/services\/[^`]+)`$[\s\S]*?^```\w+\n([\s\S]*?)^```$/gm

/** Writes the service that the guide for new services shows, and nothing else, into a checkout. */
export function addServiceOfGuide(checkout: string): void {
  const guide = readFileSync('docs/guides/adding-a-service.md', 'utf8')
  for (const [, path = '', content = ''] of guide.matchAll(fileInGuide)) {
    mkdirSync(join(checkout, dirname(path)), { recursive: true })
    writeFileSync(join(checkout, path), content)
  }
}
