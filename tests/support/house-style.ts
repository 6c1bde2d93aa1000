/** A house style that the program knows nothing of, as tests and the conformance run have it. */
export { lakesideHouse, WAVES } from './lakeside-house.mjs';
