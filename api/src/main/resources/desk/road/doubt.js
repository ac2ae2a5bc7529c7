// Asks once about each doubt: the first press shows it, the second goes on.
import { useState } from '../lib/preact.js';

/**
 * @param {string} doubt the question; empty when there is none
 */
export function useDoubt(doubt) {
  const [asked, ask] = useState('');
  const shows = doubt !== '' && asked === doubt;
  return {
    shows,
    /** Whether what was filled in may be sent. */
    passes() {
      ask(doubt);
      return doubt === '' || shows;
    },
  };
}
