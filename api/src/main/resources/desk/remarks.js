// What the service remarks on a draft that it read from a message.

/**
 * What should be known of a draft beside its questions: that a county stands for a village of it.
 * @param {any} draft a draft of the service, kept perhaps by a desk of earlier days
 * @returns {string[]}
 */
export function remarksOf(draft) {
  return (draft?.remarks ?? []).map((/** @type {any} */ each) => each.detail);
}
