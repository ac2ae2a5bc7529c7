// The script that the service writes from the catalogue: English names.
declare const names: Record<string, string>;
export default names;
