// The words of importing: its page imports this once.
import zh from '../words/import-zh.js';
import en from '../words/import-en.js';
import { learn } from '../words.js';

learn(zh, en);
