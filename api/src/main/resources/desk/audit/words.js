// The words of the audit: its page imports this once.
import zh from '../words/audit-zh.js';
import en from '../words/audit-en.js';
import { learn } from '../words.js';

learn(zh, en);
