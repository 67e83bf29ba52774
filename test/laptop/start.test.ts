import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import { scratchFolder } from '../scratch.ts'
import { writeAssembly } from './assembly.ts'

/** Runs the start as `npm start` does, until it ends by itself. */
async function start(args: string[], env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['infra/local/start.ts', ...args], {
    env: { ...process.env, PORT: '0', ...env },
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += String(chunk)
  })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, said }
}

/** Another machine than this one, for the process about to be started. */
const pretending = (object: string, name: string, value: string) => ({
  NODE_OPTIONS: `--import=data:text/javascript,Object.defineProperty(${object},'${name}',{value:'${value}'})`,
})

const unknown = writeAssembly({ records: { Resources: { cluster: { Type: 'AWS::RDS::DBCluster' } } } })

describe('what stands in the way of a start is said plainly', () => {
  test('a port in use', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const { code, said } = await start(['--assembly', unknown], { PORT: String(port) })
    other.close()
    expect(code).toBe(1)
    expect(said).toContain(`Port ${port} is in use`)
    expect(said).not.toContain('    at ')
  })

  test('a resource type that the laptop does not know', async () => {
    const { code, said } = await start(['--assembly', unknown], {})
    expect(code).toBe(1)
    expect(said).toContain('AWS::RDS::DBCluster (cluster in portal-records)')
    expect(said).not.toContain('    at ')
  })

  test('a folder without templates', async () => {
    const { code, said } = await start(['--assembly', scratchFolder('empty')], {})
    expect(code).toBe(1)
    expect(said).toContain('manifest.json is missing')
  })

  test('a port that is none', async () => {
    const { code, said } = await start([], { PORT: 'eighty' })
    expect(code).toBe(1)
    expect(said).toContain('expected a port number')
  })

  test('a machine that no engine was packed for', async () => {
    const { code, said } = await start(['--assembly', unknown], { ...pretending('process', 'arch', 'mips'), PATH: '' })
    expect(code).toBe(1)
    expect(said).toContain('No DynamoDB engine for linux-mips')
    expect(said).toContain('DYNAMODB_ENDPOINT=')
    expect(said).not.toContain('    at ')
  })

  test('an engine that does not answer', async () => {
    const { code, said } = await start(['--assembly', unknown], { DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' })
    expect(code).toBe(1)
    expect(said).toContain('Nothing answers at DYNAMODB_ENDPOINT')
  })

  test('a Node that is too old', async () => {
    const { code, said } = await start([], pretending('process.versions', 'node', '22.20.0'))
    expect(code).toBe(1)
    expect(said).toContain('The portal needs Node 24')
  })

  test('an option that is none', async () => {
    const { code, said } = await start(['--fast'], {})
    expect(code).toBe(1)
    expect(said).toContain("'--fast'")
  })
})
