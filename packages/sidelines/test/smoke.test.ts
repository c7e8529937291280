import { expect, test } from 'vitest';
import { diagnosticCodes } from '../src/model/diagnostic.ts';
test('x', () => expect(diagnosticCodes.length).toBeGreaterThan(0));
