import { expect, test } from 'vitest';
import { isKnownRegion, parentRegionCode, regionContains, regionOf } from './index.ts';

test('returns a region with the regions that contain it', () => {
  expect(regionOf('610323')).toEqual({
    code: '610323',
    name: '岐山县',
    parent: { code: '610300', name: '宝鸡市', parent: { code: '610000', name: '陕西省', parent: null } },
  });
  expect(regionOf('632800').name).toBe('海西蒙古族藏族自治州');
});

test('names an unknown region by its code', () => {
  expect(regionOf('440305')).toMatchObject({ code: '440305', name: '440305', parent: { code: '440300' } });
  expect([isKnownRegion('440305'), isKnownRegion('610323')]).toEqual([false, true]);
});

test.each([
  ['610300', '610323', true],
  ['610300', '610300', true],
  ['610000', '610323', true],
  ['610000', '610300', true],
  ['610323', '610323', true],
  ['610323', '610300', false],
  ['610300', '610000', false],
  ['610300', '632801', false],
  ['632800', '632857', true],
])('decides whether %s contains %s', (outer, inner, contains) => {
  expect(regionContains(outer, inner)).toBe(contains);
});

test('returns the code of the containing region', () => {
  expect(['610323', '610300', '610000'].map(parentRegionCode)).toEqual(['610300', '610000', null]);
});
