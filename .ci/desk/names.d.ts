// The script that the service writes from the catalogue: Chinese name, English name and, for some, the counting word.
declare const names: Record<string, [string, string] | [string, string, string]>;
export default names;
