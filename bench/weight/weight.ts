import type { Line, Section } from '../table.ts'
import { bytesOf, type Saving } from './bundles.ts'
import { measureInit } from './init.ts'
import { measureWarm } from './warm.ts'

const called: Record<Saving, string> = {
  default: 'bare, SDK as it comes',
  bare: 'bare, bundled as ours',
  engine: 'same work on our engine',
  service: 'driving-licence-renewal',
  hono: 'Hono',
  powertools: 'Powertools event handler',
  express: 'Express',
  nest: 'NestJS',
}
const beside = ['hono', 'powertools', 'express', 'nest'] as const

/** Init, size and warm time of our engine and a service, against bare handlers and beside frameworks that do the same work. */
export async function weigh(rounds: { init: number; warm: number }): Promise<Section[]> {
  const init = await measureInit(rounds.init)
  const warm = await measureWarm(rounds.warm)
  const size = (name: Saving, base: Saving) => bytesOf(name) / bytesOf(base)
  const line = (name: Saving, value: number, more: Partial<Line> = {}): Line => ({ what: called[name], value, ...more })
  return [
    {
      title: 'Init, against the bare handler with the SDK as it comes',
      lines: [
        line('bare', init.bare),
        line('engine', init.engine, { atMost: 1, aim: 0.6 }),
        line('service', init.service, { atMost: 1, aim: 0.6 }),
        ...beside.map((name) => line(name, init[name])),
      ],
    },
    {
      title: 'Bundle, against the bare handler bundled the same way',
      lines: [
        line('default', size('default', 'bare')),
        line('engine', size('engine', 'bare'), { atMost: 1.05 }),
        line('service', size('service', 'bare'), { note: 'with its form and rules' }),
        ...beside.map((name) => line(name, size(name, 'bare'))),
      ],
    },
    {
      title: 'Warm p50, against the bare handler',
      lines: [
        line('engine', warm.engine, { atMost: 1.15 }),
        line('service', warm.service, { atMost: 1.15 }),
        ...beside.map((name) => line(name, warm[name])),
      ],
    },
  ]
}
