// The words of a campaign's results: what needs them imports this once.
import zh from '../words/bulletin-zh.js';
import en from '../words/bulletin-en.js';
import { learn } from '../words.js';

learn(zh, en);
