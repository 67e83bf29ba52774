/** What happens in people's lives and work that brings them to a procedure: an order of ours, not of any law. */
export const lifeEvents = [
  'child',
  'family',
  'bereavement',
  'home',
  'moving',
  'vehicle',
  'job',
  'health',
  'study',
  'bills',
  'fines',
  'tax',
  'abroad',
  'starting',
  'employing',
  'trading',
] as const
export type LifeEvent = (typeof lifeEvents)[number]
