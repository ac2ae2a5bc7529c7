// The script that the service writes from the catalogue: Chinese name and, for some, the counting word; and what is alive.
declare const names: Record<string, [string] | [string, string]>;
export default names;
export const live: string[];
