// The words of notices: what needs them imports this once.
import zh from '../words/notice-zh.js';
import en from '../words/notice-en.js';
import { learn } from '../words.js';

learn(zh, en);
