// Sends a sheet as it is. What is in it decides, not its name.
import { Problem } from '../api.js';
import { language, say } from '../words.js';

const MOST_BYTES = 20_000_000;

/**
 * Reads a sheet, or enters it. The same file for the same purpose is entered once.
 * @param {File} file
 * @param {{ kind: string, preview?: boolean, update?: boolean }} how
 * @returns {Promise<any>}
 */
export async function send(file, { kind, preview = false, update = false }) {
  if (file.size > MOST_BYTES) {
    throw new Problem(413, say('failed'), say('import.tooLarge'));
  }
  const type = /\.xlsx$/i.test(file.name) ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv';
  const path = `/v1/sheets?kind=${kind}${preview ? '&preview=true' : ''}${update ? '&update=true' : ''}`;
  let answer;
  try {
    answer = await fetch(path, { method: 'POST', body: file, credentials: 'same-origin',
      headers: { 'Accept-Language': language(), 'Content-Type': type } });
  } catch {
    throw new Problem(0, say('failed'), say('offline.send'));
  }
  const json = (answer.headers.get('Content-Type') ?? '').includes('json') ? await answer.json() : null;
  if (!answer.ok) {
    throw new Problem(answer.status, json?.title ?? say('failed'), json?.detail ?? say('failed.detail'), json?.errors);
  }
  return json;
}
