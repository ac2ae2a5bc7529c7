// The boundary that the bureau has loaded, with its approval number; most have none.
import { useEffect, useState } from '../lib/preact.js';
import { get } from '../api.js';

/** @typedef {{ lines: number[][][], approval?: string }} Border lines of longitude and latitude */

/** @type {Promise<Border> | undefined} */
let asked;

/** @returns {Border | null} */
export function useBorder() {
  const [border, setBorder] = useState(/** @type {Border | null} */ (null));
  useEffect(() => {
    asked = asked ?? get('/v1/boundary');
    asked.then(setBorder, () => { asked = undefined; }); // the map is complete without it
  }, []);
  return border;
}
