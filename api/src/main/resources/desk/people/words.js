// The words of the pages about people and their sessions: a page of theirs imports this once.
import zh from '../words/people-zh.js';
import en from '../words/people-en.js';
import { learn } from '../words.js';

learn(zh, en);
