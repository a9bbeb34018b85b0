import { config } from 'zod/mini';

// The strict Content-Security-Policy forbids generated code: whoever parses in a browser imports this first.
config({ jitless: true });
