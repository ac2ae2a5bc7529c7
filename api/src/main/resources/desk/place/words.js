// The words of pins and ways.
import { learn } from '../words.js';
import zh from '../words/place-zh.js';
import en from '../words/place-en.js';

learn(zh, en);
