// The words of the buyer's pages: a page of theirs imports this once.
import zh from '../words/buyer-zh.js';
import en from '../words/buyer-en.js';
import { learn } from '../words.js';

learn(zh, en);
