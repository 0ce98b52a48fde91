import * as fc from 'fast-check';
import { getVariableValues, parse, specifiedRules, validate, visit, type DocumentNode } from 'graphql';
import { expect, test } from 'vitest';
import { HOSTILE_SDL, HOSTILE_REQUESTS } from '../testing/hostile-requests.ts';
import { COST_LINK, limitsRig } from '../testing/limits-rig.ts';
import { RequestError } from './request-error.ts';

// Throws whatever comes to mind at the first stages. `TEST_FUZZ_SECONDS=3600` goes on for an hour, with other inputs each
// time; a failure names its seed and its smallest input.

const SECONDS = Number(process.env['TEST_FUZZ_SECONDS'] ?? 3);
