// What this is: a phone belongs to one person, and stays signed in for longer.

export function device() {
  return matchMedia('(pointer: coarse)').matches ? 'phone' : 'desk';
}
