import { nodeWorld } from '../../src/world/node.ts';

/** The real world of Node, opened once for all tests of a worker. */
export const world = await nodeWorld();
