// What the service remarks on a draft that it read from a message.

/**
 * What should be known of a draft beside its questions: that a county stands for a village of it. Whose side it is of is asked for all of
 * a message.
 * @param {any} draft a draft of the service, kept perhaps by a desk of earlier days
 * @returns {string[]}
 */
export function remarksOf(draft) {
  return (draft?.remarks ?? []).filter((/** @type {any} */ each) => each.code !== 'SIDE_NOT_SAID').map((/** @type {any} */ each) => each.detail);
}
