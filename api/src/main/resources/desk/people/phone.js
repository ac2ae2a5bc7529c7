// Whether a phone number can be one.

/**
 * Nothing, or 7 to 15 digits as people write them: 138 0000 0000, 0398-8822000, +86 138….
 * @param {string} text
 */
export function isPhone(text) {
  const said = text.trim();
  return said === '' || /^\+?[\d\s()（）-]+$/.test(said) && /^\d{7,15}$/.test(said.replace(/\D/g, ''));
}
