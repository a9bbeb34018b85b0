import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CannotStart, readSettings } from '../../src/server/settings.ts';

describe('readSettings', () => {
  test('an empty environment gives a server for this machine', () => {
    expect(readSettings({})).toEqual({
      port: 8787,
      host: 'localhost',
      dataDir: resolve('data'),
      besideDir: resolve('data/beside'),
      databaseUrl: undefined,
      publicUrl: 'http://localhost:8787',
      citiesDir: undefined,
      logLevel: 'info',
      trustProxy: false,
      metricsToken: undefined,
    });
  });

  test('what is set counts, and other variables are none of our business', () => {
    const env = {
      PORT: '80',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/kylapoyta',
      BESIDE_DIR: '/srv/beside',
      DATABASE_URL: 'postgres://kyla:salasana@db.example.fi/kylapoyta',
      PUBLIC_URL: 'https://Ideat.example.fi/',
      CITIES_DIR: 'kaupungit',
      LOG_LEVEL: 'warn',
      TRUST_PROXY: '1',
      METRICS_TOKEN: 'a-token-of-some-length',
      LANG: 'C',
    };
    expect(readSettings(env)).toEqual({
      port: 80,
      host: '0.0.0.0',
      dataDir: '/srv/kylapoyta',
      besideDir: '/srv/beside',
      databaseUrl: 'postgres://kyla:salasana@db.example.fi/kylapoyta',
      publicUrl: 'https://ideat.example.fi',
      citiesDir: resolve('kaupungit'),
      logLevel: 'warn',
      trustProxy: true,
      metricsToken: 'a-token-of-some-length',
    });
  });

  test('the public address follows the port', () => {
    expect(readSettings({ PORT: '9000' }).publicUrl).toBe('http://localhost:9000');
  });

  test('a variable left empty counts as unset', () => {
    expect(readSettings({ PORT: '', HOST: '', PUBLIC_URL: '', CITIES_DIR: '', TRUST_PROXY: '' })).toEqual(
      readSettings({}),
    );
  });

  test.each([
    ['PORT', '80a', 'a whole number from 0 to 65535'],
    ['PORT', '65536', 'a whole number from 0 to 65535'],
    ['PORT', '-1', 'a whole number from 0 to 65535'],
    ['PORT', '8e3', 'a whole number from 0 to 65535'],
    ['HOST', 'http://localhost', 'a host name or an address'],
    ['PUBLIC_URL', 'ideat.example.fi', 'an http or https address without a path'],
    ['PUBLIC_URL', 'ftp://ideat.example.fi', 'an http or https address without a path'],
    ['PUBLIC_URL', 'https://example.fi/ideat', 'an http or https address without a path'],
    ['PUBLIC_URL', 'https://example.fi/?a=1', 'an http or https address without a path'],
    ['PUBLIC_URL', 'https://user@example.fi', 'an http or https address without a path'],
    ['LOG_LEVEL', 'loud', 'one of fatal, error, warn, info, debug, trace, silent'],
    ['TRUST_PROXY', 'yes', 'one of 0, 1, false, true'],
  ])('%s "%s" stops the start and says what is allowed', (name, value, allowed) => {
    const start = () => readSettings({ [name]: value });
    expect(start).toThrow(CannotStart);
    expect(start).toThrow(`${name} is "${value}": it must be ${allowed}`);
  });

  test('a token that is none stops the start without being repeated', () => {
    const start = () => readSettings({ METRICS_TOKEN: 'too short' });
    expect(start).toThrow('METRICS_TOKEN is not a token: it must be 16 to 200');
    expect(start).not.toThrow('too short');
  });
  test.each(['mysql://kyla:salasana@host/kylapoyta', 'postgres://kyla:salasana@host', 'kyla:salasana'])(
    'the database at %s stops the start without repeating the password',
    (DATABASE_URL) => {
      const start = () => readSettings({ DATABASE_URL });
      expect(start).toThrow(/^DATABASE_URL must be the address of a PostgreSQL database/);
      expect(start).not.toThrow(/salasana/);
    },
  );

  test.each(['mysql://kyla:salasana@host/kylapoyta', 'postgres://kyla:salasana@host', 'kyla:salasana'])(
    'the database at %s stops the start without repeating the password',
    (DATABASE_URL) => {
      const start = () => readSettings({ DATABASE_URL });
      expect(start).toThrow(/^DATABASE_URL must be the address of a PostgreSQL database/);
      expect(start).not.toThrow(/salasana/);
    },
  );

  test('every bad value is named at once', () => {
    expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/^PORT is "x".*\nLOG_LEVEL is "y".*$/);
  });
});
