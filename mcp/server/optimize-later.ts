import { setFlagsFromString } from 'node:v8';

/**
 * Asks V8 to compile a function for speed only once it has run for longer than is its habit. A session validates a few
 * policies and ends: compiling hundreds of functions for it costs more than it brings, and holds up the answers where
 * there are few cores. Measured on two: the first pass over all AWS managed policies takes a third less, the second a
 * tenth more. It is a threshold and no feature, so that a V8 that reads it otherwise answers the same.
 */
export const optimizeLater = (): void => setFlagsFromString('--interrupt-budget=300000');
