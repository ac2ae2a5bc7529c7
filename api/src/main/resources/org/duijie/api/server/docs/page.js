"use strict";

// Shows /openapi.json in the language of the page. Every text of it goes in as text, never as markup.
const CHINESE = document.documentElement.lang.startsWith("zh");
const ADDRESS = `/openapi.json?lang=${CHINESE ? "zh" : "en"}`;
const say = (english, chinese) => (CHINESE ? chinese : english);

function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children.flat().filter((child) => child !== null && child !== ""));
  return node;
}

const code = (text) => el("code", {}, text);
const paragraph = (text, kind = "") => el("p", { class: kind }, text);
const pretty = (value) => el("pre", {}, typeof value === "string" ? value : JSON.stringify(value, null, 2));
const last = (reference) => reference.slice(reference.lastIndexOf("/") + 1);

/** A text without its percent codes; as it is if they are wrong. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

class Page {
  constructor(contract) {
    this.contract = contract;
  }

  /** What a node refers to; what stands beside the reference wins. */
  resolved(node) {
    if (!node.$ref) return node;
    const { $ref, ...beside } = node;
    const target = $ref.slice(2).split("/").reduce((at, key) => at[key.replaceAll("~1", "/").replaceAll("~0", "~")], this.contract);
    return { ...this.resolved(target), ...beside };
  }

  show() {
    const { info, tags, paths, components } = this.contract;
    document.title = info.title;
    const main = document.getElementById("contract");
    main.replaceChildren(el("h1", {}, info.title), paragraph(`${info.version} · ${info.license.name}`, "dim"));
    info.description.trim().split(/\n\s*\n/).forEach((text) => main.append(paragraph(text.replace(/\s*\n\s*/g, say(" ", "")))));
    main.append(el("p", {}, el("a", { href: ADDRESS }, ADDRESS), " · ", el("a", { href: say("?lang=zh", "?lang=en") }, say("中文", "English"))));
    const contents = document.getElementById("contents");
    tags.forEach((tag) => this.tag(tag, paths, main, contents));
    main.append(el("h2", { id: "schemas" }, say("Schemas", "数据结构")));
    contents.append(el("h2", {}, el("a", { href: "#schemas" }, say("Schemas", "数据结构"))));
    Object.entries(components.schemas).forEach(([name, schema]) => main.append(this.schema(name, schema)));
    this.openTarget();
    window.addEventListener("hashchange", () => this.openTarget());
  }

  tag(tag, paths, main, contents) {
    main.append(el("h2", {}, tag.name), paragraph(tag.description, "dim"));
    contents.append(el("h2", {}, tag.name));
    for (const [path, item] of Object.entries(paths)) {
      for (const method of ["get", "post", "patch", "put", "delete"]) {
        const operation = item[method];
        if (!operation || operation.tags[0] !== tag.name) continue;
        main.append(this.operation(method, path, operation, item.parameters || []));
        contents.append(el("a", { href: `#${operation.operationId}` }, operation.summary));
      }
    }
  }

  operation(method, path, operation, shared) {
    const inside = el("div", { class: "inside" }, paragraph(operation.description || ""));
    const parameters = [...shared, ...(operation.parameters || [])].map((each) => this.resolved(each));
    if (parameters.length > 0) {
      inside.append(el("h3", {}, say("Parameters", "参数")), this.table(parameters.map((each) => [
        el("span", { class: each.required ? "needed" : "" }, code(each.name), ` ${each.in}`), this.kind(each.schema), each.description || ""])));
    }
    const body = operation.requestBody && this.resolved(operation.requestBody);
    if (body) inside.append(el("h3", {}, say("Request", "请求")), ...this.content(body.content));
    inside.append(el("h3", {}, say("Try it", "试一试")), pretty(this.curl(method, path, operation, parameters, body)));
    inside.append(el("h3", {}, say("Answers", "回答")));
    Object.entries(operation.responses).forEach(([status, answer]) => inside.append(this.answer(status, this.resolved(answer))));
    return el("details", { id: operation.operationId },
      el("summary", {}, el("span", { class: `method ${method}` }, method.toUpperCase()), code(path), el("span", { class: "dim" }, operation.summary)), inside);
  }

  answer(status, answer) {
    const headers = Object.entries(answer.headers || {}).map(([name, header]) => {
      const known = this.resolved(header);
      return [el("span", { class: known.required ? "needed" : "" }, code(name)), this.kind(known.schema), known.description || ""];
    });
    return el("details", {}, el("summary", {}, code(status), el("span", {}, answer.description)),
      el("div", { class: "inside" }, headers.length ? this.table(headers) : "", ...this.content(answer.content || {})));
  }

  content(content) {
    return Object.entries(content).flatMap(([type, media]) => [
      el("p", {}, code(type), " ", this.kind(media.schema || {})),
      ...Object.values(media.examples || {}).map((each) => this.resolved(each)).map((example) =>
        el("div", {}, paragraph(example.summary || "", "dim"), pretty(example.value)))]);
  }

  schema(name, schema) {
    const fields = Object.entries(schema.properties || {}).map(([field, value]) => [
      el("span", { class: (schema.required || []).includes(field) ? "needed" : "" }, code(field)),
      this.kind(value), this.resolved(value).description || ""]);
    return el("details", { id: `schema-${name}` }, el("summary", {}, code(name), el("span", { class: "dim" }, schema.description || "")),
      el("div", { class: "inside" }, fields.length ? this.table(fields) : el("p", {}, this.kind(schema))));
  }

  /** A type and its range, in one line; a schema with a name of its own is a link to it. */
  kind(schema) {
    if (schema.$ref) return el("a", { href: `#schema-${last(schema.$ref)}` }, last(schema.$ref));
    if (schema.type === "array") return el("span", {}, say("list of ", "列表："), this.kind(schema.items || {}));
    const { type, format, enum: words, minimum, maximum, maxLength, pattern, examples } = schema;
    const parts = [[type].flat().filter(Boolean).join(" | ")];
    if (format) parts.push(format);
    if (words) parts.push(words.join(" | "));
    if (minimum !== undefined || maximum !== undefined) parts.push(`${minimum ?? ""} … ${maximum ?? ""}`);
    if (maxLength !== undefined) parts.push(`≤ ${maxLength}`);
    if (pattern) parts.push(pattern);
    if (examples) parts.push(say("like ", "如 ") + examples.map((each) => (typeof each === "string" ? each : JSON.stringify(each))).join(", "));
    return el("span", { class: "dim" }, parts.join(" · "));
  }

  table(rows) {
    const head = [say("Name", "名称"), say("Type and range", "类型与范围"), say("Meaning", "含义")];
    return el("table", {}, el("thead", {}, el("tr", {}, head.map((text) => el("th", {}, text)))),
      el("tbody", {}, rows.map((cells) => el("tr", {}, cells.map((cell) => el("td", {}, cell))))));
  }

  curl(method, path, operation, parameters, body) {
    const lines = [`curl ${method === "get" ? "" : `-X ${method.toUpperCase()} `}${location.origin}${path}`];
    if (!operation.security) lines.push('-H "Authorization: Bearer $TOKEN"');
    if (parameters.some((each) => each.name === "If-Match")) lines.push("-H 'If-Match: \"1\"'");
    const media = body && body.content["application/json"];
    const example = media && Object.values(media.examples || {})[0];
    if (example) lines.push("-H 'Content-Type: application/json'", `-d '${JSON.stringify(this.resolved(example).value)}'`);
    return lines.join(" \\\n  ");
  }

  openTarget() {
    const target = document.getElementById(decoded(location.hash.slice(1)));
    if (!target) return;
    if (target.tagName === "DETAILS") target.open = true;
    target.scrollIntoView();
  }
}

fetch(ADDRESS)
  .then((answer) => answer.json())
  .then((contract) => new Page(contract).show())
  .catch((failure) => document.getElementById("contract").replaceChildren(paragraph(String(failure))));
