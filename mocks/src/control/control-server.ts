import Fastify, { type FastifyInstance } from 'fastify';
import { ZodError } from 'zod';
import { fault } from '../faults/fault.ts';
import { complaint } from '../platforms/arguments.ts';
import type { MockControl } from './control.ts';
import {
  entitiesPath,
  entitiesQuery,
  faultSelector,
  journalQuery,
  latency,
  rateLimit,
  serverAdvance,
  steps,
  tick,
  truthsQuery,
  worldAdvance,
} from './control-arguments.ts';

/** The control endpoint: every method of the control as a JSON call. `mocks/README.md` lists them. */
export function controlServer(control: MockControl): FastifyInstance {
  const server = Fastify({ forceCloseConnections: true });

  server.setErrorHandler((error, _request, reply) => {
    if (error instanceof ZodError) return reply.code(400).send({ error: complaint(error) });
    const known = error instanceof RangeError || error instanceof TypeError || statusOf(error) < 500;
    return reply.code(known ? 400 : 500).send({ error: error instanceof Error ? error.message : String(error) });
  });

  server.get('/', () => control.describe());

  server.get('/faults', () => control.faults());
  server.post('/faults', (request) => control.setFault(fault.parse(request.body)));
  server.delete('/faults', (request) => control.clearFaults(faultSelector.parse(request.query)));

  server.put('/latency', (request) => {
    const { ms, system } = latency.parse(request.body);
    return done(control.setLatency(ms, system));
  });
  server.put('/rate-limit', (request) => {
    const { system, limit } = rateLimit.parse(request.body);
    return done(control.setRateLimit(system, limit));
  });

  server.get('/clocks', () => control.clocks());
  server.post('/clocks/world', (request) => control.advanceWorld(worldAdvance.parse(request.body).ms));
  server.post('/clocks/server', (request) => control.advanceServer(serverAdvance.parse(request.body).ms));
  server.put('/tick', (request) => done(control.setTick(tick.parse(request.body).everyMs)));

  server.post('/world/steps', (request) => control.step(steps.parse(request.body).times));
  server.post('/world/operations', (request) => control.apply(request.body));
  server.get('/world/truths', (request) => control.truths(truthsQuery.parse(request.query).asOf));
  server.get('/world/wrong-rows', () => control.wrongRows());
  server.get('/world/record-keys', () => control.recordKeys());
  server.get('/world/journal', (request) => {
    const { after, first } = journalQuery.parse(request.query);
    return control.journal(after, first);
  });
  server.get('/world/entities/:system/:list', (request) => {
    const { system, list } = entitiesPath.parse(request.params);
    const { offset, limit } = entitiesQuery.parse(request.query);
    return control.entities(system, list, offset, limit);
  });

  server.get('/counters', () => control.counters());
  server.delete('/counters', () => done(control.resetCounters()));
  return server;
}

/** The response when there is nothing to return. */
function done(work: Promise<void>): Promise<Record<string, never>> {
  return work.then(() => ({}));
}

/** The status of an error that Fastify raises itself, such as a body that is not JSON. */
function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}
