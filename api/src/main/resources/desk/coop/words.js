// The words of the cooperative's pages: a page of theirs imports this once.
import zh from '../words/coop-zh.js';
import en from '../words/coop-en.js';
import { learn } from '../words.js';

learn(zh, en);
