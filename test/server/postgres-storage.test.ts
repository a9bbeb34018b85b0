import { describe, onTestFinished } from 'vitest';
import { aDatabase } from './engines.ts';
import { storageContract } from './storage-contract.ts';

describe('PostgreSQL', () =>
  storageContract(async () => {
    const database = await aDatabase('postgres');
    onTestFinished(database.drop);
    return database.open();
  }));
