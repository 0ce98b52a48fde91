import { expect, test } from 'vitest';
import { isPublicAddress, lookupPublic, refusePrivateHost } from './public-address.ts';

test.each([
  '127.0.0.1',
  '10.0.0.1',
  '172.16.3.4',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '224.0.0.1',
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '[::1]',
  '64:ff9b::7f00:1',
  'localhost',
  '',
])('takes %s for no public address', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['8.8.8.8', '2001:4860:4860::8888', '::ffff:8.8.8.8'])('takes %s for a public one', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  'https://localhost/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://[::ffff:7f00:1]/',
  'https://169.254.169.254/latest',
])('refuses %s, however the address is written', async (url) => {
  await expect(refusePrivateHost(new URL(url))).rejects.toThrow('private');
});

test('refuses at connection a name that leads to a private address, whatever it led to before', async () => {
  const refused = await new Promise((resolve) => lookupPublic('localhost', {}, (error) => resolve(error)));
  expect(refused).toMatchObject({ code: 'ADDRESS_REFUSED' });
});
