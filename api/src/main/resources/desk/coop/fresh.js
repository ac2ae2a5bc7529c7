// What somebody else has changed meanwhile is read again, so that the next press is of what is shown.
import { Problem } from '../api.js';

/**
 * @template T
 * @param {() => Promise<T>} act
 * @param {() => Promise<void>} reload
 * @returns {Promise<T>}
 */
export async function fresh(act, reload) {
  try {
    return await act();
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.status === 412) {
      await reload();
    }
    throw thrown;
  }
}
