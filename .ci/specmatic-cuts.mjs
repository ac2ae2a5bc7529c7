// Cuts a contract into parts that Specmatic gets through. It tries every subset of an operation's optional query parameters, thousands for a
// search: so each part has a few of them, and the parts together have all. Operations that no example names stand in parts of their own.
// Usage: node specmatic-cuts.mjs CONTRACT EXAMPLES OUT   makes OUT/NAME/openapi.json and OUT/NAME/examples, and prints the names
import fs from 'node:fs';

const AT_ONCE = 4;
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

const [contractFile, examplesFolder, out] = process.argv.slice(2);
const contract = JSON.parse(fs.readFileSync(contractFile, 'utf8'));
const examples = fs.readdirSync(examplesFolder).sort()
    .map((file) => ({ file, json: JSON.parse(fs.readFileSync(`${examplesFolder}/${file}`, 'utf8')) }));

const resolved = (each) => (each.$ref ? contract.components.parameters[each.$ref.split('/').pop()] : each);
const isOptional = (each) => resolved(each).in === 'query' && !resolved(each).required;

const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
        const asRegex = new RegExp(`^${path.replace(/\{[^}]*\}/g, '[^/]+')}$`);
        const named = examples.filter(({ json }) => {
            const request = json.partial['http-request'];
            return request.method.toLowerCase() === method && asRegex.test(request.path);
        });
        const optional = (item[method].parameters || []).filter(isOptional);
        return { path, method, named, optional };
    }));

const cut = (name, part, n) => {
    const paths = {};
    const kept = [];
    for (const { path, method, named, optional } of part) {
        const gone = optional.filter((each, i) => Math.floor(i / AT_ONCE) !== n);
        const goneNames = gone.map((each) => resolved(each).name);
        const operation = structuredClone(contract.paths[path][method]);
        operation.parameters = (contract.paths[path][method].parameters || []).filter((each) => !gone.includes(each));
        paths[path] = { ...paths[path], [method]: operation };
        const shared = contract.paths[path].parameters;
        if (shared) paths[path].parameters = shared;
        for (const { file, json } of named) {
            const example = structuredClone(json);
            const { query = {} } = example.partial['http-request'];
            const lost = Object.keys(query).filter((each) => goneNames.includes(each));
            lost.forEach((each) => delete query[each]);
            const isError = example.partial['http-response'].status >= 400;
            if (!isError || lost.length === 0 && n === 0) kept.push({ file, example });
        }
    }
    if (part.length === 0) return;
    fs.mkdirSync(`${out}/${name}/examples`, { recursive: true });
    fs.writeFileSync(`${out}/${name}/openapi.json`, JSON.stringify({ ...contract, paths }));
    kept.forEach(({ file, example }) => fs.writeFileSync(`${out}/${name}/examples/${file}`, JSON.stringify(example)));
    console.log(name);
};

const parts = Math.max(1, ...operations.map(({ optional }) => Math.ceil(optional.length / AT_ONCE)));
for (let n = 0; n < parts; n++) {
    const here = operations.filter(({ optional }) => n === 0 || optional.length > n * AT_ONCE);
    cut(`named-${n}`, here.filter(({ named }) => named.length > 0), n);
    cut(`unnamed-${n}`, here.filter(({ named }) => named.length === 0), n);
}
