import { startCounting } from './work.ts';

// Set up before a file of growth tests loads what it tests.
startCounting();
